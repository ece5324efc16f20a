import type { Day } from '@balian/contract/ids'
import { addDays } from '../../../platform/calendar.ts'

/**
 * Days between two visits by the rule, the shortest of all reasons: the elderly and children monthly (民发〔2017〕193号 and
 * 国发〔2016〕13号 ask for regular visits and leave the interval to the place), who has nobody near every fortnight, others every two months.
 */
export function ruleDays(reasons: readonly string[]): number {
  return Math.min(60, ...reasons.map((reason) => byReason[reason] ?? 60))
}

const byReason: Readonly<Record<string, number>> = {
  '01': 30,
  '03': 30,
  'need:living-alone': 15,
  'need:no-support': 15,
  'need:daily-life': 15,
}

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

interface Planned {
  readonly since: Day
  readonly last_seen: Day | null
  readonly rule_days: number
  readonly plan_days: number | null
}
export const intervalOf = (file: Pick<Planned, 'rule_days' | 'plan_days'>): number => file.plan_days ?? file.rule_days
/** The day on which the next visit falls due; who was never visited is due an interval after registration. */
export const dueOf = (file: Planned): Day => addDays(file.last_seen ?? file.since, intervalOf(file))
export const daysWithout = (file: Planned, today: Day): number => Math.max(0, daysBetween(file.last_seen ?? file.since, today))

/** How far back a visit may be reported: who was without signal for weeks can still say so. */
export const reportBackDays = 30
/** How long who reported a visit may take it back without a reason. */
export const undoHours = 24
