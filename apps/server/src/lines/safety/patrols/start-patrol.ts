import { safetyPatrolStart } from '@balian/contract/safety-patrol-log'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { command } from '../../../platform/command.ts'
import { asMembers } from './members.ts'
import { editPatrol } from './store.ts'
import { allowed, editedPatrol, momentOf, patrolAudit, patrols } from './subject.ts'

/** It goes out: now, or (written down afterwards) on its day. */
export const startPatrolHandler = command(safetyPatrolStart, {
  subject: editedPatrol,
  audit: patrolAudit,
  run: async ({ tx, input, subject, now, today }) => {
    const { patrol } = subject
    allowed(patrol, 'patrolStart', today)
    const came = await asMembers(tx, patrol.team, input.came, 'came')
    await markChanged(tx, patrols, patrol.place)
    return { version: await editPatrol(tx, patrol, { came, started_at: momentOf(input.at, now) }) }
  },
})
