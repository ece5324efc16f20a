import type { ElectionState } from '@balian/contract/elections'
import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { within } from '../people/index.ts'
import { type ElectionTable, type NomineeTable, t } from './tables.ts'

export type Key = Pick<ElectionTable, 'county' | 'id'>

export const electionOf = (tx: Tx, id: Id) => t(tx).selectFrom('group_elections').selectAll().where('id', '=', id).executeTakeFirst()

/** The election, its row locked: only for those whose place its group stands in. */
export const lockElection = (tx: Tx, id: Id) => t(tx).selectFrom('group_elections').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Elections of one group, or of all that the caller sees, newest first. */
export const electionsFor = (tx: Tx, group: Id | undefined, open: readonly ElectionState[] | null, me: Caller) =>
  t(tx)
    .selectFrom('group_elections as e')
    .selectAll('e')
    .where(
      sql<boolean>`(${within('e.place', me)} or e.in_group = any (${[...me.groups]}::uuid[])
        or e.in_group in (select m.in_group from group_members m where m.person = ${me.person}::uuid and m.left_on is null))`,
    )
    .$if(group !== undefined, (q) => q.where('e.in_group', '=', group!))
    .$if(open !== null, (q) => q.where('e.state', 'in', [...(open ?? [])]))
    .orderBy('e.opened_at', 'desc')
    .orderBy('e.id')
    .limit(100)
    .execute()

export const insertElection = (tx: Tx, row: ElectionTable) => t(tx).insertInto('group_elections').values(row).execute()

export async function changeElection(tx: Tx, { county, id, version }: Key & { version: number }, change: Partial<ElectionTable>): Promise<void> {
  await t(tx)
    .updateTable('group_elections')
    .set({ ...change, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export const nomineesOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('group_nominees').selectAll().where('county', '=', county).where('election', '=', id).orderBy('id').execute()

export const insertNominee = (tx: Tx, row: NomineeTable) => t(tx).insertInto('group_nominees').values(row).execute()

export async function changeNominee(tx: Tx, { county, id }: Key, change: Partial<NomineeTable>): Promise<void> {
  await t(tx).updateTable('group_nominees').set(change).where('county', '=', county).where('id', '=', id).execute()
}

/** Names of the winners of elections, by election. */
export async function winnersOf(tx: Tx, elections: readonly ElectionTable[]): Promise<Map<Id, string[]>> {
  const ids = elections.flatMap((one) => one.winners)
  if (ids.length === 0) return new Map()
  const rows = await t(tx).selectFrom('group_nominees').select(['election', 'name']).where('id', 'in', ids).orderBy('id').execute()
  return new Map([...Map.groupBy(rows, (row) => row.election)].map(([id, all]) => [id, all.map((one) => one.name)]))
}
