import { sql } from 'kysely'
import { type Clearing, clearRows } from '../../platform/retention.ts'

/** What people said when called goes with the matter's own texts; how content they were stays for the figures. */
export const clearings: readonly Clearing[] = [
  clearRows({ term: 'matters', table: 'call_backs', event: 'called_on', place: 'place', id: 'matter', only: sql<boolean>`note <> ''`, change: sql`note = ''` }),
]
