import type { Id, Instant, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { AuditTables } from './store.ts'

const t = (tx: Tx) => tx.withTables<AuditTables>()

/** An entry of 谁看过我的档案; `id` is its audit entry's. */
export interface Opening {
  readonly id: Id
  readonly at: Instant
  readonly name: string
  readonly role: string | null
  readonly office: PlaceCode | null
  readonly verb: string
  readonly purpose: string | null
  /** The law under which it was kept back for a time. */
  readonly law: string | null
  /** Of a file that only its help team and their supervisor know of. */
  readonly sealed: boolean
}

const mine = (tx: Tx, person: Id) => t(tx).selectFrom('openings').where('person', '=', person).where('shown_from', '<=', sql<string>`now()`)

/** Who opened a resident's file, newest first. Row-level security lets only the resident read them. */
export const openingsOf = (tx: Tx, person: Id, page: { page: number; size: number }): Promise<Opening[]> =>
  mine(tx, person)
    .select(['audit as id', 'at', 'name', 'role', 'office', 'verb', 'purpose', 'law', 'sealed'])
    .orderBy('audit', 'desc')
    .limit(page.size)
    .offset((page.page - 1) * page.size)
    .execute()

export async function countOpenings(tx: Tx, person: Id): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${mine(tx, person)
    .select('audit')
    .limit(countLimit + 1)}) as found`.execute(tx)
  return rows[0]!.n
}

export const openingOf = (tx: Tx, person: Id, audit: Id): Promise<Opening | undefined> =>
  mine(tx, person).select(['audit as id', 'at', 'name', 'role', 'office', 'verb', 'purpose', 'law', 'sealed']).where('audit', '=', audit).executeTakeFirst()

/** Audit entries by id, of those that the caller may see: who did what, when and why. */
export async function actsOf(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Pick<Opening, 'at' | 'name' | 'verb' | 'purpose'>>> {
  if (ids.length === 0) return new Map()
  const rows = await t(tx)
    .selectFrom('audit')
    .select(['id', 'at', 'name', 'verb', 'purpose'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, ...act }) => [id, act]))
}
