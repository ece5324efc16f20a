import * as contract from '@balian/contract/disputes'
import { caseHandlers } from '../../foundation/cases/index.ts'
import { acceptDisputeHandler, refuseDisputeHandler } from './accept-dispute.ts'
import { disputeListHandler } from './dispute-list.ts'
import { disputePageHandler } from './dispute-page.ts'
import { reportDisputeHandler } from './report-dispute.ts'
import { dispute } from './rules.ts'

export { policy } from './policy.ts'

export const routes = [
  reportDisputeHandler,
  acceptDisputeHandler,
  refuseDisputeHandler,
  disputeListHandler,
  disputePageHandler,
  ...caseHandlers(dispute, {
    assign: contract.assignDispute,
    remark: contract.remarkDispute,
    handOn: contract.handOnDispute,
    takeOver: contract.takeOverDispute,
    sendBack: contract.sendBackDispute,
    takeBack: contract.takeBackDispute,
    outsideAnswer: contract.outsideAnswerDispute,
    link: contract.linkDispute,
    extend: contract.extendDispute,
  }),
]
