import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface AuditTable {
  county: string
  id: Id
  at: Instant
  account: Id | null
  name: string
  role: string | null
  office: PlaceCode | null
  verb: string
  kind: string
  subject: string
  place: PlaceCode | null
  people: Id[]
  purpose: string | null
  detail: string
  command: Id | null
}

export interface OpeningTable {
  person: Id
  audit: Id
  at: Instant
  account: Id | null
  name: string
  role: string | null
  office: PlaceCode | null
  verb: string
  purpose: string | null
  shown_from: Instant
  law: string | null
  /** Of a sealed file: its entry does not name the person. */
  sealed: boolean
}

export interface BlockTable {
  n: number
  sealed_at: Instant
  rows: number
  root: string
  before: string
  hash: string
  /** On this day its entries were deleted, their time being up. */
  cleared_on?: Day | null
}

interface SealTable {
  audit: Id
  block: number
  leaf: number
  hash: string
}

export type AuditTables = {
  audit: AuditTable
  openings: OpeningTable
  audit_blocks: BlockTable
  audit_seals: SealTable
}
const t = (tx: Tx) => tx.withTables<AuditTables>()

export const insertEntry = (tx: Tx, entry: AuditTable) => t(tx).insertInto('audit').values(entry).execute()
export const insertOpenings = (tx: Tx, openings: OpeningTable[]) => t(tx).insertInto('openings').values(openings).execute()

/** The columns that an entry's hash covers, as they are written: everything. */
export type Entry = Omit<AuditTable, 'detail'> & { detail: Record<string, unknown> }

/** Entries that stand in no block yet (if wanted only those whose id is not before `since`), oldest first. Late commits are found as well, since it asks for what is missing. */
export async function unsealed(tx: Tx, limit: number, since: Id | null = null): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select a.* from audit a where ${since === null ? sql`true` : sql`a.id >= ${since}::uuid`} and not exists (select from audit_seals s where s.audit = a.id)
    order by a.id limit ${limit}`.execute(tx)
  return rows
}

/** One process at a time adds to the chain. */
export const lockChain = (tx: Tx) => sql`select pg_advisory_xact_lock(862000010)`.execute(tx)

export const lastBlock = (tx: Tx) => t(tx).selectFrom('audit_blocks').selectAll().orderBy('n', 'desc').limit(1).executeTakeFirst()

export async function insertBlock(tx: Tx, block: BlockTable, leaves: readonly { id: Id; hash: string }[]): Promise<void> {
  await t(tx).insertInto('audit_blocks').values(block).execute()
  const seals = leaves.map(({ id, hash }, leaf) => ({ audit: id, block: block.n, leaf, hash }))
  await t(tx).insertInto('audit_seals').values(seals).execute()
}

export const blocks = (tx: Tx) => t(tx).selectFrom('audit_blocks').selectAll().orderBy('n').execute()

/** A block's seals in order, each with its entry (null when the entry is gone). */
export async function sealedEntries(tx: Tx, block: number): Promise<{ id: Id; hash: string; entry: Entry | null }[]> {
  const { rows } = await sql<{ id: Id; hash: string; entry: Entry | null }>`
    select s.audit as id, s.hash, case when a.id is null then null else to_jsonb(a) end as entry
    from audit_seals s left join audit a on a.id = s.audit where s.block = ${block} order by s.leaf`.execute(tx)
  return rows
}

/** Openings whose audit entry is missing, and people named in entries whose opening is missing: none, ever, unless the entry’s time was up. */
export async function looseOpenings(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from openings o
    where not exists (select from audit a where a.id = o.audit and (o.sealed and a.kind = 'sealed' or o.person = any (a.people)))
      and not exists (select from audit_seals s join audit_blocks b on b.n = s.block where s.audit = o.audit and b.cleared_on is not null)`.execute(tx)
  return rows[0]!.n
}
