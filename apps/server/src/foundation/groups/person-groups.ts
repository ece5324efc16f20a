import { personGroups } from '@balian/contract/groups'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { placesOfPeople } from '../people/index.ts'
import { shownTerm } from './shape.ts'
import { membershipsOf, termsOfPerson } from './store-read.ts'

export const personGroupsHandler = read(personGroups, {
  subject: async ({ tx, input }) => {
    const place = (await placesOfPeople(tx, [input.person])).get(input.person) ?? fail('not-found')
    return { place, people: [input.person] }
  },
  shows: ({ input, subject }) => ({ on: ['person', input.person], place: subject.place!, people: [input.person], purpose: 'upkeep' }),
  run: async ({ tx, input, today }) => {
    const memberships = await membershipsOf(tx, input.person)
    const terms = await termsOfPerson(tx, input.person)
    return {
      memberships: memberships.map((row) => ({
        id: row.id,
        group: row.in_group,
        name: row.name,
        kind: row.kind,
        joinedOn: row.joined_on,
        leftOn: row.left_on,
      })),
      terms: terms.map((term) => ({ ...shownTerm(term, today), group: term.in_group, groupName: term.name })),
    }
  },
})
