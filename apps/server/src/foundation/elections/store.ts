import type { ElectionState } from '@balian/contract/elections'
import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { within } from '../people/index.ts'
import { type CountTable, type ElectionTable, type NomineeTable, type ObjectionTable, type RollTable, t } from './tables.ts'

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

/** Draws up the roll, and puts out an empty box for the choices that there are. */
export async function openVote(tx: Tx, election: ElectionTable, people: readonly Id[], choices: readonly string[]): Promise<void> {
  const { county, id, place } = election
  await sql`select open_ballot_box(${county}, ${id}, ${[...choices]}::text[])`.execute(tx)
  await t(tx)
    .insertInto('group_roll')
    .values(people.map((person) => ({ county, election: id, place, person, voted: null })))
    .execute()
}

export const rollOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('group_roll').select(['person', 'voted']).where('county', '=', county).where('election', '=', id).execute()

export const onRoll = (tx: Tx, { county, id }: Key, person: Id): Promise<Pick<RollTable, 'voted'> | undefined> =>
  t(tx).selectFrom('group_roll').select('voted').where('county', '=', county).where('election', '=', id).where('person', '=', person).executeTakeFirst()

/** Whether the paper was handed out just now: nobody gets two, and nobody who has voted gets one. */
export async function handOut(tx: Tx, { county, id }: Key, person: Id): Promise<boolean> {
  const { rows } = await sql`update group_roll set voted = 'paper'
    where county = ${county} and election = ${id} and person = ${person} and voted is null returning person`.execute(tx)
  return rows.length > 0
}

/** Adds the caller's own vote to the sums; false when there is none to cast. */
export async function castBallot(tx: Tx, { county, id }: Key, choices: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ cast: boolean }>`select cast_ballot(${county}, ${id}, ${[...choices]}::text[]) as cast`.execute(tx)
  return rows[0]!.cast
}

/** What the box holds; nothing as long as the vote is open. */
export async function countBox(tx: Tx, { county, id }: Key): Promise<Map<string, number>> {
  const { rows } = await sql<{ choice: string; votes: number }>`select choice, votes from count_ballots(${county}, ${id})`.execute(tx)
  return new Map(rows.map((row) => [row.choice, row.votes]))
}

export async function turnoutOf(tx: Tx, { county, id }: Key): Promise<{ size: number; own: number; papers: number }> {
  const { rows } = await sql<{ size: number; own: number; papers: number }>`select size, own, papers from roll_turnout(${county}, ${id})`.execute(tx)
  return rows[0]!
}

export const countsOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('group_counts').selectAll().where('county', '=', county).where('election', '=', id).orderBy('account').execute()

/** One person's count; counted again, the former one is written over. */
export async function putCount(tx: Tx, row: CountTable): Promise<void> {
  const votes = sql<CountTable['votes']>`${JSON.stringify(row.votes)}::jsonb`
  const { present, blank, invalid, name } = row
  await t(tx)
    .insertInto('group_counts')
    .values({ ...row, votes })
    .onConflict((c) => c.columns(['county', 'election', 'account']).doUpdateSet({ present, votes, blank, invalid, name }))
    .execute()
}

export const objectionsTo = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('group_objections').selectAll().where('county', '=', county).where('election', '=', id).orderBy('made_at').execute()

export const insertObjection = (tx: Tx, row: ObjectionTable) => t(tx).insertInto('group_objections').values(row).execute()

export async function changeObjection(tx: Tx, { county, id }: Key, change: Partial<ObjectionTable>): Promise<void> {
  await t(tx).updateTable('group_objections').set(change).where('county', '=', county).where('id', '=', id).execute()
}
