import { findCases } from '@balian/contract/cases'
import { useRead } from '../data/index.ts'
import type { Search } from '../feature.ts'
import { pageAbout } from '../opens.ts'
import { useWords } from '../words/use-words.ts'

/** Matters of every line in the global search: by title, number or a party's name. */
export const search: Search = {
  word: 'cases.found',
  needs: findCases.name,
  useHits: (text) => {
    const { t } = useWords()
    const { data, isFetching } = useRead(findCases, { text }, { keep: true })
    const hits = (data?.items ?? []).slice(0, 6).flatMap((row) => {
      const path = pageAbout(row.kind, row.id, row.place)
      const detail = [t(`kind.${row.kind}`), row.number ?? row.placeName, t(`kind.${row.kind}.state.${row.state}`)].filter(Boolean).join(' · ')
      return path ? [{ key: row.id, title: row.title, detail, path }] : []
    })
    return { hits, busy: isFetching }
  },
}
