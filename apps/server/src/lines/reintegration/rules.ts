import type { Day } from '@balian/contract/ids'
import {
  type HelpBasis,
  type HelpState,
  type HelpStep,
  helpStateWords,
  helpTable,
  helpYears,
  keepMonths,
  leastParts,
  type TeamPart,
} from '@balian/contract/reintegration-rules'
import { addDays, addMonths } from '../../platform/calendar.ts'

/** The state after a step, or null where it is not possible now. */
export const nextState = (state: HelpState, step: HelpStep): HelpState | null => (helpTable[step][state] as HelpState | undefined) ?? null

/** When the next visit is due: so many days after the last one, or after the help began. */
export const nextVisitAfter = (last: Day, every: number): Day => addDays(last, every)

/** Until when help lasts when nobody says: five years from a release; a correction ends on the day that the court has set, which must be told. */
export const usualEnd = (basis: HelpBasis, from: Day): Day | null => (basis === 'released' ? addMonths(from, helpYears * 12) : null)

/** The last day on which a closed file is kept whole. */
export const keptUntil = (closedOn: Day): Day => addMonths(closedOn, keepMonths)

/** The day by which a loan is to be repaid. */
export const loanDue = (grantedOn: Day, months: number): Day => addMonths(grantedOn, months)

/** What is not yet repaid of a loan, in fen. */
export const outstandingOf = (fen: number, repaid: readonly { readonly fen: number }[]): number => fen - repaid.reduce((sum, one) => sum + one.fen, 0)

interface Member {
  readonly part: string
  readonly leads: boolean
  readonly to_day: Day | null
}

/** What the team and the plan still lack before help can begin. */
export function missingOf(team: readonly Member[], measures: number): string[] {
  const present = team.filter((one) => one.to_day === null)
  const parts = new Set(present.map((one) => one.part as TeamPart))
  return [
    ...(parts.has('officer') ? [] : ['officer']),
    ...(present.some((one) => one.leads) ? [] : ['leader']),
    ...(parts.size >= leastParts ? [] : ['parts']),
    ...(measures > 0 ? [] : ['plan']),
  ]
}

export const stateName = (state: HelpState, language: 'zh' | 'en'): string => helpStateWords[state][language]
