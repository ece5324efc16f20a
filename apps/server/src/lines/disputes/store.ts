import type { Day, Id, Instant } from '@balian/contract/ids'
import type { CaseTables } from '../../foundation/cases/index.ts'
import type { Tx } from '../../platform/db/index.ts'

export interface DisputeTable {
  county: string
  id: Id
  class: string
  source: string
  entrusted_by: string | null
  occurred_on: Day | null
  place_detail: string
  brief: string
  claims: string
  people_count: number
  /** Fen. */
  amount: number
  severity: string
  may_escalate: boolean
  closed_doors: boolean
  rights_told_at: Instant | null
  rights_told_how: string | null
  accepted_on: Day | null
  refused_because: string | null
  outcome: string | null
  outcome_on: Day | null
  routes_told: string | null
}

export type DisputeTables = { disputes: DisputeTable } & CaseTables
const t = (tx: Tx) => tx.withTables<DisputeTables>()

type Of = { readonly county: string; readonly id: Id }

export const insertDispute = (tx: Tx, row: DisputeTable) => t(tx).insertInto('disputes').values(row).execute()

export const disputeOf = (tx: Tx, of: Of) =>
  t(tx).selectFrom('disputes').selectAll().where('county', '=', of.county).where('id', '=', of.id).executeTakeFirstOrThrow()

export const updateDispute = (tx: Tx, of: Of, change: Partial<Omit<DisputeTable, 'county' | 'id'>>) =>
  t(tx).updateTable('disputes').set(change).where('county', '=', of.county).where('id', '=', of.id).execute()
