import { amendDispute } from '@balian/contract/disputes'
import { actedOn, caseNow, deskSubject, takeStep } from '../../foundation/cases/index.ts'
import { command } from '../../platform/command.ts'
import { told } from './report-dispute.ts'
import { dispute } from './rules.ts'
import { disputeOf, updateDispute } from './store.ts'

/** Mends what was told; the timeline keeps which items changed, the audit log who did it. */
export const amendDisputeHandler = command(amendDispute, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, tx } = c
    const before = await disputeOf(tx, subject.row)
    const now = told(input)
    const items = (Object.keys(now) as (keyof typeof now)[]).filter((item) => now[item] !== before[item])
    const changed = input.title === subject.row.title ? items : ['title', ...items]
    const row = await takeStep(c, dispute, subject.row, { step: 'amend', data: { changed }, change: { title: input.title } })
    await updateDispute(tx, row, now)
    return caseNow(row)
  },
})
