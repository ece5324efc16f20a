import type { Handler } from '../../platform/handler.ts'
import type { Policy } from '../access/index.ts'
import type { AnyKind } from '../cases/index.ts'
import { caseKindOf, matters } from '../matters/index.ts'
import { carryOnHandler } from './carry-on.ts'
import { kindsHandler } from './kinds.ts'
import type { Kinds } from './opening.ts'
import { receiveHandler, routeHandler } from './receive-said.ts'
import { desk, saidDeclared, speaking } from './rules.ts'

const all = matters([saidDeclared])
export const { routes, caseKinds, clearings, fileOwners, hears, indicators } = all

export const policy: Policy = {
  ...all.policy,
  'intake.kinds': { roles: speaking.roles!, assigned: true },
  'intake.receive': { roles: desk.roles! },
  // The handler asks the rule of the case's own kind.
  'intake.carryOn': { roles: speaking.roles!, assigned: true },
}

/** What opens matters of every line: the app hands in the kinds and rules, which only it knows. */
export function intakeHandlers(given: { policy: Policy; kinds: Kinds; caseKinds: readonly AnyKind[] }): Handler[] {
  const kind = caseKindOf(saidDeclared)
  return [kindsHandler(given.kinds), receiveHandler(kind, given.kinds), routeHandler(kind, given.kinds), carryOnHandler(given)]
}
