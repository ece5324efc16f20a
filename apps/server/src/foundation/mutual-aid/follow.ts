import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { hears } from '../../platform/event.ts'
import { followingMerges, noteRepointed, peopleMerged, peopleUnmerged, repointedBy } from '../people/index.ts'
import { placesMoved } from '../places/index.ts'

interface Merge {
  readonly merge: Id
  readonly county: string
}

/** The members' book of labour follows by a function of the database: whoever merges two e-files may not read it. */
async function labour(tx: Tx, { merge, county }: Merge, back: boolean, only: readonly Id[] | null) {
  const entries = only === null ? null : sql`${[...only]}::uuid[]`
  const { rows } = await sql<{ side: 'giver' | 'receiver'; entry: Id }>`select * from labour_follows_merge(${county}, ${merge}, ${back}, ${entries})`.execute(
    tx,
  )
  return rows
}

/** Guarantors stand in a list: `from` becomes `to` in it, once. */
async function guarantors(tx: Tx, from: Id, to: Id, only: readonly Id[] | null): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    update guarantees set guarantors = array_replace(guarantors, ${from}, ${to}), agreed = array_replace(agreed, ${from}, ${to}), version = version + 1
    where ${from} = any (guarantors) and ${to}::uuid <> all (guarantors) and borrower <> ${to} and (${only === null} or id = any (${only ?? []}::uuid[]))
    returning id`.execute(tx)
  return rows.map((row) => row.id)
}

/** What members do for each other follows merged e-files, and their group to its place's new code. */
export const following = [
  ...followingMerges({ table: 'purchase_orders', id: 'purchase', once: 'purchase' }),
  ...followingMerges({ table: 'guarantees', column: 'borrower', unless: (to) => sql`${to}::uuid = any (r.guarantors)` }),
  ...followingMerges({ table: 'guarantee_repayments', column: 'payer' }),
  hears(peopleMerged, async ({ merge, county, kept, gone }, { tx }) => {
    const at = { merge, county }
    const changed = await labour(tx, at, false, null)
    for (const side of ['giver', 'receiver'] as const) {
      const entries = changed.filter((one) => one.side === side).map((one) => one.entry)
      await noteRepointed(tx, at, `labour_entries.${side}`, entries)
    }
    await noteRepointed(tx, at, 'guarantees.guarantors', await guarantors(tx, gone, kept, null))
  }),
  hears(peopleUnmerged, async ({ merge, county, kept, gone }, { tx }) => {
    const at = { merge, county }
    const noted = await Promise.all(['labour_entries.giver', 'labour_entries.receiver'].map((what) => repointedBy(tx, at, what)))
    await labour(tx, at, true, noted.flat())
    await guarantors(tx, kept, gone, await repointedBy(tx, at, 'guarantees.guarantors'))
  }),
  hears(placesMoved, async ({ moved }, { tx }) => {
    const codes = sql`unnest(${moved.map((one) => one.from)}::text[], ${moved.map((one) => one.to)}::text[]) as m (before, after)`
    for (const table of ['labour_entries', 'purchases', 'purchase_orders', 'guarantees'])
      await sql`update ${sql.table(table)} set place = m.after from ${codes} where place = m.before`.execute(tx)
  }),
]
