import { type MatterRoutes, matterRoutes } from '@balian/contract/matters'
import type { Hearer } from '../../platform/event.ts'
import type { Handler } from '../../platform/handler.ts'
import type { Clearing } from '../../platform/retention.ts'
import type { Policy } from '../access/index.ts'
import { type AnyKind, caseFiles, caseHandlers } from '../cases/index.ts'
import type { FileOwner } from '../files/index.ts'
import type { Indicator } from '../indicators/index.ts'
import { repointing } from '../registers/index.ts'
import { amendHandler } from './amend.ts'
import { caseKindOf } from './case-kind.ts'
import { matterClearing } from './clearing.ts'
import { indicatorsOf } from './counted.ts'
import type { MatterDeclared } from './declared.ts'
import { sheetHandler } from './handling-sheet.ts'
import { listHandler } from './list.ts'
import { openableOf, openHandler } from './open.ts'
import { pageHandler } from './page.ts'
import { policyOf } from './policy.ts'
import { rateHandler, reopenHandler } from './rate.ts'
import { exportHandler } from './sheet.ts'
import { stepHandler } from './step.ts'

export { caseKindOf } from './case-kind.ts'
export { closedOf, countedMatters, openedOf, standingOf } from './counted.ts'
export type { Doing, Hook, MatterDeclared, NotYet, Values } from './declared.ts'
export { openMatter, type Told } from './open.ts'
export { ratedAlready, rateHandler, ratingSeen, reopenHandler, tooLateToReopen } from './rate.ts'
export { itemsOf, lastRating, updateItems } from './store.ts'
export { inFull } from './values.ts'

interface Matters {
  readonly routes: readonly Handler[]
  readonly policy: Policy
  readonly caseKinds: readonly AnyKind[]
  readonly fileOwners: readonly FileOwner[]
  readonly hears: readonly Hearer[]
  readonly indicators: readonly Indicator[]
  readonly clearings: readonly Clearing[]
}

/** What a line hands on of its declared kinds of matters, as its own `index.ts` exports it. */
export function matters(declared: readonly MatterDeclared[]): Matters {
  const policy: Policy = Object.assign({}, ...declared.map(policyOf)) as Policy
  const kinds = declared.map((one) => [one, openable(one)] as const)
  return {
    policy,
    routes: kinds.flatMap(([one, kind]) => handlersOf(one, kind, policy)),
    caseKinds: kinds.map(([, kind]) => kind),
    fileOwners: kinds.map(([, kind]) => caseFiles(kind)),
    hears: declared.flatMap(({ matter }) => repointing(matter)),
    indicators: declared.flatMap(indicatorsOf),
    clearings: declared.map(({ matter }) => matterClearing(matter)),
  }
}

function openable(one: MatterDeclared): AnyKind {
  const kind = caseKindOf(one)
  const how = openableOf(one, kind)
  return how ? { ...kind, openable: how } : kind
}

function handlersOf(one: MatterDeclared, kind: AnyKind, policy: Policy): Handler[] {
  const routes: MatterRoutes = matterRoutes(one.matter)
  return [
    openHandler(one, kind, routes),
    listHandler(one, routes),
    ...(routes.take ? [exportHandler(one, policy[`${kind.module}.export`]!, routes.take)] : []),
    sheetHandler(one, kind, routes.sheet),
    pageHandler(one, kind, routes, () => policy),
    amendHandler(one, kind, routes),
    ...Object.keys(routes.steps).map((step) => stepHandler(one, kind, routes, step)),
    ...(routes.rate ? [rateHandler(kind, routes.rate)] : []),
    ...(routes.reopen ? [reopenHandler(kind, routes.reopen)] : []),
    ...caseHandlers(kind, routes.common),
  ]
}
