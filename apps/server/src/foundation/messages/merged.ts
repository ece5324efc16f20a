import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { noteRepointed, peopleMerged, peopleUnmerged, repointedBy } from '../people/index.ts'

const tables = ['deliveries', 'channel_refusals', 'mail_addresses'] as const

/** Two e-files were of one person: what was told to either, and by which ways the person wants to be told, is of the one that stays; and back. */
export const merged = [
  hears(peopleMerged, async ({ merge, county, kept, gone }, { tx }) => {
    const { rows } = await sql<{ what: string; noted: Id }>`select what, noted from messages_follow(${gone}::uuid, ${kept}::uuid)`.execute(tx)
    for (const table of tables) {
      const ids = rows.filter((row) => row.what === table).map((row) => row.noted)
      await noteRepointed(tx, { merge, county }, table, ids)
    }
  }),
  hears(peopleUnmerged, async ({ merge, county, kept, gone }, { tx }) => {
    const ids: Id[][] = []
    for (const table of tables) ids.push([...(await repointedBy(tx, { merge, county }, table))])
    await sql`select messages_return(${kept}::uuid, ${gone}::uuid, ${ids[0]}::uuid[], ${ids[1]}::uuid[], ${ids[2]}::uuid[])`.execute(tx)
  }),
]
