import type { Handler } from '../../platform/handler.ts'
import { Problem } from '../../platform/problem.ts'
import type { Indicator } from '../indicators/index.ts'
import { answerHandler, contestHandler, contestListHandler } from './contests.ts'
import { correctionsHandler } from './corrections.ts'
import { previewHandler, saveDraftHandler } from './draft.ts'
import { markPageHandler, myMarksHandler } from './marks.ts'
import { announceHandler, recountHandler, runListHandler, runPageHandler, signHandler, startHandler } from './runs.ts'
import { endSchemeHandler, makeSchemeHandler, publishHandler, schemeListHandler } from './schemes.ts'
import { runSheetHandler } from './sheet.ts'

export { policy } from './policy.ts'

export const routes = [
  schemeListHandler,
  makeSchemeHandler,
  publishHandler,
  endSchemeHandler,
  runListHandler,
  runPageHandler,
  signHandler,
  markPageHandler,
  myMarksHandler,
  contestHandler,
  contestListHandler,
  answerHandler,
  runSheetHandler,
]

/** What counts needs every module's indicators: the app composes it. */
export const evaluationHandlers = (all: readonly Indicator[]): Handler[] => [
  saveDraftHandler(all),
  previewHandler(all),
  startHandler(all),
  recountHandler(all),
  announceHandler(all),
  correctionsHandler(all),
]

export const constraints = {
  evaluation_runs_once: new Problem('already-there', { title: '本时段考评 / the evaluation of this period' }),
}
