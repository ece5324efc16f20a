import { announceGathering, cancelGathering, gatheringList, gatheringSigns } from '@balian/contract/gatherings'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { tellResidents } from '../messages/index.ts'
import { within } from '../people/index.ts'
import { gatheringOf, shown, t } from './store.ts'

export const announceHandler = command(announceGathering, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['gathering', input.id], place: input.place }),
  run: async ({ tx, me, input, now, today }) => {
    if (input.place.length < 6) wrong('place', 'place', '请选择村、乡镇或县。', 'Choose a village, a township or a county.')
    if (input.onDay < today) wrong('onDay', 'past', '日期已过，请改为今天或以后。', 'This day has passed: choose today or later.')
    await t(tx)
      .insertInto('gatherings')
      .values({
        county: input.place.slice(0, 6),
        id: input.id,
        place: input.place,
        line: input.line,
        title: input.title,
        about: input.about,
        on_day: input.onDay,
        from_time: input.fromTime,
        spot: input.spot,
        seats: input.seats ?? null,
        cancelled_why: null,
        made_by: me.account!,
        made_name: me.name,
        made_at: now.toISOString(),
        version: 1,
      })
      .execute()
    return { id: input.id }
  },
})

export const cancelHandler = command(cancelGathering, {
  subject: async ({ tx, input }) => {
    const row = (await gatheringOf(tx, input.id, true)) ?? fail('not-found')
    return { place: row.place, version: row.version, row }
  },
  audit: ({ input, subject }) => ({ on: ['gathering', input.id], place: subject.place }),
  run: async ({ tx, input, subject: { row }, now, today }) => {
    if (row.cancelled_why !== null || row.on_day < today) fail('wrong-step', { state: row.on_day, step: 'cancel' })
    const change = { cancelled_why: input.why, version: row.version + 1 }
    await t(tx).updateTable('gatherings').set(change).where('county', '=', row.county).where('id', '=', row.id).execute()
    const signs = await t(tx).selectFrom('gathering_signs').select('person').where('county', '=', row.county).where('gathering', '=', row.id).execute()
    const about = { kind: 'gathering', id: row.id, place: row.place }
    const people = signs.map((one) => one.person)
    await tellResidents(tx, { key: 'gatherings.cancelled', params: { title: row.title, day: row.on_day }, about, urgent: true }, people, now)
    return {}
  },
})

export const listHandler = read(gatheringList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const query = t(tx)
      .selectFrom('gatherings as g')
      .where(within('g.place', me))
      .where('g.on_day', input.past ? '<' : '>=', today)
    const rows = await query
      .selectAll()
      .orderBy('g.on_day', input.past ? 'desc' : 'asc')
      .orderBy('g.from_time')
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute()
    const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
    return { items: await shown(tx, rows), total: Math.min(n, countLimit), more: n > countLimit }
  },
})

/** The list at the door names whoever wants to come: they see that it was opened. */
export const signsHandler = read(gatheringSigns, {
  subject: async ({ tx, input }) => {
    const row = (await gatheringOf(tx, input.id)) ?? fail('not-found')
    return { place: row.place, row }
  },
  shows: ({ subject, result }) => ({
    on: ['gathering', subject.row.id],
    place: subject.place,
    people: result.items.map((one) => one.person),
    purpose: 'contact',
  }),
  run: async ({ tx, subject: { row } }) => {
    const query = t(tx)
      .selectFrom('gathering_signs')
      .select(['person', 'name', 'people', 'at'])
      .where('county', '=', row.county)
      .where('gathering', '=', row.id)
    return { items: await query.orderBy('at').execute() }
  },
})
