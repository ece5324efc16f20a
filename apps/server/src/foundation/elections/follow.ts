import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { followingMerges } from '../people/index.ts'
import { placesMoved } from '../places/index.ts'

/** Candidates follow merged e-files (whoever stands twice in one election stands as nominated), elections their group to its place's new code. */
export const following = [
  ...followingMerges({ table: 'group_nominees', once: 'election' }),
  hears(placesMoved, async ({ moved }, { tx }) => {
    const codes = sql`unnest(${moved.map((one) => one.from)}::text[], ${moved.map((one) => one.to)}::text[]) as m (before, after)`
    await sql`update group_elections set place = m.after from ${codes} where place = m.before`.execute(tx)
  }),
]
