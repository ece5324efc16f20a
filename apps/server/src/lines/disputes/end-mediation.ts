import { failDispute, withdrawDispute } from '@balian/contract/dispute-work'
import { actedOn, caseNow, deskSubject, takeStep } from '../../foundation/cases/index.ts'
import { command } from '../../platform/command.ts'
import { dispute } from './rules.ts'
import { updateDispute } from './store.ts'

/** Mediation failed: it ends, and the parties are told the other ways (人民调解法 art. 26). */
export const failDisputeHandler = command(failDispute, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const row = await takeStep(c, dispute, c.subject.row, { step: 'fail', note: c.input.note, data: { routesTold: c.input.routesTold } })
    await updateDispute(c.tx, row, { outcome: 'failed', outcome_on: c.today, routes_told: c.input.routesTold })
    return caseNow(row)
  },
})

/** A party ends it (人民调解法 arts. 17, 23). */
export const withdrawDisputeHandler = command(withdrawDispute, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const row = await takeStep(c, dispute, c.subject.row, { step: 'withdraw', note: c.input.note, data: c.input.party ? { party: c.input.party } : {} })
    await updateDispute(c.tx, row, { outcome: 'withdrawn', outcome_on: c.today })
    return caseNow(row)
  },
})
