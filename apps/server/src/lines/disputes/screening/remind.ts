import type { Day } from '@balian/contract/ids'
import { notifyOffice } from '../../../foundation/messages/index.ts'
import { addDays } from '../../../platform/calendar.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Services } from '../../../platform/services.ts'
import { markTold, type Waiting, waiting } from './round-store.ts'

/** From how many days before the due day on a place is reminded. */
const daysBefore = 1
/** For how many days a missing report is still told of, should the server have stood still. */
const daysAfter = 14

/**
 * Reminds the mediator of each place the day before its report is due; once the day has passed, tells the mediator again, and the
 * management above in one notice how many of its places are missing.
 */
export async function remindScreening({ db, clock }: Services): Promise<void> {
  const now = clock.now()
  const today = clock.day(now)
  await db.system((tx) => remindBefore(tx, today, now))
  await db.system((tx) => tellLate(tx, today, now))
}

async function remindBefore(tx: Tx, today: Day, now: Date): Promise<void> {
  const duties = await waiting(tx, 'reminded_at', today, addDays(today, daysBefore))
  for (const duty of duties) await notifyOffice(tx, { ...toPlace(duty, today, now), key: 'screening.due', once: `screening-due:${duty.round}:${duty.place}` })
  await markTold(tx, 'reminded_at', duties, now.toISOString())
}

async function tellLate(tx: Tx, today: Day, now: Date): Promise<void> {
  const duties = await waiting(tx, 'late_told_at', addDays(today, -daysAfter), addDays(today, -1))
  for (const duty of duties)
    await notifyOffice(tx, { ...toPlace(duty, today, now), key: 'screening.late', urgent: true, once: `screening-late:${duty.round}:${duty.place}` })
  for (const [key, missing] of Map.groupBy(duties, ({ round, place }) => `${round}:${above(place)}`)) {
    const { round, due_day, place } = missing[0]!
    await notifyOffice(tx, {
      key: 'screening.missing',
      params: { count: missing.length, due: due_day },
      about: { kind: 'screening-round', id: round, place: above(place) },
      roles: ['manager'],
      place: above(place),
      once: `screening-missing:${key}`,
      today,
      now,
    })
  }
  await markTold(tx, 'late_told_at', duties, now.toISOString())
}

const toPlace = (duty: Waiting, today: Day, now: Date) => ({
  params: { place: duty.place_name, due: duty.due_day },
  about: { kind: 'screening', id: duty.round, place: duty.place },
  roles: ['mediator'] as const,
  place: duty.place,
  today,
  now,
})

/** The place one tier up: the village's township, the township's county, the county's city. */
const above = (place: string): string => place.slice(0, ({ 12: 9, 9: 6, 6: 4 } as Record<number, number>)[place.length] ?? place.length)
