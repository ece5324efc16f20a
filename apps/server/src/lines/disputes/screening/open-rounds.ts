import { type Day, newId } from '@balian/contract/ids'
import { screeningTiers } from '@balian/contract/screening'
import { addDays } from '../../../platform/calendar.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Services } from '../../../platform/services.ts'
import { countiesTakingPart, insertRound, putDuties } from './round-store.ts'
import { defaultCalendar, periodOf } from './rules.ts'
import { calendarOf } from './store.ts'

/**
 * Opens the county's rounds that the day lies in, each once, and gives every place of the tier its duty. A township takes part, with
 * its villages, from the day on which a mediator is posted in it; a village without one of its own shows as missing too.
 */
export async function openRounds(tx: Tx, county: string, today: Day, now: Date): Promise<void> {
  const own = await calendarOf(tx, county)
  for (const tier of screeningTiers) {
    const said = own.find((row) => row.tier === tier)
    const { rhythm, graceDays } = said ? { rhythm: said.rhythm, graceDays: said.grace_days } : defaultCalendar[tier]
    const period = periodOf(rhythm, today)
    if (!period) continue
    const due = addDays(period.to, graceDays)
    const round = { county, id: newId(now.getTime()), tier, from_day: period.from, to_day: period.to, due_day: due, made_at: now.toISOString() }
    await putDuties(tx, await insertRound(tx, round), today)
  }
}

/** Opens what is due in every county where anybody mediates. */
export async function openAllRounds({ db, clock }: Services): Promise<void> {
  const now = clock.now()
  const today = clock.day(now)
  for (const county of await db.system((tx) => countiesTakingPart(tx, today))) await db.system((tx) => openRounds(tx, county, today, now))
}
