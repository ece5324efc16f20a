import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { clearedText } from '../../platform/retention.ts'
import { type BallotTable, type CountTable, type ObjectionTable, type RollTable, t } from './tables.ts'

/** A ballot is named by its county and by the id of what is voted on. */
export type BallotKey = Pick<BallotTable, 'county' | 'id'>

/** A ballot on something, not begun yet: nobody on the roll, no box. */
export const makeBallot = (tx: Tx, row: Omit<BallotTable, 'state'>) =>
  t(tx)
    .insertInto('ballots')
    .values({ ...row, state: 'made' })
    .execute()

/** Writes people onto the roll, before the vote begins. */
export async function drawRoll(tx: Tx, { county, id, place }: BallotKey & Pick<BallotTable, 'place'>, people: readonly Id[]): Promise<void> {
  await t(tx)
    .insertInto('ballot_roll')
    .values(people.map((person) => ({ county, ballot: id, place, person, voted: null })))
    .execute()
}

/** Puts out an empty box for the choices that there are, and opens the vote. */
export async function openBallot(tx: Tx, { county, id }: BallotKey, choices: readonly string[]): Promise<void> {
  await sql`select open_ballot_box(${county}, ${id}, ${[...choices]}::text[])`.execute(tx)
  await setState(tx, { county, id }, 'open')
}

/** Ends the vote: from now on the box can be counted, and nothing more goes into it. */
export const closeBallot = (tx: Tx, key: BallotKey): Promise<void> => setState(tx, key, 'closed')

async function setState(tx: Tx, { county, id }: BallotKey, state: BallotTable['state']): Promise<void> {
  await t(tx).updateTable('ballots').set({ state }).where('county', '=', county).where('id', '=', id).execute()
}

export const rollOf = (tx: Tx, { county, id }: BallotKey) =>
  t(tx).selectFrom('ballot_roll').select(['person', 'voted']).where('county', '=', county).where('ballot', '=', id).execute()

export const onRoll = (tx: Tx, { county, id }: BallotKey, person: Id): Promise<Pick<RollTable, 'voted'> | undefined> =>
  t(tx).selectFrom('ballot_roll').select('voted').where('county', '=', county).where('ballot', '=', id).where('person', '=', person).executeTakeFirst()

/** The caller of this transaction, when they stand on the roll: for those who know the transaction only. */
export async function callerOnRoll(tx: Tx, { county, id }: BallotKey): Promise<Id[]> {
  const { rows } = await sql<{ person: Id }>`select person from ballot_roll where county = ${county} and ballot = ${id} and person = me_person()`.execute(tx)
  return rows.map((row) => row.person)
}

/** Whether the paper was handed out just now: nobody gets two, and nobody who has voted gets one. */
export async function handOut(tx: Tx, { county, id }: BallotKey, person: Id): Promise<boolean> {
  const { rows } = await sql`update ballot_roll set voted = 'paper'
    where county = ${county} and ballot = ${id} and person = ${person} and voted is null returning person`.execute(tx)
  return rows.length > 0
}

/** Adds the caller's own vote to the sums, and the receipt to the receipts; false when there is none to cast. */
export async function castBallot(tx: Tx, { county, id }: BallotKey, choices: readonly string[], receipt: string | null = null): Promise<boolean> {
  const { rows } = await sql<{ cast: boolean }>`select cast_ballot(${county}, ${id}, ${[...choices]}::text[], ${receipt}) as cast`.execute(tx)
  return rows[0]!.cast
}

/** What the box holds; nothing as long as the vote is open. */
export async function countBox(tx: Tx, { county, id }: BallotKey): Promise<Map<string, number>> {
  const { rows } = await sql<{ choice: string; votes: number }>`select choice, votes from count_ballots(${county}, ${id})`.execute(tx)
  return new Map(rows.map((row) => [row.choice, row.votes]))
}

/** The result stands: where fewer than five voted by device, or on paper, the two parts are let go of and only their sum is kept by whoever asked for the vote. */
export async function joinSmallSums(tx: Tx, { county, id }: BallotKey): Promise<void> {
  await sql`select join_small_sums(${county}, ${id})`.execute(tx)
}

/** Whether the vote with this receipt lies in the box. */
export async function receiptCounted(tx: Tx, { county, id }: BallotKey, code: string): Promise<boolean> {
  const { rows } = await sql<{ counted: boolean }>`select receipt_counted(${county}, ${id}, ${code}) as counted`.execute(tx)
  return rows[0]!.counted
}

/** Every receipt, sorted; none as long as the vote is open. */
export async function receiptsOf(tx: Tx, { county, id }: BallotKey): Promise<string[]> {
  const { rows } = await sql<{ codes: string[] | null }>`select ballot_receipts_of(${county}, ${id}) as codes`.execute(tx)
  return rows[0]?.codes ?? []
}

export async function turnoutOf(tx: Tx, { county, id }: BallotKey): Promise<{ size: number; own: number; papers: number }> {
  const { rows } = await sql<{ size: number; own: number; papers: number }>`select size, own, papers from roll_turnout(${county}, ${id})`.execute(tx)
  return rows[0]!
}

export const countsOf = (tx: Tx, { county, id }: BallotKey) =>
  t(tx).selectFrom('ballot_counts').selectAll().where('county', '=', county).where('ballot', '=', id).orderBy('account').execute()

/** One person's count; counted again, the former one is written over. */
export async function putCount(tx: Tx, row: CountTable): Promise<void> {
  const votes = sql<CountTable['votes']>`${JSON.stringify(row.votes)}::jsonb`
  const { present, blank, invalid, name } = row
  await t(tx)
    .insertInto('ballot_counts')
    .values({ ...row, votes })
    .onConflict((c) => c.columns(['county', 'ballot', 'account']).doUpdateSet({ present, votes, blank, invalid, name }))
    .execute()
}

export const objectionsTo = (tx: Tx, { county, id }: BallotKey) =>
  t(tx).selectFrom('ballot_objections').selectAll().where('county', '=', county).where('ballot', '=', id).orderBy('made_at').execute()

export async function insertObjection(tx: Tx, row: Pick<ObjectionTable, 'county' | 'id' | 'ballot' | 'person' | 'text' | 'made_at'>): Promise<void> {
  await t(tx)
    .insertInto('ballot_objections')
    .values({ ...row, answer: null, upheld: null, answered_at: null })
    .execute()
}

export async function changeObjection(tx: Tx, { county, id }: Pick<ObjectionTable, 'county' | 'id'>, change: Partial<ObjectionTable>): Promise<void> {
  await t(tx).updateTable('ballot_objections').set(change).where('county', '=', county).where('id', '=', id).execute()
}

/** Once a vote is long over: who stood on the roll and who objected goes; how many there were, the sums and the outcome of the objections stay. */
export async function forgetVoters(tx: Tx, { county, id }: BallotKey): Promise<void> {
  await sql`update ballot_roll set person = gen_random_uuid() where county = ${county} and ballot = ${id}`.execute(tx)
  await sql`update ballot_counts set name = ${clearedText} where county = ${county} and ballot = ${id}`.execute(tx)
  await sql`update ballot_objections set person = null, text = ${clearedText}, answer = case when answer is null then null else ${clearedText} end
    where county = ${county} and ballot = ${id}`.execute(tx)
}
