import type { Policy } from '../../../foundation/access/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { calendarHandler, setCalendarHandler } from './calendar.ts'
import { openAllRounds } from './open-rounds.ts'
import { findingsHandler, mineHandler, roundHandler, roundsHandler } from './reads.ts'
import { remindScreening } from './remind.ts'
import { addFindingHandler, linkFindingHandler, reportHandler, withdrawFindingHandler } from './report.ts'
import { reportPageHandler } from './report-page.ts'

export { indicators } from './indicators.ts'
export { openRounds } from './open-rounds.ts'

const officers = { roles: ['mediator', 'manager'] } as const

/** The mediators report; the management over them may report for them and looks after the calendar. */
export const policy: Policy = {
  'screening.calendar': officers,
  'screening.setCalendar': { roles: ['manager'], tiers: ['county', 'city', 'province'] },
  'screening.rounds': officers,
  'screening.round': officers,
  'screening.mine': officers,
  'screening.report': officers,
  'screening.addFinding': officers,
  'screening.withdrawFinding': officers,
  'screening.linkFinding': officers,
  'screening.page': officers,
  'screening.findings': officers,
}

export const routes = [
  calendarHandler(policy),
  setCalendarHandler,
  roundsHandler,
  roundHandler,
  mineHandler,
  reportHandler,
  addFindingHandler,
  withdrawFindingHandler,
  linkFindingHandler,
  reportPageHandler(policy),
  findingsHandler,
]

export const constraints = {
  screening_findings_pkey: new Problem('command-reused'),
}

export const workers = [
  { name: 'screening.open', seconds: 3600, run: openAllRounds },
  { name: 'screening.remind', seconds: 3600, run: remindScreening },
]
