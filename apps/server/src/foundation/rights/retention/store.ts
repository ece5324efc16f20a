import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { TermName } from '@balian/contract/retention-terms'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import type { Held } from '../../../platform/retention.ts'

export interface Result {
  readonly term: string
  readonly before: Day
  readonly due: number
  readonly done: number
  readonly held: number
  readonly nextDue: Day | null
}

export interface RunTable {
  id: Id
  at: Instant
  by_name: string | null
  dry: boolean
  results: readonly Result[]
}

export interface TermTable {
  term: string
  days: number
  reason: string
  account: Id
  account_name: string
  at: Instant
}

export interface HoldTable {
  county: string
  id: Id
  place: PlaceCode
  term: string | null
  record: string | null
  reason: string
  asked_by: Id
  asked_name: string
  asked_at: Instant
  confirmed_by: Id | null
  confirmed_name: string | null
  lift_by: Id | null
  lift_name: string | null
  lift_reason: string | null
  lifted_by: Id | null
  lifted_name: string | null
  lifted_at: Instant | null
}

const t = (tx: Tx) => tx.withTables<{ retention_terms: TermTable; retention_runs: RunTable; retention_holds: HoldTable }>()

export const termsSet = (tx: Tx): Promise<TermTable[]> => t(tx).selectFrom('retention_terms').selectAll().execute()

export async function setTerm(tx: Tx, row: TermTable): Promise<void> {
  await t(tx)
    .insertInto('retention_terms')
    .values(row)
    .onConflict((c) => c.column('term').doUpdateSet(row))
    .execute()
}

export const unsetTerm = (tx: Tx, term: string) => t(tx).deleteFrom('retention_terms').where('term', '=', term).execute()

export const insertRun = (tx: Tx, { results, ...row }: RunTable) =>
  t(tx)
    .insertInto('retention_runs')
    .values({ ...row, results: sql`${JSON.stringify(results)}::jsonb` as never })
    .execute()

export const runOf = (tx: Tx, id: Id) => t(tx).selectFrom('retention_runs').selectAll().where('id', '=', id).executeTakeFirst()

export const lastRun = (tx: Tx) => t(tx).selectFrom('retention_runs').selectAll().where('dry', '=', false).orderBy('at', 'desc').limit(1).executeTakeFirst()

export const runsPage = (tx: Tx, { page, size }: { page: number; size: number }) =>
  t(tx)
    .selectFrom('retention_runs')
    .selectAll()
    .orderBy('at', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()

export async function countOf(tx: Tx, table: 'retention_runs' | 'retention_holds'): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
  return rows[0]!.n
}

export const insertHold = (tx: Tx, row: HoldTable) => t(tx).insertInto('retention_holds').values(row).execute()

export const lockHold = (tx: Tx, id: Id) => t(tx).selectFrom('retention_holds').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const changeHold = (tx: Tx, { county, id }: Pick<HoldTable, 'county' | 'id'>, change: Partial<HoldTable>) =>
  t(tx).updateTable('retention_holds').set(change).where('county', '=', county).where('id', '=', id).execute()

export const holdsPage = (tx: Tx, { page, size }: { page: number; size: number }) =>
  t(tx)
    .selectFrom('retention_holds')
    .selectAll()
    .orderBy(sql`lifted_at is not null`)
    .orderBy('asked_at', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()

/** Days in which a hold must be confirmed. */
export const confirmDays = 7

/** What is under a hold of this class now. */
export async function heldOf(tx: Tx, term: TermName, now: Date): Promise<Held> {
  const since = new Date(now.getTime() - confirmDays * 86_400_000).toISOString()
  const rows = await t(tx)
    .selectFrom('retention_holds')
    .select(['place', 'record'])
    .where('lifted_at', 'is', null)
    .where((eb) => eb.or([eb('term', 'is', null), eb('term', '=', term)]))
    .where((eb) => eb.or([eb('confirmed_by', 'is not', null), eb('asked_at', '>', since)]))
    .execute()
  return {
    places: rows.filter((row) => row.record === null).map((row) => row.place),
    records: rows.flatMap((row) => (row.record === null ? [] : [row.record])),
  }
}
