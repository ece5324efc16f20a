import { leaveGroup } from '@balian/contract/groups'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { alive, type GroupSubject, loadGroup } from './load.ts'
import { leads } from './rules.ts'
import { endMembership, lockMembership, termsOf } from './store.ts'
import type { MemberTable } from './tables.ts'

interface LeaveSubject extends GroupSubject {
  readonly member: MemberTable
}

/** Leaving is free: for the member, for the leader at the member's word, and for the officers of the place. */
export const leaveGroupHandler = command(leaveGroup, {
  subject: async (c): Promise<LeaveSubject> => {
    const subject = await loadGroup(c)
    const member = (await lockMembership(c.tx, subject.group, c.input.membership)) ?? fail('not-found')
    return { ...subject, member, people: [member.person] }
  },
  audit: ({ input, subject: { group, member } }) => ({
    on: ['group', group.id],
    place: group.place,
    people: [member.person],
    purpose: 'upkeep',
    detail: { on: input.on },
  }),
  run: async ({ tx, input, today, subject: { group, member } }) => {
    alive(group, 'leave')
    if (member.left_on) fail('wrong-step', { state: 'left', step: 'leave' })
    if (input.on > today) wrong('on', 'day-ahead', '日期不能晚于今天。', 'The day cannot lie after today.')
    if (input.on < member.joined_on) wrong('on', 'before-joining', '退组日期不能早于入组日期。', 'The day of leaving cannot come before the day of joining.')
    const terms = await termsOf(tx, group)
    if (terms.some((term) => term.person === member.person && leads(term, today))) fail('leads-the-group')
    await endMembership(tx, member, input.on)
    return {}
  },
})
