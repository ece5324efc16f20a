import { paperList } from '@balian/contract/library'
import { useRead } from '../data/index.ts'
import type { Search } from '../feature.ts'
import { paths } from '../paths.ts'

/** Papers in the global search, by title, number and text. */
export const search: Search = {
  word: 'library.nav',
  needs: paperList.name,
  useHits: (text) => {
    const { data, isFetching } = useRead(paperList, { q: text.slice(0, 40), size: 6 }, { keep: true })
    const hits = (data?.items ?? []).map((one) => ({ key: one.id, title: one.title, detail: one.issuer, path: paths.paper(one.id) }))
    return { hits, busy: isFetching }
  },
}
