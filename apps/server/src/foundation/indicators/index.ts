import { officerRoles } from '@balian/contract/lines'
import type { Handler } from '../../platform/handler.ts'
import type { Policy } from '../access/index.ts'

export { type CountedIndicator, type Flow, type Indicator, isCounted, isSealed, type Ratio, type Source, type Stock } from './declare.ts'
export { amountsBehind, placesBelow, recordsAbove, titlesBehind } from './read-store.ts'
export { figuresOfPlaces, indicatorHandlers, saysOf } from './reads.ts'
export { recountAll, recountIndicators, verifyIndicators } from './recount.ts'
export { isDirty, markChanged } from './store.ts'

// Numbers hold nobody's file. The list behind a number shows titles, and row security shows only those that the reader may see.
const readers = { roles: [...officerRoles, 'manager', 'window-clerk'] } as const

export const policy: Policy = {
  'indicators.names': readers,
  'indicators.figures': readers,
  'indicators.series': readers,
  'indicators.records': readers,
}

/** The reads need every module's declarations: the app composes them by `indicatorHandlers`. */
export const routes: readonly Handler[] = []
