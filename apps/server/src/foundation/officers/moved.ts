import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { markChanged } from '../indicators/index.ts'
import { placesMoved } from '../places/index.ts'

/** Posts and offices go on under the new code of a place that was merged or split, so that nobody loses access by it. */
export const following = hears(placesMoved, async ({ moved }, { tx }) => {
  const from = moved.map((one) => one.from)
  const to = moved.map((one) => one.to)
  const codes = sql`unnest(${from}::text[], ${to}::text[]) as m (before, after)`
  await sql`update posts set place = m.after, version = version + 1 from ${codes} where place = m.before and ended_at is null`.execute(tx)
  await sql`update accounts set office = m.after, version = version + 1 from ${codes} where office = m.before`.execute(tx)
  await markChanged(tx, 'officers', ...from, ...to)
})
