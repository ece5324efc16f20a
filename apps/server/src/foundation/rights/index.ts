import type { Handler } from '../../platform/handler.ts'

export { fieldRecordsHandler } from './fields/field-records.ts'
export { policy } from './policy.ts'

export const routes: readonly Handler[] = []
