import { publishedList, topicList } from '@balian/contract/deliberation'
import { read } from '../../platform/read.ts'
import { spokenNames } from '../places/index.ts'
import { openStates } from './rules.ts'
import { publishedOf, topicsFor } from './store.ts'
import type { TopicTable } from './tables.ts'

export const shown = (row: TopicTable, placeName: string, mayVote: boolean) => ({
  id: row.id,
  place: row.place,
  placeName,
  forum: row.forum,
  kind: row.kind,
  title: row.title,
  state: row.state,
  outcome: row.outcome,
  method: row.method,
  meetOn: row.meet_on,
  meetPlace: row.meet_place,
  objectionsUntil: row.objections_until,
  mayVote,
})

export const topicListHandler = read(topicList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const { rows, total, more } = await topicsFor(tx, input, openStates, me)
    const names = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    return { items: rows.map((row) => shown(row, names.get(row.place) ?? row.place, row.may_vote)), total, more }
  },
})

export const publishedListHandler = read(publishedList, {
  shows: 'nobody',
  run: async ({ tx, input }) => {
    const rows = await publishedOf(tx, input.place)
    const items = rows.map(({ published_on, objections_until, steps_done, done_on, ...row }) => ({
      ...row,
      publishedOn: published_on,
      objectionsUntil: objections_until,
      stepsDone: steps_done,
      doneOn: done_on,
    }))
    return { items }
  },
})
