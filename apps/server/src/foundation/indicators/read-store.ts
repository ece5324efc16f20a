import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { records } from './count.ts'
import { type CountedIndicator, leastSealed } from './declare.ts'

interface Period {
  readonly from: Day
  readonly to: Day
}

export interface Cell {
  place: PlaceCode
  name: string
  value: number
}

/** The day from which a cell counts: a flow from the period's first, a stock from ever. */
const since = (stocks: readonly string[], from: Day) => sql`(indicator = any (${stocks}::text[]) or day >= ${from}::date)`

/** The numbers of these places for a period, by indicator; what is 0 is left out. */
export async function figuresOf(tx: Tx, places: readonly PlaceCode[], flows: readonly string[], stocks: readonly string[], at: Period): Promise<Cell[]> {
  const counties = [...new Set(places.map((place) => place.slice(0, 6)))]
  const { rows } = await sql<Cell>`
    select place, indicator as name, sum(total)::bigint as value from indicator_cells
    where county = any (${counties}::text[]) and place = any (${places}::text[]) and indicator = any (${[...flows, ...stocks]}::text[])
      and day <= ${at.to}::date and ${since(stocks, at.from)}
    group by place, indicator`.execute(tx)
  return rows
}

/** What may be told of sealed indicators: `null` for what is too little, or asked too near. */
export async function sealedFiguresOf(tx: Tx, places: readonly PlaceCode[], wanted: readonly CountedIndicator[], at: Period): Promise<Cell[]> {
  if (wanted.length === 0) return []
  const names = wanted.map((one) => one.name)
  const counts = wanted.map((one) => one.sealed?.records ?? one.name)
  const steps = wanted.map((one) => one.sealed!.step)
  const stocks = wanted.map((one) => one.kind === 'stock')
  const { rows } = await sql<Cell>`
    select * from sealed_figures(${places}::text[], ${names}::text[], ${counts}::text[], ${steps}::bigint[], ${stocks}::boolean[], ${leastSealed},
      ${at.from}::date, ${at.to}::date)`.execute(tx)
  return rows
}

/** The numbers of one place by day or month: of a stock the change in each. */
export async function changesBy(tx: Tx, place: PlaceCode, names: readonly string[], at: Period, by: 'day' | 'month') {
  const form = by === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM'
  const { rows } = await sql<{ at: string; name: string; value: number }>`
    select to_char(day, ${form}) as at, indicator as name, sum(total)::bigint as value from indicator_cells
    where county = ${place.slice(0, 6)} and place = ${place} and indicator = any (${names}::text[]) and day between ${at.from}::date and ${at.to}::date
    group by 1, 2 order by 1`.execute(tx)
  return rows
}

/** The places one step below that stood at some time of the period, in the order of their codes. */
export async function placesBelow(tx: Tx, place: PlaceCode, at: Period): Promise<{ code: PlaceCode; name: string }[]> {
  const { rows } = await sql<{ code: PlaceCode; name: string }>`
    select code, name from places where parent = ${place} and (valid_from is null or valid_from <= ${at.to}::date) and (valid_to is null or valid_to >= ${at.from}::date)
    order by code`.execute(tx)
  return rows
}

export interface RecordRow {
  id: Id
  place: PlaceCode
  placeName: string
  day: Day
  title: string
  amount: number
}

export async function recordsOf(tx: Tx, one: CountedIndicator, at: Period & { readonly place: PlaceCode; readonly page: number; readonly size: number }) {
  const found = records(one, at)
  const { rows } = await sql<RecordRow>`
    select r.*, coalesce(p.name, r.place) as "placeName" from (${found}) r left join places p on p.code = r.place
    order by r.day desc, r.id limit ${at.size} offset ${(at.page - 1) * at.size}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from (${found}) r`.execute(tx)
  return { items: rows, total: counted.rows[0]!.n }
}

/** What each record adds to a number, by record: at most `most` of them, for those who must know later which came and which went. */
export async function amountsBehind(tx: Tx, one: CountedIndicator, at: Period & { readonly place: PlaceCode }, most: number) {
  const { rows } = await sql<{ id: Id; amount: number }>`
    select r.id, sum(r.amount)::bigint as amount from (${records(one, at)}) r group by r.id having sum(r.amount) <> 0 limit ${most}`.execute(tx)
  return rows
}

/** The records that are kept above the places of a tier: by the township itself, by the county. */
export async function recordsAbove(tx: Tx, one: CountedIndicator, at: Period & { readonly place: PlaceCode }, digits: number, most: number) {
  const { rows } = await sql<RecordRow>`
    select r.*, coalesce(p.name, r.place) as "placeName" from (${records(one, at)}) r left join places p on p.code = r.place
    where length(r.place) < ${digits} order by r.place, r.day desc, r.id limit ${most}`.execute(tx)
  return rows
}

/** Titles of those of these records that the caller may see. */
export async function titlesBehind(tx: Tx, one: CountedIndicator, at: Period & { readonly place: PlaceCode }, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: Id; title: string }>`
    select r.id, min(r.title) as title from (${records(one, at)}) r where r.id = any (${ids}::uuid[]) group by r.id`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.title]))
}
