import type { ActivityRow, activityList } from '@balian/contract/activities'
import { countLimit } from '@balian/contract/page'
import type { Received } from '@balian/contract/route'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

type Filter = Received<typeof activityList>

const all = sql`true`
/** A piece of the condition, or nothing where the filter does not ask. */
const when = (asked: unknown, piece: ReturnType<typeof sql>) => (asked === undefined ? all : piece)

const found = (f: Filter) => sql`
  ${when(f.place, sql`a.place >= ${f.place} and a.place < ${`${f.place}:`}`)} and ${when(f.kind, sql`a.kind = ${f.kind}`)}
  and ${when(f.from, sql`a.on_day >= ${f.from}::date`)} and ${when(f.to, sql`a.on_day <= ${f.to}::date`)}
  and ${when(f.text, sql`position(${f.text} in a.theme) > 0`)}`

/** One page of the activities in scope, newest first. */
export async function activityRows(tx: Tx, f: Filter): Promise<ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`
    select a.id, a.kind, a.place, p.name as "placeName", a.on_day as day, a.from_time as "from", a.to_time as "to", a.theme, a.spot, a.reached,
      a.account_name as by, a.withdrawn_at is not null as withdrawn, a.version
    from activities a join places p on p.code = a.place
    where ${found(f)} order by a.on_day desc, a.id desc limit ${f.size} offset ${(f.page - 1) * f.size}`.execute(tx)
  return rows
}

/** How many there are, up to one more than a list counts; and the people reached by all that count. */
export async function activitySums(tx: Tx, f: Filter): Promise<{ n: number; reached: number }> {
  const { rows } = await sql<{ n: number; reached: number }>`
    select least(count(*), ${countLimit + 1}) as n, coalesce(sum(a.reached) filter (where a.withdrawn_at is null), 0) as reached
    from activities a where ${found(f)}`.execute(tx)
  return rows[0]!
}
