import { sql } from 'kysely'
import { type Clearing, clearRows } from '../../platform/retention.ts'

/** Of a message that was sent the number of receivers stays, by way and state; who they were goes, and what was told to one of them alone. */
export const clearings: readonly Clearing[] = [
  clearRows({ term: 'notices', table: 'notices', event: 'read_at', place: null, id: null }),
  clearRows({
    term: 'receipts',
    table: 'deliveries',
    event: 'at',
    place: 'place',
    id: null,
    only: sql<boolean>`cleared_on is null`,
    change: sql`person = gen_random_uuid(), peer_ref = null, cleared_on = current_date`,
    after: (tx) =>
      sql`update dispatches set title = '（已去标识）', body = '' where kind = 'direct' and body <> ''
      and not exists (select from deliveries d where d.dispatch = dispatches.id and d.cleared_on is null)`.execute(tx),
  }),
]
