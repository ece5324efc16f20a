import type { caseCommands } from '@balian/contract/case-commands'
import type { Handler } from '../../platform/handler.ts'
import { assignHandler, remarkHandler } from './assign.ts'
import { extendHandler } from './extend.ts'
import type { AnyKind } from './kind.ts'
import { linkHandler } from './link-case.ts'
import { addPapersHandler } from './papers.ts'
import { type After, handOnHandler, outsideAnswerHandler, sendBackHandler, takeBackHandler, takeOverHandler } from './transfer.ts'

export type CaseRoutes = ReturnType<typeof caseCommands>

/** The handlers of the commands that every kind of case has, over the routes that its line declared. */
export const caseHandlers = (kind: AnyKind, routes: CaseRoutes, after: { takenOver?: After; handedOut?: After } = {}): readonly Handler[] => [
  assignHandler(kind, routes.assign),
  remarkHandler(kind, routes.remark),
  handOnHandler(kind, routes.handOn),
  takeOverHandler(kind, routes.takeOver, after.takenOver),
  sendBackHandler(kind, routes.sendBack),
  takeBackHandler(kind, routes.takeBack),
  outsideAnswerHandler(kind, routes.outsideAnswer, after.handedOut),
  linkHandler(kind, routes.link),
  extendHandler(kind, routes.extend),
  addPapersHandler(kind, routes.addPapers),
]
