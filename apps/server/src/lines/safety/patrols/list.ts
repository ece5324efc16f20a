import type { Day } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { type PatrolState, patrolStates, safetyPatrolList } from '@balian/contract/safety-patrol-log'
import { type RawBuilder, sql } from 'kysely'
import { under, within } from '../../../foundation/people/index.ts'
import { read } from '../../../platform/read.ts'
import { asSafety } from '../policy.ts'
import { shownPatrols } from './shape.ts'
import type { PatrolTable } from './store.ts'

/** Where it stands (rules.ts: stateOf), said in SQL over `p`. */
const stateSql = (today: Day): RawBuilder<PatrolState> => sql<PatrolState>`
  (case when p.cancelled_at is not null then 'cancelled' when p.ended_at is not null then 'done' when p.started_at is not null then 'out'
    when p.day < ${today}::date then 'missed' else 'planned' end)`

/** Patrols in the order of their days: soonest first from a day on, newest first without one. */
export const patrolListHandler = read(safetyPatrolList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { place, team, state, from, to, size, page } = input
    const where = sql.join(
      [
        within('p.place', asSafety(me)),
        ...(place ? [under('p.place', place)] : []),
        ...(team ? [sql<boolean>`p.team = ${team}`] : []),
        ...(from ? [sql<boolean>`p.day >= ${from}::date`] : []),
        ...(to ? [sql<boolean>`p.day <= ${to}::date`] : []),
      ],
      sql` and `,
    )
    const state_ = stateSql(today)
    const counted = await sql<{
      state: PatrolState
      n: number
    }>`select ${state_} as state, count(*)::int as n from patrols p where ${where} group by 1`.execute(tx)
    const counts = Object.fromEntries(Object.keys(patrolStates).map((one) => [one, counted.rows.find((row) => row.state === one)?.n ?? 0]))
    const total = Object.entries(counts).reduce((sum, [one, n]) => sum + (state === undefined || state === one ? n : 0), 0)
    const order = from ? sql`p.day, p.from_time, p.id` : sql`p.day desc, p.from_time desc, p.id`
    const { rows } = await sql<PatrolTable>`
      select p.* from patrols p where ${where} and ${state ? sql`${state_} = ${state}` : sql`true`}
      order by ${order} limit ${size} offset ${(page - 1) * size}`.execute(tx)
    return { items: await shownPatrols({ tx, me, today }, rows), total: Math.min(total, countLimit), more: total > countLimit, counts }
  },
})
