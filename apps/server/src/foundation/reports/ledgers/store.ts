import type { Day, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Rule } from '../../access/index.ts'
import { reach } from '../../cases/index.ts'

interface Matter {
  readonly number: string | null
  readonly title: string
  readonly place_name: string
  readonly opened: Day
  readonly closed: Day | null
  readonly due: Day | null
}

interface Asked {
  readonly place: PlaceCode
  readonly from: Day
  readonly to: Day
  readonly limit: number
}

/** The matters of a kind that were in hand at some time of the period: opened by its end, and not closed before it. */
export async function mattersOf(tx: Tx, me: Caller, rule: Rule, kind: string, { place, from, to, limit }: Asked): Promise<Matter[]> {
  const closed = sql`(c.closed_at at time zone 'Asia/Shanghai')::date`
  const { rows } = await sql<Matter>`
    select c.number, c.title, p.name as place_name, c.opened_day as opened, ${closed} as closed, c.due_day as due
    from cases c join places p on p.code = c.place
    where c.kind = ${kind} and c.place >= ${place} and c.place < ${`${place}:`} and c.opened_day <= ${to}::date
      and (c.closed_at is null or ${closed} >= ${from}::date) and not c.sealed and ${reach(me, rule)}
    order by c.opened_day, c.id limit ${limit}`.execute(tx)
  return rows
}
