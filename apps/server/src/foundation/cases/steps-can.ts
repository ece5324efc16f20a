import type { Can } from '@balian/contract/can'
import { next } from '@balian/contract/case-rules'
import type { Caller } from '../../platform/caller.ts'
import { canOf, type Policy } from '../access/index.ts'
import type { AnyKind } from './kind.ts'
import type { CaseRow } from './store.ts'
import { actSubject, offerSubject } from './subject.ts'

/** The steps that the office answers to which a case was offered. */
const offered = ['takeOver', 'sendBack']

/**
 * The `can` of a case's page: for each command of its kind whether this reader may, and whether the state allows it. `reasons` are the
 * line's own: step → key of the reason why not yet, although the state would allow it.
 */
export function stepsCan(me: Caller, policy: Policy, kind: AnyKind, row: CaseRow, reasons: Readonly<Record<string, string | undefined>> = {}): Can {
  const all = Object.keys(kind.table).filter((step) => policy[`${kind.module}.${step}`])
  const states = (steps: string[]): Can => Object.fromEntries(steps.map((step) => [step, allowed(kind, row, step) ?? reasons[step] ?? true]))
  const rest = all.filter((step) => !offered.includes(step))
  return {
    ...canOf(me, policy, kind.module, actSubject(row), states(rest)),
    ...canOf(me, policy, kind.module, offerSubject(row), states(all.filter((step) => offered.includes(step)))),
  }
}

/** Null when the state allows the step, else the key of the reason. */
function allowed(kind: AnyKind, row: CaseRow, step: string): string | null {
  if (next(kind.table, row.state, step, row.before) === null) return 'state'
  if (offered.includes(step) || step === 'takeBack') return row.offered === null ? 'not-offered' : null
  if (step === 'outsideAnswer') return row.offered === null ? null : 'inside'
  return null
}
