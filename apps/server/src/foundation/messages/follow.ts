import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { markChanged } from '../indicators/index.ts'
import { placesMoved } from '../places/index.ts'

/** Places that go on under another code take what stands there along. */
export const following = hears(placesMoved, async ({ moved }, { tx }) => {
  const before = moved.map((one) => one.from)
  const after = moved.map((one) => one.to)
  for (const name of ['dispatches', 'deliveries', 'channel_refusals', 'mail_addresses']) {
    await sql`update ${sql.table(name)} r set place = m.after
      from unnest(${before}::text[], ${after}::text[]) as m (before, after) where r.place = m.before`.execute(tx)
  }
  await markChanged(tx, 'deliveries', ...before, ...after)
})
