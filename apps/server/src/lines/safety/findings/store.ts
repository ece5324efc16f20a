import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { FindingKind, FindingState } from '@balian/contract/safety-findings'
import type { Tx } from '../../../platform/db/index.ts'

export interface FindingTable {
  county: string
  id: Id
  place: PlaceCode
  patrol: Id | null
  informant: Id | null
  kind: FindingKind
  what: string
  spot: string
  on_day: Day
  state: FindingState
  handed_to: string
  incident: Id | null
  photos: number
  done_on: Day | null
  version: number
  made_at: Instant
}

export interface FindingStepTable {
  county: string
  finding: Id
  n: number
  at: Instant
  by: string
  step: 'found' | 'note' | 'hand' | 'incident' | 'done' | 'again'
  note: string
}

const t = (tx: Tx) => tx.withTables<{ safety_findings: FindingTable; safety_finding_steps: FindingStepTable }>()

export const findingOf = (tx: Tx, id: Id) => t(tx).selectFrom('safety_findings').selectAll().where('id', '=', id).executeTakeFirst()
export const lockFinding = (tx: Tx, id: Id) => t(tx).selectFrom('safety_findings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertFinding = (tx: Tx, row: FindingTable) => t(tx).insertInto('safety_findings').values(row).execute()
export const insertStep = (tx: Tx, row: FindingStepTable) => t(tx).insertInto('safety_finding_steps').values(row).execute()
export const stepsOf = (tx: Tx, { county, id }: Pick<FindingTable, 'county' | 'id'>) =>
  t(tx).selectFrom('safety_finding_steps').selectAll().where('county', '=', county).where('finding', '=', id).orderBy('n').execute()

/** Writes columns and the step of its history; a finding's steps are numbered by its versions. */
export async function editFinding(
  tx: Tx,
  of: FindingTable,
  change: Partial<FindingTable>,
  step: Pick<FindingStepTable, 'step' | 'note' | 'by' | 'at'>,
): Promise<number> {
  const version = of.version + 1
  await t(tx)
    .updateTable('safety_findings')
    .set({ ...change, version })
    .where('county', '=', of.county)
    .where('id', '=', of.id)
    .execute()
  await insertStep(tx, { county: of.county, finding: of.id, n: version, ...step })
  return version
}
