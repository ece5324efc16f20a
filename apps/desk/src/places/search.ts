import { placeSearch } from '@balian/contract/places'
import { useRead } from '../data/index.ts'
import type { Search } from '../feature.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'

/** Places in the global search: by name, pinyin, initials, code or former name. */
export const search: Search = {
  word: 'places.title',
  needs: placeSearch.name,
  useHits: (text) => {
    const { t } = useWords()
    const { data, isFetching } = useRead(placeSearch, { q: text || '-', size: 6 }, { when: text !== '', keep: true })
    const hits = (text === '' ? [] : (data?.items ?? [])).map(({ code, name, path, formerly }) => ({
      key: code,
      title: name,
      detail: formerly ? `${path} · ${t('places.formerly', { name: formerly })}` : path,
      path: paths.place(code),
    }))
    return { hits, busy: isFetching }
  },
}
