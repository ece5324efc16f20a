import { peopleReveal } from '@balian/contract/people'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { allows } from './rules.ts'
import { personOf } from './store.ts'

/** Shows one sealed item in full, for a purpose that the resident will see. */
export const peopleRevealHandler = command(peopleReveal, {
  fleeting: true,
  subject: async ({ tx, input }) => {
    const row = (await personOf(tx, input.id)) ?? fail('not-found')
    return { place: row.place, people: [row.id], row }
  },
  audit: ({ input, subject }) => ({
    on: ['person', input.id],
    place: subject.place,
    people: [input.id],
    purpose: input.purpose,
    detail: { item: input.item },
  }),
  run: async ({ input, subject: { row }, services }) => {
    if (!allows(row.state, 'reveal')) fail('file-closed')
    const sealed = input.item === 'identity' ? row.identity_sealed : row.phone_sealed
    return { value: sealed === null ? null : services.keys.open(sealed) }
  },
})
