import { safetyPatrolCancel } from '@balian/contract/safety-patrol-log'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { command } from '../../../platform/command.ts'
import { editPatrol } from './store.ts'
import { allowed, editedPatrol, patrolAudit, patrols } from './subject.ts'

export const cancelPatrolHandler = command(safetyPatrolCancel, {
  subject: editedPatrol,
  audit: patrolAudit,
  run: async ({ tx, input, subject, now, today }) => {
    const { patrol } = subject
    allowed(patrol, 'patrolCancel', today)
    await markChanged(tx, patrols, patrol.place)
    return { version: await editPatrol(tx, patrol, { cancelled_at: now.toISOString(), why: input.why }) }
  },
})
