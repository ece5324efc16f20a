import { joinGroup } from '@balian/contract/groups'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { alive, loadGroupLocked, mustKnow, within } from './load.ts'
import { belongs, insertMember } from './store.ts'

export const joinGroupHandler = command(joinGroup, {
  subject: loadGroupLocked,
  audit: ({ input, subject: { group } }) => ({ on: ['group', group.id], place: group.place, people: [input.person], purpose: 'upkeep' }),
  run: async ({ tx, input, today, subject: { group } }) => {
    alive(group, 'join')
    within('on', input.on, group, today)
    await mustKnow(tx, input.person)
    if (await belongs(tx, group, input.person)) wrong('person', 'member', '此人已在本组。', 'This person belongs to the group already.')
    const row = { county: group.county, id: input.membership, in_group: group.id, place: group.place, person: input.person }
    await insertMember(tx, { ...row, joined_on: input.on, left_on: null })
    return { membership: input.membership }
  },
})
