import { duplicateList, duplicateMerge, duplicateScan, duplicateUnmerge } from '@balian/contract/duplicates'
import { electionPage, electionRoll, nominate, openElection, startVoting } from '@balian/contract/elections'
import { foundGroup, joinGroup, leadGroup } from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { addLabour, guaranteeList, labourBook, openPurchase, orderPurchase, proposeGuarantee, purchaseList } from '@balian/contract/mutual-aid'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const day = '2026-11-24'
const registrar = await w.officer('population-registrar', a.village1)
const officer = await w.officer('care-helper', a.village1)

const person = async (name: string): Promise<Id> => (await registrar.do(peopleAdd, { id: newId(), name, sex: '1', birth: '1970-05-01', place: a.group1 })).id
const [lead, borrower, neighbour] = [await person('马组长'), await person('杨借款'), await person('牛旁人')]
const kept = await person('田一人')
const gone = await person('田一人')
const group = newId()
await officer.do(foundGroup, { id: group, place: a.village1, kind: 'geographic', sub: 'farming', name: '换工组', foundedOn: '2026-03-01' })
for (const one of [lead, borrower, neighbour, gone]) await officer.do(joinGroup, { id: group, membership: newId(), person: one, on: '2026-03-01' })
await officer.do(leadGroup, { id: group, term: newId(), person: lead, origin: 'able-person', chosen: 'elected', fromDay: '2026-03-01' })
const leader = await w.account(lead, '马组长')

it('votes, candidacies, exchanged labour, orders and loans follow two e-files that become one, and go back when that was a mistake', async () => {
  const [purchase, election] = [newId(), newId()]
  const labour = (giver: Id, receiver: Id) => leader.do(addLabour, { id: group, entry: newId(), giver, receiver, halfDays: 3, doneOn: day, work: '收洋芋' })
  await labour(gone, borrower)
  await labour(borrower, gone)
  await labour(lead, borrower)
  await leader.do(openPurchase, { id: group, purchase, item: '地膜', unit: '卷', price: 4500, orderUntil: day })
  for (const one of [gone, neighbour]) await leader.do(orderPurchase, { id: purchase, person: one, quantity: 4 })
  const loan = { bank: '农商银行', amount: 1_000_000, months: 12, purpose: '买牛' }
  await leader.do(proposeGuarantee, { id: group, guarantee: newId(), borrower, guarantors: [gone, neighbour], ...loan })
  await leader.do(proposeGuarantee, { id: group, guarantee: newId(), borrower: gone, guarantors: [borrower, neighbour], ...loan })
  await officer.do(openElection, { id: election, group, kind: 'lead', method: 'ballot', voteOn: day, votePlace: '村委会' })
  await officer.do(nominate, { id: election, nominee: newId(), person: gone, origin: 'able-person', by: 'members' })
  await officer.do(startVoting, { id: election, version: (await officer.read(electionPage, { id: election })).version })

  /** Who is named where, without the others. */
  const named = async () => {
    const mine = (ids: readonly (string | null)[]) => ids.filter((id) => id === kept || id === gone)
    const book = await leader.read(labourBook, { id: group })
    const [order] = (await leader.read(purchaseList, { id: group })).items
    const loans = (await officer.read(guaranteeList, { id: group })).items
    return {
      labour: mine(book.entries.flatMap((one) => [one.giver.id, one.receiver.id])),
      orders: mine(order!.orders.map((one) => one.id)),
      loans: mine(loans.flatMap((one) => [one.borrower.id, ...one.guarantors.map((other) => other.id)])),
      nominees: mine((await officer.read(electionPage, { id: election })).nominees.map((one) => one.person)),
      roll: mine((await officer.read(electionRoll, { id: election })).items.map((one) => one.person)),
    }
  }
  const all = (id: Id) => ({ labour: [id, id], orders: [id], loans: [id, id], nominees: [id], roll: [id] })
  expect(await named()).toEqual(all(gone))
  await registrar.do(duplicateScan, { place: a.village1 })
  const [pair] = (await registrar.read(duplicateList, {})).items
  await registrar.do(duplicateMerge, { id: pair!.id, kept })
  expect(await named()).toEqual(all(kept))
  // What is new since the merge stays with the file that stays.
  await labour(kept, lead)
  await registrar.do(duplicateUnmerge, { id: pair!.id })
  expect(await named()).toEqual({ ...all(gone), labour: [kept, gone, gone] })
})
