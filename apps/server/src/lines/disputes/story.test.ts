import { closeDispute, holdSession, recordPerformance, settleDispute, visitDispute } from '@balian/contract/dispute-work'
import { acceptDispute, addDisputePapers, disputeList, disputePage, reportDispute } from '@balian/contract/disputes'
import { foundGroup, joinGroup, leadGroup } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import { As } from '../../../test/as.ts'
import { aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())

/** A group of the village, the leader who speaks for it, and a member. */
async function aGroup() {
  const { village1, group1 } = w.place.a
  const registrar = await w.officer('population-registrar', village1)
  const officer = await w.officer('mediator', w.place.a.code)
  const resident = async (name: string) => {
    const id = newId()
    await registrar.do(peopleAdd, { id, name, sex: '1', birth: '1970-05-01', place: group1 })
    return id
  }
  const [first, person, group] = [await resident('孙组长'), await resident('王大山'), newId()]
  await officer.do(foundGroup, { id: group, place: village1, kind: 'geographic', sub: 'farming', name: '一社互助组', foundedOn: '2026-03-01' })
  for (const one of [first, person]) await officer.do(joinGroup, { id: group, membership: newId(), person: one, on: '2026-03-01' })
  await officer.do(leadGroup, { id: group, term: newId(), person: first, origin: 'warm-hearted', chosen: 'elected', fromDay: '2026-03-01' })
  return { leader: await w.account(first, '孙组长'), group, person }
}

it('a quarrel over a field boundary, from the report to the closed file', async () => {
  let mediator = await w.officer('mediator', w.place.a.village1, { name: '赵调解' })
  const { leader, group, person } = await aGroup()
  const told = aMatter(w.place.a.group1, { title: '地埂移位纠纷', group })
  const matter = { ...told, parties: [{ id: newId(), kind: 'person' as const, person, role: 'applicant' as const }, told.parties[1]!] }
  await expect(leader.do(reportDispute, { ...matter, place: w.place.a.village2 })).rejects.toMatchObject({ code: 'invalid' })
  const { id } = await leader.do(reportDispute, matter)
  expect(await leader.read(disputePage, { id })).toMatchObject({
    head: { openedAs: 'group-leader' },
    parties: [{ name: '王大山' }, {}],
    can: { accept: 'role' },
  })
  let version = 1
  const page = () => mediator.read(disputePage, { id })
  const later = async (moment: string) => {
    w.at(moment)
    mediator = await As.signIn(w.http, mediator.login!)
  }
  const taken = async (step: Promise<{ version: number; state: string }>) => {
    const now = await step
    version = now.version
    return now.state
  }
  expect(await taken(mediator.do(acceptDispute, { id, version, rightsTold: 'in-writing', partiesAgree: true }))).toBe('accepted')

  const session = (result: 'continued' | 'settled', nextAt?: string) =>
    mediator.do(holdSession, { id, version, session: newId(), heldAt: '2026-11-24T01:00:00Z', venue: '村委会', minutes: '双方各执一词。', result, nextAt })
  expect(await taken(session('continued', '2026-11-26T01:00:00Z'))).toBe('mediating')
  expect((await page()).head).toMatchObject({ due: '2026-12-24', nextDue: '2026-11-26' })
  await later('2026-11-26T03:00:00Z')
  expect(await taken(session('settled'))).toBe('mediating')
  expect((await page()).head.nextDue).toBe('2026-12-24')

  const item = { id: newId(), what: '恢复地埂原状', party: matter.parties[1]!.id, due: '2026-12-10' }
  const agreement = { agreement: newId(), facts: '地埂向东移位半米。', terms: '李有田恢复地埂原状，双方今后互不侵占。', madeOn: '2026-11-26', items: [item] }
  const settle = (copies: number) => mediator.do(settleDispute, { id, version, form: 'written', copies, ...agreement })
  await expect(settle(2)).rejects.toMatchObject({ code: 'invalid', body: { fields: [{ path: 'copies' }] } })
  expect(await taken(settle(3))).toBe('settled')
  expect((await page()).head).toMatchObject({ due: null, nextDue: '2026-12-10' })
  expect((await page()).agreements).toMatchObject([{ confirmableUntil: '2026-12-26', items: [{ what: '恢复地埂原状', doneOn: null }] }])

  await later('2026-12-11T03:00:00Z')
  expect((await mediator.read(disputeList, { overdue: 'true' })).items).toMatchObject([{ id, overdue: true }])
  expect(await taken(mediator.do(recordPerformance, { id, version, item: item.id, doneOn: '2026-12-09', note: '双方到场确认' }))).toBe('performed')
  expect(
    await taken(
      mediator.do(visitDispute, { id, version, visit: newId(), on: '2026-12-11', reason: '了解履行情况', content: '地埂已恢复，双方满意。', satisfied: 5 }),
    ),
  ).toBe('visited')

  const close = () => mediator.do(closeDispute, { id, version })
  expect((await page()).can.close).toBe('dossier')
  await expect(close()).rejects.toMatchObject({ code: 'dossier-incomplete', body: { params: { missing: '当事人身份证明' } } })
  await taken(mediator.do(addDisputePapers, { id, version, as: 'identity', note: '身份证复印件已归卷' }))
  expect(await taken(close())).toBe('closed')

  const closed = await page()
  expect(closed.steps.map((one) => one.step)).toEqual(['open', 'accept', 'hold', 'hold', 'settle', 'complete', 'visit', 'addPapers', 'close'])
  expect(closed.dossier.filter((one) => one.have).map((one) => one.no)).toEqual([1, 2, 3, 7, 8, 9, 10, 13])
  expect(closed.dispute).toMatchObject({ outcome: 'written', outcomeOn: '2026-11-26', acceptedOn: '2026-11-24' })
  expect(closed.head).toMatchObject({ nextDue: null, overdue: false })
})
