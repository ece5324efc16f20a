import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import type { CaseRow } from './store.ts'

export interface PartyRow {
  county: string
  case_id: Id
  id: Id
  n: number
  kind: string
  person: Id | null
  organization: Id | null
  name: string
  role: string
  sex: string | null
  birth_year: number | null
  occupation: string | null
  address: string | null
  /** Sealed. */
  phone: string | null
  agent_name: string | null
  agent_phone: string | null
  agent_relation: string | null
  gone_at: Instant | null
}

export interface WorkerRow {
  county: string
  case_id: Id
  id: Id
  account: Id | null
  group_id: Id | null
  name: string
  part: string
  note: string
  since: Instant
  until: Instant | null
}

export interface DeadlineRow {
  county: string
  case_id: Id
  id: Id
  what: string
  from_day: Day
  due_day: Day
  source: string
  done_at: Instant | null
  note: string
  reminded_at: Instant | null
  escalated_at: Instant | null
}

export interface TransferRow {
  county: string
  case_id: Id
  id: Id
  from_desk: PlaceCode
  to_desk: PlaceCode | null
  body: string | null
  body_name: string
  direction: string
  reason: string
  offered_at: Instant
  offered_by: Id
  offered_name: string
  answer: string
  answered_at: Instant | null
  answered_name: string | null
  answer_note: string
}

export interface LinkRow {
  county: string
  case_id: Id
  id: Id
  other_county: string
  other: Id
  relation: string
  note: string
  by_name: string
  at: Instant
}

export type PartTables = {
  case_parties: PartyRow
  case_workers: WorkerRow
  case_deadlines: DeadlineRow
  case_transfers: TransferRow
  case_links: LinkRow
}
const t = (tx: Tx) => tx.withTables<PartTables>()
type Of = Pick<CaseRow, 'county' | 'id'>

export const insertParties = (tx: Tx, rows: PartyRow[]) => t(tx).insertInto('case_parties').values(rows).execute()

export const partiesOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('case_parties').selectAll().where('county', '=', of.county).where('case_id', '=', of.id).where('gone_at', 'is', null).orderBy('n').execute()

export const updateParty = (tx: Tx, of: Of, id: Id, change: Partial<PartyRow>) =>
  t(tx).updateTable('case_parties').set(change).where('county', '=', of.county).where('case_id', '=', of.id).where('id', '=', id).execute()

export const insertWorkers = (tx: Tx, rows: WorkerRow[]) => t(tx).insertInto('case_workers').values(rows).execute()

export const workersOf = (tx: Tx, of: Of) =>
  t(tx)
    .selectFrom('case_workers')
    .selectAll()
    .where('county', '=', of.county)
    .where('case_id', '=', of.id)
    .where('until', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .execute()

export const endWorkers = (tx: Tx, of: Of, ids: readonly Id[], until: Instant) =>
  t(tx).updateTable('case_workers').set({ until }).where('county', '=', of.county).where('case_id', '=', of.id).where('id', 'in', ids).execute()

export const insertDeadlines = (tx: Tx, rows: DeadlineRow[]) => t(tx).insertInto('case_deadlines').values(rows).execute()

export const deadlinesOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('case_deadlines').selectAll().where('county', '=', of.county).where('case_id', '=', of.id).orderBy('from_day').orderBy('id').execute()

export const updateDeadlines = (tx: Tx, of: Of, ids: readonly Id[], change: Partial<DeadlineRow>) =>
  t(tx).updateTable('case_deadlines').set(change).where('county', '=', of.county).where('case_id', '=', of.id).where('id', 'in', ids).execute()

export const insertTransfer = (tx: Tx, row: TransferRow) => t(tx).insertInto('case_transfers').values(row).execute()

export const transfersOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('case_transfers').selectAll().where('county', '=', of.county).where('case_id', '=', of.id).orderBy('offered_at').execute()

export const updateTransfer = (tx: Tx, of: Of, id: Id, change: Partial<TransferRow>) =>
  t(tx).updateTable('case_transfers').set(change).where('county', '=', of.county).where('case_id', '=', of.id).where('id', '=', id).execute()

export const insertLink = (tx: Tx, row: LinkRow) => t(tx).insertInto('case_links').values(row).execute()

/** The names of accounts, for workers. */
export const accountNames = (tx: Tx, ids: readonly Id[]) =>
  tx.withTables<{ accounts: { id: Id; name: string } }>().selectFrom('accounts').select(['id', 'name']).where('id', 'in', ids).execute()
