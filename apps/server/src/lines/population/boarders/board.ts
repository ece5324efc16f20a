import { boarderBoard, boarderGaps } from '@balian/contract/boarders'
import type { PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { Received } from '@balian/contract/route'
import { type RawBuilder, sql } from 'kysely'
import { under, within } from '../../../foundation/people/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import { containing, type Tx } from '../../../platform/db/index.ts'
import { read } from '../../../platform/read.ts'
import { asRegistrar } from '../policy.ts'
import { daysUnseen, gapsOf } from './gaps.ts'
import { type Found, selected, shownBoarders } from './shape.ts'

type Filter = Received<typeof boarderBoard>

/** Those of the caller's places, and those that the caller's own group looks after. */
function scope(input: Filter, me: Caller): RawBuilder<unknown> {
  const mine = sql<boolean>`(${within('r.place', asRegistrar(me))} or coalesce(r.mutual_group = any (${[...me.groups]}::uuid[]), false))`
  const all = [
    sql`r.ended_on is null`,
    mine,
    ...(input.place ? [under('r.place', input.place)] : []),
    ...(input.text ? [sql`(r.title like ${containing(input.text)} or r.school like ${containing(input.text)})`] : []),
  ]
  return sql.join(all, sql` and `)
}

const tiers = [2, 4, 6, 9, 12, 14]
/** One tier below the place asked for, or below the caller's own. */
const tierBelow = (input: Filter, me: Caller): number => {
  const at = (input.place ?? asRegistrar(me).posts[0]?.place ?? '').length
  return tiers.find((tier) => tier > at) ?? 14
}

async function byPlace(tx: Tx, where: RawBuilder<unknown>, gaps: RawBuilder<unknown>, tier: number) {
  const { rows } = await sql<{ place: PlaceCode; boarders: number; gaps: number }>`
    select left(r.place, ${tier}::int) as place, count(*)::int as boarders, count(*) filter (where cardinality(${gaps}) > 0)::int as gaps
    from boarders r where ${where} group by 1 order by 3 desc, 1 limit 60`.execute(tx)
  const names = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  return rows.map((row) => ({ ...row, name: names.get(row.place) ?? row.place }))
}

/** The board of gaps: whose card lacks most stands first. */
export const boarderBoardHandler = read(boarderBoard, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const where = scope(input, me)
    const gaps = gapsOf(today, input.days)
    const shown = input.gap ? sql`${input.gap} = any (${gaps})` : input.show === 'gaps' ? sql`cardinality(${gaps}) > 0` : sql`true`
    const { rows } = await sql<Found>`
      select ${selected({ me, today }, input.days)} from boarders r where ${where} and ${shown}
      order by cardinality(${gaps}) desc, ${daysUnseen(today)} desc, r.place, r.id limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
    const each = boarderGaps.map((gap) => sql`count(*) filter (where ${gap} = any (g))::int as ${sql.ref(gap)}`)
    const counted = await sql<Record<string, number>>`
      select count(*)::int as boarders, count(*) filter (where cardinality(g) = 0)::int as complete, count(*) filter (where shown)::int as total, ${sql.join(each)}
      from (select ${gaps} as g, ${shown} as shown from boarders r where ${where}) x`.execute(tx)
    const { boarders, complete, total } = counted.rows[0] as { boarders: number; complete: number; total: number }
    return {
      items: await shownBoarders({ tx, me, today }, rows),
      total: Math.min(total, countLimit),
      more: total > countLimit,
      boarders,
      complete,
      counts: boarderGaps.map((gap) => ({ gap, count: counted.rows[0]![gap]! })),
      places: await byPlace(tx, where, gaps, tierBelow(input, me)),
    }
  },
})
