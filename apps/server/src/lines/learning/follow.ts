import { sql } from 'kysely'
import { noteRepointed, peopleMerged, peopleUnmerged, repointedBy } from '../../foundation/people/index.ts'
import { placesMoved } from '../../foundation/places/index.ts'
import { hears } from '../../platform/event.ts'

/** Sign-ins follow people whose e-files are merged, and places to their new codes. */
export const following = [
  hears(peopleMerged, async ({ merge, county, kept, gone }, { tx }) => {
    const { rows } = await sql<{ id: string }>`update lecture_signs s set person = ${kept} where person = ${gone}
      and not exists (select from lecture_signs o where o.county = s.county and o.session = s.session and o.person = ${kept}) returning id`.execute(tx)
    await noteRepointed(
      tx,
      { merge, county },
      'lecture_signs',
      rows.map((row) => row.id),
    )
  }),
  hears(peopleUnmerged, async ({ merge, county, kept, gone }, { tx }) => {
    const ids = await repointedBy(tx, { merge, county }, 'lecture_signs')
    await sql`update lecture_signs set person = ${gone} where person = ${kept} and id = any (${[...ids]}::uuid[])`.execute(tx)
  }),
  hears(placesMoved, async ({ moved }, { tx }) => {
    const codes = sql`unnest(${moved.map((one) => one.from)}::text[], ${moved.map((one) => one.to)}::text[]) as m (before, after)`
    for (const table of ['lecture_sessions', 'lecture_signs', 'law_material_versions', 'law_material_holders', 'law_answers'])
      await sql`update ${sql.table(table)} set place = m.after from ${codes} where place = m.before`.execute(tx)
  }),
]
