import { type DeadLetter, systemDeadLetters, systemRetryDead } from '@balian/contract/channel-desk'
import type { Id, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import { command } from '../../../platform/command.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { within } from '../../people/index.ts'
import { spokenNames } from '../../places/index.ts'

const lastWay = sql`coalesce(d.tried[cardinality(d.tried)], 'in-app')`
type Row = Omit<DeadLetter, 'placeName'> & { readonly place: PlaceCode }

export const systemDeadLettersHandler = read(systemDeadLetters, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const groups = sql`select d.dispatch, ${lastWay} as channel, coalesce(d.error, 'failed') as error, min(d.at) as at, min(m.place) as place, count(*)::int as count
      from deliveries d join dispatches m on m.id = d.dispatch where d.state = 'dead' and ${within('d.place', me)} group by 1, 2, 3`
    const { rows } = await sql<Row>`${groups} order by 4 desc, 1, 2, 3 limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
    const total = (await sql<{ n: number }>`select count(*)::int as n from (${groups}) x`.execute(tx)).rows[0]!.n
    const names = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const items = rows.map(({ place, ...row }) => ({ ...row, placeName: names.get(place) ?? place }))
    return { items, total: Math.min(total, countLimit), more: total > countLimit }
  },
})

/** They wait anew, with all their ways before them. */
export const systemRetryDeadHandler = command(systemRetryDead, {
  subject: async ({ tx, input }) => {
    const { rows } = await sql<{ id: Id; place: PlaceCode }>`select id, place from dispatches where id = ${input.dispatch}`.execute(tx)
    return { place: (rows[0] ?? fail('not-found')).place }
  },
  audit: ({ input, subject, result }) => ({ on: ['dispatch', input.dispatch], place: subject.place, detail: { count: result.count } }),
  run: async ({ tx, me, input, now }) => {
    const one = sql`${input.channel ? sql`and ${lastWay} = ${input.channel}` : sql``} ${input.error ? sql`and coalesce(d.error, 'failed') = ${input.error}` : sql``}`
    const { rows } =
      await sql`update deliveries d set state = 'waiting', channel = null, tried = '{}', tries = 0, error = null, done_at = null, due = ${now.toISOString()}::timestamptz
      where d.dispatch = ${input.dispatch} and d.state = 'dead' and ${within('d.place', me)} ${one} returning 1 as n`.execute(tx)
    return { count: rows.length }
  },
})
