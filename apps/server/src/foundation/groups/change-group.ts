import { changeGroup } from '@balian/contract/groups'
import { command } from '../../platform/command.ts'
import { readPlace } from '../../platform/pinyin.ts'
import { fail } from '../../platform/problem.ts'
import { checkSub } from './found-group.ts'
import { alive, loadGroupLocked } from './load.ts'
import { changeGroupRow } from './store.ts'

export const changeGroupHandler = command(changeGroup, {
  subject: loadGroupLocked,
  audit: ({ input, subject: { group } }) => ({ on: ['group', group.id], place: group.place, detail: { kind: input.kind, sub: input.sub } }),
  run: async ({ tx, input, subject: { group } }) => {
    alive(group, 'change')
    if (group.version !== input.version) fail('stale')
    checkSub(input.kind, input.sub)
    const version = group.version + 1
    await changeGroupRow(tx, group, {
      kind: input.kind,
      sub: input.sub,
      name: input.name,
      ...readPlace(input.name),
      purpose: input.purpose,
      joining: input.joining,
      version,
    })
    return { version }
  },
})
