import type { PlaceCode } from '@balian/contract/ids'
import { cutPhone, phoneList } from '@balian/contract/sync'
import { type RawBuilder, sql } from 'kysely'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { under, within } from '../people/index.ts'
import { spokenNames } from '../places/index.ts'
import { lateBefore, stateOf } from './rules.ts'
import { anyPhone, cutPhone as cut, holdersOf } from './store.ts'
import { type PhoneTable, t } from './tables.ts'

type State = 'all' | 'fresh' | 'late' | 'waiting' | 'cut-off'

function conditions(now: Date): Record<State, RawBuilder<boolean>> {
  const late = sql<boolean>`(synced is null or synced < ${lateBefore(now)}::timestamptz)`
  return {
    all: sql<boolean>`true`,
    fresh: sql<boolean>`cut_at is null and not ${late}`,
    late: sql<boolean>`cut_at is null and ${late}`,
    waiting: sql<boolean>`waiting <> '[]'`,
    'cut-off': sql<boolean>`cut_at is not null`,
  }
}

async function counts(tx: Tx, where: RawBuilder<boolean>, of: Record<State, RawBuilder<boolean>>) {
  const { rows } = await sql<{ all: number; late: number; waiting: number; cutOff: number; parked: number }>`
    select count(*)::int as all, count(*) filter (where ${of.late})::int as late, count(*) filter (where ${of.waiting})::int as waiting,
      count(*) filter (where ${of['cut-off']})::int as "cutOff",
      (select count(*)::int from parked_items where state = 'waiting' and ${where}) as parked
    from phones where ${where}`.execute(tx)
  return rows[0]!
}

async function shown(tx: Tx, rows: readonly PhoneTable[], now: Date) {
  const holders = await holdersOf(
    tx,
    rows.map((row) => row.account),
  )
  const names = await spokenNames(
    tx,
    rows.map((row) => row.place!),
  )
  return rows.map((row) => ({
    id: row.id,
    account: row.account,
    holder: holders.get(row.account) ?? '',
    place: row.place!,
    placeName: names.get(row.place!)!,
    name: row.name,
    app: row.app,
    since: row.since,
    seen: row.seen,
    synced: row.synced,
    state: stateOf(row, now),
    waiting: row.waiting,
    cutAt: row.cut_at,
    cutWhy: row.cut_why,
  }))
}

export const phoneListHandler = read(phoneList, {
  shows: 'nobody',
  run: async ({ tx, me, input, now }) => {
    const place: PlaceCode | undefined = input.place
    const reach = place ? sql<boolean>`(${within('place', me)} and ${under('place', place)})` : within('place', me)
    const of = conditions(now)
    const rows = await t(tx)
      .selectFrom('phones')
      .selectAll()
      .where(reach)
      .where(of[input.state])
      .orderBy(sql`synced nulls first`)
      .orderBy('id')
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute()
    const { rows: sums } = await sql<{ n: number }>`select count(*)::int as n from phones where ${reach} and ${of[input.state]}`.execute(tx)
    return { items: await shown(tx, rows, now), total: sums[0]!.n, more: false, counts: await counts(tx, reach, of) }
  },
})

export const cutPhoneHandler = command(cutPhone, {
  subject: async ({ tx, input }) => {
    const phone = (await anyPhone(tx, input.id)) ?? fail('not-found')
    return { phone, place: phone.place ?? fail('not-found') }
  },
  audit: ({ input, subject }) => ({ on: ['phone', input.id], place: subject.place, purpose: input.why, detail: { cut: input.cut } }),
  run: async ({ tx, me, input, subject, now }) => {
    await cut(tx, subject.phone, { cut_at: input.cut ? now.toISOString() : null, cut_by: input.cut ? me.account : null, cut_why: input.cut ? input.why : '' })
    return {}
  },
})
