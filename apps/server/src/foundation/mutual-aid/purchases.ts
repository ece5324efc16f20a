import type { Can } from '@balian/contract/can'
import type { Id } from '@balian/contract/ids'
import { markOrder, movePurchase, openPurchase, orderPurchase, purchaseList } from '@balian/contract/mutual-aid'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { groupOf } from '../groups/index.ts'
import { alive, groupSubject, inOffice, leadsIt, loadGroup, nameIn } from './load.ts'
import { changeOrder, changePurchase, insertPurchase, lockPurchase, ordersOf, purchasesOf, putOrder } from './store.ts'
import type { PurchaseTable } from './tables.ts'

/** From which state each follows. */
const follows: Readonly<Record<Exclude<PurchaseTable['state'], 'open'>, readonly PurchaseTable['state'][]>> = {
  ordered: ['open'],
  delivered: ['ordered'],
  settled: ['delivered'],
  cancelled: ['open', 'ordered'],
}

const runs = (me: Caller, { in_group, place }: Pick<PurchaseTable, 'in_group' | 'place'>): boolean => leadsIt(me, in_group) || inOffice(me, place)

function canDo(me: Caller, purchase: PurchaseTable): Can {
  const running = runs(me, purchase)
  const at = (to: keyof typeof follows) => (!running ? 'role' : follows[to].includes(purchase.state) || 'done')
  return {
    order: purchase.state === 'open' ? true : 'done',
    mark: running && purchase.state !== 'cancelled' && purchase.state !== 'settled' ? true : 'done',
    ordered: at('ordered'),
    delivered: at('delivered'),
    settled: at('settled'),
    cancelled: at('cancelled'),
  }
}

/** A round with its orders and totals; a member's totals are of all orders only where the sum tells it, so they see the own. */
export async function roundOf(tx: Tx, me: Caller, purchase: PurchaseTable, named: (id: Id) => { id: Id; name: string }) {
  const orders = (await ordersOf(tx, purchase)).map((one) => ({
    ...named(one.person),
    quantity: one.quantity,
    amount: one.quantity * purchase.price,
    paidOn: one.paid_on,
    handedOn: one.handed_on,
  }))
  const quantity = orders.reduce((sum, one) => sum + one.quantity, 0)
  return {
    id: purchase.id,
    group: purchase.in_group,
    item: purchase.item,
    unit: purchase.unit,
    price: purchase.price,
    supplier: purchase.supplier,
    orderUntil: purchase.order_until,
    state: purchase.state,
    deliveredOn: purchase.delivered_on,
    note: purchase.note,
    quantity,
    total: quantity * purchase.price,
    version: purchase.version,
    orders,
    can: canDo(me, purchase),
  }
}

export const purchaseListHandler = read(purchaseList, {
  subject: loadGroup,
  shows: 'nobody',
  run: async ({ tx, me, subject: { group } }) => {
    const { members, named } = await nameIn(tx, group.id)
    const items = []
    for (const one of await purchasesOf(tx, group)) items.push(await roundOf(tx, me, one, named))
    const running = leadsIt(me, group.id) || inOffice(me, group.place)
    return {
      items,
      members: running ? members : members.filter(({ id }) => id === me.person),
      me: me.person,
      can: { open: !running ? 'role' : group.ended_on ? 'dissolved' : true } as Can,
    }
  },
})

export const openPurchaseHandler = command(openPurchase, {
  subject: async (c) => ({ ...(await loadGroup(c)), people: [] }),
  audit: ({ input, subject: { group } }) => ({ on: ['group', group.id], place: group.place, detail: { purchase: input.purchase } }),
  run: async ({ tx, me, input, now, today, subject: { group } }) => {
    alive(group, 'open')
    if (input.orderUntil < today) wrong('orderUntil', 'day-past', '截止日期不能早于今天。', 'The last day to order cannot lie before today.')
    const { item, unit, price, supplier, note } = input
    const row = { county: group.county, id: input.purchase, in_group: group.id, place: group.place, item, unit, price, supplier, note }
    await insertPurchase(tx, {
      ...row,
      order_until: input.orderUntil,
      state: 'open',
      delivered_on: null,
      opened_by: me.account!,
      opened_at: now.toISOString(),
      version: 1,
    })
    return { id: input.purchase }
  },
})

/** The round with its group; the own of every member. */
export async function loadPurchase({ tx, me, input }: { tx: Tx; me: Caller; input: { id: Id } }) {
  const purchase = (await lockPurchase(tx, input.id)) ?? fail('not-found')
  const group = (await groupOf(tx, purchase.in_group)) ?? fail('not-found')
  return { ...(await groupSubject(tx, me, group)), purchase }
}

export const orderPurchaseHandler = command(orderPurchase, {
  subject: loadPurchase,
  audit: ({ input, subject: { purchase } }) => ({ on: ['group', purchase.in_group], place: purchase.place, detail: { purchase: input.id } }),
  run: async ({ tx, me, input, today, subject: { purchase } }) => {
    if (purchase.state !== 'open') fail('wrong-step', { state: purchase.state, step: 'order' })
    const own = input.person === me.person
    if (!own && !runs(me, purchase)) fail('forbidden', { because: 'own' })
    if (own && !runs(me, purchase) && today > purchase.order_until)
      wrong('quantity', 'too-late', '已过征订截止日期，请找组长。', 'The time to order is over: ask the leader.')
    if (!(await nameIn(tx, purchase.in_group)).has(input.person)) wrong('person', 'member-not', '请从本组成员中选择。', 'Choose a member of the group.')
    const { county, in_group, place } = purchase
    await putOrder(tx, { county, purchase: purchase.id, in_group, place, person: input.person, quantity: input.quantity, paid_on: null, handed_on: null })
    return {}
  },
})

const office = async (c: Parameters<typeof loadPurchase>[0]) => ({ ...(await loadPurchase(c)), people: [] })

export const movePurchaseHandler = command(movePurchase, {
  subject: async (c) => {
    const subject = await office(c)
    return { ...subject, version: subject.purchase.version }
  },
  audit: ({ input, subject: { purchase } }) => ({ on: ['group', purchase.in_group], place: purchase.place, detail: { purchase: input.id, to: input.to } }),
  run: async ({ tx, input, today, subject: { purchase } }) => {
    if (!follows[input.to].includes(purchase.state)) fail('wrong-step', { state: purchase.state, step: input.to })
    if (input.to === 'cancelled' && !input.note) wrong('note', 'needed', '请写明原因。', 'Say why.')
    if (input.to === 'settled') {
      const unpaid = (await ordersOf(tx, purchase)).filter((one) => one.paid_on === null || one.handed_on === null)
      if (unpaid.length > 0) wrong('to', 'unpaid', `还有${unpaid.length}份没有付清或领取。`, `${unpaid.length} orders are not paid or not handed out yet.`)
    }
    await changePurchase(tx, purchase, {
      state: input.to,
      ...(input.note ? { note: input.note } : {}),
      ...(input.to === 'delivered' ? { delivered_on: today } : {}),
    })
    return { version: purchase.version + 1, state: input.to }
  },
})

export const markOrderHandler = command(markOrder, {
  subject: office,
  audit: ({ input, subject: { purchase } }) => ({ on: ['group', purchase.in_group], place: purchase.place, detail: { purchase: input.id, what: input.what } }),
  run: async ({ tx, input, today, subject: { purchase } }) => {
    if (purchase.state === 'cancelled' || purchase.state === 'settled') fail('wrong-step', { state: purchase.state, step: 'mark' })
    if (input.what === 'handed' && purchase.state !== 'delivered') fail('wrong-step', { state: purchase.state, step: 'hand' })
    const on = input.done ? today : null
    if (!(await changeOrder(tx, purchase, input.person, input.what === 'paid' ? { paid_on: on } : { handed_on: on }))) fail('not-found')
    return {}
  },
})
