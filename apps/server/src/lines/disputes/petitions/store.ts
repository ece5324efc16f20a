import type { Day, Id } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { petitionList } from '@balian/contract/petitions'
import type { Received } from '@balian/contract/route'
import { type RawBuilder, sql } from 'kysely'
import type { CaseRow } from '../../../foundation/cases/index.ts'
import { containing, type Tx } from '../../../platform/db/index.ts'

export interface PetitionTable {
  county: string
  id: Id
  channel: string
  received_on: Day
  brief: string
  request: string
  people_count: number
  answer: string | null
  answered_on: Day | null
  told_on: Day | null
}
const t = (tx: Tx) => tx.withTables<{ petitions: PetitionTable }>()
type Of = { readonly county: string; readonly id: Id }

export const insertPetition = (tx: Tx, row: PetitionTable) => t(tx).insertInto('petitions').values(row).execute()
export const petitionOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('petitions').selectAll().where('county', '=', of.county).where('id', '=', of.id).executeTakeFirstOrThrow()
export const updatePetition = (tx: Tx, of: Of, change: Partial<PetitionTable>) =>
  t(tx).updateTable('petitions').set(change).where('county', '=', of.county).where('id', '=', of.id).execute()

type Filter = Received<typeof petitionList>
export type ListedPetition = CaseRow & Pick<PetitionTable, 'channel' | 'received_on' | 'people_count'> & { party_names: string[]; worker_names: string[] }

/** The conditions of the register's filter, over `c` (cases) and `p` (petitions). */
export function conditions(f: Filter, today: Day): RawBuilder<unknown> {
  const is = (value: unknown, condition: RawBuilder<unknown>) => (value === undefined ? sql`` : sql`and ${condition}`)
  const late = sql`(c.closed_at is null and coalesce(c.next_due < ${today}::date, false))`
  return sql`c.line = 'disputes' and c.kind = 'petition'
    ${is(f.place, sql`c.place >= ${f.place} and c.place < ${`${f.place}:`}`)}
    ${is(f.state, sql`c.state = ${f.state}`)}
    ${is(f.open, f.open ? sql`c.closed_at is null` : sql`c.closed_at is not null`)}
    ${is(f.overdue, f.overdue ? late : sql`not ${late}`)}
    ${is(f.from, sql`p.received_on >= ${f.from}::date`)}
    ${is(f.to, sql`p.received_on <= ${f.to}::date`)}
    ${is(f.text, sql`(c.title like ${containing(f.text ?? '')} or c.number like ${containing(f.text ?? '')})`)}`
}

const from = sql`cases c join petitions p on p.county = c.county and p.id = c.id`

export async function listPetitions(tx: Tx, where: RawBuilder<unknown>, f: Filter): Promise<ListedPetition[]> {
  const { rows } = await sql<ListedPetition>`
    select c.*, p.channel, p.received_on, p.people_count,
      coalesce((select array_agg(t.name order by t.n) from case_parties t where t.county = c.county and t.case_id = c.id and t.gone_at is null), '{}') as party_names,
      coalesce((select array_agg(w.name order by w.since) from case_workers w where w.county = c.county and w.case_id = c.id and w.until is null), '{}') as worker_names
    from ${from} where ${where} order by c.opened_at desc, c.id desc limit ${f.size} offset ${(f.page - 1) * f.size}`.execute(tx)
  return rows
}

export async function countPetitions(tx: Tx, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select from ${from} where ${where} limit ${countLimit + 1}) found`.execute(tx)
  return rows[0]!.n
}

/** What petitions say in words goes, once their time is up. */
export const clearPetitions = (tx: Tx, ids: readonly Id[]) =>
  sql`update petitions set brief = '', request = '', answer = case when answer is null then null else '' end where id = any(${[...ids]}::uuid[])`.execute(tx)
