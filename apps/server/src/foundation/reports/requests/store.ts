import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { ReportColumn, ReportTier, RequestState, SheetState } from '@balian/contract/report-requests'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { within } from '../../people/index.ts'

export interface RequestTable {
  county: string
  id: Id
  place: PlaceCode
  title: string
  why: string
  tier: ReportTier
  from_day: Day
  to_day: Day
  due_on: Day
  state: RequestState
  columns: ReportColumn[]
  made_by: Id
  made_name: string
  made_at: Instant
  sent_at: Instant | null
  closed_at: Instant | null
  ended_why: string
  version: number
}

export type Answers = Record<string, number | string>
export type Frozen = Record<string, number | string | null>

export interface SheetTable {
  county: string
  request: Id
  place: PlaceCode
  state: SheetState
  answers: Answers
  frozen: Frozen | null
  signed_by: Id | null
  signed_name: string | null
  signed_at: Instant | null
  note: string
  told_at: Instant | null
  reminded_at: Instant | null
  version: number
}

export interface EvidenceTable {
  county: string
  request: Id
  place: PlaceCode
  col: string
  record: Id
  amount: number
}

const t = (tx: Tx) => tx.withTables<{ report_requests: RequestTable; report_sheets: SheetTable; report_evidence: EvidenceTable }>()
export const countyOf = (place: PlaceCode): string => place.slice(0, 6)
/** How many digits the codes of a tier have. */
export const digitsOf: Readonly<Record<ReportTier, number>> = { county: 6, township: 9, village: 12 }
const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

export const requestOf = (tx: Tx, id: Id): Promise<RequestTable | undefined> =>
  t(tx).selectFrom('report_requests').selectAll().where('id', '=', id).executeTakeFirst()

export const lockRequest = (tx: Tx, id: Id): Promise<RequestTable | undefined> =>
  t(tx).selectFrom('report_requests').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertRequest = (tx: Tx, { columns, ...row }: RequestTable) =>
  t(tx)
    .insertInto('report_requests')
    .values({ ...row, columns: json(columns) })
    .execute()

export async function changeRequest(tx: Tx, { county, id, version }: RequestTable, { columns, ...change }: Partial<RequestTable>): Promise<number> {
  await t(tx)
    .updateTable('report_requests')
    .set({ ...change, ...(columns ? { columns: json(columns) } : {}), version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  return version + 1
}

/** The places of a request on a day: those of its tier that stand, and every office between them and the one that asks. */
export async function placesOf(tx: Tx, { place, tier }: Pick<RequestTable, 'place' | 'tier'>, day: Day): Promise<PlaceCode[]> {
  const { rows } = await sql<{ code: PlaceCode }>`
    select code from places where code >= ${place} and code < ${`${place}:`} and length(code) <= ${digitsOf[tier]}
      and (valid_from is null or valid_from <= ${day}::date) and (valid_to is null or valid_to > ${day}::date)
    order by code`.execute(tx)
  return rows.map((row) => row.code)
}

export async function insertSheets(tx: Tx, request: Id, places: readonly PlaceCode[]): Promise<void> {
  await sql`insert into report_sheets (county, request, place, state)
    select left(p, 6), ${request}, p, 'open' from unnest(${[...places]}::text[]) p`.execute(tx)
}

export const sheetOf = (tx: Tx, request: Id, place: PlaceCode): Promise<SheetTable | undefined> =>
  t(tx).selectFrom('report_sheets').selectAll().where('request', '=', request).where('place', '=', place).executeTakeFirst()

export const lockSheet = (tx: Tx, request: Id, place: PlaceCode): Promise<SheetTable | undefined> =>
  t(tx).selectFrom('report_sheets').selectAll().where('request', '=', request).where('place', '=', place).forUpdate().executeTakeFirst()

/** The rows of places beneath one, of codes so long. */
export const sheetsBelow = (tx: Tx, request: Id, place: PlaceCode, digits: number): Promise<SheetTable[]> =>
  t(tx)
    .selectFrom('report_sheets')
    .selectAll()
    .where('request', '=', request)
    .where('place', '>', place)
    .where('place', '<', `${place}:`)
    .where(sql<boolean>`length(place) = ${digits}`)
    .orderBy('place')
    .execute()

export async function changeSheet(tx: Tx, { county, request, place, version }: SheetTable, change: Partial<SheetTable>): Promise<number> {
  const { answers, frozen, ...rest } = change
  await t(tx)
    .updateTable('report_sheets')
    .set({ ...rest, ...(answers ? { answers: json(answers) } : {}), ...(frozen ? { frozen: json(frozen) } : {}), version: version + 1 })
    .where('county', '=', county)
    .where('request', '=', request)
    .where('place', '=', place)
    .execute()
  return version + 1
}

export async function putEvidence(
  tx: Tx,
  { county, request, place }: SheetTable,
  rows: readonly Pick<EvidenceTable, 'col' | 'record' | 'amount'>[],
): Promise<void> {
  await t(tx).deleteFrom('report_evidence').where('county', '=', county).where('request', '=', request).where('place', '=', place).execute()
  for (let i = 0; i < rows.length; i += 1000)
    await t(tx)
      .insertInto('report_evidence')
      .values(rows.slice(i, i + 1000).map((row) => ({ county, request, place, ...row })))
      .execute()
}

export const evidenceOf = (tx: Tx, { county, request, place }: SheetTable, col: string) =>
  t(tx)
    .selectFrom('report_evidence')
    .select(['record', 'amount'])
    .where('county', '=', county)
    .where('request', '=', request)
    .where('place', '=', place)
    .where('col', '=', col)
    .execute()

export interface Progress {
  places: number
  signed: number
  returned: number
  late: number
}

/** How far the places of the tier beneath a place are, by request. */
export async function progressOf(tx: Tx, requests: readonly RequestTable[], at: PlaceCode | null, today: Day): Promise<(id: Id) => Progress> {
  const { rows } = await sql<Progress & { id: Id }>`
    select r.id, count(*)::int as places, (count(*) filter (where s.state = 'signed'))::int as signed,
      (count(*) filter (where s.state = 'returned'))::int as returned,
      (count(*) filter (where s.state <> 'signed' and r.due_on < ${today}::date and r.state = 'sent'))::int as late
    from report_requests r join report_sheets s on s.request = r.id
    where r.id = any (${requests.map(({ id }) => id)}::uuid[]) and length(s.place) = case r.tier when 'county' then 6 when 'township' then 9 else 12 end
      and (${at}::text is null or s.place ^@ ${at}::text)
    group by r.id`.execute(tx)
  return (id) => rows.find((row) => row.id === id) ?? { places: 0, signed: 0, returned: 0, late: 0 }
}

interface Page {
  readonly page: number
  readonly size: number
}

/** Requests of offices within reach, newest first. */
export async function requestsFor(tx: Tx, me: Caller, state: RequestState | undefined, { page, size }: Page) {
  const some = sql`from report_requests where ${within('place', me)} and (${state ?? null}::text is null or state = ${state ?? null})`
  const { rows } = await sql<RequestTable>`select * ${some} order by made_at desc, id limit ${size} offset ${(page - 1) * size}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*)::int as n ${some}`.execute(tx)
  return { rows, total: counted.rows[0]!.n }
}

export type Duty = SheetTable & Pick<RequestTable, 'title' | 'due_on' | 'columns' | 'tier'> & { asker: PlaceCode; owner: string; place_name: string }

/** Sheets of sent requests at these very places. */
export async function dutiesOf(tx: Tx, places: readonly PlaceCode[], done: boolean, { page, size }: Page) {
  const some: RawBuilder<unknown> = sql`from report_sheets s join report_requests r on r.id = s.request
    where s.place = any (${[...new Set(places)]}::text[]) and ${done ? sql`s.state = 'signed' and r.state <> 'withdrawn'` : sql`s.state <> 'signed' and r.state = 'sent'`}`
  const { rows } = await sql<Duty>`
    select s.*, r.title, r.due_on, r.columns, r.tier, r.place as asker,
      coalesce((select name from places where code = r.place), r.place) as owner, coalesce((select name from places where code = s.place), s.place) as place_name
    ${some} order by ${done ? sql`r.due_on desc` : sql`r.due_on`}, length(s.place) desc, r.id limit ${size} offset ${(page - 1) * size}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*)::int as n ${some}`.execute(tx)
  return { rows, total: counted.rows[0]!.n }
}

/** Sent requests over some of the same places: what they owe besides. */
export const besides = (tx: Tx, { id, place, tier }: RequestTable): Promise<RequestTable[]> =>
  t(tx)
    .selectFrom('report_requests')
    .selectAll()
    .where('state', '=', 'sent')
    .where('id', '<>', id)
    .where('tier', '=', tier)
    .where(sql<boolean>`(place ^@ ${place} or ${place} ^@ place)`)
    .orderBy('due_on')
    .limit(20)
    .execute()

/** Requests over the same places within a year, for the questions they asked. */
export async function askedBefore(tx: Tx, { id, place }: Pick<RequestTable, 'id' | 'place'>, since: Day): Promise<RequestTable[]> {
  return t(tx)
    .selectFrom('report_requests')
    .selectAll()
    .where('id', '<>', id)
    .where('state', 'in', ['sent', 'closed'])
    .where('to_day', '>=', since)
    .where(sql<boolean>`(place ^@ ${place} or ${place} ^@ place)`)
    .orderBy('sent_at', 'desc')
    .limit(50)
    .execute()
}

/** Rows that a place signed within a year, newest first. */
export const signedBefore = (tx: Tx, request: Id, place: PlaceCode, since: Instant) =>
  t(tx)
    .selectFrom('report_sheets as s')
    .innerJoin('report_requests as r', 'r.id', 's.request')
    .select(['s.answers', 's.signed_at', 'r.title', 'r.columns'])
    .where('s.place', '=', place)
    .where('s.request', '<>', request)
    .where('s.state', '=', 'signed')
    .where('s.signed_at', '>', since)
    .orderBy('s.signed_at', 'desc')
    .limit(20)
    .execute()

export interface Late extends Pick<RequestTable, 'id' | 'title' | 'due_on' | 'tier'> {
  readonly county: string
  readonly place: PlaceCode
  readonly asker: PlaceCode
}

/** Which notice a waiting sheet's office gets next: it is asked; it is due tomorrow; it is late. */
type Notice = 'asked' | 'due' | 'late'
const owed: Readonly<Record<Notice, (today: Day) => RawBuilder<boolean>>> = {
  asked: () => sql`s.told_at is null`,
  due: (today) => sql`s.reminded_at is null and r.due_on between ${today}::date and ${today}::date + 1`,
  late: (today) => sql`r.due_on < ${today}::date and (s.reminded_at is null or (s.reminded_at at time zone 'Asia/Shanghai')::date <= r.due_on)`,
}

/** Sheets of sent requests whose office has still to be told so; the asking office itself needs no telling. */
export async function waitingSheets(tx: Tx, notice: Notice, today: Day): Promise<Late[]> {
  const { rows } = await sql<Late>`
    select s.county, s.place, r.id, r.title, r.due_on, r.tier, r.place as asker from report_sheets s join report_requests r on r.id = s.request
    where r.state = 'sent' and s.state <> 'signed' and s.place <> r.place and ${owed[notice](today)}
    order by s.place limit 500`.execute(tx)
  return rows
}

export async function markTold(tx: Tx, notice: Notice, told: readonly Late[], now: Instant): Promise<void> {
  await sql`update report_sheets s set ${sql.ref(notice === 'asked' ? 'told_at' : 'reminded_at')} = ${now}
    from unnest(${told.map(({ id }) => id)}::uuid[], ${told.map(({ place }) => place)}::text[]) as m (request, place)
    where s.request = m.request and s.place = m.place`.execute(tx)
}
