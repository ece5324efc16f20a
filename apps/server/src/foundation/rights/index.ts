import { consentGiveHandler, consentsMineHandler, consentsOfPersonHandler, consentWithdrawHandler } from './consents/consents.ts'
import { following } from './consents/follow.ts'
import { myCopyHandler } from './copies/copy.ts'
import { leakAmendHandler, leakCloseHandler, leakListHandler, leakReportHandler } from './leaks/leaks.ts'
import { leakPrintHandler } from './leaks/print.ts'
import { holdAskHandler, holdConfirmHandler, holdLiftedHandler, holdLiftHandler, holdListHandler } from './retention/holds.ts'
import { retentionReportHandler } from './retention/report.ts'
import { retentionPageHandler, retentionRunsHandler, retentionSetTermHandler, retentionStartHandler, retentionTryHandler } from './retention/terms.ts'

export { personCopyHandler } from './copies/copy.ts'
export { consentChanged } from './events.ts'
export { fieldRecordsHandler } from './fields/field-records.ts'
export { policy } from './policy.ts'
export { retentionJob, runRetention } from './retention/run.ts'
export { roundHours } from './retention/terms.ts'

export const routes = [
  retentionPageHandler,
  retentionRunsHandler,
  retentionTryHandler,
  retentionStartHandler,
  retentionReportHandler,
  retentionSetTermHandler,
  holdListHandler,
  holdAskHandler,
  holdConfirmHandler,
  holdLiftHandler,
  holdLiftedHandler,
  consentsOfPersonHandler,
  consentsMineHandler,
  consentGiveHandler,
  consentWithdrawHandler,
  myCopyHandler,
  leakListHandler,
  leakReportHandler,
  leakAmendHandler,
  leakCloseHandler,
  leakPrintHandler,
]

export const hears = following
