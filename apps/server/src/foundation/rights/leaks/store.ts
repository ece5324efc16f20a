import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

export interface LeakTable {
  county: string
  id: Id
  place: PlaceCode
  title: string
  found_at: Instant
  happened: string
  what: string
  kinds: string[]
  whose: string
  people: number
  harm: string
  measures: string
  advice: string
  authority_told_at: Instant | null
  authority: string
  people_told_at: Instant | null
  people_told: string
  reported_by: Id
  reported_name: string
  closed_on: Day | null
  lesson: string | null
  version: number
}

const t = (tx: Tx) => tx.withTables<{ leaks: LeakTable }>()

export const leakOf = (tx: Tx, id: Id) => t(tx).selectFrom('leaks').selectAll().where('id', '=', id).executeTakeFirst()
export const lockLeak = (tx: Tx, id: Id) => t(tx).selectFrom('leaks').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertLeak = (tx: Tx, row: LeakTable) => t(tx).insertInto('leaks').values(row).execute()
export const changeLeak = (tx: Tx, { county, id, version }: Pick<LeakTable, 'county' | 'id' | 'version'>, change: Partial<LeakTable>) =>
  t(tx)
    .updateTable('leaks')
    .set({ ...change, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()

export const leaksPage = (tx: Tx, { page, size }: { page: number; size: number }) =>
  t(tx)
    .selectFrom('leaks')
    .selectAll()
    .orderBy('found_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()

export async function countLeaks(tx: Tx): Promise<number> {
  return (await sql<{ n: number }>`select count(*)::int as n from leaks`.execute(tx)).rows[0]!.n
}
