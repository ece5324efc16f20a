import type { CaseNow } from '@balian/contract/case-commands'
import type { Act } from '../../platform/handler.ts'
import type { CaseRow } from './store.ts'
import type { CaseSubject } from './subject.ts'

/** Where a case stands after a command. */
export const caseNow = (row: CaseRow): CaseNow => ({ id: row.id, state: row.state, version: row.version })

/** The trace of an act on a case: its people see it under 谁看过我的档案. */
export const onCase = (row: CaseRow): Act => ({ on: [row.kind, row.id], place: row.place, people: row.people })

/** The audit of a command on a case. */
export const actedOn = ({ subject }: { readonly subject: CaseSubject }): Act => onCase(subject.row)
