import type { Id } from '@balian/contract/ids'
import { lettersOfPerson, lettersToPeople } from '@balian/contract/letters'
import type { PersonCard } from '@balian/contract/people'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { personCards, sameHousehold } from '../people/index.ts'
import { linesAt } from './lines.ts'
import { sentToPeople } from './store.ts'
import { receiversOf, tell, writingOf } from './writing.ts'

const cardOf = async (tx: Tx, id: Id): Promise<PersonCard> => (await personCards(tx, [id])).get(id) ?? fail('not-found')

export const lettersOfPersonHandler = read(lettersOfPerson, {
  subject: async ({ tx, input }) => {
    const card = await cardOf(tx, input.person)
    return { place: card.place, card }
  },
  shows: ({ subject, result }) => ({
    on: ['person', subject.card.id],
    place: subject.place,
    people: result.receivers.map((one) => one.person),
    purpose: 'contact',
  }),
  run: async (c) => {
    const { tx, me, input, subject, services } = c
    const ids = input.household ? await sameHousehold(tx, subject.card.id) : [subject.card.id]
    const cards = await personCards(tx, ids)
    const lines = linesAt(me, subject.place)
    const people = ids.flatMap((id) => (cards.has(id) ? [{ person: id, name: cards.get(id)!.name }] : []))
    const names = new Map(people.map((one) => [one.person, one.name]))
    return writingOf(c, { receivers: await receiversOf(tx, services, people), lines, sent: await sentToPeople(tx, ids, lines), names })
  },
})

export const lettersToPeopleHandler = command(lettersToPeople, {
  subject: async ({ tx, input }) => {
    const card = await cardOf(tx, input.people[0]!)
    return { place: card.place, card }
  },
  audit: ({ input, subject }) => ({
    on: ['person', subject.card.id],
    place: subject.place,
    people: [...new Set(input.people)],
    purpose: input.purpose,
    detail: { told: input.people.length, line: input.line },
  }),
  run: async ({ tx, me, input, subject, now }) => {
    if (!linesAt(me, subject.place).includes(input.line)) fail('forbidden', { because: 'line' })
    const home = await sameHousehold(tx, subject.card.id)
    const people = [...new Set(input.people)]
    if (people.some((one) => !home.includes(one)))
      wrong(
        'people',
        'household',
        '一次只能发给一户的人。要发给更多人，请写服务信息。',
        'One message goes to one household. To tell more people, write a service message.',
      )
    const cards = await personCards(tx, people)
    const to = people.map((id) => ({ id, place: cards.get(id)?.place ?? fail('not-found') }))
    const { id, title, text: body, channels, urgent, line, purpose } = input
    await tell(tx, { id, place: subject.place, kind: 'direct', title, body, channels, urgent, account: me.account, name: me.name, line, purpose }, to, now)
    return { id }
  },
})
