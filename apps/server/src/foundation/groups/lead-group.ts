import { leadGroup } from '@balian/contract/groups'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { alive, loadGroupLocked, mustKnow } from './load.ts'
import { clashes } from './rules.ts'
import { insertTerm, termsOf } from './store.ts'

export const leadGroupHandler = command(leadGroup, {
  subject: loadGroupLocked,
  audit: ({ input, subject: { group } }) => ({
    on: ['group', group.id],
    place: group.place,
    people: [input.person],
    purpose: 'upkeep',
    detail: { term: input.term, origin: input.origin, from: input.fromDay },
  }),
  run: async ({ tx, input, subject: { group } }) => {
    alive(group, 'lead')
    const to = input.toDay ?? null
    if (to && to < input.fromDay) wrong('toDay', 'before-start', '截止日期不能早于起始日期。', 'The last day cannot come before the first.')
    if (input.fromDay < group.founded_on) wrong('fromDay', 'before-founding', '日期不能早于建组日期。', 'The day cannot come before the group was founded.')
    await mustKnow(tx, input.person)
    const terms = await termsOf(tx, group)
    const twice = terms.some((term) => term.person === input.person && clashes(term, input.fromDay, to))
    if (twice) wrong('person', 'leads', '此人在这段时间已是本组组长。', 'This person leads the group in that time already.')
    await insertTerm(tx, {
      county: group.county,
      id: input.term,
      in_group: group.id,
      place: group.place,
      person: input.person,
      origin: input.origin,
      chosen: input.chosen,
      from_day: input.fromDay,
      to_day: to,
      ended_at: null,
      ended_why: null,
    })
    return { term: input.term }
  },
})
