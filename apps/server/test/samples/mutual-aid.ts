import { foundGroup, joinGroup } from '@balian/contract/groups'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
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
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const day = '2026-11-24'

interface Made {
  readonly group: Id
  readonly people: readonly [Id, Id, Id]
}

/** A group of three. */
const group = (make: Makers, at: PlaceCode): Promise<Made> =>
  make.once('aiding group', at, async () => {
    const officer = await make.officer('mediator', at)
    const registrar = await make.officer('population-registrar', at)
    const id = newId()
    await officer.do(foundGroup, { id, place: at, kind: 'living', sub: 'other', name: `联助组${id.slice(-6)}`, foundedOn: day })
    const people: Id[] = []
    for (let i = 0; i < 3; i++) {
      const person = newId()
      await registrar.do(peopleAdd, { id: person, name: '矩阵组员', sex: '1', birth: '1970-02-03', place: at })
      await officer.do(joinGroup, { id, membership: newId(), person, on: day })
      people.push(person)
    }
    return { group: id, people: people as unknown as Made['people'] }
  })
const purchase = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('purchase', at, async () => {
    const id = newId()
    await (await make.officer('mediator', at)).do(openPurchase, { ...round, id: (await group(make, at)).group, purchase: id })
    return id
  })
const guarantee = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('guarantee', at, async () => (await (await make.officer('mediator', at)).do(proposeGuarantee, await proposal(make, at))).id)

const round = { item: '化肥', unit: '袋', price: 12_000, orderUntil: day }
const loan = { bank: '信用社', amount: 1_000_000, months: 12, purpose: '买牛' }
async function proposal(make: Makers, at: PlaceCode) {
  const { group: id, people } = await group(make, at)
  return { ...loan, id, guarantee: newId(), borrower: people[0], guarantors: [people[1], people[2]] }
}
const version = -1
const of = async (make: Makers, at: PlaceCode) => ({ id: (await group(make, at)).group })

export const samples: readonly Sample[] = [
  sample(labourBook, 'place', of),
  sample(addLabour, 'place', async (make, at) => ({
    ...(await of(make, at)),
    entry: newId(),
    giver: newId(),
    receiver: newId(),
    halfDays: 1,
    doneOn: day,
    work: '收麦',
  })),
  sample(answerLabour, 'place', async (make, at) => ({ ...(await of(make, at)), entry: newId(), answer: 'agree' as const })),
  sample(purchaseList, 'place', of),
  sample(openPurchase, 'place', async (make, at) => ({ ...round, ...(await of(make, at)), purchase: newId() })),
  sample(orderPurchase, 'place', async (make, at) => ({ id: await purchase(make, at), person: newId(), quantity: 1 })),
  sample(movePurchase, 'place', async (make, at) => ({ id: await purchase(make, at), version, to: 'ordered' as const })),
  sample(markOrder, 'place', async (make, at) => {
    const { people } = await group(make, at)
    const id = await purchase(make, at)
    await (await make.officer('mediator', at)).do(orderPurchase, { id, person: people[0], quantity: 1 })
    return { id, person: people[0], what: 'paid' as const, done: true }
  }),
  sample(purchasePrint, 'place', async (make, at) => ({ id: await purchase(make, at) })),
  sample(guaranteeList, 'place', of),
  sample(proposeGuarantee, 'place', proposal),
  sample(agreeGuarantee, 'place', async (make, at) => ({ id: await guarantee(make, at), person: (await group(make, at)).people[1] })),
  sample(moveGuarantee, 'place', async (make, at) => ({ id: await guarantee(make, at), version, to: 'dropped' as const })),
  sample(repayGuarantee, 'place', async (make, at) => ({ id: await guarantee(make, at), repayment: newId(), onDay: day, amount: 100, payer: newId() })),
]
