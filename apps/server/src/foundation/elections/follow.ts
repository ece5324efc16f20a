import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { placesMoved } from '../places/index.ts'

/** Elections follow their group to its place's new code. */
export const following = [
  hears(placesMoved, async ({ moved }, { tx }) => {
    const codes = sql`unnest(${moved.map((one) => one.from)}::text[], ${moved.map((one) => one.to)}::text[]) as m (before, after)`
    await sql`update group_elections set place = m.after from ${codes} where place = m.before`.execute(tx)
  }),
]
