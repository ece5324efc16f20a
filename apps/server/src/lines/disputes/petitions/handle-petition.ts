import * as contract from '@balian/contract/petitions'
import { actedOn, caseNow, deskSubject, putOn, takeStep, waitsForAnswer } from '../../../foundation/cases/index.ts'
import { command } from '../../../platform/command.ts'
import { wrong } from '../../../platform/problem.ts'
import { petition, reviewUntil } from './rules.ts'
import { petitionOf, updatePetition } from './store.ts'

const subject = deskSubject(petition)
const audit = actedOn

/** Accepted: whoever accepts it handles it, until somebody else is assigned. */
export const acceptPetitionHandler = command(contract.acceptPetition, {
  subject,
  audit,
  run: async (c) => {
    const lead = await putOn(c, c.subject.row, [{ id: c.command!, account: c.me.account!, part: 'lead', note: '' }])
    return caseNow(await takeStep(c, petition, c.subject.row, { step: 'accept', note: c.input.note, change: lead.change }))
  },
})

export const refusePetitionHandler = command(contract.refusePetition, {
  subject,
  audit,
  run: async (c) => caseNow(await takeStep(c, petition, c.subject.row, { step: 'refuse', note: c.input.note })),
})

/** The written answer (处理意见); from its day the time to ask for a review runs. */
export const answerPetitionHandler = command(contract.answerPetition, {
  subject,
  audit,
  run: async (c) => {
    const { answer, on } = c.input
    if (on > c.today) wrong('on', 'past', '答复日期不能晚于今天。', 'The answer cannot lie in the future.')
    const row = await takeStep(c, petition, c.subject.row, { step: 'answer', data: { on } })
    await updatePetition(c.tx, row, { answer, answered_on: on, told_on: on })
    return caseNow(row)
  },
})

/** A review of the answer (复查), or of the review (复核), within 30 days. */
export const askReviewHandler = command(contract.askReview, {
  subject,
  audit,
  run: async (c) => {
    const { on, note } = c.input
    const { told_on } = await petitionOf(c.tx, c.subject.row)
    const row = await takeStep(c, petition, c.subject.row, { step: 'askReview', note, data: { on } })
    if (on > c.today || on < told_on!) wrong('on', 'day', '申请日期应在答复之后、今天之前。', 'The day must lie between the answer and today.')
    if (on > reviewUntil(told_on!)) wrong('on', 'thirty-days', '已超过收到答复后三十日。', 'Later than thirty days after the answer.')
    return caseNow(row)
  },
})

export const answerReviewHandler = command(contract.answerReview, {
  subject,
  audit,
  run: async (c) => {
    const { on, note, upheld } = c.input
    if (on > c.today) wrong('on', 'past', '日期不能晚于今天。', 'It cannot lie in the future.')
    const row = await takeStep(c, petition, c.subject.row, { step: 'answerReview', note, data: { on, upheld } })
    await updatePetition(c.tx, row, { told_on: on })
    return caseNow(row)
  },
})

export const withdrawPetitionHandler = command(contract.withdrawPetition, {
  subject,
  audit,
  run: async (c) => caseNow(await takeStep(c, petition, c.subject.row, { step: 'withdraw', note: c.input.note })),
})

export const closePetitionHandler = command(contract.closePetition, {
  subject,
  audit,
  run: async (c) => {
    const row = await takeStep(c, petition, c.subject.row, { step: 'close', note: c.input.note })
    if (await waitsForAnswer(c.tx, row))
      wrong('id', 'not-answered', '接收单位尚未答复，不能办结。', 'The office that it was forwarded to has not answered yet.')
    return caseNow(row)
  },
})
