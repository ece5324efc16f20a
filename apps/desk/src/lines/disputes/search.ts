import { disputeList } from '@balian/contract/disputes'
import { useRead } from '../../data/index.ts'
import type { Search } from '../../feature.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'

/** Disputes in the global search: by title, number or a party's name. */
export const search: Search = {
  word: 'disputes.title',
  needs: disputeList.name,
  useHits: (text) => {
    const { t } = useWords()
    const { data, isFetching } = useRead(disputeList, { text, size: 6 }, { keep: true })
    const hits = (data?.items ?? []).map((row) => ({
      key: row.id,
      title: row.title,
      detail: [row.number, row.placeName, t(`disputes.state.${row.state}`)].filter(Boolean).join(' · '),
      path: paths.dispute(row.id),
    }))
    return { hits, busy: isFetching }
  },
}
