import { type Clearing, clearRows } from '../../platform/retention.ts'

export const clearings: readonly Clearing[] = [clearRows({ term: 'notices', table: 'notices', event: 'read_at', place: null, id: null })]
