import { rateDispute } from '@balian/contract/dispute-work'
import * as contract from '@balian/contract/disputes'
import { type Acting, type CaseRow, caseFiles, caseHandlers } from '../../foundation/cases/index.ts'
import { rateHandler } from '../../foundation/matters/index.ts'
import { Problem } from '../../platform/problem.ts'
import { acceptDisputeHandler, refuseDisputeHandler } from './accept-dispute.ts'
import { amendDisputeHandler } from './amend-dispute.ts'
import { changePartiesHandler } from './change-parties.ts'
import { closeDisputeHandler, reopenDisputeHandler } from './close-dispute.ts'
import { answerConfirmationHandler, askConfirmationHandler } from './confirm-agreement.ts'
import { disputeFiguresHandler } from './dispute-figures.ts'
import { disputeListHandler } from './dispute-list.ts'
import { disputePageHandler } from './dispute-page.ts'
import {
  disputeDocumentHandler,
  disputeDocumentInFullHandler,
  disputeDossierHandler,
  disputeDossierInFullHandler,
  disputePaperListHandler,
} from './documents/print-document.ts'
import { disputeLedgerPrintHandler } from './documents/print-ledger.ts'
import { failDisputeHandler, withdrawDisputeHandler } from './end-mediation.ts'
import { disputeExportHandler } from './export-disputes.ts'
import { disputeIntake } from './from-intake.ts'
import { holdSessionHandler, tellRightsHandler } from './hold-session.ts'
import { completePerformanceHandler, recordBreachHandler, recordPerformanceHandler } from './perform-agreement.ts'
import { reportDisputeHandler } from './report-dispute.ts'
import { dispute } from './rules.ts'
import { settleDisputeHandler } from './settle-dispute.ts'
import { disputeOf, updateDispute } from './store.ts'
import { visitDisputeHandler } from './visit-dispute.ts'

export { clearings } from './clearings.ts'
export { indicators } from './indicators.ts'
export { policy } from './policy.ts'

/** Handed to a body outside that has accepted it: that is how it ended here, unless it had ended otherwise before. */
async function handedOut({ tx, today }: Acting, row: CaseRow): Promise<void> {
  const { outcome } = await disputeOf(tx, row)
  if (outcome === null) await updateDispute(tx, row, { outcome: 'handed-on', outcome_on: today })
}

export const constraints = {
  dispute_confirmations_open: new Problem('invalid', {}, [
    { path: 'id', key: 'asked-already', zh: '该协议已申请司法确认。', en: 'The court was asked already.' },
  ]),
}

export const caseKinds = [dispute]

export const fileOwners = [caseFiles(dispute)]

export const intakes = [disputeIntake]

export const routes = [
  tellRightsHandler,
  changePartiesHandler,
  holdSessionHandler,
  settleDisputeHandler,
  failDisputeHandler,
  withdrawDisputeHandler,
  recordPerformanceHandler,
  completePerformanceHandler,
  recordBreachHandler,
  askConfirmationHandler,
  answerConfirmationHandler,
  visitDisputeHandler,
  closeDisputeHandler,
  reopenDisputeHandler,
  rateHandler(dispute, rateDispute),
  reportDisputeHandler,
  amendDisputeHandler,
  acceptDisputeHandler,
  refuseDisputeHandler,
  disputeListHandler,
  disputeFiguresHandler,
  disputeExportHandler,
  disputePageHandler,
  disputePaperListHandler,
  disputeDocumentHandler,
  disputeDossierHandler,
  disputeDocumentInFullHandler,
  disputeDossierInFullHandler,
  disputeLedgerPrintHandler,
  ...caseHandlers(
    dispute,
    {
      assign: contract.assignDispute,
      remark: contract.remarkDispute,
      handOn: contract.handOnDispute,
      takeOver: contract.takeOverDispute,
      sendBack: contract.sendBackDispute,
      takeBack: contract.takeBackDispute,
      outsideAnswer: contract.outsideAnswerDispute,
      link: contract.linkDispute,
      extend: contract.extendDispute,
      addPapers: contract.addDisputePapers,
    },
    {
      takenOver: ({ tx }, row) => updateDispute(tx, row, { outcome: null, outcome_on: null }),
      handedOut: handedOut,
    },
  ),
]
