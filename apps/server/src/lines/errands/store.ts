import type { CustodyAct, custodyPaper } from '@balian/contract/custody'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'

export interface PaperRow {
  county: string
  case_id: Id
  id: Id
  n: number
  name: string
  form: z.infer<typeof custodyPaper>['form']
  count: number
  holder: 'account' | 'body' | 'owner'
  holder_account: Id | null
  holder_name: string
  since: Instant
  offered_to: Id | null
  offered_name: string | null
}
export interface MoveRow {
  county: string
  paper: Id
  n: number
  act: CustodyAct
  from_name: string
  to_name: string
  by: Id | null
  by_name: string
  at: Instant
  note: string
  receipt: string
}
interface CodeRow {
  code: string
  county: string
  id: Id
}
const t = (tx: Tx) => tx.withTables<{ errand_papers: PaperRow; errand_paper_moves: MoveRow; errand_codes: CodeRow }>()
type Of = { readonly county: string; readonly id: Id }

export const insertCode = (tx: Tx, row: CodeRow) => t(tx).insertInto('errand_codes').values(row).execute()

/** The service item as the catalogue has it now. */
export async function serviceOf(tx: Tx, id: Id): Promise<{ title: string; promised_days: number; goes_to: string; materials: string } | undefined> {
  const { rows } = await sql<{ title: string; promised_days: number; goes_to: string; materials: string }>`
    select title, promised_days, goes_to, materials from service_items where id = ${id}`.execute(tx)
  return rows[0]
}

interface ServiceAt {
  readonly id: Id
  readonly title: string
  readonly mode: string
  readonly goesTo: string
  readonly promisedDays: number
  readonly legalDays: number | null
  readonly who: string
  readonly materials: string
}

/** The items of the catalogue that hold at a place: kept there or above it. */
export async function servicesAt(tx: Tx, place: PlaceCode): Promise<ServiceAt[]> {
  const { rows } = await sql<ServiceAt>`
    select id, title, mode, goes_to as "goesTo", promised_days as "promisedDays", legal_days as "legalDays", who, materials
    from service_items where ${place} ^@ place and ended_on is null order by title, id limit 500`.execute(tx)
  return rows
}

/** Papers of the errand, in the order in which they were taken. */
export const papersOf = (tx: Tx, of: Of): Promise<PaperRow[]> =>
  t(tx).selectFrom('errand_papers').selectAll().where('county', '=', of.county).where('case_id', '=', of.id).orderBy('n').execute()

/** How many papers are not back with their owner. */
export async function outstanding(tx: Tx, of: Of): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from errand_papers where county = ${of.county} and case_id = ${of.id} and holder <> 'owner'`.execute(tx)
  return rows[0]!.n
}

export const movesOf = (tx: Tx, of: Pick<Of, 'county'>, papers: readonly Id[]): Promise<MoveRow[]> =>
  t(tx).selectFrom('errand_paper_moves').selectAll().where('county', '=', of.county).where('paper', 'in', papers).orderBy('n').execute()

export const insertPapers = (tx: Tx, rows: readonly PaperRow[]) =>
  t(tx)
    .insertInto('errand_papers')
    .values([...rows])
    .execute()

/** Writes where a paper is now and the hand-over that brought it there. */
export async function movePaper(tx: Tx, paper: PaperRow, change: Partial<PaperRow>, move: Omit<MoveRow, 'county' | 'paper' | 'n'>): Promise<void> {
  await t(tx).updateTable('errand_papers').set(change).where('county', '=', paper.county).where('id', '=', paper.id).execute()
  await insertMove(tx, paper, move)
}

export async function insertMove(tx: Tx, { county, id }: Pick<PaperRow, 'county' | 'id'>, move: Omit<MoveRow, 'county' | 'paper' | 'n'>): Promise<void> {
  const { rows } = await sql<{ n: number }>`select coalesce(max(n), 0) + 1 as n from errand_paper_moves where county = ${county} and paper = ${id}`.execute(tx)
  await t(tx)
    .insertInto('errand_paper_moves')
    .values({ county, paper: id, n: rows[0]!.n, ...move })
    .execute()
}

/** The code on the receipt of an errand that the caller was found to see. */
export async function codeOf(tx: Tx, id: Id): Promise<string> {
  const { rows } = await sql<{ code: string | null }>`select errand_code(${id}) as code`.execute(tx)
  return rows[0]?.code ?? ''
}

export interface Held {
  id: Id
  errand: Id
  version: number
  number: string | null
  title: string
  place: PlaceCode
  placeName: string
  name: string
  form: 'original' | 'copy'
  count: number
  holderName: string
  since: Instant
  state: string
  offered: boolean
}

export async function heldPapers(tx: Tx, where: RawBuilder<unknown>, page: { limit: number; offset: number }): Promise<{ rows: Held[]; total: number }> {
  const from = sql`errand_papers p join cases c on c.county = p.county and c.id = p.case_id where p.holder <> 'owner' and ${where}`
  const { rows } = await sql<Held>`
    select p.id, c.id as errand, c.version, c.number, c.title, c.place, coalesce(l.name, c.place) as "placeName", p.name, p.form, p.count, p.holder_name as "holderName",
      p.since, c.state, p.offered_to is not null as offered
    from errand_papers p join cases c on c.county = p.county and c.id = p.case_id left join places l on l.code = c.place
    where p.holder <> 'owner' and ${where} order by p.since, p.id limit ${page.limit} offset ${page.offset}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*)::int as n from ${from}`.execute(tx)
  return { rows, total: counted.rows[0]!.n }
}

export interface Tracked {
  county: string
  id: Id
  number: string | null
  service: string
  state: string
  office: string
  opened: Day
  due: Day | null
  closed: boolean
  missing: string
}

/** An errand by the code of its receipt; under the owner's role, for somebody who is not signed in. */
export async function trackedBy(tx: Tx, code: string): Promise<Tracked | undefined> {
  const { rows } = await sql<Tracked>`
    select c.county, c.id, c.number, coalesce(s.title, '') as service, c.state, coalesce(l.name, c.desk) as office, c.opened_day as opened, c.due_day as due,
      c.closed_at is not null as closed, case when c.state = 'incomplete' then m.missing else '' end as missing
    from errand_codes e join cases c on c.county = e.county and c.id = e.id join errand_matters m on m.county = c.county and m.id = c.id
      left join service_items s on s.id = m.service left join places l on l.code = c.desk
    where e.code = ${code}`.execute(tx)
  return rows[0]
}

/** The states it went through, each with its day. */
export async function wayOf(tx: Tx, of: Of): Promise<{ state: string; on: Day }[]> {
  const { rows } = await sql<{ state: string; on: Day }>`
    select to_state as state, (at at time zone 'Asia/Shanghai')::date as on from case_steps
    where county = ${of.county} and case_id = ${of.id} and from_state is distinct from to_state order by n`.execute(tx)
  return rows
}
