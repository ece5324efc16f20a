import { learningReach, notReached } from '@balian/contract/lectures'
import { placeExists, spokenNames } from '../../foundation/places/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { groupsReached, householdsLeft, reachOf } from './store.ts'

export const reachHandler = read(learningReach, {
  subject: async ({ input }) => ({ place: input.place }),
  shows: 'nobody',
  run: async ({ tx, input, today }) => {
    if (!(await placeExists(tx, input.place, today))) fail('not-found')
    const rows = await reachOf(tx, input.place, input.from, input.to)
    return {
      items: rows.map(({ households_reached, ...row }) => ({ ...row, householdsReached: households_reached })),
      groups: input.place.length >= 9 ? await groupsReached(tx, input.place, input.from, input.to) : [],
    }
  },
})

/** For the village's own tutor: where to go next. Numbers of households, nothing about anybody in them. */
export const notReachedHandler = read(notReached, {
  subject: async ({ input }) => ({ place: input.place }),
  shows: 'nobody',
  run: async ({ tx, input }) => {
    if (input.place.length < 12) fail('forbidden', { because: 'place' })
    const rows = await householdsLeft(tx, input.place, input.from, input.to)
    const names = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const items = rows.map(({ household, number, place, people }) => ({ household, number, placeName: names.get(place) ?? place, people }))
    return { items, total: rows[0]?.total ?? 0 }
  },
})
