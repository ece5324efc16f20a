import type { Day, Id, Instant } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import { type HelpFile, t } from './store.ts'

interface Part {
  county: string
  file_id: Id
  id: Id
}
export interface MemberRow extends Part {
  part: string
  account: Id | null
  seat: string | null
  name: string
  relation: string
  leads: boolean
  from_day: Day
  to_day: Day | null
}
export interface MeasureRow extends Part {
  what: string
  who: string
  due_on: Day
  done_on: Day | null
  note: string
}
export interface VisitRow extends Part {
  on_day: Day
  way: string
  by_name: string
  note: string
  needs: string
}
export interface LoanRow extends Part {
  bank: string
  guarantor: string
  purpose: string
  granted_on: Day
  fen: number
  months: number
  carried: boolean
}
export interface RepaymentRow extends Part {
  loan: Id
  on_day: Day
  fen: number
}
export interface JobRow extends Part {
  kind: string
  employer: string
  post: string
  contacted_on: Day
  started_on: Day | null
  ended_on: Day | null
  note: string
}
export interface StayRow extends Part {
  base: Id
  from_day: Day
  to_day: Day | null
}
export interface ChildRow extends Part {
  name: string
  school: string
  aid: string
  on_day: Day
  fen: number | null
  note: string
  carried: boolean
}
export interface AssessmentRow extends Part {
  on_day: Day
  by_name: string
  living: string
  work: string
  needs: string
}
export interface EventRow extends Part {
  at: Instant
  by_name: string
  what: string
  text: string
}
export interface OpeningRow {
  county: string
  file_id: Id
  account: Id
  day: Day
  purpose: string
  name: string
}

export type PartRows = {
  help_members: MemberRow
  help_measures: MeasureRow
  help_visits: VisitRow
  help_loans: LoanRow
  help_repayments: RepaymentRow
  help_jobs: JobRow
  help_stays: StayRow
  help_children: ChildRow
  help_assessments: AssessmentRow
  help_events: EventRow
}
export type PartTables = PartRows & { help_openings: OpeningRow }
export type PartName = keyof PartRows
type Of = Pick<HelpFile, 'county' | 'id'>

// One table of a file's parts is read and written like another; kysely cannot see that through a type parameter.
// oxlint-disable-next-line no-explicit-any
const any = (tx: Tx) => t(tx) as any

/** All rows of one kind in a file, the oldest first. */
export const partsOf = <N extends PartName>(tx: Tx, name: N, of: Of): Promise<PartRows[N][]> =>
  any(tx).selectFrom(name).selectAll().where('county', '=', of.county).where('file_id', '=', of.id).orderBy('id').execute()

/** One row of the file, locked with it. */
export const partOf = <N extends PartName>(tx: Tx, name: N, of: Of, id: Id): Promise<PartRows[N] | undefined> =>
  any(tx).selectFrom(name).selectAll().where('county', '=', of.county).where('file_id', '=', of.id).where('id', '=', id).executeTakeFirst()

/** Puts a row into the file, or in the place of the one with its id there. */
export async function putPart<N extends PartName>(tx: Tx, name: N, of: Of, row: Omit<PartRows[N], 'county' | 'file_id'>): Promise<void> {
  const { id, ...columns } = row as { id: Id }
  const known = await partOf(tx, name, of, id)
  if (known) await any(tx).updateTable(name).set(columns).where('county', '=', of.county).where('file_id', '=', of.id).where('id', '=', id).execute()
  else
    await any(tx)
      .insertInto(name)
      .values({ county: of.county, file_id: of.id, ...row })
      .execute()
}

export const noteOpening = (tx: Tx, row: OpeningRow) =>
  t(tx)
    .insertInto('help_openings')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute()

export const openingsOf = (tx: Tx, of: Of): Promise<OpeningRow[]> =>
  t(tx).selectFrom('help_openings').selectAll().where('county', '=', of.county).where('file_id', '=', of.id).orderBy('day', 'desc').limit(200).execute()
