import type { Day, Id, Instant } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'

interface Part {
  county: string
  case_id: Id
  id: Id
}

export interface SessionRow extends Part {
  n: number
  held_at: Instant
  venue: string
  attendees: string
  minutes: string
  result: string
  next_at: Instant | null
  recorder: string
}

export interface AgreementRow extends Part {
  n: number
  form: string
  facts: string
  terms: string
  performance: string
  copies: number
  made_on: Day
  effective_on: Day
}

export interface PerformanceRow extends Part {
  agreement: Id
  n: number
  what: string
  party: Id | null
  /** Fen. */
  amount: number
  due_day: Day
  done_on: Day | null
  done_note: string
}

export interface VisitRow extends Part {
  n: number
  on_day: Day
  reason: string
  content: string
  satisfied: number | null
  visitor: string
}

export interface ConfirmationRow extends Part {
  agreement: Id
  asked_on: Day
  court: string
  both_agree: boolean
  answer: string
  answered_on: Day | null
  document: string
}

type WorkTables = {
  dispute_sessions: SessionRow
  dispute_agreements: AgreementRow
  dispute_performances: PerformanceRow
  dispute_visits: VisitRow
  dispute_confirmations: ConfirmationRow
}
const t = (tx: Tx) => tx.withTables<WorkTables>()
type Of = { readonly county: string; readonly id: Id }

export const insertSession = (tx: Tx, row: SessionRow) => t(tx).insertInto('dispute_sessions').values(row).execute()
export const sessionsOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('dispute_sessions').selectAll().where('county', '=', of.county).where('case_id', '=', of.id).orderBy('n').execute()

export const insertAgreement = (tx: Tx, row: AgreementRow) => t(tx).insertInto('dispute_agreements').values(row).execute()
export const agreementsOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('dispute_agreements').selectAll().where('county', '=', of.county).where('case_id', '=', of.id).orderBy('n').execute()

export const insertPerformances = (tx: Tx, rows: PerformanceRow[]) => t(tx).insertInto('dispute_performances').values(rows).execute()
export const performancesOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('dispute_performances').selectAll().where('county', '=', of.county).where('case_id', '=', of.id).orderBy('agreement').orderBy('n').execute()

/** Records items as done; all open ones of an agreement, or one. */
export const donePerformances = (tx: Tx, of: Of, ids: readonly Id[], done: Pick<PerformanceRow, 'done_on' | 'done_note'>) =>
  t(tx).updateTable('dispute_performances').set(done).where('county', '=', of.county).where('case_id', '=', of.id).where('id', 'in', ids).execute()

export const insertVisit = (tx: Tx, row: VisitRow) => t(tx).insertInto('dispute_visits').values(row).execute()
export const visitsOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('dispute_visits').selectAll().where('county', '=', of.county).where('case_id', '=', of.id).orderBy('n').execute()

export const insertConfirmation = (tx: Tx, row: ConfirmationRow) => t(tx).insertInto('dispute_confirmations').values(row).execute()
export const confirmationsOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('dispute_confirmations').selectAll().where('county', '=', of.county).where('case_id', '=', of.id).orderBy('asked_on').orderBy('id').execute()
export const answerOf = (tx: Tx, of: Of, id: Id, change: Pick<ConfirmationRow, 'answer' | 'answered_on' | 'document'>) =>
  t(tx).updateTable('dispute_confirmations').set(change).where('county', '=', of.county).where('case_id', '=', of.id).where('id', '=', id).execute()
