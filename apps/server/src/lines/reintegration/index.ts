import { bases } from '@balian/contract/reintegration-bases'
import type { Policy } from '../../foundation/access/index.ts'
import { registers } from '../../foundation/registers/index.ts'
import { amendHelpHandler } from './amend-help.ts'
import { closeHelpHandler } from './close-help.ts'
import { followHelp } from './follow.ts'
import { handOnHandler, sendBackHandler, takeBackHandler, takeOverHandler } from './hand-on.ts'
import { helpFilesHandler } from './help-list.ts'
import { helpPageHandler } from './help-page.ts'
import { indicators as counted } from './indicators.ts'
import { putLoanHandler, repayLoanHandler } from './loans.ts'
import { occupancyHandler } from './occupancy.ts'
import { openHelpHandler } from './open-help.ts'
import { policy as own } from './policy.ts'
import { printPlanHandler } from './print-plan.ts'
import { putStayHandler } from './put-stay.ts'
import { startHelpHandler } from './start-help.ts'
import { endMemberHandler, putMemberHandler } from './team.ts'
import { assessHelpHandler, putChildHandler, putJobHandler, putMeasureHandler, visitHelpedHandler } from './work.ts'

const keepers = { roles: ['reintegration-helper', 'help-supervisor', 'manager'] } as const
const all = registers([{ register: bases, reading: keepers, keeping: keepers }])

export const { hears } = all
export const policy: Policy = { ...all.policy, ...own }
export const indicators = [...all.indicators, ...counted]
export const workers = [{ name: 'reintegration.follow', seconds: 600, run: followHelp }]

export const routes = [
  ...all.routes,
  helpFilesHandler,
  helpPageHandler,
  printPlanHandler,
  occupancyHandler,
  openHelpHandler,
  amendHelpHandler,
  putMemberHandler,
  endMemberHandler,
  startHelpHandler,
  putMeasureHandler,
  visitHelpedHandler,
  putLoanHandler,
  repayLoanHandler,
  putJobHandler,
  putStayHandler,
  putChildHandler,
  assessHelpHandler,
  handOnHandler,
  takeOverHandler,
  sendBackHandler,
  takeBackHandler,
  closeHelpHandler,
]
