import { sql } from 'kysely'
import { followingMerges } from '../../foundation/people/index.ts'
import { placesMoved } from '../../foundation/places/index.ts'
import { hears } from '../../platform/event.ts'

/** Sign-ins follow people whose e-files are merged, and places to their new codes. */
export const following = [
  ...followingMerges({ table: 'lecture_signs', once: 'session' }),
  hears(placesMoved, async ({ moved }, { tx }) => {
    const codes = sql`unnest(${moved.map((one) => one.from)}::text[], ${moved.map((one) => one.to)}::text[]) as m (before, after)`
    for (const table of ['lecture_sessions', 'lecture_signs', 'law_material_versions', 'law_material_holders', 'law_answers'])
      await sql`update ${sql.table(table)} set place = m.after from ${codes} where place = m.before`.execute(tx)
  }),
]
