import { peopleArrival, peopleDeath, peopleDeparture } from '@balian/contract/people'
import { command } from '../../platform/command.ts'
import { differences } from './columns.ts'
import { personEnded } from './events.ts'
import { note } from './history.ts'
import { joinHousehold, leaveHousehold } from './membership.ts'
import { changePerson } from './store.ts'
import { changed, lockedFile, notLater, ready } from './subject.ts'

/** A resident has died: the file closes, the place in the household is free. */
export const peopleDeathHandler = command(peopleDeath, {
  subject: lockedFile,
  audit: changed,
  run: async (c) => {
    const { tx, input, subject, today, say } = c
    const { row } = subject
    ready(row, input.version, 'death')
    notLater('day', input.day, today)
    await leaveHousehold(tx, row.household, [row.id], input.newHead)
    const next = await changePerson(tx, row, { state: 'dead', state_day: input.day, household: null, relation: null })
    await note(c, next, { kind: 'died', reason: input.reason })
    await say(personEnded.of({ person: row.id, place: row.place, state: 'dead', day: input.day }))
    return { version: next.version }
  },
})

/** Away for a time, one stays in the household; gone for good, one leaves it. */
export const peopleDepartureHandler = command(peopleDeparture, {
  subject: lockedFile,
  audit: changed,
  run: async (c) => {
    const { tx, input, subject, today, say } = c
    const { row } = subject
    ready(row, input.version, 'departure')
    notLater('day', input.day, today)
    const gone = input.state === 'gone'
    if (gone) await leaveHousehold(tx, row.household, [row.id], input.newHead)
    const left = gone ? { household: null, relation: null } : {}
    const next = await changePerson(tx, row, { state: input.state, state_day: input.day, whereabouts: input.whereabouts, ...left })
    await note(c, next, { kind: 'departed', changes: differences(row, next), reason: input.reason })
    if (gone) await say(personEnded.of({ person: row.id, place: row.place, state: 'gone', day: input.day }))
    return { version: next.version }
  },
})

export const peopleArrivalHandler = command(peopleArrival, {
  subject: lockedFile,
  audit: changed,
  run: async (c) => {
    const { tx, input, subject, today } = c
    const { row } = subject
    ready(row, input.version, 'arrival')
    notLater('day', input.day, today)
    const joined = input.household ? await joinHousehold(tx, input.household, { id: row.id, relation: input.relation ?? null }) : null
    const home = joined ? { household: joined.id, relation: input.relation ?? null } : {}
    const next = await changePerson(tx, row, { state: 'present', state_day: input.day, whereabouts: '', ...home })
    await note(c, next, { kind: 'arrived', changes: differences(row, next), reason: input.reason })
    return { version: next.version }
  },
})
