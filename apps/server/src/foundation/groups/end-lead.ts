import { endLead } from '@balian/contract/groups'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { loadGroupLocked } from './load.ts'
import { leads } from './rules.ts'
import { endTerm, termsOf } from './store.ts'

export const endLeadHandler = command(endLead, {
  subject: loadGroupLocked,
  audit: ({ input, subject: { group }, result }) => ({
    on: ['group', group.id],
    place: group.place,
    purpose: input.why ?? null,
    detail: { term: input.term, leaderless: result.leaderless },
  }),
  run: async ({ tx, input, now, today, subject: { group } }) => {
    const terms = await termsOf(tx, group)
    const term = terms.find((one) => one.id === input.term) ?? fail('not-found')
    if (term.ended_at || (term.to_day && term.to_day < today)) fail('wrong-step', { state: 'ended', step: 'endLead' })
    const leaderless = !terms.some((other) => other.id !== term.id && leads(other, today))
    // A group may stand without a leader for a while, but not without anybody saying why.
    if (leaderless && leads(term, today) && !input.why)
      wrong('why', 'last-leader', '这是本组唯一的组长，请写明原因。', 'Nobody else leads this group. Say why the term ends.')
    await endTerm(tx, term, now.toISOString(), input.why ?? null)
    return { leaderless }
  },
})
