import { householdMoveIn, householdSplit } from '@balian/contract/households'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { differences } from './columns.ts'
import { note } from './history.ts'
import { headRelation, leaveHousehold } from './membership.ts'
import { moveTo } from './move.ts'
import { changeHousehold, changePerson, insertHouseholds, lockHousehold, lockPerson, membersOf } from './store.ts'
import { allowAt, lockedHousehold, notLater, ready } from './subject.ts'
import type { PersonTable } from './tables.ts'

/** 分户: some members set up a household of their own at the same place. */
export const householdSplitHandler = command(householdSplit, {
  subject: lockedHousehold,
  audit: ({ input, subject }) => ({
    on: ['household', input.newId],
    place: subject.place,
    people: input.members.map((member) => member.id),
    purpose: 'upkeep',
    detail: { from: input.id },
  }),
  run: async (c) => {
    const { tx, input, subject, now, today } = c
    const { row } = subject
    if (row.version !== input.version) fail('stale')
    notLater('day', input.day, today)
    const head = headOf(input.members)
    const home = { county: row.county, place: row.place, number: input.number, address: input.address || row.address, state: 'open' as const }
    await insertHouseholds(tx, [{ ...home, id: input.newId, head, version: 1, made_at: now.toISOString() }])
    const members = await membersOf(tx, row.id)
    const leaving = input.members.map((member) => member.id)
    await leaveHousehold(tx, row.id, leaving, input.newHead)
    for (const { id, relation } of input.members) {
      if (!members.some((member) => member.id === id)) wrong('members', 'not-member', '所选的人不都是本户成员', 'Not all of these live in the household')
      const person = (await lockPerson(tx, id))!
      const next = await changePerson(tx, person, { household: input.newId, relation, address: home.address })
      await note(c, next, { kind: 'household', changes: differences(person, next) })
    }
    return { id: input.newId, version: 1 }
  },
})

function headOf(members: readonly { id: string; relation: string }[]): string {
  const heads = members.filter((member) => member.relation === headRelation)
  if (heads.length !== 1) wrong('members', 'one-head', '新户应有且只有一位户主', 'The new household needs exactly one head')
  return heads[0]!.id
}

/** People move into a household, from this place or another of the caller's. */
export const householdMoveInHandler = command(householdMoveIn, {
  subject: lockedHousehold,
  audit: ({ input, subject }) => ({
    on: ['household', input.id],
    place: subject.place,
    people: input.members.map((member) => member.id),
    purpose: 'upkeep',
  }),
  run: async (c) => {
    const { tx, me, input, subject, today } = c
    const { row } = subject
    if (row.version !== input.version) fail('stale')
    notLater('day', input.day, today)
    for (const { id, relation } of input.members) {
      const person: PersonTable = (await lockPerson(tx, id)) ?? fail('not-found')
      ready(person, person.version, 'move')
      allowAt(me, 'people.move', person.place)
      await moveTo(c, person, { place: row.place, household: row.id, relation, newHead: input.newHead, day: input.day })
    }
    const now = (await lockHousehold(tx, row.id))!
    const next = await changeHousehold(tx, { ...now, version: row.version }, {})
    return { version: next.version }
  },
})
