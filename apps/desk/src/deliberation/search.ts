import { topicList } from '@balian/contract/deliberation'
import { useRead } from '../data/index.ts'
import type { Search } from '../feature.ts'
import { paths } from '../paths.ts'

/** Topics in the global search, by title. */
export const search: Search = {
  word: 'deliberation.nav',
  needs: topicList.name,
  useHits: (text) => {
    const { data, isFetching } = useRead(topicList, { q: text.slice(0, 40), size: 6 }, { keep: true })
    const hits = (data?.items ?? []).map((one) => ({ key: one.id, title: one.title, detail: one.placeName, path: paths.topic(one.id) }))
    return { hits, busy: isFetching }
  },
}
