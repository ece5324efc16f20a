import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface CaseRow {
  county: string
  id: Id
  line: string
  kind: string
  number: string | null
  number_office: PlaceCode | null
  number_year: number | null
  number_seq: number | null
  title: string
  place: PlaceCode
  desk: PlaceCode
  offered: PlaceCode | null
  state: string
  before: string | null
  state_since: Instant
  opened_at: Instant
  opened_day: Day
  opened_by: Id | null
  opened_name: string
  opened_as: string
  due_day: Day | null
  next_due: Day | null
  closed_at: Instant | null
  sealed: boolean
  people: Id[]
  groups: Id[]
  workers: Id[]
  steps: number
  version: number
}

export interface StepRow {
  county: string
  case_id: Id
  n: number
  id: Id
  step: string
  from_state: string | null
  to_state: string
  by: Id | null
  by_name: string
  by_role: string | null
  desk: PlaceCode
  at: Instant
  note: string
  data: unknown
}

interface NumberRow {
  county: string
  office: PlaceCode
  kind: string
  year: number
  last: number
}

/** The tables of cases and steps; a line joins them to its own with `tx.withTables<CaseTables & …>()`. */
export type CaseTables = { cases: CaseRow; case_steps: StepRow; case_numbers: NumberRow }
const t = (tx: Tx) => tx.withTables<CaseTables>()

export const insertCase = (tx: Tx, row: CaseRow) => t(tx).insertInto('cases').values(row).execute()

/** The case of this kind, if the caller may see it; `lock` for a command. */
export const findCase = (tx: Tx, kind: { line: string; kind: string }, id: Id, lock: boolean): Promise<CaseRow | undefined> =>
  t(tx)
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where('line', '=', kind.line)
    .where('kind', '=', kind.kind)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()

/** Any case that the caller may see, of whatever line. */
export const findAnyCase = (tx: Tx, id: Id): Promise<CaseRow | undefined> => t(tx).selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()

/** The same, for a command. */
export const lockAnyCase = (tx: Tx, id: Id): Promise<CaseRow | undefined> =>
  t(tx).selectFrom('cases').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateCase = (tx: Tx, row: Pick<CaseRow, 'county' | 'id'>, change: Partial<Omit<CaseRow, 'county' | 'id'>>) =>
  t(tx).updateTable('cases').set(change).where('county', '=', row.county).where('id', '=', row.id).execute()

/** Lets this transaction finish its step on a case that it has found, even when the step ends the caller's sight of it. */
export const actOn = (tx: Tx, id: Id) => sql`select set_config('balian.acting_case', ${id}, true)`.execute(tx)

export const insertStep = (tx: Tx, step: StepRow) =>
  t(tx)
    .insertInto('case_steps')
    .values({ ...step, data: JSON.stringify(step.data) })
    .execute()

export const stepsOf = (tx: Tx, row: Pick<CaseRow, 'county' | 'id'>) =>
  t(tx).selectFrom('case_steps').selectAll().where('county', '=', row.county).where('case_id', '=', row.id).orderBy('n').execute()

/** The next number of an office, kind and year; whoever asks at the same time waits, and what is rolled back is given again. */
export async function nextNumber(tx: Tx, of: Omit<NumberRow, 'last'>): Promise<number> {
  await sql`select set_config('balian.numbering', ${of.office}, true)`.execute(tx)
  const { last } = await t(tx)
    .insertInto('case_numbers')
    .values({ ...of, last: 1 })
    .onConflict((on) => on.columns(['county', 'office', 'kind', 'year']).doUpdateSet({ last: sql<number>`case_numbers.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
