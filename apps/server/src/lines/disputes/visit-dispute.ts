import { visitDispute } from '@balian/contract/dispute-work'
import { actedOn, caseNow, deskSubject, takeStep } from '../../foundation/cases/index.ts'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { dispute } from './rules.ts'
import { insertVisit, visitsOf } from './store-work.ts'

/** A return visit (回访): how the agreement holds, as the parties say. */
export const visitDisputeHandler = command(visitDispute, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, tx, me, today } = c
    if (input.on > today) wrong('on', 'past', '回访日期不能晚于今天。', 'The visit cannot lie in the future.')
    const n = (await visitsOf(tx, subject.row)).length + 1
    const row = await takeStep(c, dispute, subject.row, { step: 'visit', data: { n, on: input.on } })
    const { reason, content, satisfied = null } = input
    await insertVisit(tx, { county: row.county, case_id: row.id, id: input.visit, n, on_day: input.on, reason, content, satisfied, visitor: me.name })
    return caseNow(row)
  },
})
