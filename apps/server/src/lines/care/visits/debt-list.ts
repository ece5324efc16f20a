import { careDebts } from '@balian/contract/care-visits'
import type { Day } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { Received } from '@balian/contract/route'
import { type RawBuilder, sql } from 'kysely'
import { under } from '../../../foundation/people/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import { containing, type Tx } from '../../../platform/db/index.ts'
import { read } from '../../../platform/read.ts'
import { shownFiles } from './shape.ts'
import type { CareFileTable } from './store.ts'
import { fileReach, keptBy } from './subject.ts'

type Filter = Received<typeof careDebts>

const last = sql`coalesce(f.last_seen, f.since)`
const due = sql`(${last} + coalesce(f.plan_days, f.rule_days))`

const keeperIs = (which: NonNullable<Filter['keeper']>, me: Caller): RawBuilder<boolean> =>
  ({
    mine: keptBy(me),
    officers: sql<boolean>`f.keeper_kind = 'officer'`,
    leaders: sql<boolean>`f.keeper_kind = 'leader'`,
    nobody: sql<boolean>`f.keeper_kind is null`,
  })[which]

function scope(input: Filter, me: Caller): RawBuilder<unknown> {
  const all = [
    sql<boolean>`f.closed_on is null`,
    fileReach(me),
    ...(input.place ? [under('f.place', input.place)] : []),
    ...(input.keeper ? [keeperIs(input.keeper, me)] : []),
    ...(input.text ? [sql<boolean>`f.name like ${containing(input.text)}`] : []),
  ]
  return sql.join(all, sql` and `)
}

const shown = (show: Filter['show'], today: Day): RawBuilder<unknown> => {
  if (show === 'all') return sql`true`
  return show === 'due' ? sql`${due} <= ${today}::date` : sql`${today}::date - ${last} >= ${Number(show)}`
}

async function counts(tx: Tx, where: RawBuilder<unknown>, today: Day) {
  const over = (days: number) => sql`count(*) filter (where ${today}::date - ${last} >= ${days})::int`
  const { rows } = await sql<{ cared: number; due: number; d30: number; d60: number; d90: number }>`
    select count(*)::int as cared, count(*) filter (where ${due} <= ${today}::date)::int as due, ${over(30)} as d30, ${over(60)} as d60, ${over(90)} as d90
    from care_files f where ${where}`.execute(tx)
  return rows[0]!
}

/** The visit-debt list: the most overdue first. Lists show nobody's file; a leader sees names of the own members. */
export const careDebtsHandler = read(careDebts, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const where = scope(input, me)
    const { rows } = await sql<CareFileTable>`
      select f.* from care_files f where ${where} and ${shown(input.show, today)}
      order by ${today}::date - ${due} desc, f.since, f.id limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
    const count = await counts(tx, where, today)
    const total = { due: count.due, 30: count.d30, 60: count.d60, 90: count.d90, all: count.cared }[input.show]
    return { items: await shownFiles({ tx, me, today }, rows), total: Math.min(total, countLimit), more: total > countLimit, counts: count }
  },
})
