import { settleDispute } from '@balian/contract/dispute-work'
import type { Received } from '@balian/contract/route'
import { actedOn, type CaseRow, caseNow, deskSubject, partiesOf, takeStep } from '../../foundation/cases/index.ts'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { dispute } from './rules.ts'
import { updateDispute } from './store.ts'
import { agreementsOf, insertAgreement, insertPerformances, type PerformanceRow } from './store-work.ts'

type Input = Received<typeof settleDispute>

/** The agreement (人民调解法 arts. 28–31): written or oral, and what each party has to do by when. */
export const settleDisputeHandler = command(settleDispute, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, tx, today } = c
    const { row } = subject
    const parties = (await partiesOf(tx, row)).map((one) => one.id)
    checked(input, parties, today)
    const n = (await agreementsOf(tx, row)).length + 1
    const items = itemsOf(row, input)
    const data = { form: input.form, n, items: items.length }
    // The items' own limits carry their ids, so that each ends when it is performed.
    const begin = items.map((one) => ({ what: `perform:${one.id}`, due: one.due_day, source: `《人民调解法》第三十一条；协议约定：${one.what}`.slice(0, 200) }))
    const after = await takeStep(c, dispute, row, { step: 'settle', note: input.note, data, begin })
    await insertAgreement(tx, agreementOf(row, input, n))
    if (items.length > 0) await insertPerformances(tx, items)
    await updateDispute(tx, row, { outcome: input.form, outcome_on: input.madeOn })
    return caseNow(after)
  },
})

function checked(input: Input, parties: readonly string[], today: string): void {
  if (input.madeOn > today) wrong('madeOn', 'past', '协议日期不能晚于今天。', 'The agreement cannot lie in the future.')
  if (input.effectiveOn && input.effectiveOn < input.madeOn)
    wrong('effectiveOn', 'later', '生效日期不能早于协议日期。', 'It cannot be in force before it was made.')
  if (input.form === 'written' && input.copies < parties.length + 1)
    wrong(
      'copies',
      'copies',
      `书面协议至少一式${parties.length + 1}份：各方当事人和调委会各一份。`,
      `At least ${parties.length + 1} copies: one for each party and one for the committee.`,
    )
  input.items.forEach((one, i) => {
    if (one.party && !parties.includes(one.party)) wrong(`items.${i}.party`, 'party', '请选择本案当事人。', 'Choose a party of this case.')
    if (one.due < input.madeOn) wrong(`items.${i}.due`, 'later', '履行期限不能早于协议日期。', 'It cannot be due before the agreement.')
  })
}

const agreementOf = (row: CaseRow, input: Input, n: number) => ({
  county: row.county,
  case_id: row.id,
  id: input.agreement,
  n,
  form: input.form,
  facts: input.facts,
  terms: input.terms,
  performance: input.performance,
  copies: input.copies,
  made_on: input.madeOn,
  effective_on: input.form === 'oral' ? input.madeOn : (input.effectiveOn ?? input.madeOn),
})

const itemsOf = (row: CaseRow, input: Input): PerformanceRow[] =>
  input.items.map((one, i) => ({
    county: row.county,
    case_id: row.id,
    id: one.id,
    agreement: input.agreement,
    n: i + 1,
    what: one.what,
    party: one.party ?? null,
    amount: one.amount,
    due_day: one.due,
    done_on: null,
    done_note: '',
  }))
