import type { Day, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { myScreening, type Standing, screeningFindings, screeningRound, screeningRounds } from '@balian/contract/screening'
import { daysBetween } from '../../../platform/calendar.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { type Branch, branches, countRounds, findingRows, myDuties, roundRows } from './read-store.ts'
import { stateOf } from './rules.ts'
import { roundOf } from './store.ts'

export const roundsHandler = read(screeningRounds, {
  shows: 'nobody',
  run: async ({ tx, input, today }) => {
    const items = await roundRows(tx, input, today)
    const total = await countRounds(tx, input)
    return { items, total: Math.min(total, countLimit), more: total > countLimit }
  },
})

/** The length of the codes one tier below. */
const stepBelow: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12, 12: 12 }

const nothingYet: Standing = { expected: 0, reported: 0, inTime: 0, zero: 0, missing: 0, found: 0 }

function total(of: readonly Standing[]): Standing {
  const sum = { ...nothingYet }
  for (const one of of) for (const key of Object.keys(sum) as (keyof Standing)[]) sum[key] += one[key]
  return sum
}

const shaped = ({ due_day, reported_on, reported_at, ...branch }: Branch, today: Day) => ({
  ...branch,
  state: due_day === null ? null : stateOf({ due_day, reported_on }, today),
  reportedAt: reported_at,
})

export const roundHandler = read(screeningRound, {
  shows: 'nobody',
  run: async ({ tx, input: { round: id, place }, today }) => {
    const round = (await roundOf(tx, id)) ?? fail('not-found')
    const at = place.slice(0, 12) as PlaceCode
    const step = Math.min(stepBelow[at.length] ?? at.length, { county: 6, township: 9, village: 12 }[round.tier])
    const below = await branches(tx, round, at, step, today)
    const [self] = await branches(tx, round, at, at.length, today)
    if (!self) return fail('not-found')
    const days = { round: id, tier: round.tier, from: round.from_day, to: round.to_day, due: round.due_day }
    return { ...days, place: at, placeName: self.placeName, ...total(below), below: below.map((branch) => shaped(branch, today)) }
  },
})

export const mineHandler = read(myScreening, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const places = me.posts.filter((post) => post.role === 'mediator').map((post) => post.place)
    const duties = places.length === 0 ? [] : await myDuties(tx, places, today, input.reported)
    const items = duties.map(({ due_day, reported_on, ...duty }) => ({
      ...duty,
      state: stateOf({ due_day, reported_on }, today),
      daysLeft: daysBetween(today, due_day),
    }))
    return { items }
  },
})

export const findingsHandler = read(screeningFindings, {
  shows: 'nobody',
  run: async ({ tx, input }) => {
    const { items, total: found } = await findingRows(tx, input)
    return { items, total: Math.min(found, countLimit), more: found > countLimit }
  },
})
