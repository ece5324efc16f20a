import { safetyPatrolEnd } from '@balian/contract/safety-patrol-log'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { command } from '../../../platform/command.ts'
import { wrong } from '../../../platform/problem.ts'
import { editPatrol } from './store.ts'
import { allowed, editedPatrol, momentOf, patrolAudit, patrols } from './subject.ts'

/** It is back, and the log is closed. */
export const endPatrolHandler = command(safetyPatrolEnd, {
  subject: editedPatrol,
  audit: patrolAudit,
  run: async ({ tx, input, subject, now, today }) => {
    const { patrol } = subject
    allowed(patrol, 'patrolEnd', today)
    const ended_at = momentOf(input.at, now)
    if (Date.parse(ended_at) < Date.parse(patrol.started_at!)) wrong('at', 'before-start', '结束时间不能早于出发时间', 'Not before it went out')
    await markChanged(tx, patrols, patrol.place)
    return { version: await editPatrol(tx, patrol, { ended_at, note: input.note }) }
  },
})
