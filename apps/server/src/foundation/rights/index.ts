import { holdAskHandler, holdConfirmHandler, holdLiftedHandler, holdLiftHandler, holdListHandler } from './retention/holds.ts'
import { retentionReportHandler } from './retention/report.ts'
import { retentionPageHandler, retentionRunsHandler, retentionSetTermHandler, retentionStartHandler, retentionTryHandler } from './retention/terms.ts'

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
]
