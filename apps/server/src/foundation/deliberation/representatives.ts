import { addRepresentative, endRepresentative, representativeList } from '@balian/contract/deliberation-acts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { personCards } from '../people/index.ts'
import { endTermOf, insertRepresentative, representativeOf, representativesOf } from './store.ts'

export const representativeListHandler = read(representativeList, {
  subject: ({ input }) => Promise.resolve({ place: input.place }),
  shows: 'nobody',
  run: async ({ tx, input, today }) => {
    const rows = await representativesOf(tx, input.place, today)
    const cards = await personCards(
      tx,
      rows.map((row) => row.person),
    )
    const items = rows.flatMap(({ id, person, households, from_day, to_day }) => {
      const card = cards.get(person)
      return card ? [{ id, person, name: card.name, sex: card.sex, placeName: card.placeName, households, fromDay: from_day, toDay: to_day }] : []
    })
    return {
      items: items.toSorted((a, b) => a.placeName.localeCompare(b.placeName, 'zh') || a.name.localeCompare(b.name, 'zh')),
      women: items.filter(({ sex }) => sex === '2').length,
      households: items.reduce((sum, { households }) => sum + households, 0),
    }
  },
})

export const addRepresentativeHandler = command(addRepresentative, {
  subject: ({ input }) => Promise.resolve({ place: input.place }),
  audit: ({ input }) => ({ on: ['representative', input.id], place: input.place, people: [input.person], purpose: 'upkeep' }),
  run: async ({ tx, input, today }) => {
    if (input.place.length !== 12) wrong('place', 'forum-place', '请选择一个村。', 'Choose a village.')
    const card = (await personCards(tx, [input.person])).get(input.person)
    if (!card?.place.startsWith(input.place)) wrong('person', 'not-here', '村民代表须是本村村民。', 'A representative lives in the village.')
    if ((await representativesOf(tx, input.place, today)).some(({ person }) => person === input.person)) fail('already-there', { title: '村民代表' })
    if (input.toDay && input.toDay <= input.fromDay) wrong('toDay', 'before-start', '截止日期须晚于起始日期。', 'The last day must come after the first.')
    const { id, place, person, households, fromDay, toDay } = input
    await insertRepresentative(tx, { county: place.slice(0, 6), id, place, person, households, from_day: fromDay, to_day: toDay ?? null })
    return {}
  },
})

export const endRepresentativeHandler = command(endRepresentative, {
  subject: async ({ tx, input }) => {
    const row = (await representativeOf(tx, input.id)) ?? fail('not-found')
    return { row, place: row.place }
  },
  audit: ({ input, subject: { row } }) => ({ on: ['representative', input.id], place: row.place, people: [row.person], purpose: 'upkeep' }),
  run: async ({ tx, input, subject: { row } }) => {
    if (row.to_day && row.to_day <= input.on) fail('wrong-step', { state: 'ended', step: 'end' })
    if (input.on < row.from_day) wrong('on', 'before-start', '不能早于任职之日。', 'It cannot lie before the first day.')
    await endTermOf(tx, row, input.on)
    return {}
  },
})
