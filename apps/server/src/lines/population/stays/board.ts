import { floatingBoard, floatingStay, runsOutDays } from '@balian/contract/floating'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import { under, within } from '../../../foundation/people/index.ts'
import { beginning } from '../../../platform/db/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { asRegistrar } from '../policy.ts'
import { foundStays, shownStays, staySubject } from './shape.ts'
import { periodsOf } from './store.ts'

/** Whose registration runs out, the nearest end first. */
export const floatingBoardHandler = read(floatingBoard, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const place = input.place ? under('f.place', input.place) : sql`true`
    const name = input.text ? sql`f.title like ${beginning(input.text)}` : sql`true`
    const where = sql`${within('f.place', asRegistrar(me))} and ${place} and ${name}`
    const stands = sql`f.ended_on is null`
    const is = {
      soon: sql`${stands} and f.expires_on between ${today}::date and ${today}::date + ${runsOutDays}::int`,
      over: sql`${stands} and f.expires_on < ${today}::date`,
      all: stands,
      left: sql`f.ended_on is not null`,
    }
    const order = input.show === 'left' ? sql`f.ended_on desc` : sql`f.expires_on`
    const rows = await foundStays(
      tx,
      sql`where ${where} and ${is[input.show]} order by ${order}, f.place, f.id limit ${input.size} offset ${(input.page - 1) * input.size}`,
    )
    const count = (which: keyof typeof is) => sql`count(*) filter (where ${is[which]})::int as ${sql.ref(which)}`
    const counted = await sql<Record<keyof typeof is, number>>`
      select ${count('soon')}, ${count('over')}, ${count('all')}, ${count('left')} from floating_residents f where ${where}`.execute(tx)
    const counts = counted.rows[0]!
    const total = counts[input.show]
    return { items: await shownStays(tx, me, today, rows), total: Math.min(total, countLimit), more: total > countLimit, counts }
  },
})

/** One stay with every period of its registration. What came before the first renewal is the registration itself. */
export const floatingStayHandler = read(floatingStay, {
  subject: staySubject,
  shows: ({ subject }) => ({ on: ['floating', subject.row.id], place: subject.row.place, people: [subject.row.person], purpose: 'upkeep' }),
  run: async ({ tx, me, subject, today }) => {
    const { row } = subject
    const [found] = await foundStays(tx, sql`where f.id = ${row.id}`)
    const [shown] = await shownStays(tx, me, today, found ? [found] : [])
    const kept = await periodsOf(tx, row)
    const periods = kept.map((one) => ({ id: one.id, from: one.from_on, until: one.until_on, at: one.at, by: one.name, note: one.note }))
    const first = { id: row.id, from: row.registered_on, until: row.expires_on, at: row.made_at, by: '', note: '' }
    return { ...(shown ?? fail('not-found')), periods: periods.length > 0 ? periods : [first] }
  },
})
