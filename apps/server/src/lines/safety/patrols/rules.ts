import type { Day, Id } from '@balian/contract/ids'
import type { PatrolState } from '@balian/contract/safety-patrol-log'
import { weekdays } from '@balian/contract/safety-plans'
import { addDays, daysBetween } from '../../../platform/calendar.ts'

/** The longest stretch for which a rota is drawn at once, in days. */
export const longestRota = 62

/** When a plan goes out. */
export interface Rhythm {
  /** Monday to Sunday. */
  readonly on: readonly boolean[]
  readonly everyWeeks: number
  readonly beginsOn: Day
  readonly endsOn: Day | null
}

/** 0 for Monday … 6 for Sunday. */
const weekday = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
const monday = (day: Day): Day => addDays(day, -weekday(day))

export const rhythmOf = (
  plan: Readonly<Record<(typeof weekdays)[number], boolean>> & { every_weeks: number; begins_on: Day; ends_on: Day | null },
): Rhythm => ({
  on: weekdays.map((name) => plan[name]),
  everyWeeks: plan.every_weeks,
  beginsOn: plan.begins_on,
  endsOn: plan.ends_on,
})

/** The days of a plan from one day to another, both included; weeks are counted from the Monday of the week in which it begins. */
export function daysOf({ on, everyWeeks, beginsOn, endsOn }: Rhythm, from: Day, to: Day): Day[] {
  const first = from < beginsOn ? beginsOn : from
  const last = endsOn !== null && endsOn < to ? endsOn : to
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const weeks = daysBetween(monday(beginsOn), monday(day)) / 7
    if (on[weekday(day)] && weeks % everyWeeks === 0) days.push(day)
  }
  return days
}

/** How often somebody was on duty, and when last. */
export interface Turns {
  readonly count: number
  readonly last: Day | ''
}

/**
 * Who is on duty on each day: those with the fewest turns, among them who had the last turn longest ago, and then in the order of the
 * register. The same members and turns always give the same rota.
 */
export function drawRota(members: readonly Id[], people: number, days: readonly Day[], before: ReadonlyMap<Id, Turns>): Map<Day, Id[]> {
  const turns = new Map(members.map((id) => [id, before.get(id) ?? { count: 0, last: '' as const }]))
  return new Map(
    days.map((day) => {
      const order = [...members].sort((a, b) => {
        const [x, y] = [turns.get(a)!, turns.get(b)!]
        return x.count - y.count || (x.last < y.last ? -1 : x.last > y.last ? 1 : members.indexOf(a) - members.indexOf(b))
      })
      const duty = order.slice(0, people)
      for (const id of duty) turns.set(id, { count: turns.get(id)!.count + 1, last: day })
      return [day, duty]
    }),
  )
}

/** Where a patrol stands on a day. */
export function stateOf(
  patrol: { readonly day: Day; readonly started_at: unknown; readonly ended_at: unknown; readonly cancelled_at: unknown },
  today: Day,
): PatrolState {
  if (patrol.cancelled_at !== null) return 'cancelled'
  if (patrol.ended_at !== null) return 'done'
  if (patrol.started_at !== null) return 'out'
  return patrol.day < today ? 'missed' : 'planned'
}

/** A log can be written down until so many days after. */
export const lateDays = 7

type Step = 'patrolSwap' | 'patrolCancel' | 'patrolStart' | 'patrolCheck' | 'patrolEnd'
const steps: Readonly<Record<PatrolState, readonly Step[]>> = {
  planned: ['patrolSwap', 'patrolCancel', 'patrolStart'],
  missed: ['patrolStart', 'patrolCancel'],
  out: ['patrolCheck', 'patrolEnd'],
  done: [],
  cancelled: [],
}
export const allSteps: readonly Step[] = ['patrolSwap', 'patrolCancel', 'patrolStart', 'patrolCheck', 'patrolEnd']

/** Whether the step can be taken, or the key of the reason why not. */
export function stepState(patrol: Parameters<typeof stateOf>[0], step: Step, today: Day): true | string {
  const state = stateOf(patrol, today)
  if (!steps[state].includes(step)) return 'safetyState'
  if (step === 'patrolStart' && patrol.day > today) return 'patrolNotYet'
  if (step === 'patrolStart' && daysBetween(patrol.day, today) > lateDays) return 'patrolTooLate'
  return true
}
