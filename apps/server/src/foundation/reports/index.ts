import { officerRoles } from '@balian/contract/lines'
import type { Handler } from '../../platform/handler.ts'
import type { Policy } from '../access/index.ts'

export { figuresHandler, recountedAt } from './figures.ts'
export { printed } from './printed.ts'

export const policy: Policy = {
  'reports.figures': { roles: [...officerRoles, 'manager', 'window-clerk'] },
}

/** The reads need every module's declarations: the app composes them. */
export const routes: readonly Handler[] = []
