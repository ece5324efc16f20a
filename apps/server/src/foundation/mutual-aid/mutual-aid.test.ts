import {
  answerRequest,
  foundGroup,
  groupMembers,
  groupRequests,
  groupsNear,
  joinFreely,
  joinGroup,
  leadGroup,
  leaveGroup,
  takeBackRequest,
} from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import {
  addLabour,
  agreeGuarantee,
  answerLabour,
  guaranteeList,
  labourBook,
  markOrder,
  moveGuarantee,
  movePurchase,
  openPurchase,
  orderPurchase,
  proposeGuarantee,
  purchaseList,
  purchasePrint,
  repayGuarantee,
} from '@balian/contract/mutual-aid'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'
import { monthsAfter } from './guarantees.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const day = '2026-11-24'
const registrar = await w.officer('population-registrar', w.place.county)
const officer = await w.officer('care-helper', a.village1)
const neighbour = await w.officer('care-helper', a.village10)

const person = async (name: string, place = a.group1): Promise<Id> => {
  const id = newId()
  await registrar.do(peopleAdd, { id, name, sex: '1', birth: '1970-05-01', place })
  return id
}
const names = ['马组长', '牛帮工', '杨借款', '田担保', '郑旁人']
const people: Id[] = []
for (const name of names) people.push(await person(name))
const [lead, second, third, fourth, fifth] = people as [Id, Id, Id, Id, Id]
const group = newId()
await officer.do(foundGroup, { id: group, place: a.village1, kind: 'geographic', sub: 'farming', name: '换工组', foundedOn: '2026-03-01' })
for (const one of people) await officer.do(joinGroup, { id: group, membership: newId(), person: one, on: '2026-03-01' })
await officer.do(leadGroup, { id: group, term: newId(), person: lead, origin: 'able-person', chosen: 'elected', fromDay: '2026-03-01' })
const [leader, giver, receiver, guarantor, other] = (await Promise.all(people.map((one) => w.account(one)))) as [As, As, As, As, As]
const manager = await w.officer('manager', w.place.county)

it('labour given counts when both have said yes; the leader writes for who has no phone; no officer reads the book', async () => {
  const add = (as: As, more: object = {}, entry = newId()) =>
    as.do(addLabour, { id: group, entry, giver: second, receiver: third, halfDays: 3, doneOn: day, work: '收洋芋', ...more }).then(() => entry)
  const first = await add(giver)
  const book = () => receiver.read(labourBook, { id: group })
  expect(await book()).toMatchObject({ entries: [{ giver: { name: '牛帮工' }, giverAgreed: 'own', state: 'waiting', can: { agree: true } }], balances: [] })
  await expect(giver.do(answerLabour, { id: group, entry: first, answer: 'agree' })).rejects.toMatchObject({ code: 'wrong-step' })
  expect(await receiver.do(answerLabour, { id: group, entry: first, answer: 'agree' })).toEqual({ state: 'agreed' })
  const told = await add(leader, { giver: third, receiver: second, halfDays: 1 })
  for (const side of ['giver', 'receiver'] as const) await leader.do(answerLabour, { id: group, entry: told, answer: 'agree', side })
  expect((await book()).balances.find((one) => one.id === second)).toEqual({ id: second, name: '牛帮工', given: 3, received: 1 })
  const wrong = await add(giver, { halfDays: 60 })
  await expect(receiver.do(answerLabour, { id: group, entry: wrong, answer: 'dispute' })).rejects.toMatchObject({ body: { fields: [{ path: 'why' }] } })
  await receiver.do(answerLabour, { id: group, entry: wrong, answer: 'dispute', why: '没有这么多天' })
  await leader.do(answerLabour, { id: group, entry: wrong, answer: 'strike', why: '写错了' })
  expect((await book()).balances.find((one) => one.id === second)?.given).toBe(3)
  await expect(add(other)).rejects.toMatchObject({ body: { fields: [{ key: 'not-yours' }] } })
  for (const as of [officer, manager]) await expect(as.read(labourBook, { id: group })).rejects.toMatchObject({ code: 'forbidden' })
})

it('a purchase goes from orders to settled; a member sees the own order alone', async () => {
  const id = newId()
  const opened = { id: group, purchase: id, item: '地膜', unit: '卷', price: 4500, orderUntil: day }
  await expect(giver.do(openPurchase, opened)).rejects.toMatchObject({ code: 'forbidden' })
  await leader.do(openPurchase, opened)
  await giver.do(orderPurchase, { id, person: second, quantity: 4 })
  await expect(giver.do(orderPurchase, { id, person: third, quantity: 4 })).rejects.toMatchObject({ code: 'forbidden' })
  await leader.do(orderPurchase, { id, person: third, quantity: 2 })
  expect((await giver.read(purchaseList, { id: group })).items).toMatchObject([{ orders: [{ name: '牛帮工', quantity: 4, amount: 18_000 }], total: 18_000 }])
  const whole = async () => (await officer.read(purchaseList, { id: group })).items[0]!
  expect(await whole()).toMatchObject({ quantity: 6, total: 27_000, can: { ordered: true, delivered: 'done' } })
  await expect(leader.do(movePurchase, { id, version: 9, to: 'ordered' })).rejects.toMatchObject({ code: 'stale' })
  const move = async (to: 'ordered' | 'delivered' | 'settled') => leader.do(movePurchase, { id, version: (await whole()).version, to })
  await move('ordered')
  await expect(giver.do(orderPurchase, { id, person: second, quantity: 1 })).rejects.toMatchObject({ code: 'wrong-step' })
  await move('delivered')
  await expect(move('settled')).rejects.toMatchObject({ body: { fields: [{ key: 'unpaid' }] } })
  for (const one of [second, third]) for (const what of ['paid', 'handed'] as const) await leader.do(markOrder, { id, person: one, what, done: true })
  expect((await leader.download(purchasePrint, { id })).type).toBe('application/pdf')
  expect(await move('settled')).toMatchObject({ state: 'settled' })
  await expect(neighbour.read(purchaseList, { id: group })).rejects.toMatchObject({ code: 'not-found' })
})

it('a loan takes three to seven together, each within the limit and with their own yes; overdue shows; others in the group see nothing', async () => {
  const propose = (guarantors: Id[], more: object = {}) =>
    leader.do(proposeGuarantee, {
      id: group,
      guarantee: newId(),
      borrower: third,
      guarantors,
      bank: '农商银行',
      amount: 5_000_000,
      months: 12,
      purpose: '买牛',
      ...more,
    })
  await expect(propose([fourth])).rejects.toMatchObject({ body: { fields: [{ key: 'how-many' }] } })
  await expect(propose([fourth, third])).rejects.toMatchObject({ body: { fields: [{ key: 'borrower' }] } })
  const { id } = await propose([fourth, second])
  await propose([fourth, second])
  await expect(propose([fourth, second])).rejects.toMatchObject({ body: { fields: [{ key: 'too-much' }] } })
  const one = async (as: As = officer) => (await as.read(guaranteeList, { id: group })).items.find((row) => row.id === id)!
  const move = async (to: 'lent' | 'called' | 'dropped', more: object = {}) => officer.do(moveGuarantee, { id, version: (await one()).version, to, ...more })
  await expect(move('lent')).rejects.toMatchObject({ code: 'wrong-step' })
  await guarantor.do(agreeGuarantee, { id, person: fourth })
  await expect(guarantor.do(agreeGuarantee, { id, person: second })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(leader.do(agreeGuarantee, { id, person: second })).rejects.toMatchObject({ code: 'forbidden' })
  await officer.do(agreeGuarantee, { id, person: second })
  await move('lent', { fromDay: '2025-10-31' })
  expect(await one()).toMatchObject({ dueOn: '2026-10-31', overdue: true, guarantors: [{ agreed: true }, { agreed: true }] })
  expect((await other.read(guaranteeList, { id: group })).items).toEqual([])
  expect(await one(receiver)).toMatchObject({ amount: 5_000_000 })
  await expect(manager.read(guaranteeList, { id: group })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(neighbour.read(guaranteeList, { id: group })).rejects.toMatchObject({ code: 'not-found' })
  const repay = (amount: number, payer: Id) => officer.do(repayGuarantee, { id, repayment: newId(), onDay: day, amount, payer })
  await expect(repay(100, fifth)).rejects.toMatchObject({ body: { fields: [{ path: 'payer' }] } })
  await repay(2_000_000, third)
  await expect(repay(3_000_001, third)).rejects.toMatchObject({ body: { fields: [{ path: 'amount' }] } })
  expect(await repay(3_000_000, fourth)).toMatchObject({ state: 'repaid' })
  expect(await one()).toMatchObject({ repaid: 5_000_000, overdue: false, repayments: [{ payer: { name: '杨借款' } }, { payer: { name: '田担保' } }] })
  expect([monthsAfter('2026-01-31', 1), monthsAfter('2026-11-30', 3)]).toEqual(['2026-02-28', '2027-02-28'])
})

it('a resident joins and leaves a group of the own village alone; where the group wants it, the leader confirms', async () => {
  const closed = newId()
  const facts = { place: a.group2, kind: 'living' as const, sub: 'other' as const, foundedOn: '2026-03-01' }
  await officer.do(foundGroup, { ...facts, id: closed, name: '确认组', joining: 'confirmed' })
  await officer.do(leadGroup, { id: closed, term: newId(), person: lead, origin: 'able-person', chosen: 'elected', fromDay: '2026-03-01' })
  const resident = await w.account(await person('周自来'))
  const stranger = await w.account(await person('外村人', a.village10))
  const near = async () => (await resident.read(groupsNear, {})).items
  expect((await near()).map(({ name, members, leaders, membership }) => ({ name, members, leaders, membership }))).toEqual([
    { name: '换工组', members: 5, leaders: ['马组长'], membership: null },
    { name: '确认组', members: 0, leaders: ['马组长'], membership: null },
  ])
  expect((await stranger.read(groupsNear, {})).items).toEqual([])
  await expect(stranger.do(joinFreely, { id: group, membership: newId() })).rejects.toMatchObject({ code: 'not-found' })
  expect(await resident.do(joinFreely, { id: group, membership: newId() })).toEqual({ joined: true })
  await expect(resident.do(joinFreely, { id: group, membership: newId() })).rejects.toMatchObject({ code: 'invalid' })
  await resident.do(leaveGroup, { id: group, membership: (await near())[0]!.membership!, on: day })
  expect((await near())[0]).toMatchObject({ membership: null, members: 5 })

  const [first, again] = [newId(), newId()]
  expect(await resident.do(joinFreely, { id: closed, membership: first, note: '家里有两头牛' })).toEqual({ joined: false })
  await resident.do(takeBackRequest, { id: closed, request: first })
  await resident.do(joinFreely, { id: closed, membership: again })
  expect((await leader.read(groupRequests, { id: closed })).items).toMatchObject([{ id: again, name: '周自来' }])
  expect((await leader.read(messageList, {})).items[0]).toMatchObject({
    key: 'groups.asked',
    params: { group: '确认组' },
    about: { kind: 'group', id: closed },
  })
  await expect(resident.do(answerRequest, { id: closed, request: again, join: true })).rejects.toMatchObject({ code: 'forbidden' })
  await leader.do(answerRequest, { id: closed, request: again, join: true })
  expect((await resident.read(messageList, {})).items).toMatchObject([{ key: 'groups.joined' }])
  expect((await leader.read(groupMembers, { id: closed })).items).toMatchObject([{ name: '周自来' }])
  await expect(leader.do(answerRequest, { id: closed, request: again, join: true })).rejects.toMatchObject({ code: 'wrong-step' })
})
