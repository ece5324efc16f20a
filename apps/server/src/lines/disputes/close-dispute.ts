import { closeDispute, reopenDispute } from '@balian/contract/dispute-work'
import { actedOn, caseNow, deskSubject, takeStep, waitsForAnswer } from '../../foundation/cases/index.ts'
import { reopenHandler } from '../../foundation/matters/index.ts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { workOf } from './dispute-work.ts'
import { missingNames } from './dossier.ts'
import { dispute } from './rules.ts'
import { disputeOf, updateDispute } from './store.ts'

/** Closes the case and files it, when its file (卷宗) is complete (人民调解法 art. 27). */
export const closeDisputeHandler = command(closeDispute, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { subject, tx, me, input } = c
    const { row } = subject
    const d = await disputeOf(tx, row)
    const after = await takeStep(c, dispute, row, { step: 'close', note: input.note, data: { outcome: d.outcome } })
    const missing = missingNames((await workOf(tx, row, d)).dossier, me.language)
    if (missing.length > 0) fail('dossier-incomplete', { missing: missing.join(me.language === 'zh' ? '、' : ', ') })
    if (await waitsForAnswer(tx, row)) wrong('id', 'not-answered', '接收机关尚未答复，不能结案。', 'The body that it was handed to has not answered yet.')
    return caseNow(after)
  },
})

/** Opens an ended matter again; what came of it before stays in its history. */
export const reopenDisputeHandler = reopenHandler(dispute, reopenDispute, (c, row) =>
  updateDispute(c.tx, row, { outcome: null, outcome_on: null, refused_because: null }),
)
