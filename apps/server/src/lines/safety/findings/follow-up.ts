import { safetyFindingStep } from '@balian/contract/safety-findings'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { command } from '../../../platform/command.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { editFinding } from './store.ts'
import { editedFinding, findingAudit, findings } from './subject.ts'

/** Followed up until it is done; what came back is taken up again. */
export const followUpHandler = command(safetyFindingStep, {
  subject: editedFinding,
  audit: findingAudit,
  run: async ({ tx, me, input, subject, now, today }) => {
    const { finding } = subject
    const { step, to, note } = input
    const done = finding.state === 'done'
    if ((step === 'again') !== done && step !== 'note') fail('wrong-step', { state: finding.state, step })
    if (step === 'hand' && to.length < 2) wrong('to', 'needed', '请填写转给谁', 'Say to whom')
    if (step !== 'hand' && note.length < 2) wrong('note', 'needed', '请写明情况', 'Say what was done')
    const change = {
      note: {},
      hand: { state: 'handed' as const, handed_to: to },
      done: { state: 'done' as const, done_on: today },
      again: { state: 'open' as const, done_on: null },
    }[step]
    const said = step === 'hand' ? [to, note].filter(Boolean).join('：') : note
    await markChanged(tx, findings, finding.place)
    return { version: await editFinding(tx, finding, change, { step, note: said, by: me.name, at: now.toISOString() }) }
  },
})
