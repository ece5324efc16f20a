import { type attentionHeaps, casesAttention } from '@balian/contract/attention'
import type { Day, PlaceCode } from '@balian/contract/ids'
import { type LineName, lineNames, lines } from '@balian/contract/lines'
import { type RawBuilder, sql } from 'kysely'
import { addWorkingDays } from '../../platform/calendar.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'
import { placeNames } from '../places/index.ts'
import { headsOf } from './page.ts'
import type { CaseRow } from './store.ts'

const soonDays = 3

interface Counts {
  open: number
  overdue: number
  soon: number
  offered: number
}

/** One step below a place, by the length of its code. */
const below: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12, 12: 14 }

/** Lines whose matters the caller may be told of by title: all of them for the management, else the own ones. */
const answersFor = (me: Caller): LineName[] =>
  me.posts.some(({ role }) => role === 'manager' || role === 'window-clerk')
    ? [...lineNames]
    : lines.filter(({ officer }) => me.posts.some(({ role }) => role === officer)).map(({ line }) => line)

const standing = (place: PlaceCode) => sql`c.closed_at is null and not c.sealed and c.place >= ${place} and c.place < ${`${place}:`}`

async function counted<K extends string>(tx: Tx, place: PlaceCode, today: Day, by: RawBuilder<unknown>, key: K): Promise<(Counts & Record<K, string>)[]> {
  const { rows } = await sql<Counts & Record<K, string>>`
    select ${by} as ${sql.ref(key)}, count(*)::int as open, count(*) filter (where c.next_due < ${today}::date)::int as overdue,
      count(*) filter (where c.next_due between ${today}::date and ${addWorkingDays(today, soonDays)}::date)::int as soon,
      count(*) filter (where c.offered is not null)::int as offered
    from cases c where ${standing(place)} group by 1`.execute(tx)
  return rows
}

const heaps = (today: Day): Record<(typeof attentionHeaps)[number], RawBuilder<unknown>> => ({
  overdue: sql`c.next_due < ${today}::date`,
  soon: sql`c.next_due between ${today}::date and ${addWorkingDays(today, soonDays)}::date`,
  offered: sql`c.offered is not null`,
  open: sql`true`,
})

interface Listed {
  readonly heap: (typeof attentionHeaps)[number]
  readonly size: number
}

async function listed(tx: Tx, place: PlaceCode, today: Day, of: readonly LineName[], { heap, size }: Listed): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select c.* from cases c where ${standing(place)} and ${heaps(today)[heap]} and c.line = any (${of}::text[])
    order by c.next_due nulls last, c.opened_at, c.id limit ${size}`.execute(tx)
  return rows
}

const sum = (rows: readonly Counts[]): Counts => ({
  open: rows.reduce((all, one) => all + one.open, 0),
  overdue: rows.reduce((all, one) => all + one.overdue, 0),
  soon: rows.reduce((all, one) => all + one.soon, 0),
  offered: rows.reduce((all, one) => all + one.offered, 0),
})

/** What needs attention first. */
export const attentionHandler = read(casesAttention, {
  shows: 'nobody',
  subject: async ({ input }) => ({ place: input.place }),
  run: async ({ tx, me, today, input }) => {
    const { place } = input
    const mine = answersFor(me).filter((line) => input.line === undefined || line === input.line)
    const byLine = await counted(tx, place, today, sql`c.line`, 'line')
    const length = below[place.length]
    const byPlace = length ? await counted(tx, place, today, sql`left(c.place, ${length})`, 'place') : []
    const names = await placeNames(
      tx,
      byPlace.map((one) => one.place),
    )
    const worstFirst = byPlace.toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || (a.place < b.place ? -1 : 1))
    return {
      ...sum(byLine),
      lines: byLine.map((one) => ({ ...one, line: one.line as LineName })).toSorted((a, b) => lineNames.indexOf(a.line) - lineNames.indexOf(b.line)),
      below: worstFirst.map((one) => ({ ...one, placeName: names.get(one.place) ?? one.place })),
      latest: await headsOf(tx, await listed(tx, place, today, mine, input), today),
    }
  },
})
