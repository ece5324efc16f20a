import { type Day, type Id, newId } from '@balian/contract/ids'
import { addDays, addMonths, addWorkingDays } from '../../platform/calendar.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Limit } from './kind.ts'
import type { CaseRow } from './store.ts'
import { type DeadlineRow, deadlinesOf, insertDeadlines, updateDeadlines } from './store-parts.ts'

/** The last day of a limit that begins on `from`. */
export function lastDay(from: Day, within: Limit['within']): Day {
  if ('workingDays' in within) return addWorkingDays(from, within.workingDays)
  return 'days' in within ? addDays(from, within.days) : addMonths(from, within.months)
}

/** An open limit of one day that a step itself names (an agreement's item, the next session). */
export interface DayLimit {
  readonly id?: Id
  readonly what: string
  readonly due: Day
  readonly source: string
}

type Of = Pick<CaseRow, 'county' | 'id'>

const row = (of: Of, from: Day, limit: Limit | DayLimit): DeadlineRow => ({
  county: of.county,
  case_id: of.id,
  id: ('id' in limit && limit.id) || newId(),
  what: limit.what,
  from_day: from,
  due_day: 'due' in limit ? limit.due : lastDay(from, limit.within),
  source: limit.source,
  done_at: null,
  note: '',
  reminded_at: null,
  escalated_at: null,
})

interface Change {
  readonly begin: readonly (Limit | DayLimit)[]
  /** By `what`. */
  readonly fulfil: readonly string[]
  /** Nothing is waited for any more. */
  readonly endAll: boolean
}

/** Begins and ends limits; tells the limit of the whole and the nearest open one. */
export async function changeLimits(tx: Tx, of: Of, today: Day, now: Date, { begin, fulfil, endAll }: Change): Promise<Pick<CaseRow, 'due_day' | 'next_due'>> {
  const all = await deadlinesOf(tx, of)
  const ended = all.filter((one) => one.done_at === null && (endAll || fulfil.includes(one.what)))
  const done_at = now.toISOString()
  if (ended.length > 0)
    await updateDeadlines(
      tx,
      of,
      ended.map((one) => one.id),
      { done_at },
    )
  const begun = endAll ? [] : begin.map((limit) => row(of, today, limit))
  if (begun.length > 0) await insertDeadlines(tx, begun)
  return nearest([...all.filter((one) => !ended.includes(one)), ...begun])
}

/** The two days that the case itself carries for its lists. */
export function nearest(deadlines: readonly Pick<DeadlineRow, 'what' | 'due_day' | 'done_at'>[]): Pick<CaseRow, 'due_day' | 'next_due'> {
  const open = deadlines.filter((one) => one.done_at === null)
  const least = (days: Day[]): Day | null => days.toSorted()[0] ?? null
  return { due_day: least(open.filter((one) => one.what === 'whole').map((one) => one.due_day)), next_due: least(open.map((one) => one.due_day)) }
}
