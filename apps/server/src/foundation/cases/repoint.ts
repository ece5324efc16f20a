import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { hears } from '../../platform/event.ts'
import { noteRepointed, peopleMerged, peopleUnmerged, repointedBy } from '../people/index.ts'

/** Parties that name `from` name `to` from now on; of `only`, when told. The cases' own copy follows from their parties. */
async function repoint(tx: Tx, from: Id, to: Id, only: readonly Id[] | null): Promise<Id[]> {
  const { rows } = await sql<{ county: string; case_id: Id; id: Id }>`
    update case_parties set person = ${to} where person = ${from} and (${only === null} or id = any (${only ?? []}::uuid[]))
    returning county, case_id, id`.execute(tx)
  for (const { county, case_id } of rows) {
    await sql`
      update cases c set people = coalesce((select array_agg(distinct p.person) from case_parties p
        where p.county = c.county and p.case_id = c.id and p.gone_at is null and p.person is not null), '{}')
      where c.county = ${county} and c.id = ${case_id}`.execute(tx)
  }
  return rows.map((row) => row.id)
}

/** Two e-files were of one person: its cases follow, within the places of whoever merged them; and back, when that was a mistake. */
export const repointing = [
  hears(peopleMerged, async ({ merge, county, kept, gone }, { tx }) =>
    noteRepointed(tx, { merge, county }, 'case_parties', await repoint(tx, gone, kept, null)),
  ),
  hears(peopleUnmerged, async ({ merge, county, kept, gone }, { tx }) => {
    await repoint(tx, kept, gone, await repointedBy(tx, { merge, county }, 'case_parties'))
  }),
]
