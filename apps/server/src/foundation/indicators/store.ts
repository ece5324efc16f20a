import { newId } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { counted } from './count.ts'
import { type CountedIndicator, isSealed } from './declare.ts'

/** The lengths of codes, from the village group (社) up to the province. */
const digits = [14, 12, 9, 6, 4, 2]
const lengths = sql`unnest(${sql.lit(`{${digits.join(',')}}`)}::int[])`
const trailOf = (place: string): string[] => digits.filter((n) => n <= place.length).map((n) => place.slice(0, n))

/**
 * Marks that records of a source changed at these places, in the transaction of the act (both places when a record moved). Their
 * numbers are counted anew within seconds after it commits.
 */
export async function markChanged(tx: Tx, source: string, ...places: string[]): Promise<void> {
  const rows = [...new Set(places)].map((place) => sql`(${place.slice(0, 6)}, ${newId()}, ${source}, ${place})`)
  await sql`insert into indicator_dirty (county, id, source, place) values ${sql.join(rows)}`.execute(tx)
}

/** What waits to be counted: each source with its places, and the marks that say so. */
export async function dirtyPlaces(tx: Tx): Promise<{ source: string; places: string[]; marks: string[] }[]> {
  const { rows } = await sql<{ source: string; places: string[]; marks: string[] }>`
    select source, array_agg(distinct place) as places, array_agg(id) as marks
    from (select * from indicator_dirty order by id limit 2000) some_marks group by source`.execute(tx)
  return rows
}

export const dropMarks = (tx: Tx, marks: readonly string[]) => sql`delete from indicator_dirty where id = any (${marks}::uuid[])`.execute(tx)

export async function isDirty(tx: Tx, place: string): Promise<boolean> {
  const { rows } = await sql<{ dirty: boolean }>`
    select exists (select from indicator_dirty where place >= ${place} and place < ${`${place}:`}) as dirty`.execute(tx)
  return rows[0]!.dirty
}

/** The cells of these places, as the primary key finds them: without their counties it would walk through all cells of the indicator. */
const at = (places: readonly string[]): RawBuilder<unknown> =>
  sql`county = any (${[...new Set(places.map((place) => place.slice(0, 6)))]}::text[]) and place = any (${places}::text[])`

interface Change {
  place: string
  day: string
  own: number
}

/** Where the records of these places say another number than their cells. */
async function changes(tx: Tx, one: CountedIndicator, places: readonly string[] | null): Promise<Change[]> {
  const narrowed = places === null ? sql`true` : at(places)
  const { rows } = await sql<Change>`
    select coalesce(now.place, was.place) as place, coalesce(now.day, was.day) as day, coalesce(now.own, 0) as own
    from (${counted(one, places)}) now
    full join (select place, day, own from indicator_cells where indicator = ${one.name} and own <> 0 and ${narrowed}) was
      on was.place = now.place and was.day = now.day
    where now.own is distinct from was.own order by 2, 1`.execute(tx)
  return rows
}

const writeCells = (tx: Tx, one: CountedIndicator, column: 'own' | 'total', cells: RawBuilder<unknown>) =>
  sql`
  insert into indicator_cells (county, indicator, place, day, own, total, sealed)
  select left(place, 6), ${one.name}, place, day, own, total, ${isSealed(one)} from (${cells}) cells
  on conflict (county, indicator, place, day) do update set ${sql.ref(column)} = excluded.${sql.ref(column)}`.execute(tx)

/** Counts the whole indicator anew into fresh cells, in one statement: for what was never counted, or came in past all marks. */
export async function recountWhole(tx: Tx, one: CountedIndicator): Promise<void> {
  await sql`delete from indicator_cells where indicator = ${one.name}`.execute(tx)
  await sql`
    with records as materialized (${counted(one, null)})
    insert into indicator_cells (county, indicator, place, day, own, total, sealed)
    select left(place, 6), ${one.name}, place, day, sum(own)::bigint, sum(total)::bigint, ${isSealed(one)} from (
      select place, day, own, 0::bigint as total from records
      union all
      select left(place, n), day, 0::bigint, own from records cross join ${lengths} as n where n <= length(place)) parts
    group by place, day having sum(own) <> 0 or sum(total) <> 0`.execute(tx)
}

/** Counts the indicator anew at these places, from the records, and sums up the tree above what changed. */
export async function recount(tx: Tx, one: CountedIndicator, places: readonly string[]): Promise<void> {
  const changed = await changes(tx, one, places)
  for (let from = 0; from < changed.length; from += 5000) await writeChanges(tx, one, changed.slice(from, from + 5000))
  if (changed.length === 0) return
  const touched = [...new Set(changed.flatMap((one) => trailOf(one.place)))]
  await sql`delete from indicator_cells where indicator = ${one.name} and ${at(touched)} and own = 0 and total = 0`.execute(tx)
}

async function writeChanges(tx: Tx, one: CountedIndicator, changed: readonly Change[]): Promise<void> {
  const column = <K extends keyof Change>(key: K) => changed.map((change) => change[key])
  const given = sql`unnest(${column('place')}::text[], ${column('day')}::date[], ${column('own')}::bigint[]) as c (place, day, own)`
  await writeCells(tx, one, 'own', sql`select place, day, own, 0::bigint as total from ${given}`)
  const above = sql`select distinct left(c.place, n) as place, c.day from ${given} cross join ${lengths} as n where n <= length(c.place)`
  await writeCells(
    tx,
    one,
    'total',
    sql`select a.place, a.day, 0::bigint as own, coalesce((
        select sum(i.own) from indicator_cells i
        where i.indicator = ${one.name} and i.day = a.day and i.own <> 0 and i.place >= a.place and i.place < a.place || ':'), 0)::bigint as total
      from (${above}) a`,
  )
}

/** Where a cell says another number than the records (`own`) or than the sum of its subtree (`total`); none, ever. */
export async function differences(tx: Tx, one: CountedIndicator): Promise<string[]> {
  const own = await changes(tx, one, null)
  const { rows } = await sql<{ place: string; day: string; is: number; should: number }>`
    select coalesce(c.place, s.place) as place, coalesce(c.day, s.day) as day, coalesce(c.total, 0) as is, coalesce(s.total, 0) as should
    from (select place, day, total from indicator_cells where indicator = ${one.name} and total <> 0) c
    full join (
      select left(place, n) as place, day, sum(own)::bigint as total from indicator_cells cross join ${lengths} as n
      where indicator = ${one.name} and own <> 0 and n <= length(place) group by 1, 2 having sum(own) <> 0) s on s.place = c.place and s.day = c.day
    where c.total is distinct from s.total`.execute(tx)
  return [
    ...own.map(({ place, day, own: should }) => `${one.name} of ${place} on ${day}: the records say ${should}, the cell does not`),
    ...rows.map(({ place, day, is, should }) => `${one.name} of ${place} on ${day}: the cell says ${is}, the places below it ${should}`),
  ]
}

export async function countedAs(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ indicator: string; declaration: string }>`select indicator, declaration from indicator_counted`.execute(tx)
  return new Map(rows.map((row) => [row.indicator, row.declaration]))
}

export const putCounted = (tx: Tx, indicator: string, declaration: string, at: string) =>
  sql`
  insert into indicator_counted (indicator, declaration, at) values (${indicator}, ${declaration}, ${at})
  on conflict (indicator) do update set declaration = excluded.declaration, at = excluded.at`.execute(tx)

/** Forgets indicators that nobody declares any more, with their cells. */
export async function dropUndeclared(tx: Tx, names: readonly string[]): Promise<void> {
  await sql`delete from indicator_cells where not indicator = any (${names}::text[])`.execute(tx)
  await sql`delete from indicator_counted where not indicator = any (${names}::text[])`.execute(tx)
}
