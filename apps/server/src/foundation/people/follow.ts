import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { markChanged } from '../indicators/index.ts'
import { placesMoved } from '../places/index.ts'

/**
 * Places that go on under another code take their residents along: people, households, histories, imports and pairs. Always within one
 * county. A household whose number is taken in the place that it comes to keeps it with the end of its old place's code.
 */
export const following = hears(placesMoved, async ({ moved }, { tx }) => {
  for (const { from, to } of moved) {
    const county = from.slice(0, 6)
    await sql`update households h set place = ${to}, version = version + 1,
      number = case when exists (select from households o where o.county = h.county and o.place = ${to} and o.number = h.number)
        then h.number || '-' || right(${from}, 2) else h.number end
      where county = ${county} and place = ${from}`.execute(tx)
    await sql`update people set place = ${to}, version = version + 1 where county = ${county} and place = ${from}`.execute(tx)
    await markChanged(tx, 'people', from, to)
    for (const table of ['person_changes', 'opening_questions', 'imports', 'duplicates', 'merges'])
      await sql`update ${sql.table(table)} set place = ${to} where county = ${county} and place = ${from}`.execute(tx)
    await sql`update duplicates set place_b = ${to} where county = ${county} and place_b = ${from}`.execute(tx)
  }
})
