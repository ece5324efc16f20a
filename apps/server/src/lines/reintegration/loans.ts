import { putLoan, repayLoan } from '@balian/contract/reintegration-work'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { outstandingOf } from './rules.ts'
import { partOf, partsOf, putPart } from './store-parts.ts'
import { audit, lockedFile, mayStep, stepOn } from './subject.ts'

const yuan = (fen: number): string => `${(fen / 100).toLocaleString('en')} 元`

/** A guaranteed loan (担保贷款), or its correction: never to less than was repaid. */
export const putLoanHandler = command(putLoan, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, today, tx } = c
    mayStep(c, 'work')
    if (input.grantedOn > today) wrong('grantedOn', 'future', '发放日期不能晚于今天。', 'It cannot lie in the future.')
    const { file } = subject
    const { loan, bank, guarantor, purpose, grantedOn, fen, months } = input
    const before = await partOf(tx, 'help_loans', file, loan)
    const repaid = (await partsOf(tx, 'help_repayments', file)).filter((one) => one.loan === loan)
    if (outstandingOf(fen, repaid) < 0) wrong('fen', 'repaid', '金额不能少于已还款额。', 'It cannot be less than what was repaid.')
    await putPart(tx, 'help_loans', file, { id: loan, bank, guarantor, purpose, granted_on: grantedOn, fen, months, carried: before?.carried ?? false })
    return stepOn(c, 'work', 'loan', `${bank} ${yuan(fen)}`)
  },
})

export const repayLoanHandler = command(repayLoan, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, today, tx } = c
    mayStep(c, 'work')
    const { file } = subject
    const loan = (await partOf(tx, 'help_loans', file, input.loan)) ?? fail('not-found')
    if (input.on > today || input.on < loan.granted_on) wrong('on', 'day', '日期应在发放之后、今天之前。', 'The day must lie between the grant and today.')
    const repaid = (await partsOf(tx, 'help_repayments', file)).filter((one) => one.loan === loan.id)
    const left = outstandingOf(loan.fen, repaid)
    if (input.fen > left) wrong('fen', 'too-much', `超过尚未归还的 ${yuan(left)}。`, `More than the ${yuan(left)} outstanding.`)
    await putPart(tx, 'help_repayments', file, { id: input.repayment, loan: loan.id, on_day: input.on, fen: input.fen })
    return stepOn(c, 'work', 'repay', yuan(input.fen))
  },
})
