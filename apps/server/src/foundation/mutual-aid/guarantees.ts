import type { Can } from '@balian/contract/can'
import type { Day, Id } from '@balian/contract/ids'
import { agreeGuarantee, guaranteeLimits, guaranteeList, moveGuarantee, proposeGuarantee, repayGuarantee } from '@balian/contract/mutual-aid'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { alive, inOffice, leadsIt, loadGroup, nameIn } from './load.ts'
import { changeGuarantee, guaranteedBy, guaranteesOf, insertGuarantee, insertRepayment, lockGuarantee, repaymentsOf } from './store.ts'
import type { GuaranteeTable, RepaymentTable } from './tables.ts'

const limits = guaranteeLimits
const sum = (all: readonly { amount: number }[]): number => all.reduce((total, one) => total + one.amount, 0)

/** The day so many months after, no later than its month has days. */
export function monthsAfter(from: Day, months: number): Day {
  const [y, m, d] = from.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, last))).toISOString().slice(0, 10)
}

const runs = (me: Caller, row: Pick<GuaranteeTable, 'in_group' | 'place'>): boolean => leadsIt(me, row.in_group) || inOffice(me, row.place)

function canDo(me: Caller, row: GuaranteeTable): Can {
  const running = runs(me, row) ? true : 'role'
  const proposed = row.state === 'proposed'
  const everybody = row.guarantors.every((one) => row.agreed.includes(one))
  return {
    agree: proposed && !everybody ? true : 'done',
    lent: !proposed ? 'done' : everybody ? running : 'agree-first',
    dropped: proposed ? running : 'done',
    repay: row.state === 'lent' ? running : 'done',
    called: row.state === 'lent' ? running : 'done',
  }
}

const shown = (me: Caller, row: GuaranteeTable, repayments: readonly RepaymentTable[], named: (id: Id) => { id: Id; name: string }, today: Day) => ({
  id: row.id,
  borrower: named(row.borrower),
  guarantors: row.guarantors.map((one) => ({ ...named(one), agreed: row.agreed.includes(one) })),
  bank: row.bank,
  amount: row.amount,
  repaid: sum(repayments),
  months: row.months,
  purpose: row.purpose,
  state: row.state,
  fromDay: row.from_day,
  dueOn: row.due_on,
  overdue: row.state === 'lent' && row.due_on !== null && row.due_on < today,
  note: row.note,
  repayments: repayments.map((one) => ({ id: one.id, onDay: one.on_day, amount: one.amount, payer: named(one.payer) })),
  version: row.version,
  can: canDo(me, row),
})

export const guaranteeListHandler = read(guaranteeList, {
  subject: loadGroup,
  shows: 'nobody',
  run: async ({ tx, me, today, subject: { group } }) => {
    const { members, named } = await nameIn(tx, group.id)
    const rows = await guaranteesOf(tx, group)
    const repayments = await repaymentsOf(
      tx,
      rows.map((row) => row.id),
    )
    const running = runs(me, { in_group: group.id, place: group.place })
    return {
      items: rows.map((row) => shown(me, row, repayments.get(row.id) ?? [], named, today)),
      members: running ? members : [],
      can: { propose: !running ? 'role' : group.ended_on ? 'dissolved' : true } as Can,
    }
  },
})

/** What the house's own limits forbid, in words. */
async function withinLimits(tx: Tx, guarantors: readonly Id[], amount: number, named: (id: Id) => { name: string }): Promise<void> {
  const count = guarantors.length + 1
  if (count < limits.least || count > limits.most)
    wrong(
      'guarantors',
      'how-many',
      `联保小组连同借款人须有${limits.least}至${limits.most}人。`,
      `With the borrower, ${limits.least} to ${limits.most} members stand together.`,
    )
  for (const one of guarantors) {
    const now = await guaranteedBy(tx, one)
    if (now.loans >= limits.loans || now.amount + amount > limits.amount)
      wrong(
        'guarantors',
        'too-much',
        `${named(one).name}已担保${now.loans}笔，再担保将超过限额。`,
        `${named(one).name} stands for ${now.loans} loans already; one more is beyond the limit.`,
      )
  }
}

export const proposeGuaranteeHandler = command(proposeGuarantee, {
  subject: async (c) => ({ ...(await loadGroup(c)), people: [] }),
  audit: ({ input, subject: { group } }) => ({
    on: ['guarantee', input.guarantee],
    place: group.place,
    people: [input.borrower, ...input.guarantors],
    purpose: 'matter',
  }),
  run: async ({ tx, input, now, subject: { group } }) => {
    alive(group, 'propose')
    const guarantors = [...new Set(input.guarantors)]
    if (guarantors.includes(input.borrower)) wrong('guarantors', 'borrower', '借款人不能为自己担保。', 'The borrower does not guarantee the own loan.')
    const { has, named } = await nameIn(tx, group.id)
    if (!has(input.borrower)) wrong('borrower', 'member-not', '请从本组成员中选择。', 'Choose a member of the group.')
    if (!guarantors.every(has)) wrong('guarantors', 'member-not', '请从本组成员中选择。', 'Choose members of the group.')
    await withinLimits(tx, guarantors, input.amount, named)
    const { borrower, bank, amount, months, purpose } = input
    const row = { county: group.county, id: input.guarantee, in_group: group.id, place: group.place, borrower, guarantors, bank, amount, months, purpose }
    await insertGuarantee(tx, { ...row, agreed: [], state: 'proposed', from_day: null, due_on: null, note: '', made_at: now.toISOString(), version: 1 })
    return { id: input.guarantee }
  },
})

const load = async ({ tx, input }: { tx: Tx; input: { id: Id } }) => {
  const row = (await lockGuarantee(tx, input.id)) ?? fail('not-found')
  return { row, place: row.place, groups: [row.in_group], people: row.guarantors }
}
const running = async (c: Parameters<typeof load>[0]) => ({ ...(await load(c)), people: [] })
const logged = ({ id, place, borrower, guarantors }: GuaranteeTable, detail: Record<string, unknown>) => ({
  on: ['guarantee', id] as const,
  place,
  people: [borrower, ...guarantors],
  purpose: 'matter',
  detail,
})

export const agreeGuaranteeHandler = command(agreeGuarantee, {
  subject: load,
  audit: ({ subject: { row } }) => logged(row, {}),
  run: async ({ tx, me, input, subject: { row } }) => {
    if (row.state !== 'proposed') fail('wrong-step', { state: row.state, step: 'agree' })
    // A guarantor speaks for themselves; on paper, the officer of the place writes it down. The leader does not.
    if (input.person !== me.person && !inOffice(me, row.place)) fail('forbidden', { because: 'own' })
    if (!row.guarantors.includes(input.person)) wrong('person', 'guarantor-not', '此人不是这笔借款的担保人。', 'This person does not guarantee this loan.')
    await changeGuarantee(tx, row, { agreed: [...new Set([...row.agreed, input.person])] })
    return {}
  },
})

export const moveGuaranteeHandler = command(moveGuarantee, {
  subject: async (c) => {
    const subject = await running(c)
    return { ...subject, version: subject.row.version }
  },
  audit: ({ input, subject: { row } }) => logged(row, { to: input.to }),
  run: async ({ tx, me, input, today, subject: { row } }) => {
    const can = canDo(me, row)[input.to]
    if (can !== true) fail('wrong-step', { state: row.state, step: input.to })
    if (input.to !== 'lent' && !input.note) wrong('note', 'needed', '请写明原因。', 'Say why.')
    const from = input.fromDay ?? today
    if (from > today) wrong('fromDay', 'day-ahead', '日期不能晚于今天。', 'The day cannot lie after today.')
    await changeGuarantee(tx, row, {
      state: input.to,
      ...(input.note ? { note: input.note } : {}),
      ...(input.to === 'lent' ? { from_day: from, due_on: monthsAfter(from, row.months) } : {}),
    })
    return { version: row.version + 1, state: input.to }
  },
})

export const repayGuaranteeHandler = command(repayGuarantee, {
  subject: running,
  audit: ({ input, subject: { row } }) => logged(row, { repayment: input.repayment }),
  run: async ({ tx, input, today, subject: { row } }) => {
    if (row.state !== 'lent') fail('wrong-step', { state: row.state, step: 'repay' })
    if (input.onDay > today) wrong('onDay', 'day-ahead', '日期不能晚于今天。', 'The day cannot lie after today.')
    if (input.onDay < row.from_day!) wrong('onDay', 'before-start', '日期不能早于放款日期。', 'The day cannot come before the loan.')
    if (input.payer !== row.borrower && !row.guarantors.includes(input.payer))
      wrong('payer', 'payer', '还款人须是借款人或担保人。', 'The borrower or a guarantor pays.')
    const paid = sum((await repaymentsOf(tx, [row.id])).get(row.id) ?? []) + input.amount
    if (paid > row.amount) wrong('amount', 'too-much', '超过尚欠本金。', 'This is more than what is still owed.')
    await insertRepayment(tx, { county: row.county, id: input.repayment, guarantee: row.id, on_day: input.onDay, amount: input.amount, payer: input.payer })
    const state = paid === row.amount ? 'repaid' : 'lent'
    await changeGuarantee(tx, row, { state })
    return { version: row.version + 1, state } as const
  },
})
