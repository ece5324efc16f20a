import { sql } from 'kysely'
import { type Clearing, clearRows } from '../../platform/retention.ts'

export const clearings: readonly Clearing[] = [
  clearRows({ term: 'loose-files', table: 'files', event: 'at', place: 'place', id: 'id', only: sql<boolean>`owner is null` }),
]
