import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../../platform/calendar.ts'
import { periodOf, stateOf } from './rules.ts'

it.each([
  ['weekly', '2026-11-23', '2026-11-23', '2026-11-29'],
  ['weekly', '2026-11-29', '2026-11-23', '2026-11-29'],
  ['weekly', '2027-01-01', '2026-12-28', '2027-01-03'],
  ['half-monthly', '2026-11-15', '2026-11-01', '2026-11-15'],
  ['half-monthly', '2026-11-16', '2026-11-16', '2026-11-30'],
  ['half-monthly', '2028-02-29', '2028-02-16', '2028-02-29'],
  ['monthly', '2026-12-31', '2026-12-01', '2026-12-31'],
] as const)('%s on %s is the round from %s to %s', (rhythm, day, from, to) => expect(periodOf(rhythm, day)).toEqual({ from, to }))

it('rounds follow one another without gap and without overlap', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n))
  fc.assert(
    fc.property(fc.constantFrom('weekly', 'half-monthly', 'monthly'), days, (rhythm, day) => {
      const period = periodOf(rhythm, day)!
      const next = periodOf(rhythm, addDays(period.to, 1))!
      return period.from <= day && day <= period.to && next.from === addDays(period.to, 1) && periodOf(rhythm, period.from)!.to === period.to
    }),
  )
})

it.each([
  [null, '2026-11-30', 'open'],
  [null, '2026-12-01', 'missing'],
  ['2026-11-30', '2026-12-09', 'reported'],
  ['2026-12-01', '2026-12-09', 'late'],
] as const)('reported on %s, seen on %s: %s', (reported_on, today, state) => expect(stateOf({ due_day: '2026-11-30', reported_on }, today)).toBe(state))
