import { safetyPatrolSwap } from '@balian/contract/safety-patrol-log'
import { command } from '../../../platform/command.ts'
import { asMembers } from './members.ts'
import { editPatrol } from './store.ts'
import { allowed, editedPatrol, patrolAudit } from './subject.ts'

/** Somebody else is on duty (换班). */
export const swapPatrolHandler = command(safetyPatrolSwap, {
  subject: editedPatrol,
  audit: patrolAudit,
  run: async ({ tx, input, subject, today }) => {
    const { patrol } = subject
    allowed(patrol, 'patrolSwap', today)
    const duty = await asMembers(tx, patrol.team, input.duty, 'duty')
    return { version: await editPatrol(tx, patrol, { duty, why: input.why }) }
  },
})
