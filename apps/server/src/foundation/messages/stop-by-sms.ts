import { sql } from 'kysely'
import type { Services } from '../../platform/services.ts'

/** Somebody answered T: none of those who are registered with this number gets SMS any more. */
export async function stoppedBySms({ db, keys, clock }: Services, phones: readonly string[]): Promise<void> {
  const blinds = phones.map((one) => keys.blind('phone', one))
  await db.system((tx) =>
    sql`insert into channel_refusals (county, person, channel, place, by_way, at)
      select p.county, p.id, 'sms', p.place, 'reply', ${clock.now().toISOString()}::timestamptz from people p
      where p.phone_blind = any (${blinds}::text[]) and p.state in ('present', 'away') on conflict do nothing`.execute(tx),
  )
}
