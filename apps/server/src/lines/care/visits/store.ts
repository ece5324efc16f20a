import type { VisitWay } from '@balian/contract/care-visits'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../../platform/db/index.ts'

export interface CareFileTable {
  county: string
  id: Id
  place: PlaceCode
  person: Id
  /** As the e-file has it; followed every day. */
  name: string
  reasons: string[]
  since: Day
  rule_days: number
  plan_days: number | null
  plan_why: string
  last_seen: Day | null
  keeper_kind: 'officer' | 'leader' | null
  keeper_account: Id | null
  keeper_person: Id | null
  keeper_group: Id | null
  by_hand: boolean
  shared_on: Day | null
  closed_on: Day | null
  version: number
  made_at: Instant
}

export interface CareVisitTable {
  county: string
  id: Id
  file: Id
  place: PlaceCode
  on_day: Day
  how: VisitWay
  note: string
  photos: number
  account: Id | null
  name: string
  in_group: Id | null
  at: Instant
  undone_at: Instant | null
  undone_by: string | null
  undone_why: string | null
}

export interface CareSpellTable {
  county: string
  id: Id
  file: Id
  place: PlaceCode
  began: Day
  ended: Day | null
  contacts: number
  days: number
}

type Tables = { care_files: CareFileTable; care_visits: CareVisitTable; care_spells: CareSpellTable }
export const t = (tx: Tx) => tx.withTables<Tables>()
type Key = { readonly county: string; readonly id: Id }

export const fileOf = (tx: Tx, id: Id) => t(tx).selectFrom('care_files').selectAll().where('id', '=', id).executeTakeFirst()
export const lockFile = (tx: Tx, id: Id) => t(tx).selectFrom('care_files').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Writes columns without touching the version: what a visit or the daily round writes is nobody's edit. */
export const updateFile = (tx: Tx, of: Key, change: Partial<CareFileTable>) =>
  t(tx).updateTable('care_files').set(change).where('county', '=', of.county).where('id', '=', of.id).execute()

export async function editFile(tx: Tx, of: Key & { readonly version: number }, change: Partial<CareFileTable>): Promise<number> {
  const version = of.version + 1
  await updateFile(tx, of, { ...change, version })
  return version
}

export const insertVisit = (tx: Tx, visit: CareVisitTable) => t(tx).insertInto('care_visits').values(visit).execute()
export const visitOf = (tx: Tx, id: Id) => t(tx).selectFrom('care_visits').selectAll().where('id', '=', id).executeTakeFirst()
export const lockVisit = (tx: Tx, id: Id) => t(tx).selectFrom('care_visits').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const updateVisit = (tx: Tx, of: Key, change: Partial<CareVisitTable>) =>
  t(tx).updateTable('care_visits').set(change).where('county', '=', of.county).where('id', '=', of.id).execute()
