import type { callContent, callResults } from '@balian/contract/call-backs'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface AgreementTable {
  county: string
  matter: Id
  place: PlaceCode
  agreed: boolean
  said_by: string
  said_at: Instant
}

export interface DrawTable {
  county: string
  id: Id
  place: PlaceCode
  from_day: Day
  to_day: Day
  seed: string
  eligible: Id[]
  size: number
  drawn_by: string
  drawn_at: Instant
}

export interface CallTable {
  county: string
  id: Id
  draw: Id
  n: number
  matter: Id
  place: PlaceCode
  result: (typeof callResults)[number]
  content: (typeof callContent)[number] | null
  note: string
  called_on: Day | null
  called_by: string | null
}

const t = (tx: Tx) => tx.withTables<{ call_back_agreements: AgreementTable; call_back_draws: DrawTable; call_backs: CallTable }>()

export interface Matter {
  county: string
  id: Id
  place: PlaceCode
  desk: PlaceCode
}

/** A matter that may be asked about: sealed ones are unknown here. */
export async function matterOf(tx: Tx, id: Id): Promise<Matter | undefined> {
  const { rows } = await sql<Matter>`select county, id, place, desk from cases where id = ${id} and not sealed`.execute(tx)
  return rows[0]
}

export const agreementOf = (tx: Tx, { county, id }: Matter) =>
  t(tx).selectFrom('call_back_agreements').selectAll().where('county', '=', county).where('matter', '=', id).executeTakeFirst()

export async function putAgreement(tx: Tx, row: AgreementTable): Promise<void> {
  const { agreed, said_by, said_at } = row
  await t(tx)
    .insertInto('call_back_agreements')
    .values(row)
    .onConflict((c) => c.columns(['county', 'matter']).doUpdateSet({ agreed, said_by, said_at }))
    .execute()
}

/** Matters of the place that were closed in these days and whose people agreed, in the order of their ids. */
export async function eligibleFor(tx: Tx, place: PlaceCode, from: Day, to: Day): Promise<{ id: Id; place: PlaceCode }[]> {
  const { rows } = await sql<{ id: Id; place: PlaceCode }>`
    select c.id, c.place from cases c join call_back_agreements a on a.county = c.county and a.matter = c.id and a.agreed
    where not c.sealed and c.place >= ${place} and c.place < ${`${place}:`}
      and (c.closed_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date
    order by c.id`.execute(tx)
  return rows
}

export const insertDraw = (tx: Tx, row: DrawTable) => t(tx).insertInto('call_back_draws').values(row).execute()

export async function insertCalls(tx: Tx, rows: readonly CallTable[]): Promise<void> {
  if (rows.length > 0)
    await t(tx)
      .insertInto('call_backs')
      .values([...rows])
      .execute()
}

export type DrawRow = DrawTable & { placeName: string; done: number }

const draws = (tx: Tx, id: Id | null) =>
  sql<DrawRow>`
    select d.*, coalesce(p.name, d.place) as "placeName",
      (select count(*)::int from call_backs b where b.county = d.county and b.draw = d.id and b.result <> 'waiting') as done
    from call_back_draws d left join places p on p.code = d.place
    where ${id}::uuid is null or d.id = ${id}::uuid or exists (select from call_backs b where b.county = d.county and b.draw = d.id and b.id = ${id}::uuid)
    order by d.drawn_at desc limit 200`.execute(tx)

export const drawsSeen = async (tx: Tx): Promise<DrawRow[]> => (await draws(tx, null)).rows
/** By its own id, or by that of one of its calls. */
export const drawOf = async (tx: Tx, id: Id): Promise<DrawRow | undefined> => (await draws(tx, id)).rows[0]

export type CallRow = CallTable & { placeName: string; line: LineName | null; kind: string | null; title: string | null }

export async function callsOf(tx: Tx, { county, id }: Pick<DrawTable, 'county' | 'id'>): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`
    select b.*, coalesce(p.name, b.place) as "placeName", c.line, c.kind, c.title
    from call_backs b left join cases c on c.id = b.matter and c.county = left(b.place, 6) left join places p on p.code = b.place
    where b.county = ${county} and b.draw = ${id} order by b.n`.execute(tx)
  return rows
}

export const lockCall = async (tx: Tx, id: Id) =>
  (await t(tx).selectFrom('call_backs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ??
  (await t(tx).selectFrom('call_backs').selectAll().where('id', '=', id).executeTakeFirst())

export async function changeCall(tx: Tx, { county, id }: Pick<CallTable, 'county' | 'id'>, change: Partial<CallTable>): Promise<void> {
  await t(tx).updateTable('call_backs').set(change).where('county', '=', county).where('id', '=', id).execute()
}
