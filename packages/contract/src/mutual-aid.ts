import { z } from 'zod'
import { can } from './can.ts'
import { day, id } from './ids.ts'
import { command, read } from './route.ts'

const note = z.string().trim().max(300)
const named = z.object({ id, name: z.string() })
const money = z.number().int().min(0).max(1_000_000_000).describe('fen')

/** The words of mutual aid, for screens and prints. */
export const aidWords: Readonly<Record<string, { zh: string; en: string }>> = {
  waiting: { zh: '待确认', en: 'Waiting for a yes' },
  agreed: { zh: '已确认', en: 'Agreed' },
  disputed: { zh: '有异议', en: 'Disputed' },
  struck: { zh: '已划掉', en: 'Struck out' },
  open: { zh: '征订中', en: 'Taking orders' },
  ordered: { zh: '已订货', en: 'Ordered' },
  delivered: { zh: '已到货', en: 'Delivered' },
  settled: { zh: '已结清', en: 'Settled' },
  cancelled: { zh: '已取消', en: 'Called off' },
  proposed: { zh: '拟借', en: 'Proposed' },
  lent: { zh: '已放款', en: 'Lent' },
  repaid: { zh: '已还清', en: 'Repaid' },
  called: { zh: '已代偿', en: 'Paid by guarantors' },
  dropped: { zh: '未成', en: 'Dropped' },
}

export const labourState = z.enum(['waiting', 'agreed', 'disputed', 'struck'])

/** 换工: who helped whom, for how long. A day is two half days; what counts is what both sides have said yes to. */
export const labourBook = read('labour.book', {
  path: '/groups/:id/labour',
  summary: 'A group’s exchange of labour: the entries, and the balance of each member; for members and their leader only.',
  input: z.object({ id }),
  output: z.object({
    entries: z.array(
      z.object({
        id,
        giver: named,
        receiver: named,
        halfDays: z.number().int(),
        doneOn: day,
        work: z.string(),
        giverAgreed: z.enum(['own', 'spoken']).nullable(),
        receiverAgreed: z.enum(['own', 'spoken']).nullable(),
        state: labourState,
        why: z.string(),
        can,
      }),
    ),
    balances: z.array(named.extend({ given: z.number().int().describe('half days'), received: z.number().int().describe('half days') })),
    members: z.array(named),
    leading: z.boolean(),
    me: id.nullable(),
  }),
  problems: ['not-found'],
})

export const addLabour = command('labour.add', {
  path: '/groups/:id/labour',
  summary: 'Writes down help given: a member for themselves, the leader for any two members.',
  input: z.object({ id, entry: id, giver: id, receiver: id, halfDays: z.number().int().min(1).max(60), doneOn: day, work: note.min(2) }),
  output: z.object({ state: labourState }),
  problems: ['not-found', 'wrong-step'],
})

export const answerLabour = command('labour.answer', {
  path: '/groups/:id/labour/:entry',
  summary: 'Says yes to an entry, disputes it, or strikes it out. The leader may write down what a member said.',
  input: z.object({ id, entry: id, answer: z.enum(['agree', 'dispute', 'strike']), side: z.enum(['giver', 'receiver']).optional(), why: note.default('') }),
  output: z.object({ state: labourState }),
  problems: ['not-found', 'wrong-step'],
})

export const purchaseState = z.enum(['open', 'ordered', 'delivered', 'settled', 'cancelled'])
const purchaseHead = z.object({
  id,
  group: id,
  item: z.string(),
  unit: z.string(),
  price: money,
  supplier: z.string(),
  orderUntil: day,
  state: purchaseState,
  deliveredOn: day.nullable(),
  note: z.string(),
  quantity: z.number().int(),
  total: money,
  version: z.number().int(),
})

/** 联购: members order together. A member sees the round and the own order; leader and officers all orders. */
export const purchaseList = read('purchases.list', {
  path: '/groups/:id/purchases',
  summary: 'The shared purchases of a group, with the orders that the reader may see and the totals.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(
      purchaseHead.extend({
        orders: z.array(named.extend({ quantity: z.number().int(), amount: money, paidOn: day.nullable(), handedOn: day.nullable() })),
        can,
      }),
    ),
    members: z.array(named),
    me: id.nullable(),
    can,
  }),
  problems: ['not-found'],
})

export const openPurchase = command('purchases.open', {
  path: '/groups/:id/purchases',
  summary: 'Opens a round of a shared purchase.',
  input: z.object({
    id,
    purchase: id,
    item: note.min(2).max(60),
    unit: note.min(1).max(10),
    price: money,
    supplier: note.default(''),
    orderUntil: day,
    note: note.default(''),
  }),
  output: z.object({ id }),
  problems: ['not-found', 'wrong-step'],
})

export const orderPurchase = command('purchases.order', {
  path: '/purchases/:id/orders',
  summary: 'Orders for oneself, or for a member who asked; none takes the order back.',
  input: z.object({ id, person: id, quantity: z.number().int().min(0).max(10_000) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const movePurchase = command('purchases.move', {
  path: '/purchases/:id',
  summary: 'The goods are ordered, have arrived, all is settled, or the round is called off.',
  input: z.object({ id, version: z.number().int(), to: purchaseState.exclude(['open']), note: note.default('') }),
  output: z.object({ version: z.number().int(), state: purchaseState }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const markOrder = command('purchases.mark', {
  path: '/purchases/:id/orders/mark',
  summary: 'Notes that a member has paid, or has been handed the goods.',
  input: z.object({ id, person: id, what: z.enum(['paid', 'handed']), done: z.boolean() }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const purchasePrint = read('purchases.print', {
  path: '/purchases/:id/print',
  summary: 'The list of a shared purchase, to sign when the goods are handed out.',
  input: z.object({ id, format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

/**
 * The limits of 联保: so many members together, and nobody stands for more. They are the house's own: a bank may ask for less.
 */
export const guaranteeLimits = { least: 3, most: 7, loans: 2, amount: 20_000_000 } as const

export const guaranteeState = z.enum(['proposed', 'lent', 'repaid', 'called', 'dropped'])

export const guaranteeList = read('guarantees.list', {
  path: '/groups/:id/guarantees',
  summary: 'Loans that members of a group guarantee for each other; a member sees those that concern them.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(
      z.object({
        id,
        borrower: named,
        guarantors: z.array(named.extend({ agreed: z.boolean() })),
        bank: z.string(),
        amount: money,
        repaid: money,
        months: z.number().int(),
        purpose: z.string(),
        state: guaranteeState,
        fromDay: day.nullable(),
        dueOn: day.nullable(),
        overdue: z.boolean(),
        note: z.string(),
        repayments: z.array(z.object({ id, onDay: day, amount: money, payer: named })),
        version: z.number().int(),
        can,
      }),
    ),
    members: z.array(named).describe('for whoever may propose one'),
    can,
  }),
  problems: ['not-found'],
})

export const proposeGuarantee = command('guarantees.propose', {
  path: '/groups/:id/guarantees',
  summary: 'Proposes a loan to a member that three to seven members stand for together, the borrower among them.',
  input: z.object({
    id,
    guarantee: id,
    borrower: id,
    guarantors: z.array(id).min(1).max(10),
    bank: note.min(2).max(60),
    amount: money.min(1),
    months: z.number().int().min(1).max(60),
    purpose: note.min(2),
  }),
  output: z.object({ id }),
  problems: ['not-found', 'wrong-step'],
})

export const agreeGuarantee = command('guarantees.agree', {
  path: '/guarantees/:id/agree',
  summary: 'A guarantor says yes; an officer of the place writes down who signed on paper.',
  input: z.object({ id, person: id }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const moveGuarantee = command('guarantees.move', {
  path: '/guarantees/:id',
  summary: 'The bank has lent, the loan came to nothing, or the guarantors have paid it.',
  input: z.object({ id, version: z.number().int(), to: z.enum(['lent', 'called', 'dropped']), fromDay: day.optional(), note: note.default('') }),
  output: z.object({ version: z.number().int(), state: guaranteeState }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const repayGuarantee = command('guarantees.repay', {
  path: '/guarantees/:id/repayments',
  summary: 'Notes a repayment, by the borrower or by a guarantor in their place; paid in full, the loan is done.',
  input: z.object({ id, repayment: id, onDay: day, amount: money.min(1), payer: id }),
  output: z.object({ version: z.number().int(), state: guaranteeState }),
  problems: ['not-found', 'wrong-step'],
})
