import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { Register } from '@balian/contract/registers'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** The columns that every register's table has; its own items come beside them. */
interface Base {
  county: string
  id: Id
  place: PlaceCode
  title: string
  ended_on: Day | null
  ended_why: string
  version: number
  made_at: Instant
}
export type RowOf = Base & Record<string, unknown>

interface ChangeTable {
  county: string
  id: Id
  register: string
  record: Id
  place: PlaceCode
  at: Instant
  account: Id | null
  name: string
  kind: string
  changes: string
  why: string
}

// A register's table is named by its declaration: its columns are known at run time only.
type Tables = { rows: RowOf; register_changes: ChangeTable }
const t = (tx: Tx) => tx.withTables<Tables>()
const table = (register: Register) => register.table as 'rows'

export const countyOf = (place: PlaceCode): string => place.slice(0, 6)

export const insertRow = (tx: Tx, register: Register, row: RowOf) => t(tx).insertInto(table(register)).values(row).execute()

export const findRow = (tx: Tx, register: Register, id: Id): Promise<RowOf | undefined> =>
  t(tx).selectFrom(table(register)).selectAll().where('id', '=', id).executeTakeFirst() as Promise<RowOf | undefined>

export const lockRow = (tx: Tx, register: Register, id: Id): Promise<RowOf | undefined> =>
  t(tx).selectFrom(table(register)).selectAll().where('id', '=', id).forUpdate().executeTakeFirst() as Promise<RowOf | undefined>

/** Writes columns and the next version. */
export async function updateRow(tx: Tx, register: Register, row: Pick<RowOf, 'county' | 'id' | 'version'>, change: Record<string, unknown>): Promise<number> {
  const version = row.version + 1
  await t(tx)
    .updateTable(table(register))
    .set({ ...change, version } as never)
    .where('county', '=', row.county)
    .where('id', '=', row.id)
    .execute()
  return version
}

export const insertChange = (tx: Tx, change: ChangeTable) => t(tx).insertInto('register_changes').values(change).execute()

export const changesOf = (tx: Tx, register: Register, row: Pick<RowOf, 'county' | 'id'>) =>
  t(tx)
    .selectFrom('register_changes')
    .selectAll()
    .where('county', '=', row.county)
    .where('register', '=', register.name)
    .where('record', '=', row.id)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

export interface Asked {
  readonly within: RawBuilder<boolean>
  readonly where: readonly RawBuilder<boolean>[]
  /** A column, and whether falling. */
  readonly sort: readonly [column: string, falling: boolean]
  readonly limit: number
  readonly offset: number
}

const filtered = (tx: Tx, register: Register, asked: Pick<Asked, 'within' | 'where'>) =>
  asked.where.reduce((query, one) => query.where(one), t(tx).selectFrom(table(register)).where(asked.within))

export const rowsOf = (tx: Tx, register: Register, asked: Asked): Promise<RowOf[]> =>
  filtered(tx, register, asked)
    .selectAll()
    .orderBy(sql.ref(asked.sort[0]), asked.sort[1] ? 'desc' : 'asc')
    .orderBy('id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute() as Promise<RowOf[]>

export async function countRows(tx: Tx, register: Register, asked: Pick<Asked, 'within' | 'where'>): Promise<number> {
  const some = filtered(tx, register, asked)
    .select('id')
    .limit(countLimit + 1)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${some}) as found`.execute(tx)
  return rows[0]!.n
}

/** Standing rows with one of these titles in a subtree: who is known already. */
export async function titled(tx: Tx, register: Register, place: PlaceCode, titles: readonly string[]): Promise<RowOf[]> {
  if (titles.length === 0) return []
  const rows = await t(tx)
    .selectFrom(table(register))
    .selectAll()
    .where('place', '>=', place)
    .where('place', '<', `${place}:`)
    .where('title', 'in', titles)
    .where('ended_on', 'is', null)
    .forUpdate()
    .execute()
  return rows as RowOf[]
}

/** Titles by id. */
export async function titlesOf(tx: Tx, register: Register, ids: readonly Id[]): Promise<[Id, string][]> {
  if (ids.length === 0) return []
  const rows = await t(tx).selectFrom(table(register)).select(['id', 'title']).where('id', 'in', ids).execute()
  return rows.map((row) => [row.id, row.title])
}
