import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Closing, HelpBasis, HelpState } from '@balian/contract/reintegration-rules'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { PartTables } from './store-parts.ts'

export interface HelpFile {
  county: string
  id: Id
  place: PlaceCode
  person: Id | null
  person_now: Id | null
  person_name: string
  state: HelpState
  basis: HelpBasis
  basis_day: Day
  handed_over_on: Day | null
  from_day: Day
  until_day: Day
  started_on: Day | null
  visit_every: number
  next_visit: Day | null
  need: string
  summary: string
  seats: string[]
  leader: string | null
  offered: PlaceCode | null
  sent_back: string | null
  moved_to: PlaceCode | null
  closing: Closing | null
  closing_note: string
  closed_on: Day | null
  keep_until: Day | null
  wiped_on: Day | null
  version: number
  made_at: Instant
}

export const t = (tx: Tx) => tx.withTables<{ help_files: HelpFile } & PartTables>()

/** The caller's seats: `account:role@place`. */
export const seatsOf = (me: Caller): string[] => me.posts.map((post) => seatOf(me.account!, post))
export const seatOf = (account: Id, post: { readonly role: string; readonly place: PlaceCode }): string => `${account}:${post.role}@${post.place}`

/** The files (`f`) that the caller knows of: what row security says as well. */
export function known(me: Caller): RawBuilder<boolean> {
  const over = me.posts.filter((post) => post.role === 'help-supervisor').map((post) => post.place)
  return sql<boolean>`(f.place ^@ any (${over}::text[])
    or (f.state <> 'closed' and f.seats && ${me.account === null ? [] : seatsOf(me)}::text[])
    or (f.offered is not null and f.state in ('handing-on', 'closed') and f.offered ^@ any (${over}::text[])))`
}

export async function fileOf(tx: Tx, me: Caller, id: Id, lock: boolean): Promise<HelpFile | undefined> {
  const { rows } = await sql<HelpFile>`select f.* from help_files f where f.id = ${id} and ${known(me)} ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

export const insertFile = (tx: Tx, row: HelpFile) => t(tx).insertInto('help_files').values(row).execute()

/** Changes the file; every change makes a new version of it. */
export async function changeFile(tx: Tx, file: HelpFile, change: Partial<HelpFile>): Promise<HelpFile> {
  const now = { ...file, ...change, version: file.version + 1 }
  await t(tx)
    .updateTable('help_files')
    .set({ ...change, version: now.version })
    .where('county', '=', file.county)
    .where('id', '=', file.id)
    .execute()
  return now
}

export interface Asked {
  readonly state?: HelpState | undefined
  readonly due?: boolean | undefined
  readonly place?: PlaceCode | undefined
  readonly page: number
  readonly size: number
}

export async function listFiles(tx: Tx, me: Caller, f: Asked, today: Day): Promise<{ rows: HelpFile[]; total: number }> {
  const late = sql`(f.state = 'helping' and coalesce(f.next_visit <= ${today}::date, false))`
  const where = sql`${known(me)}
    ${f.state === undefined ? sql`` : sql`and f.state = ${f.state}`}
    ${f.due === undefined ? sql`` : f.due ? sql`and ${late}` : sql`and not ${late}`}
    ${f.place === undefined ? sql`` : sql`and f.place >= ${f.place} and f.place < ${`${f.place}:`}`}`
  const { rows } = await sql<HelpFile>`select f.* from help_files f where ${where}
    order by f.state = 'closed', f.next_visit nulls last, f.id desc limit ${f.size} offset ${(f.page - 1) * f.size}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*)::int as n from help_files f where ${where}`.execute(tx)
  return { rows, total: counted.rows[0]!.n }
}

/** A base of the caller's counties, as far as placing somebody needs it. */
export interface BaseRow {
  readonly id: Id
  readonly place: PlaceCode
  readonly title: string
  readonly capacity: number
  readonly opened_on: Day | null
}
export async function basesNear(tx: Tx, me: Caller): Promise<BaseRow[]> {
  const counties = me.posts.map((post) => post.place.slice(0, 6))
  const { rows } = await sql<BaseRow>`select * from bases_of_counties(${counties}::text[]) order by place, title collate "C"`.execute(tx)
  return rows
}

/** Holds the base until the transaction ends, so that two stays never take its last place. */
export const holdBase = (tx: Tx, base: Id) => sql`select pg_advisory_xact_lock(hashtextextended(${base}, 862000160))`.execute(tx)

/** The most places taken on any day of the time; `without` leaves one stay out. */
export async function mostTaken(tx: Tx, base: Id, from: Day, to: Day | null, without: Id): Promise<number> {
  const { rows } = await sql<{ n: number }>`select base_most(${base}, ${from}::date, ${to}::date, ${without}) as n`.execute(tx)
  return rows[0]!.n
}

export async function takenByDay(tx: Tx, bases: readonly Id[], from: Day, days: number): Promise<{ base: Id; day: Day; taken: number }[]> {
  const { rows } = await sql<{ base: Id; day: Day; taken: number }>`select * from base_occupancy(${bases}::uuid[], ${from}::date, ${days})`.execute(tx)
  return rows
}
