import type { Handler } from '../../platform/handler.ts'
import type { Policy } from '../access/index.ts'

export { villagePageHandler } from './page.ts'

/** Its one read needs every module's indicators: the app composes it. */
export const routes: readonly Handler[] = []

export const policy: Policy = { 'village.page': { public: true } }
