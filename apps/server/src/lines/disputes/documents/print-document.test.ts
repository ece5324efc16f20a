import { auditList } from '@balian/contract/audit'
import { askConfirmation, failDispute, holdSession, recordPerformance, settleDispute, visitDispute } from '@balian/contract/dispute-work'
import { acceptDispute, addDisputePapers, disputePage, reportDispute } from '@balian/contract/disputes'
import { disputeDocument, disputeDocumentInFull, disputeDossier, disputeDossierInFull, disputePaperList } from '@balian/contract/disputes-documents'
import { addFile } from '@balian/contract/files'
import { identityCheck } from '@balian/contract/identity-number'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { peopleOpenings } from '@balian/contract/people-mine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { As } from '../../../../test/as.ts'
import { accepted, aMatter } from '../../../../test/disputes.ts'
import { photograph } from '../../../../test/photograph.ts'
import { world } from '../../../../test/world.ts'
import { wordsOf } from '../../../../test/zip-part.ts'

const w = await world()
afterAll(() => w.close())

const identity = '62119919700501901'.concat(identityCheck('62119919700501901'))
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

let mediator: As
let resident: As
let id: string
const person = newId()

/** A settled, performed and visited dispute between a resident of the register and somebody from outside. */
beforeAll(async () => {
  mediator = await w.officer('mediator', w.place.a.village1, { name: '赵调解' })
  const registrar = await w.officer('population-registrar', w.place.a.village1)
  await registrar.do(peopleAdd, {
    id: person,
    name: '王大山',
    sex: '1',
    birth: '1970-05-01',
    place: w.place.a.group1,
    identity,
    phone: '13893200001',
    ethnicity: '01',
    occupation: '农民',
    address: '01社12号',
  })
  resident = await w.account(person, '王大山')
  const parties = [
    { id: newId(), kind: 'person' as const, person, name: '王大山', role: 'applicant' as const },
    {
      id: newId(),
      kind: 'outsider' as const,
      name: '李有田',
      role: 'respondent' as const,
      sex: '1' as const,
      birthYear: 1980,
      phone: '13800000002',
      agent: { name: '李小田', relation: '子' },
    },
  ]
  const reported = await mediator.do(reportDispute, aMatter(w.place.a.group1, { parties, claims: '恢复地埂\n赔偿洋芋' }))
  id = reported.id
  let { version } = await mediator.do(acceptDispute, { id, version: 1, rightsTold: 'orally', partiesAgree: true })
  const step = async (done: Promise<{ version: number }>) => void (version = (await done).version)
  const minutes = { venue: '村委会', attendees: '刘满仓、赵德福', minutes: '双方各执一词。\n商定再议。' }
  await step(mediator.do(holdSession, { id, version, session: newId(), heldAt: '2026-11-24T01:00:00Z', ...minutes, result: 'continued' }))
  await step(mediator.do(holdSession, { id, version, session: newId(), heldAt: '2026-11-24T01:30:00Z', ...minutes, result: 'settled' }))
  const item = { id: newId(), what: '付清洋芋损失赔偿款', party: parties[1]!.id, amount: 80_050, due: '2026-12-10' }
  const agreement = { agreement: newId(), form: 'written' as const, copies: 3, facts: '地埂移位。', terms: '恢复地埂。\n赔偿损失。', items: [item] }
  await step(mediator.do(settleDispute, { id, version, ...agreement, madeOn: '2026-11-24' }))
  await step(mediator.do(askConfirmation, { id, version, confirmation: newId(), askedOn: '2026-11-24', court: '安定区人民法院', bothAgree: true }))
  await step(mediator.do(recordPerformance, { id, version, item: item.id, doneOn: '2026-11-24', note: '收条' }))
  const visit = { visit: newId(), on: '2026-11-24', reason: '了解履行情况', content: '已经付清', satisfied: 5 }
  await step(mediator.do(visitDispute, { id, version, ...visit }))
  await step(mediator.do(addDisputePapers, { id, version, as: 'identity', note: '李有田身份证复印件' }))
  await step(mediator.do(addDisputePapers, { id, version, as: 'evidence', note: '承包证复印件' }))
})

const words = async (kind: Parameters<typeof mediator.download<typeof disputeDocument>>[1]['kind'], nth = 1, as = mediator) =>
  wordsOf((await as.download(disputeDocument, { id, kind, nth, format: 'docx' })).bytes)

describe('the papers of a dispute', () => {
  it('are told with how many the record holds', async () => {
    const { items } = await mediator.read(disputePaperList, { id })
    const held = Object.fromEntries(items.map((one) => [one.kind, one.held]))
    expect(held).toMatchObject({
      application: 1,
      acceptance: 1,
      notice: 1,
      authorization: 1,
      session: 2,
      agreement: 1,
      'oral-agreement': 0,
      visit: 1,
      ending: 0,
    })
  })

  it('say what was recorded', async () => {
    expect(await words('cover')).toContain('王大山与李有田地埂纠纷')
    expect(await words('acceptance')).toContain('甲镇201村人民调解委员会')
    expect(await words('application')).toMatch(/汉族[\s\S]*56岁[\s\S]*农民[\s\S]*138\*\*\*\*0001[\s\S]*01社12号[\s\S]*46岁[\s\S]*1\. 恢复地埂\n2\. 赔偿洋芋/)
    expect(await words('notice')).toContain('☑口头')
    expect(await words('authorization')).toContain('李小田')
    expect(await words('session', 2)).toMatch(/第2次[\s\S]*2026年11月24日9时30分[\s\S]*刘满仓、赵德福[\s\S]*赵调解[\s\S]*☑调解成功/)
    const agreement = await words('agreement')
    expect(agreement).toContain('李有田于2026年12月10日前付清洋芋损失赔偿款，计人民币800.50元（大写：捌佰元伍角整）。')
    expect(agreement).toMatch(/一、恢复地埂。\n二、赔偿损失。/)
    expect(await words('performance')).toContain('收条')
    expect(await words('visit')).toContain('当事人对调解工作的评价：非常满意。')
    expect(await words('confirmation')).toContain('安定区人民法院')
    expect(await words('contents')).toMatch(/李有田身份证复印件[\s\S]*承包证复印件/)
  })

  it('are refused by a number that is not there, and print empty when there is none of the kind', async () => {
    await expect(mediator.download(disputeDocument, { id, kind: 'session', nth: 3 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(mediator.download(disputeDocument, { id, kind: 'cover', nth: 2 })).rejects.toMatchObject({ code: 'not-found' })
    expect(await words('transfer')).toContain('移送回执')
  })

  it('stand together as one PDF', async () => {
    const { bytes, type } = await mediator.download(disputeDossier, { id })
    expect(type).toBe('application/pdf')
    expect(pages(bytes)).toBeGreaterThan(14)
  })

  it('tell the parties of a mediation that failed what other ways they have', async () => {
    const failing = await accepted(mediator, w.place.a.group2)
    const session = { session: newId(), heldAt: '2026-11-24T01:00:00Z', venue: '村委会', minutes: '谈不拢。', result: 'failed' as const }
    const { version } = await mediator.do(holdSession, { id: failing.id, version: failing.version, ...session })
    await mediator.do(failDispute, { id: failing.id, version, routesTold: '向农村土地承包仲裁委员会申请仲裁' })
    const { bytes } = await mediator.download(disputeDocument, { id: failing.id, kind: 'ending', format: 'docx' })
    expect(wordsOf(bytes)).toMatch(/第二十六条[\s\S]*已经告知各方当事人：向农村土地承包仲裁委员会申请仲裁。/)
  })
})

describe('whole numbers', () => {
  it('come with the photographed papers bound in, of which one could not be masked', async () => {
    const file = newId()
    await mediator.upload(addFile, { id: file, place: w.place.a.village1 }, { name: '王大山身份证.jpg', bytes: photograph })
    const { version } = (await mediator.read(disputePage, { id })).head
    await mediator.do(addDisputePapers, { id, version, as: 'identity', files: [file] })
    const masked = await mediator.download(disputeDossier, { id })
    const whole = await mediator.download(disputeDossierInFull, { id, purpose: '申请司法确认' })
    expect(masked.bytes.toString('latin1')).not.toContain('/DCTDecode')
    expect(whole.bytes.toString('latin1')).toContain('/DCTDecode')
    expect(pages(whole.bytes)).toBe(pages(masked.bytes) + 1)
  })

  it('are masked without a purpose, and with one the resident sees who printed them and why', async () => {
    expect(await words('agreement')).toContain(`621***********${identity.slice(-4)}`)
    const command = newId()
    const { bytes } = await mediator.download(disputeDocumentInFull, { id, kind: 'agreement', format: 'docx', purpose: '双方签署协议' }, command)
    expect(wordsOf(bytes)).toContain(identity)
    expect(wordsOf(bytes)).toContain('13893200001')
    const { items } = await resident.read(peopleOpenings, {})
    expect(items[0]).toMatchObject({ name: '赵调解', verb: 'disputes.documentInFull', purpose: '双方签署协议' })
    const auditor = await w.officer('auditor', w.place.county)
    expect((await auditor.read(auditList, { subject: id, verb: 'disputes.documentInFull' })).items).toHaveLength(1)
    const again = await mediator.download(disputeDocumentInFull, { id, kind: 'agreement', format: 'docx', purpose: '双方签署协议' }, command)
    expect(wordsOf(again.bytes)).toBe(wordsOf(bytes))
    await expect(mediator.download(disputeDossierInFull, { id, purpose: '' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('are for mediators and managers of the place only', async () => {
    const clerk = await w.officer('window-clerk', w.place.a.code)
    for (const reader of [resident, clerk]) {
      expect(await words('agreement', 1, reader)).toContain('赔偿损失')
      await expect(reader.download(disputeDossierInFull, { id, purpose: '查看' })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const sibling = await w.officer('mediator', w.place.a.village10)
    for (const route of [disputeDocument, disputeDocumentInFull] as const)
      await expect(sibling.download(route, { id, kind: 'agreement', purpose: '查看' } as never)).rejects.toMatchObject({ code: 'not-found' })
    const registrar = await w.officer('population-registrar', w.place.a.village1)
    await expect(registrar.download(disputeDossier, { id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(w.nobody.download(disputeDossier, { id })).rejects.toMatchObject({ code: 'not-signed-in' })
    expect((await mediator.read(disputePage, { id })).head.state).toBe('visited')
  })
})
