import { revealPartyPhone } from '@balian/contract/cases'
import {
  answerConfirmation,
  askConfirmation,
  changeParties,
  closeDispute,
  completePerformance,
  failDispute,
  holdSession,
  recordBreach,
  reopenDispute,
  settleDispute,
  withdrawDispute,
} from '@balian/contract/dispute-work'
import { acceptDispute, addDisputePapers, disputePage, extendDispute, handOnDispute, outsideAnswerDispute, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { accepted, aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'
import { checkStates } from '../../foundation/cases/index.ts'
import { dispute } from './rules.ts'

const w = await world()
afterAll(() => w.close())
const { village1 } = w.place.a

/** One that was mediated once. */
async function mediated(by: As) {
  const { id, version } = await accepted(by, village1)
  return by.do(holdSession, { id, version, session: newId(), heldAt: '2026-11-24T01:00:00Z', venue: '村委会', minutes: '未谈拢', result: 'failed' })
}

const orally = (by: As, at: { id: string; version: number }, madeOn = '2026-11-24') =>
  by.do(settleDispute, { id: at.id, version: at.version, agreement: newId(), form: 'oral', facts: '口角', terms: '互相道歉', madeOn })

describe('how a dispute ends', () => {
  it('fails, goes to the court, and is closed once the court has it', async () => {
    const mediator = await w.officer('mediator', village1)
    const failed = await mediator.do(failDispute, { ...(await keyOf(mediated(mediator))), routesTold: '可以向人民法院起诉' })
    expect(failed.state).toBe('failed')
    const handed = await mediator.do(handOnDispute, {
      id: failed.id,
      version: failed.version,
      transfer: newId(),
      body: 'court',
      bodyName: '测试县人民法院',
      reason: '当事人要求起诉',
    })
    expect((await mediator.read(disputePage, { id: failed.id })).can.close).toBe('dossier')
    const paper = await mediator.do(addDisputePapers, { id: handed.id, version: handed.version, as: 'identity', note: '复印件' })
    await expect(mediator.do(closeDispute, { id: paper.id, version: paper.version })).rejects.toMatchObject({ code: 'invalid' })
    const answered = await mediator.do(outsideAnswerDispute, { id: paper.id, version: paper.version, accepted: true, on: '2026-11-24', note: '立案通知书' })
    expect(await mediator.do(closeDispute, { id: answered.id, version: answered.version })).toMatchObject({ state: 'closed' })
    expect((await mediator.read(disputePage, { id: failed.id })).dispute).toMatchObject({ outcome: 'failed', routesTold: '可以向人民法院起诉' })
  })

  it('comes back where it stood when the court refuses it', async () => {
    const mediator = await w.officer('mediator', village1)
    const at = await keyOf(mediated(mediator))
    const handed = await mediator.do(handOnDispute, { ...at, transfer: newId(), body: 'police', bodyName: '派出所', reason: '涉嫌违法' })
    const back = await mediator.do(outsideAnswerDispute, { id: handed.id, version: handed.version, accepted: false, on: '2026-11-24', note: '不构成' })
    expect(back.state).toBe('mediating')
  })

  it('is withdrawn, and can be opened again', async () => {
    const mediator = await w.officer('mediator', village1)
    const { id, version } = await mediator.do(reportDispute, aMatter(village1))
    const gone = await mediator.do(withdrawDispute, { id, version, note: '已自行和解' })
    expect(await mediator.do(reopenDispute, { id, version: gone.version, note: '又起争执' })).toMatchObject({ state: 'accepted' })
    expect((await mediator.read(disputePage, { id })).dispute.outcome).toBeNull()
  })

  it('is settled orally, breached, and performed after all', async () => {
    const mediator = await w.officer('mediator', village1)
    const settled = await orally(mediator, await mediated(mediator))
    const breached = await mediator.do(recordBreach, { id: settled.id, version: settled.version, note: '拒不道歉' })
    expect(breached.state).toBe('breached')
    expect(await mediator.do(completePerformance, { id: settled.id, version: breached.version, doneOn: '2026-11-24' })).toMatchObject({ state: 'performed' })
    const late = { id: settled.id, version: breached.version + 1, doneOn: '2026-11-25' }
    await expect(mediator.do(completePerformance, late)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('judicial confirmation', () => {
  it('is asked within thirty days, by both, once; and answered with a document', async () => {
    const mediator = await w.officer('mediator', village1)
    const ask = (at: { id: string; version: number }) =>
      mediator.do(askConfirmation, { id: at.id, version: at.version, confirmation: newId(), askedOn: '2026-11-24', court: '测试县人民法院', bothAgree: true })
    const old = await orally(mediator, await mediated(mediator), '2026-10-24')
    await expect(ask(old)).rejects.toMatchObject({ code: 'invalid', body: { fields: [{ path: 'askedOn', key: 'thirty-days' }] } })
    const young = await orally(mediator, await mediated(mediator), '2026-10-25')
    const asked = await ask(young)
    await expect(ask(asked)).rejects.toMatchObject({ code: 'invalid' })
    const { confirmations, head } = await mediator.read(disputePage, { id: young.id })
    expect(head.nextDue).toBe('2026-12-12')
    const answer = (document: string) =>
      mediator.do(answerConfirmation, {
        id: young.id,
        version: asked.version,
        confirmation: confirmations[0]!.id,
        answer: 'confirmed',
        on: '2026-11-24',
        document,
      })
    await expect(answer('')).rejects.toMatchObject({ code: 'invalid' })
    await answer('（2026）测0001民特1号')
    expect((await mediator.read(disputePage, { id: young.id })).dossier[10]).toMatchObject({ key: 'confirmation', have: true })
  })
})

describe('parties', () => {
  it('are tied to the register, keep their phones, and never become fewer than two', async () => {
    const registrar = await w.officer('population-registrar', village1)
    const person = newId()
    await registrar.do(peopleAdd, { id: person, name: '王大山', sex: '1', birth: '1970-05-01', place: village1 })
    const mediator = await w.officer('mediator', village1)
    const matter = aMatter(village1)
    const { id, version } = await mediator.do(reportDispute, matter)
    const [first, second] = [matter.parties[0]!.id, matter.parties[1]!.id]
    await expect(mediator.do(changeParties, { id, version, remove: [second] })).rejects.toMatchObject({ code: 'invalid' })
    const stranger = { id: first, kind: 'person' as const, person: newId(), role: 'applicant' as const }
    await expect(mediator.do(changeParties, { id, version, put: [stranger] })).rejects.toMatchObject({ code: 'invalid' })
    await mediator.do(changeParties, { id, version, put: [{ ...stranger, person }] })
    expect((await mediator.read(disputePage, { id })).parties).toMatchObject([{ person, name: '王大山' }, { name: '李有田' }])
    expect(await mediator.do(revealPartyPhone, { id, party: first, purpose: '通知调解时间' })).toEqual({ phone: '13800000001' })
    await expect(mediator.do(revealPartyPhone, { id, party: second, purpose: '通知调解时间' })).rejects.toMatchObject({ code: 'invalid' })
    const safety = await w.officer('safety-officer', village1)
    await expect(safety.do(revealPartyPhone, { id, party: first, purpose: '想打个电话' })).rejects.toMatchObject({ code: 'forbidden' })
    const resident = await w.account(person)
    expect((await resident.read(disputePage, { id })).head.id).toBe(id)
  })
})

it('moves a limit to a later day only, with the reason', async () => {
  const mediator = await w.officer('mediator', village1)
  const { id, version } = await accepted(mediator, village1)
  const { deadlines } = await mediator.read(disputePage, { id })
  const whole = deadlines.find((one) => one.what === 'whole')!
  const extend = (due: string) => mediator.do(extendDispute, { id, version, deadline: whole.id, due, note: '双方同意延期' })
  await expect(extend('2026-12-24')).rejects.toMatchObject({ code: 'invalid' })
  await extend('2027-01-24')
  expect((await mediator.read(disputePage, { id })).head.due).toBe('2027-01-24')
  await expect(mediator.do(acceptDispute, { id, version: version + 1, rightsTold: 'orally', partiesAgree: true })).rejects.toMatchObject({ code: 'wrong-step' })
})

it('the states of all cases follow from their steps, and a state that was changed by hand is found', async () => {
  const report = () => w.services.db.system((tx) => checkStates(tx, [dispute]))
  const { cases, differences } = await report()
  expect(cases).toBeGreaterThan(6)
  expect(differences).toEqual([])
  await w.services.db.outside(`update cases set state = 'closed' where state = 'accepted'`)
  expect((await report()).differences.join()).toMatch(/stands at closed, its steps lead to accepted/)
})

const keyOf = async (at: Promise<{ id: string; version: number }>) => {
  const { id, version } = await at
  return { id, version }
}
