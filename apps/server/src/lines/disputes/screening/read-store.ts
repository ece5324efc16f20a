import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { ScreeningFinding, ScreeningTier, Standing } from '@balian/contract/screening'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

const within = (column: string, place: PlaceCode) => sql`${sql.ref(column)} >= ${place} and ${sql.ref(column)} < ${`${place}:`}`

/** The sums of `standing` over duties `d`. */
const sums = (today: Day) => sql`
  count(*) as expected, count(d.reported_on) as reported, count(*) filter (where d.reported_on <= d.due_day) as "inTime",
  count(*) filter (where d.nothing) as zero, count(*) filter (where d.reported_on is null and d.due_day < ${today}::date) as missing,
  coalesce(sum(d.found), 0) as found`

interface RoundHead {
  round: Id
  tier: ScreeningTier
  from: Day
  to: Day
  due: Day
}

const head = sql`r.id as round, r.tier, r.from_day as "from", r.to_day as "to", r.due_day as due`

interface RoundsAsked {
  readonly place: PlaceCode
  readonly tier?: ScreeningTier | undefined
  readonly page: number
  readonly size: number
}

/** The rounds in which the place or one below it is to report, newest first. */
export async function roundRows(tx: Tx, { place, tier = undefined, page, size }: RoundsAsked, today: Day): Promise<(RoundHead & Standing)[]> {
  const { rows } = await sql<RoundHead & Standing>`
    select ${head}, ${sums(today)}
    from screening_duties d join screening_rounds r on r.county = d.county and r.id = d.round
    where ${within('d.place', place)} and (${tier ?? null}::text is null or r.tier = ${tier ?? null})
    group by r.county, r.id order by r.from_day desc, r.tier desc, r.id limit ${size} offset ${(page - 1) * size}`.execute(tx)
  return rows
}

export async function countRounds(tx: Tx, { place, tier }: RoundsAsked): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select distinct d.round from screening_duties d join screening_rounds r on r.county = d.county and r.id = d.round
      where ${within('d.place', place)} and (${tier ?? null}::text is null or r.tier = ${tier ?? null}) limit ${countLimit + 1}) found`.execute(tx)
  return rows[0]!.n
}

export interface Branch extends Standing {
  place: PlaceCode
  placeName: string
  /** Filled where the branch is one place that reports itself. */
  due_day: Day | null
  reported_on: Day | null
  reported_at: string | null
}

/** How a round stands in each place one step below `place` (or in the place itself, `step` being its own length). */
export async function branches(tx: Tx, round: { county: string; id: Id }, place: PlaceCode, step: number, today: Day): Promise<Branch[]> {
  const own = (column: string) => sql`case when count(*) = 1 and min(d.place) = d.branch then min(${sql.ref(column)}) end`
  const { rows } = await sql<Branch>`
    select b.*, coalesce(pl.name, b.place) as "placeName" from (
      select d.branch as place, ${sums(today)}, ${own('d.due_day')} as due_day, ${own('d.reported_on')} as reported_on,
        ${own('d.reported_at')} as reported_at
      from (select *, left(place, ${step}::int) as branch from screening_duties
        where county = ${round.county} and round = ${round.id} and ${within('place', place)}) d
      group by d.branch) b
    left join places pl on pl.code = b.place order by b.place`.execute(tx)
  return rows
}

export interface MyDuty extends RoundHead {
  place: PlaceCode
  placeName: string
  due_day: Day
  reported_on: Day | null
}

/** Open duties of the places where the caller mediates, and of those below that have no mediator of their own; with those reported, while their round lasts. */
export async function myDuties(tx: Tx, places: readonly PlaceCode[], today: Day, reported: boolean): Promise<MyDuty[]> {
  const { rows } = await sql<MyDuty>`
    select ${head}, d.place, pl.name as "placeName", d.due_day, d.reported_on
    from screening_duties d join screening_rounds r on r.county = d.county and r.id = d.round join places pl on pl.code = d.place
    where (d.reported_on is null or (${reported} and r.to_day >= ${today}::date)) and d.from_day <= ${today}::date and d.due_day > ${today}::date - 60
      and d.place ^@ any (${places}::text[])
      and (d.place = any (${places}::text[]) or not exists (
        select from posts p where p.role = 'mediator' and p.place ^@ any (${places}::text[]) and not p.place = any (${places}::text[]) and d.place ^@ p.place
          and p.from_day <= ${today}::date and (p.to_day is null or p.to_day >= ${today}::date)))
    order by d.due_day, d.place limit 100`.execute(tx)
  return rows
}

const findingColumns = sql`
  f.id, f.round, f.place, coalesce(pl.name, f.place) as "placeName", f.class, f.brief, f.people_count as "peopleCount", f.urgent,
  f.settled_on_spot as "settledOnSpot", f.found_at as "foundAt", f.account_name as by, f.dispute, ${findingState()} as state`

function findingState() {
  return sql`case when f.withdrawn_at is not null then 'withdrawn' when f.dispute is not null then 'dispute' when f.settled_on_spot then 'settled-on-spot' else 'open' end`
}

export async function findingsOf(tx: Tx, duty: { county: string; round: Id; place: PlaceCode }): Promise<ScreeningFinding[]> {
  const { rows } = await sql<ScreeningFinding>`
    select ${findingColumns} from screening_findings f left join places pl on pl.code = f.place
    where f.county = ${duty.county} and f.round = ${duty.round} and f.place = ${duty.place} order by f.found_at, f.id`.execute(tx)
  return rows
}

interface FindingsAsked {
  readonly place: PlaceCode
  readonly state?: string | undefined
  readonly page: number
  readonly size: number
}

const foundBy = ({ place, state = undefined }: FindingsAsked) =>
  sql`${within('f.place', place)} and (${state ?? null}::text is null or ${findingState()} = ${state ?? null})`

export async function findingRows(tx: Tx, asked: FindingsAsked): Promise<{ items: ScreeningFinding[]; total: number }> {
  const { rows } = await sql<ScreeningFinding>`
    select ${findingColumns} from screening_findings f left join places pl on pl.code = f.place
    where ${foundBy(asked)} order by f.found_at desc, f.id desc limit ${asked.size} offset ${(asked.page - 1) * asked.size}`.execute(tx)
  const counted = await sql<{ n: number }>`
    select count(*) as n from (select from screening_findings f where ${foundBy(asked)} limit ${countLimit + 1}) counted`.execute(tx)
  return { items: rows, total: counted.rows[0]!.n }
}
