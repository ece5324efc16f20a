import { groupList } from '@balian/contract/groups'
import { useRead } from '../data/index.ts'
import type { Search } from '../feature.ts'
import { paths } from '../paths.ts'

/** Groups in the global search, by name, pinyin and initials. */
export const search: Search = {
  word: 'groups.nav',
  needs: groupList.name,
  useHits: (text) => {
    const { data, isFetching } = useRead(groupList, { q: text.slice(0, 40), size: 6 }, { keep: true })
    const hits = (data?.items ?? []).map((one) => ({ key: one.id, title: one.name, detail: one.placeName, path: paths.group(one.id) }))
    return { hits, busy: isFetching }
  },
}
