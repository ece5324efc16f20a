import { answerConfirmation, askConfirmation } from '@balian/contract/dispute-work'
import { actedOn, caseNow, deskSubject, takeStep } from '../../foundation/cases/index.ts'
import { addDays } from '../../platform/calendar.ts'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { confirmableUntil, courtDecision, dispute } from './rules.ts'
import { agreementsOf, answerOf, confirmationsOf, insertConfirmation } from './store-work.ts'

/** Both parties ask the court to confirm the agreement (司法确认), within 30 days of its effect (人民调解法 art. 33). */
export const askConfirmationHandler = command(askConfirmation, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, tx, today } = c
    const { row } = subject
    const agreement = (await agreementsOf(tx, row)).at(-1)
    const until = agreement ? confirmableUntil(agreement.effective_on) : today
    if (input.askedOn > today || (agreement && input.askedOn < agreement.effective_on))
      wrong('askedOn', 'day', '申请日期应在协议生效之后、今天之前。', 'The day must lie between the agreement and today.')
    if (input.askedOn > until)
      wrong(
        'askedOn',
        'thirty-days',
        `已超过协议生效后三十日（${until}），法院不受理司法确认申请。`,
        `Later than thirty days after the agreement took effect (${until}).`,
      )
    const begin = [{ what: 'court-decision', due: addDays(input.askedOn, courtDecision.days), source: courtDecision.source }]
    const after = await takeStep(c, dispute, row, { step: 'askConfirmation', note: input.note, data: { court: input.court, askedOn: input.askedOn }, begin })
    const of = { county: row.county, case_id: row.id, id: input.confirmation, agreement: agreement!.id }
    await insertConfirmation(tx, { ...of, asked_on: input.askedOn, court: input.court, both_agree: true, answer: 'asked', answered_on: null, document: '' })
    return caseNow(after)
  },
})

/** What the court decided. */
export const answerConfirmationHandler = command(answerConfirmation, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, tx } = c
    const asked = (await confirmationsOf(tx, subject.row)).find((one) => one.id === input.confirmation && one.answer === 'asked')
    if (!asked) return wrong('confirmation', 'open', '没有待答复的司法确认申请。', 'There is no application that waits for an answer.')
    if (input.answer === 'confirmed' && input.document === '')
      wrong('document', 'needed', '请填写司法确认裁定书文号。', 'Enter the number of the court’s decision.')
    const data = { answer: input.answer, on: input.on, document: input.document }
    const row = await takeStep(c, dispute, subject.row, { step: 'answerConfirmation', note: input.note, data })
    await answerOf(tx, row, asked.id, { answer: input.answer, answered_on: input.on, document: input.document })
    return caseNow(row)
  },
})
