import type { Id } from '@balian/contract/ids'
import { openParked, parkedList, settleParked } from '@balian/contract/sync'
import { sql } from 'kysely'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Context } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { filesOf } from '../files/index.ts'
import { notify } from '../messages/index.ts'
import { under, within } from '../people/index.ts'
import { spokenNames } from '../places/index.ts'
import { holdersOf, parkedOf, settleParked as settle } from './store.ts'
import { type ParkedTable, t } from './tables.ts'

async function shown(tx: Tx, rows: readonly ParkedTable[]) {
  const accounts = rows.flatMap((row) => [row.account, ...(row.taker ? [row.taker] : [])])
  const names = await holdersOf(tx, accounts)
  const places = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  return rows.map((row) => ({
    id: row.id,
    by: names.get(row.account) ?? '',
    place: row.place,
    placeName: places.get(row.place)!,
    route: row.route,
    title: row.title,
    why: row.why,
    problem: row.problem,
    said: row.said,
    written: row.written,
    parked: row.parked,
    state: row.state,
    note: row.note,
    taker: row.taker ? (names.get(row.taker) ?? '') : null,
  }))
}

async function loadParked({ tx, input }: Pick<Context<{ id: Id }, unknown>, 'tx' | 'input'>) {
  const row = (await parkedOf(tx, input.id)) ?? fail('not-found')
  return { row, place: row.place }
}

export const parkedListHandler = read(parkedList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const found = t(tx)
      .selectFrom('parked_items')
      .where(within('place', me))
      .$if(input.place !== undefined, (q) => q.where(under('place', input.place!)))
      .$if(input.state !== undefined, (q) => q.where('state', '=', input.state!))
    const rows = await found
      .selectAll()
      .orderBy(sql`state <> 'waiting'`)
      .orderBy('parked', 'desc')
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute()
    const { n } = await found.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
    return { items: await shown(tx, rows), total: n, more: false }
  },
})

export const openParkedHandler = command(openParked, {
  fleeting: true,
  subject: loadParked,
  audit: ({ input, subject }) => ({ on: ['parked', input.id], place: subject.place, detail: { route: subject.row.route } }),
  run: async ({ tx, subject: { row, place }, services }) => ({
    ...(await shown(tx, [row]))[0]!,
    input: services.keys.open(row.input),
    files: await filesOf(tx, { id: row.id, place }),
  }),
})

export const settleParkedHandler = command(settleParked, {
  subject: loadParked,
  audit: ({ input, subject }) => ({ on: ['parked', input.id], place: subject.place, detail: { as: input.as, note: input.note } }),
  run: async ({ tx, me, input, subject: { row }, now }) => {
    if (row.state !== 'waiting') fail('wrong-step', { state: row.state, step: input.as })
    await settle(tx, row, { state: input.as, taker: me.account, note: input.note })
    const key = input.as === 'taken' ? 'sync.taken' : 'sync.dismissed'
    await notify(tx, { key, params: { title: row.title, name: me.name, note: input.note }, to: [row.account], now })
    return {}
  },
})
