import { registers } from '../../foundation/registers/index.ts'
import { boarderBoardHandler } from './boarders/board.ts'
import { boarderCardHandler } from './boarders/card.ts'
import { boarderGroupHandler } from './boarders/group.ts'
import { boarderPrintHandler } from './boarders/print.ts'
import { boarderSeenHandler } from './boarders/seen.ts'
import { boarderUnseenHandler } from './boarders/unseen.ts'
import { following } from './follow.ts'
import { housePageHandler } from './houses/page.ts'
import { tenantInHandler, tenantOutHandler } from './houses/tenants.ts'
import { counted } from './indicators.ts'
import { kinds } from './kinds.ts'
import {
  serviceApproveHandler,
  serviceEditHandler,
  serviceHandInHandler,
  serviceReturnHandler,
  serviceWithdrawHandler,
  serviceWriteHandler,
} from './messages/acts.ts'
import { countedMessages } from './messages/indicators.ts'
import { serviceMineHandler, serviceOptOutHandler, serviceReadHandler } from './messages/mine.ts'
import { serviceEstimateHandler, serviceListHandler, servicePageHandler } from './messages/reads.ts'
import { sendServiceMessages } from './messages/send.ts'
import { policy as own } from './policy.ts'
import { floatingLeftHandler, floatingRenewHandler, floatingSettleHandler } from './stays/acts.ts'
import { floatingBoardHandler, floatingStayHandler } from './stays/board.ts'
import { remindOfRenewals } from './stays/remind.ts'

export { clearings } from './clearings.ts'

const all = registers(kinds)

export const policy = { ...all.policy, ...own }

export const routes = [
  ...all.routes,
  boarderBoardHandler,
  boarderCardHandler,
  boarderSeenHandler,
  boarderUnseenHandler,
  boarderGroupHandler,
  boarderPrintHandler,
  floatingBoardHandler,
  floatingStayHandler,
  floatingRenewHandler,
  floatingLeftHandler,
  floatingSettleHandler,
  housePageHandler,
  tenantInHandler,
  tenantOutHandler,
  serviceListHandler,
  serviceEstimateHandler,
  servicePageHandler,
  serviceWriteHandler,
  serviceEditHandler,
  serviceHandInHandler,
  serviceApproveHandler,
  serviceReturnHandler,
  serviceWithdrawHandler,
  serviceMineHandler,
  serviceReadHandler,
  serviceOptOutHandler,
]

export const hears = [...all.hears, ...following]

export const indicators = [...all.indicators, ...counted, ...countedMessages]

export const workers = [
  { name: 'population.remindOfRenewals', seconds: 6 * 3600, run: remindOfRenewals },
  { name: 'population.sendServiceMessages', seconds: 60, run: sendServiceMessages },
]
