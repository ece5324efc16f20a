import { dissolveGroup } from '@balian/contract/groups'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { alive, loadGroupLocked, within } from './load.ts'
import { changeGroupRow, endAllIn } from './store.ts'

export const dissolveGroupHandler = command(dissolveGroup, {
  subject: loadGroupLocked,
  audit: ({ input, subject: { group } }) => ({ on: ['group', group.id], place: group.place, purpose: input.why, detail: { on: input.on } }),
  run: async ({ tx, input, now, today, subject: { group } }) => {
    alive(group, 'dissolve')
    if (group.version !== input.version) fail('stale')
    within('on', input.on, group, today)
    const version = group.version + 1
    await changeGroupRow(tx, group, { ended_on: input.on, ended_why: input.why, version })
    await endAllIn(tx, group, input.on, now.toISOString(), input.why)
    return { version }
  },
})
