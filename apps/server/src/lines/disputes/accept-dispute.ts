import { acceptDispute, refuseDispute } from '@balian/contract/disputes'
import { actedOn, caseNow, deskSubject, putOn, takeStep } from '../../foundation/cases/index.ts'
import { command } from '../../platform/command.ts'

import { dispute } from './rules.ts'
import { updateDispute } from './store.ts'

/** Acceptance (受理): the parties agree to mediation and have been told their rights and duties (人民调解法 arts. 17, 23, 24). */
export const acceptDisputeHandler = command(acceptDispute, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, me } = c
    const lead = await putOn(c, subject.row, [{ id: c.command!, account: input.lead ?? me.account!, part: 'lead', note: '' }])
    const data = { rightsTold: input.rightsTold, lead: lead.names[0] }
    const row = await takeStep(c, dispute, subject.row, { step: 'accept', note: input.note, data, change: lead.change })
    await updateDispute(c.tx, row, { accepted_on: c.today, rights_told_at: c.now.toISOString(), rights_told_how: input.rightsTold })
    return caseNow(row)
  },
})

/** Not accepted (不予受理): with the reason, and what other way is open. */
export const refuseDisputeHandler = command(refuseDispute, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { because, party, note } = c.input
    const row = await takeStep(c, dispute, c.subject.row, { step: 'refuse', note, data: { because, ...(party ? { party } : {}) } })
    await updateDispute(c.tx, row, { refused_because: because })
    return caseNow(row)
  },
})
