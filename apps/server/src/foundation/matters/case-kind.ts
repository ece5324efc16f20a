import { type MatterKind, matterStates, matterSteps, matterTable } from '@balian/contract/matters'
import type { CaseKind } from '../cases/index.ts'
import type { MatterDeclared } from './declared.ts'

const numberOf =
  ({ numbered }: MatterKind) =>
  (office: string, year: number, n: number): string =>
    `〔${year}〕${office}${numbered}第${n}号`

/** The kind of case that the machinery of cases works from. */
export function caseKindOf({ matter, roles, begins, fulfils, sealed }: MatterDeclared): CaseKind {
  const states = matterStates(matter)
  return {
    line: matter.line,
    kind: matter.kind,
    module: matter.module,
    words: { zh: matter.zh, en: matter.en },
    start: matter.start,
    table: matterTable(matter),
    ends: Object.keys(states).filter((state) => states[state]!.end),
    stateWords: states,
    stepWords: matterSteps(matter),
    number: { at: 'open', text: numberOf(matter) },
    ...(sealed ? {} : { foundByParty: true as const }),
    roles,
    begins,
    fulfils,
  }
}
