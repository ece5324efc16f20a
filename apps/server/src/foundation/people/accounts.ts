import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { noteRepointed, repointedBy } from './duplicates/store.ts'
import { peopleMerged, peopleUnmerged } from './events.ts'

const what = 'accounts.person'

/** A resident keeps the way in when two e-files turn out to be of one person: the account follows, and returns when that was a mistake. */
export const accountsFollow = [
  hears(peopleMerged, async ({ merge, county, kept, gone }, { tx }) => {
    const { rows } = await sql<{ id: Id }>`select account_follows(${gone}::uuid, ${kept}::uuid) as id`.execute(tx)
    await noteRepointed(
      tx,
      { merge, county },
      what,
      rows.map((row) => row.id),
    )
  }),
  hears(peopleUnmerged, async ({ merge, county, kept, gone }, { tx }) => {
    for (const account of await repointedBy(tx, { merge, county }, what))
      await sql`select account_returns(${account}::uuid, ${kept}::uuid, ${gone}::uuid)`.execute(tx)
  }),
]
