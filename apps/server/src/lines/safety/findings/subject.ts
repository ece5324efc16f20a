import type { Id } from '@balian/contract/ids'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail } from '../../../platform/problem.ts'
import { type FindingTable, findingOf, lockFinding } from './store.ts'

/** What the audit log, files and marks of change call them. */
export const findings = 'safety_findings'
export const findingKind = 'safetyFinding'

export type FindingSubject = Subject & { readonly finding: FindingTable }
interface Asked {
  readonly tx: Tx
  readonly input: { readonly id: Id }
}
export const findingSubject = async ({ tx, input }: Asked): Promise<FindingSubject> => {
  const finding = (await findingOf(tx, input.id)) ?? fail('not-found')
  return { finding, place: finding.place }
}
export const editedFinding = async ({ tx, input }: Asked): Promise<FindingSubject> => {
  const finding = (await lockFinding(tx, input.id)) ?? fail('not-found')
  return { finding, place: finding.place, version: finding.version }
}
export const findingAudit = ({ subject }: { readonly subject: FindingSubject }) => ({
  on: [findingKind, subject.finding.id] as [string, Id],
  place: subject.finding.place,
})
