import { myCases } from '@balian/contract/cases'
import {
  acceptDispute,
  disputeList,
  disputePage,
  handOnDispute,
  refuseDispute,
  remarkDispute,
  reportDispute,
  sendBackDispute,
  takeOverDispute,
} from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { peopleAdd } from '@balian/contract/people'
import { peopleOpenings } from '@balian/contract/people-mine'
import { afterAll, describe, expect, it } from 'vitest'
import { accepted, aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())

describe('intake', () => {
  it('reports, accepts with a number, and shows where it stands', async () => {
    const mediator = await w.officer('mediator', w.place.a.village1, { name: '赵调解' })
    const reported = await mediator.do(reportDispute, aMatter(w.place.a.group1))
    expect(reported).toMatchObject({ state: 'reported', version: 1 })
    const { id } = reported
    await expect(mediator.do(acceptDispute, { id, version: 9, rightsTold: 'orally', partiesAgree: true })).rejects.toMatchObject({ code: 'stale' })
    const command = newId()
    const once = await mediator.do(acceptDispute, { id, version: 1, rightsTold: 'orally', partiesAgree: true }, command)
    expect(await mediator.do(acceptDispute, { id, version: 1, rightsTold: 'orally', partiesAgree: true }, command)).toEqual(once)
    const page = await mediator.read(disputePage, { id })
    expect(page.head).toMatchObject({ state: 'accepted', number: '〔2026〕甲镇201村人调字第1号', desk: w.place.a.village1, due: '2026-12-24', version: 2 })
    expect(page.steps.map((one) => one.step)).toEqual(['open', 'accept'])
    expect(page.workers).toMatchObject([{ name: '赵调解', part: 'lead' }])
    expect(page.parties[0]).toMatchObject({ name: '王大山', phone: '138****0001' })
    expect(page.can).toMatchObject({ accept: 'state', handOn: true, takeOver: 'state' })
    await expect(mediator.do(acceptDispute, { id, version: 2, rightsTold: 'orally', partiesAgree: true })).rejects.toMatchObject({ code: 'wrong-step' })
  })

  it('numbers each office without gaps, also when something failed in between', async () => {
    const mediator = await w.officer('mediator', w.place.b.code)
    const first = await accepted(mediator, w.place.b.village2)
    await expect(mediator.do(acceptDispute, { id: first.id, version: 2, rightsTold: 'orally', partiesAgree: true })).rejects.toMatchObject({
      code: 'wrong-step',
    })
    const other = await accepted(mediator, w.place.b.village10)
    const second = await accepted(mediator, w.place.b.village2)
    const numbers = await Promise.all([first, other, second].map(async ({ id }) => (await mediator.read(disputePage, { id })).head.number))
    expect(numbers).toEqual(['〔2026〕乙乡202村人调字第1号', '〔2026〕乙乡210村人调字第1号', '〔2026〕乙乡202村人调字第2号'])
  })

  it('refuses with a reason, and that ends it', async () => {
    const mediator = await w.officer('mediator', w.place.a.village2)
    const { id, version } = await mediator.do(reportDispute, aMatter(w.place.a.village2))
    expect(await mediator.do(refuseDispute, { id, version, because: 'in-court', note: '已起诉，请等候法院处理。' })).toMatchObject({ state: 'not-accepted' })
    expect((await mediator.read(disputePage, { id })).head).toMatchObject({ nextDue: null, closedAt: expect.any(String) })
  })
})

describe('who sees a dispute', () => {
  it('is seen in its village and above, not in the village whose code begins the same', async () => {
    const [one, ten, township] = [
      await w.officer('mediator', w.place.a.village1),
      await w.officer('mediator', w.place.a.village10),
      await w.officer('manager', w.place.a.code),
    ]
    const { id, version } = await one.do(reportDispute, aMatter(w.place.a.village1, { title: '只在本村' }))
    expect((await township.read(disputeList, { text: '只在本村' })).total).toBe(1)
    expect((await ten.read(disputeList, { text: '只在本村' })).total).toBe(0)
    await expect(ten.read(disputePage, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(ten.do(remarkDispute, { id, version, note: '插手' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(ten.do(reportDispute, aMatter(w.place.a.village1))).rejects.toMatchObject({ code: 'forbidden' })
    const tutor = await w.officer('law-tutor', w.place.a.village1)
    expect((await tutor.read(disputeList, {})).total).toBe(0)
    await expect(tutor.read(disputePage, { id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is seen by a party, and nobody else among the residents', async () => {
    const registrar = await w.officer('population-registrar', w.place.a.village1)
    const person = newId()
    await registrar.do(peopleAdd, { id: person, name: '王大山', sex: '1', birth: '1970-05-01', place: w.place.a.group1 })
    const mediator = await w.officer('mediator', w.place.a.village1, { name: '赵调解' })
    const [resident, stranger] = [await w.account(person, '王大山'), await w.account(newId())]
    const matter = aMatter(w.place.a.group1)
    const parties = [{ id: newId(), kind: 'person' as const, person, role: 'applicant' as const }, matter.parties[1]!]
    const { id, version } = await resident.do(reportDispute, { ...matter, parties })
    const page = await resident.read(disputePage, { id })
    expect(page.head).toMatchObject({ openedAs: 'resident', desk: w.place.a.village1 })
    expect(page.can.accept).toBe('role')
    expect(page.parties[0]).toMatchObject({ name: '王大山', sex: '1', birthYear: 1970 })
    expect((await mediator.read(messageList, {})).items).toMatchObject([{ key: 'disputes.reported', about: { id } }])
    await mediator.read(disputePage, { id })
    expect((await resident.read(peopleOpenings, {})).items).toContainEqual(expect.objectContaining({ name: '赵调解', verb: 'disputes.page' }))
    await expect(stranger.read(disputePage, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(stranger.do(reportDispute, { ...matter, id: newId(), parties })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(resident.do(acceptDispute, { id, version, rightsTold: 'orally', partiesAgree: true })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is seen by the desk that it was handed to, which takes it or sends it back', async () => {
    const [one, ten] = [await w.officer('mediator', w.place.a.village1), await w.officer('mediator', w.place.a.village10)]
    const { id, version } = await accepted(one, w.place.a.village1)
    const offer = (at: number) => one.do(handOnDispute, { id, version: at, transfer: newId(), to: w.place.a.village10, reason: '当事人住在该村' })
    const offered = await offer(version)
    expect(offered.state).toBe('handed-on')
    expect((await ten.read(myCases, { what: 'offered' })).items).toMatchObject([{ id, offered: w.place.a.village10 }])
    await expect(one.do(takeOverDispute, { id, version: offered.version })).rejects.toMatchObject({ code: 'forbidden' })
    const back = await ten.do(sendBackDispute, { id, version: offered.version, note: '不属本村' })
    expect(back.state).toBe('accepted')
    await expect(ten.read(disputePage, { id })).rejects.toMatchObject({ code: 'not-found' })
    const again = await offer(back.version)
    const taken = await ten.do(takeOverDispute, { id, version: again.version })
    const page = await ten.read(disputePage, { id })
    expect(page.head).toMatchObject({ state: 'accepted', desk: w.place.a.village10, offered: null })
    expect(page.transfers).toMatchObject([
      { direction: 'across', answer: 'refused' },
      { direction: 'across', answer: 'accepted' },
    ])
    expect((await one.read(disputePage, { id })).can.remark).toBe('place')
    expect(taken.version).toBe(page.head.version)
  })
})
