import type { Id } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { CaseRow } from '../cases/index.ts'

/** Cases that a person is a party of, open ones first. What is sealed is among them only for the person alone (see `me_helped`). */
export async function ownCases(tx: Tx, person: Id, { page, size }: { page: number; size: number }): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select c.* from cases c where c.people @> array[${person}]::uuid[]
    order by c.closed_at is not null, c.opened_at desc, c.id limit ${size} offset ${(page - 1) * size}`.execute(tx)
  return rows
}

export async function countOwnCases(tx: Tx, person: Id): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from cases c where c.people @> array[${person}]::uuid[] limit ${countLimit + 1}) found`.execute(tx)
  return rows[0]!.n
}

/** Which of these were not rated since they were last brought to an end. */
export async function unrated(tx: Tx, rows: readonly Pick<CaseRow, 'id'>[]): Promise<Set<Id>> {
  const ids = rows.map((row) => row.id)
  const found = await sql<{ id: Id }>`
    select c.id from cases c where c.id = any (${ids}::uuid[]) and not exists (select from case_ratings r where r.county = c.county and r.case_id = c.id
      and r.n > coalesce((select max(s.n) from case_steps s where s.county = c.county and s.case_id = c.id and s.step = 'reopen'), 0))`.execute(tx)
  return new Set(found.rows.map((row) => row.id))
}
