import type { Handler } from '../../../platform/handler.ts'
import { answerHandler, returnHandler, signHandler } from './answer.ts'
import { composing } from './compose.ts'
import { requestListHandler, requestLoadHandler, sheetListHandler } from './lists.ts'
import { type Given, sheetPageHandler } from './page.ts'
import { requestPrintHandler } from './print.ts'
import { reconcileHandler } from './reconcile.ts'

export { remindReports } from './remind.ts'

/** Fill once, report many. The numbers need every module's indicators: the app composes the handlers. */
export const requestHandlers = (given: Given): Handler[] => [
  requestListHandler,
  sheetListHandler,
  sheetPageHandler(given),
  reconcileHandler(given),
  requestLoadHandler,
  ...composing(given.indicators),
  answerHandler,
  signHandler(given.indicators),
  returnHandler,
  requestPrintHandler(given),
]
