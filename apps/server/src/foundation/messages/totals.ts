import type { ChannelName, DeliveryState } from '@balian/contract/channels'
import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface Totals {
  readonly people: number
  readonly waiting: number
  readonly sent: number
  readonly delivered: number
  readonly read: number
  readonly dead: number
  readonly unreached: number
}
const none: Totals = { people: 0, waiting: 0, sent: 0, delivered: 0, read: 0, dead: 0, unreached: 0 }

/** How many each dispatch was for, and how far it has come. */
export async function totalsOf(tx: Tx, ids: readonly Id[]): Promise<(id: Id) => Totals> {
  if (ids.length === 0) return () => none
  const { rows } = await sql<Totals & { dispatch: Id }>`
    select dispatch, count(*)::int as people, count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state = 'delivered')::int as delivered, count(read_at)::int as read, count(*) filter (where state = 'dead')::int as dead,
      count(*) filter (where state = 'unreached')::int as unreached
    from deliveries where dispatch = any (${[...ids]}::uuid[]) group by 1`.execute(tx)
  const found = new Map(rows.map(({ dispatch, ...totals }) => [dispatch, totals]))
  return (id) => found.get(id) ?? none
}

interface ByChannel {
  readonly channel: ChannelName | null
  readonly state: DeliveryState
  readonly error: string | null
  readonly count: number
}

/** The deliveries of a dispatch by way and state; of those that failed by the way that failed last, and why. */
export async function deliveriesOf(tx: Tx, id: Id): Promise<ByChannel[]> {
  const { rows } = await sql<ByChannel>`
    select coalesce(channel, tried[cardinality(tried)]) as channel, state, case when state = 'dead' then error end as error, count(*)::int as count
    from deliveries where dispatch = ${id} group by 1, 2, 3 order by 1 nulls last, 2, 4 desc`.execute(tx)
  return rows
}
