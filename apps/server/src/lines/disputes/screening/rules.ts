import type { Day } from '@balian/contract/ids'
import type { Rhythm, ScreeningTier } from '@balian/contract/screening'
import { addDays, addMonths } from '../../../platform/calendar.ts'

/** What holds where a county has said nothing: weekly in the village, half-monthly in the township, monthly in the county. */
export const defaultCalendar: Readonly<Record<ScreeningTier, { readonly rhythm: Rhythm; readonly graceDays: number }>> = {
  village: { rhythm: 'weekly', graceDays: 1 },
  township: { rhythm: 'half-monthly', graceDays: 2 },
  county: { rhythm: 'monthly', graceDays: 3 },
}

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** Monday 0 to Sunday 6. */
const weekday = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The period of the rhythm that the day lies in; null when the tier does not screen. */
export function periodOf(rhythm: Rhythm, day: Day): Period | null {
  const first = `${day.slice(0, 8)}01`
  const last = addDays(addMonths(first, 1), -1)
  const middle = `${day.slice(0, 8)}15`
  switch (rhythm) {
    case 'weekly':
      return { from: addDays(day, -weekday(day)), to: addDays(day, 6 - weekday(day)) }
    case 'half-monthly':
      return day <= middle ? { from: first, to: middle } : { from: addDays(middle, 1), to: last }
    case 'monthly':
      return { from: first, to: last }
    case 'off':
      return null
  }
}

/** How one place's duty stands on a day. */
export function stateOf(duty: { readonly due_day: Day; readonly reported_on: Day | null }, today: Day): 'open' | 'missing' | 'reported' | 'late' {
  if (duty.reported_on === null) return today <= duty.due_day ? 'open' : 'missing'
  return duty.reported_on <= duty.due_day ? 'reported' : 'late'
}
