import { gatheringsNear, signUpGathering, withdrawGathering } from '@balian/contract/gatherings'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { personCards } from '../people/index.ts'
import { countsOf, gatheringOf, shown, t } from './store.ts'

const most = 50

export const nearHandler = read(gatheringsNear, {
  shows: 'nobody',
  run: async ({ tx, me, today }) => {
    const person = me.person ?? fail('not-found')
    const near = (await personCards(tx, [person])).get(person)?.place ?? fail('not-found')
    // Row security shows an officer who is a resident more than what is near: the places over the own one.
    const places = [6, 9, 12, 14].filter((length) => length <= near.length).map((length) => near.slice(0, length))
    const rows = await t(tx)
      .selectFrom('gatherings')
      .selectAll()
      .where('place', 'in', places)
      .where('on_day', '>=', today)
      .orderBy('on_day')
      .orderBy('from_time')
      .orderBy('id')
      .limit(most)
      .execute()
    const mine = await t(tx).selectFrom('gathering_signs').select(['gathering', 'people']).where('person', '=', person).execute()
    const items = await shown(tx, rows)
    return { items: items.map((one) => ({ ...one, mine: mine.find((sign) => sign.gathering === one.id)?.people ?? 0 })) }
  },
})

export const signUpHandler = command(signUpGathering, {
  subject: async ({ tx, me, input }) => {
    const row = (await gatheringOf(tx, input.id)) ?? fail('not-found')
    return { place: row.place, people: me.person ? [me.person] : [], row }
  },
  audit: ({ input, subject }) => ({ on: ['gathering', input.id], place: subject.place }),
  run: async ({ tx, me, input, subject: { row }, now, today }) => {
    if (row.cancelled_why !== null || row.on_day < today) fail('wrong-step', { state: row.cancelled_why ?? row.on_day, step: 'signUp' })
    const own = t(tx).selectFrom('gathering_signs').select('people').where('county', '=', row.county).where('gathering', '=', row.id)
    const before = (await own.where('person', '=', me.person!).executeTakeFirst())?.people ?? 0
    const taken = ((await countsOf(tx, [row.id])).get(row.id) ?? 0) - before
    if (row.seats !== null && taken + input.people > row.seats)
      wrong('people', 'full', `只剩${row.seats - taken}个名额。`, `Only ${row.seats - taken} seats are left.`)
    const key = { county: row.county, gathering: row.id, person: me.person! }
    await t(tx).deleteFrom('gathering_signs').where('county', '=', key.county).where('gathering', '=', key.gathering).where('person', '=', key.person).execute()
    const name = (await personCards(tx, [me.person!])).get(me.person!)?.name ?? me.name
    await t(tx)
      .insertInto('gathering_signs')
      .values({ ...key, place: row.place, name, people: input.people, at: now.toISOString() })
      .execute()
    return { signed: taken + input.people }
  },
})

export const withdrawHandler = command(withdrawGathering, {
  subject: async ({ tx, me, input }) => {
    const row = (await gatheringOf(tx, input.id)) ?? fail('not-found')
    return { place: row.place, people: me.person ? [me.person] : [], row }
  },
  audit: ({ input, subject }) => ({ on: ['gathering', input.id], place: subject.place }),
  run: async ({ tx, me, subject: { row } }) => {
    const own = t(tx).deleteFrom('gathering_signs').where('county', '=', row.county).where('gathering', '=', row.id)
    await own.where('person', '=', me.person!).execute()
    return { signed: (await countsOf(tx, [row.id])).get(row.id) ?? 0 }
  },
})
