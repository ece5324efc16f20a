import type { Id, Instant, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface FileTable {
  county: string
  id: Id
  place: PlaceCode
  owner_kind: string | null
  owner: Id | null
  name: string
  type: string
  size: number
  sha256: string
  bytes: Buffer
  account: Id | null
  account_name: string
  at: Instant
}

const t = (tx: Tx) => tx.withTables<{ files: FileTable }>()

export const insertFile = (tx: Tx, file: FileTable) => t(tx).insertInto('files').values(file).execute()

/** All but the bytes. */
export const fileHead = (tx: Tx, id: Id) =>
  t(tx).selectFrom('files').select(['id', 'county', 'place', 'owner_kind', 'owner', 'name', 'type', 'account']).where('id', '=', id).executeTakeFirst()

export const bytesOf = (tx: Tx, county: string, id: Id) =>
  t(tx).selectFrom('files').select(['name', 'type', 'bytes']).where('county', '=', county).where('id', '=', id).executeTakeFirst()

export const filesOfOwner = (tx: Tx, county: string, owner: Id) =>
  t(tx)
    .selectFrom('files')
    .select(['id', 'name', 'type', 'size', 'sha256', 'account_name as by', 'at'])
    .where('county', '=', county)
    .where('owner', '=', owner)
    .orderBy('at')
    .orderBy('id')
    .execute()

export async function ownFile(tx: Tx, county: string, ids: readonly Id[], owner: { kind: string; id: Id; place: PlaceCode }): Promise<number> {
  const { numUpdatedRows } = await t(tx)
    .updateTable('files')
    .set({ owner_kind: owner.kind, owner: owner.id, place: owner.place })
    .where('county', '=', county)
    .where('id', 'in', ids)
    .where('owner', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The same bytes under another id, for another record. */
export const copyFile = (tx: Tx, county: string, from: Id, id: Id, owner: { kind: string; id: Id; place: PlaceCode }, by: Id | null) =>
  sql`insert into files (county, id, place, owner_kind, owner, name, type, size, sha256, bytes, account, account_name, at)
    select county, ${id}, ${owner.place}, ${owner.kind}, ${owner.id}, name, type, size, sha256, bytes, ${by}, account_name, at
    from files where county = ${county} and id = ${from}`.execute(tx)

/** What an account has uploaded that no record has taken yet. */
export async function looseBytes(tx: Tx, account: Id): Promise<number> {
  const { rows } = await sql<{ size: number }>`select coalesce(sum(size), 0)::bigint as size from files where owner is null and account = ${account}`.execute(
    tx,
  )
  return rows[0]!.size
}

/** Opens the files of one record to this transaction's reader (see migration 0010). Call it with a record that the reader was found to see. */
export const showOwner = (tx: Tx, owner: Id) => sql`select set_config('balian.shown_owner', ${owner}, true)`.execute(tx)

/** Which record a file belongs to, past row-level security of its place; the record itself then decides. */
export async function ownerOf(tx: Tx, id: Id): Promise<{ kind: string; id: Id } | null> {
  const { rows } = await sql<{ kind: string; id: Id }>`select kind, id from file_owner(${id})`.execute(tx)
  return rows[0] ?? null
}
