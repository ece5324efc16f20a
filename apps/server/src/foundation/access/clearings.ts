import { type Clearing, clearRows } from '../../platform/retention.ts'

export const clearings: readonly Clearing[] = [
  clearRows({ term: 'sessions', table: 'sessions', event: 'ends', place: null, id: null }),
  clearRows({ term: 'commands', table: 'commands', event: 'at', place: null, id: null }),
]
