import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { PlaceChangeKind, PlaceKind, PlaceLevel, PlaceStep } from '@balian/contract/places'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { markChanged } from '../indicators/index.ts'
import { trailOf } from './rules.ts'

export interface PlaceTable {
  code: PlaceCode
  name: string
  level: PlaceLevel
  kind: PlaceKind | null
  parent: PlaceCode | null
  pinyin: string
  initials: string
  valid_from: Day | null
  /** The first day on which the place is no more under this code. */
  valid_to: Day | null
  replaced_by: PlaceCode | null
  platform_built: Day | null
  version: number
}

export interface PlaceChangeTable {
  id: Id
  code: PlaceCode
  kind: PlaceChangeKind
  on_day: Day
  old_name: string | null
  new_name: string | null
  other: PlaceCode | null
  note: string
}

type PlacesTables = { places: PlaceTable; place_changes: PlaceChangeTable }
const t = (tx: Tx) => tx.withTables<PlacesTables>()

/** The name that place `p` had on a day: what the first rename after it replaced. */
const nameOn = (day: Day) => sql<string>`coalesce(
  (select c.old_name from place_changes c where c.code = p.code and c.kind = 'renamed' and c.on_day > ${day}::date order by c.on_day, c.id limit 1), p.name)`

const standing = (alias: 'p' | 'below', day: Day) =>
  sql<boolean>`(${sql.ref(`${alias}.valid_from`)} is null or ${sql.ref(`${alias}.valid_from`)} <= ${day}::date)
    and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${day}::date)`

export type PlaceRow = Omit<PlaceTable, 'parent'> & { children: number }

const row = (day: Day) => sql`p.code, ${nameOn(day)} as name, p.level, p.kind, p.pinyin, p.initials, p.valid_from, p.valid_to, p.replaced_by,
  p.platform_built, p.version,
  (select count(*)::int from places below where below.parent = p.code and ${standing('below', day)}) as children`

/** The places directly beneath one on a day, in the order of their codes. */
export async function childrenOf(tx: Tx, parent: PlaceCode | null, day: Day): Promise<PlaceRow[]> {
  const beneath = parent === null ? sql`p.parent is null` : sql`p.parent = ${parent}`
  const { rows } = await sql<PlaceRow>`select ${row(day)} from places p where ${beneath} and ${standing('p', day)} order by p.code`.execute(tx)
  return rows
}

/** The places of one level within a place on a day, in the order of their codes. */
export async function placesOfLevel(tx: Tx, within: PlaceCode, level: PlaceLevel, day: Day): Promise<{ code: PlaceCode; name: string }[]> {
  const { rows } = await sql<{ code: PlaceCode; name: string }>`
    select p.code, ${nameOn(day)} as name from places p
    where p.level = ${level} and p.code >= ${within} and p.code < ${`${within}:`} and ${standing('p', day)} order by p.code`.execute(tx)
  return rows
}

/** One place as it is called on a day, whether it stands then or not. */
export async function placeOn(tx: Tx, code: PlaceCode, day: Day): Promise<PlaceRow | undefined> {
  const { rows } = await sql<PlaceRow>`select ${row(day)} from places p where p.code = ${code}`.execute(tx)
  return rows[0]
}

/** The places from the top down to this one, as they were called on a day. */
export async function trail(tx: Tx, code: PlaceCode, day: Day): Promise<PlaceStep[]> {
  const { rows } = await sql<PlaceStep>`
    select p.code, ${nameOn(day)} as name, p.level from places p where p.code = any (${trailOf(code)}) order by length(p.code)`.execute(tx)
  return rows
}

export interface Beneath {
  level: PlaceLevel
  count: number
  platforms: number
}

/** How many places of each tier lie below, and on how many of them the platform stands. */
export async function countBeneath(tx: Tx, code: PlaceCode, day: Day): Promise<Beneath[]> {
  const { rows } = await sql<Beneath>`
    select p.level, count(*)::int as count, count(p.platform_built) filter (where p.platform_built <= ${day}::date)::int as platforms
    from places p where p.code > ${code} and p.code < ${`${code}:`} and ${standing('p', day)} group by p.level order by min(length(p.code))`.execute(tx)
  return rows
}

/** What happened to a place, newest first. */
export async function changesOf(tx: Tx, code: PlaceCode): Promise<(PlaceChangeTable & { other_name: string | null; other_level: PlaceLevel | null })[]> {
  return t(tx)
    .selectFrom('place_changes as c')
    .leftJoin('places as o', 'o.code', 'c.other')
    .selectAll('c')
    .select(['o.name as other_name', 'o.level as other_level'])
    .where('c.code', '=', code)
    .orderBy('c.on_day', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
}

/** The names of places, for lists of other modules; codes that are no place are left out. */
export async function placeNames(tx: Tx, codes: Iterable<PlaceCode>): Promise<Map<PlaceCode, string>> {
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return new Map()
  const rows = await t(tx).selectFrom('places').select(['code', 'name']).where('code', 'in', wanted).execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** Names of places as people say where something is: a 社 with its village (`东街村二社`), anything else by its own name. */
export async function spokenNames(tx: Tx, codes: Iterable<PlaceCode>): Promise<Map<PlaceCode, string>> {
  const wanted = [...new Set(codes)]
  const names = await placeNames(tx, [...wanted, ...wanted.filter((code) => code.length === 14).map((code) => code.slice(0, 12))])
  const own = (code: PlaceCode) => names.get(code) ?? code
  return new Map(wanted.map((code) => [code, code.length === 14 ? `${own(code.slice(0, 12))}${own(code)}` : own(code)]))
}

/** The full name from the county down, as an address begins: `安定区葛家岔镇大营村三社`. Empty when the code is no place. */
export async function placePath(tx: Tx, code: PlaceCode): Promise<string> {
  const steps = await t(tx).selectFrom('places').select(['code', 'name']).where('code', 'in', trailOf(code)).execute()
  if (!steps.some((step) => step.code === code)) return ''
  const shown = code.length > 4 ? steps.filter((step) => step.code.length > 4) : steps
  return shown
    .toSorted((a, b) => a.code.length - b.code.length)
    .map((step) => step.name)
    .join('')
}

/** Whether the code is a place that stands on a day. */
export async function placeExists(tx: Tx, code: PlaceCode, day: Day): Promise<boolean> {
  const { rows } = await sql`select from places p where p.code = ${code} and ${standing('p', day)}`.execute(tx)
  return rows.length > 0
}

export const lockPlace = (tx: Tx, code: PlaceCode) => t(tx).selectFrom('places').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()

/** Every place that was ever beneath one, whatever became of it. */
export const everBeneath = (tx: Tx, parent: PlaceCode) => t(tx).selectFrom('places').selectAll().where('parent', '=', parent).orderBy('code').execute()

/** The codes of all places, whatever became of them. */
export const allCodes = async (tx: Tx): Promise<PlaceCode[]> => (await t(tx).selectFrom('places').select('code').execute()).map(({ code }) => code)

export async function insertPlaces(tx: Tx, places: PlaceTable[]): Promise<void> {
  await t(tx).insertInto('places').values(places).execute()
  await markChanged(tx, 'places', ...places.map(({ code }) => code))
}

export const insertPlace = (tx: Tx, place: PlaceTable): Promise<void> => insertPlaces(tx, [place])

/** What becomes of a village decides what its 社 count as. */
export async function changePlace(tx: Tx, code: PlaceCode, change: Partial<Omit<PlaceTable, 'code'>>): Promise<void> {
  await t(tx).updateTable('places').set(change).where('code', '=', code).execute()
  const below = await t(tx).selectFrom('places').select('code').where('parent', '=', code).execute()
  await markChanged(tx, 'places', code, ...below.map((one) => one.code))
}

export const insertChange = (tx: Tx, change: PlaceChangeTable) => t(tx).insertInto('place_changes').values(change).execute()
