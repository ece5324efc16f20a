import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { peopleMarriage, peopleMove } from '@balian/contract/people'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Event } from '../../platform/event.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { differences } from './columns.ts'
import { personMoved } from './events.ts'
import { note } from './history.ts'
import { joinHousehold, leaveHousehold } from './membership.ts'
import { changePerson, lockPerson, movePerson } from './store.ts'
import { allowAt, changed, checkLiving, lockedFile, notLater, ready } from './subject.ts'
import type { PersonTable } from './tables.ts'

interface Moving {
  readonly tx: Tx
  readonly me: Caller
  readonly now: Date
  readonly today: Day
  readonly say: (event: Event) => Promise<void>
}
interface Where {
  readonly place: PlaceCode
  readonly household: Id | null
  readonly relation: string | null
  readonly address?: string
  readonly newHead?: Id
  readonly day: Day
  readonly reason?: string
}

/** Somebody moves: out of the old household, into the new place and household, across counties too; the history goes along. */
export async function moveTo(c: Moving, row: PersonTable, to: Where): Promise<PersonTable> {
  const home = to.household ? await joinHousehold(c.tx, to.household, { id: row.id, relation: to.relation }) : null
  const place = home?.place ?? to.place
  await checkLiving(c.tx, place, c.today)
  allowAt(c.me, 'people.move', place)
  if (row.household !== to.household) {
    // Out of the old household first: across counties its key goes with the row.
    await leaveHousehold(c.tx, row.household, [row.id], to.newHead)
  }
  const next = await movePerson(c.tx, row, {
    place,
    household: home?.id ?? null,
    relation: home ? to.relation : null,
    address: to.address ?? home?.address ?? (place === row.place ? row.address : ''),
  })
  await note(c, next, { kind: 'moved', changes: differences(row, next), reason: to.reason })
  if (place !== row.place) await c.say(personMoved.of({ person: row.id, from: row.place, to: place, day: to.day }))
  return next
}

export const peopleMoveHandler = command(peopleMove, {
  subject: lockedFile,
  audit: changed,
  run: async (c) => {
    const { input, subject, today } = c
    ready(subject.row, input.version, 'move')
    notLater('day', input.day, today)
    const next = await moveTo(c, subject.row, { ...input, household: input.household ?? null, relation: input.relation ?? null })
    return { version: next.version }
  },
})

/** Two residents marry (GB/T 2261.2: 20); the spouse may move into the household. */
export const peopleMarriageHandler = command(peopleMarriage, {
  subject: lockedFile,
  audit: ({ input, subject }) => ({ on: ['person', input.id], place: subject.place, people: [input.id, input.spouse], purpose: 'upkeep' }),
  run: async (c) => {
    const { tx, me, input, subject, today } = c
    const { row } = subject
    ready(row, input.version, 'marriage')
    notLater('day', input.day, today)
    if (input.spouse === row.id) wrong('spouse', 'spouse-self', '配偶不能是本人', 'Somebody else')
    const spouse = (await lockPerson(tx, input.spouse)) ?? fail('not-found')
    ready(spouse, spouse.version, 'marriage')
    allowAt(me, 'people.marriage', spouse.place)
    const wed = { marital: '20' }
    const next = await changePerson(tx, row, wed)
    await note(c, next, { kind: 'married', changes: differences(row, next), reason: input.reason })
    const other = await changePerson(tx, spouse, wed)
    await note(c, other, { kind: 'married', changes: differences(spouse, other), reason: input.reason })
    if (input.moveIn && !row.household) wrong('moveIn', 'no-household', '此人还没有家庭户，请先立户', 'This person has no household yet')
    if (input.moveIn) await moveTo(c, other, { place: row.place, household: row.household, relation: input.relation ?? '10', day: input.day })
    return { version: next.version }
  },
})
