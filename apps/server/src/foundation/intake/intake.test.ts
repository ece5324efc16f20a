import { personCases } from '@balian/contract/cases'
import { disputePage, reportDispute } from '@balian/contract/disputes'
import { addFile } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { carryOn, intakeKinds, type MatterOfSaid, receiveSaid, routeSaid, saidRoutes } from '@balian/contract/intake'
import { heard, propose } from '@balian/contract/intake-rules'
import { messageList } from '@balian/contract/messages'
import { peopleAdd } from '@balian/contract/people'
import { petitionPage } from '@balian/contract/petitions'
import { afterAll, describe, expect, it } from 'vitest'
import { samples as files } from '../../../test/sample-files.ts'
import { world } from '../../../test/world.ts'
import { intakes } from '../../modules.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place

const villager = async (name: string) => {
  const registrar = await w.officer('population-registrar', a.village1)
  return (await registrar.do(peopleAdd, { id: newId(), place: a.village1, name, sex: '2', birth: '1946-01-01' })).id
}
const speaks = (person: string) => ({ id: newId(), kind: 'person' as const, person, role: 'speaker' })
const outsider = (name: string, role: string) => ({ id: newId(), kind: 'outsider' as const, name, role })
const quarrel = (more: Partial<MatterOfSaid> = {}) => ({
  id: newId(),
  module: 'disputes',
  title: '地埂被占',
  others: [outsider('王大山', 'respondent')],
  values: { class: 'neighbour', brief: '邻居犁地占了地埂' },
  ...more,
})
const petition = (more: Partial<MatterOfSaid> = {}) => ({
  id: newId(),
  module: 'petitions',
  title: '反映低保',
  values: { brief: '低保怎么办', channel: 'visit' },
  ...more,
})
const words = '邻居占了我家地埂还骂人；低保怎么办'
const received = (person: string, matters: readonly object[], more: object = {}) => ({
  id: newId(),
  place: a.village1,
  title: '赵桂兰来访',
  parties: [speaks(person)],
  words,
  channel: 'window' as const,
  matters: matters as never,
  ...more,
})

describe('one intake', () => {
  it('proposes by what was said, whatever can be opened, longest words first', () => {
    expect(propose(words)[0]).toMatchObject({ kind: 'dispute', found: expect.arrayContaining(['地埂', '邻居', '占了']) })
    expect(propose('今天天气很好')).toEqual([])
    const kinds = intakes.map((one) => one.kind.kind)
    expect(kinds).toEqual(expect.arrayContaining(['dispute', 'petition', 'care-request', 'incident']))
    expect(Object.keys(heard).filter((kind) => !kinds.includes(kind))).toEqual([])
  })

  it('takes in several things at once: a matter for each, linked, in the hands of whom the clerk chose, with the papers', async () => {
    const [clerk, mediator] = [await w.officer('window-clerk', a.code), await w.officer('mediator', a.village1)]
    const person = await villager('赵桂兰')
    const kinds = await clerk.read(intakeKinds, { place: a.village1 })
    expect(kinds.officers).toContainEqual(expect.objectContaining({ line: 'disputes', account: mediator.login!.id }))
    const file = newId()
    await clerk.upload(addFile, { id: file, place: a.village1 }, { name: '地契.png', bytes: files.png })
    const [quarrelled, asked] = [quarrel({ officer: mediator.login!.id }), petition()]
    const reply = await clerk.do(receiveSaid, received(person, [quarrelled, asked], { files: [file] }))
    expect(reply).toMatchObject({
      state: 'routed',
      matters: [
        { id: quarrelled.id, module: 'disputes' },
        { id: asked.id, module: 'petitions', number: '〔2026〕甲镇201村信访第1号' },
      ],
    })
    const dispute = await mediator.read(disputePage, { id: quarrelled.id })
    expect(dispute.parties.map((one) => [one.name, one.role])).toEqual([
      ['赵桂兰', 'applicant'],
      ['王大山', 'respondent'],
    ])
    expect(dispute.workers).toMatchObject([{ account: mediator.login!.id, part: 'lead' }])
    expect(dispute.links.map((one) => one.relation).toSorted()).toEqual(['follows', 'same-matter'])
    expect(dispute.papers).toMatchObject([{ file: { name: '地契.png' } }])
    expect(dispute.papers[0]!.file!.id).not.toBe(file)
    const all = await clerk.read(personCases, { person })
    expect(all.items.map((one) => one.id).toSorted()).toEqual([reply.id, quarrelled.id, asked.id].toSorted())
    const hers = await (await w.account(person)).read(personCases, { person })
    expect(hers.items).toHaveLength(3)
    const registrar = await w.officer('law-tutor', a.village1)
    expect((await registrar.read(personCases, { person })).items).toEqual([])
    await expect((await w.officer('window-clerk', a.village10)).read(personCases, { person })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('opens nothing when one of them lacks something, and says which', async () => {
    const clerk = await w.officer('window-clerk', a.code)
    const person = await villager('钱秀英')
    const lacking = received(person, [petition(), quarrel({ values: { brief: '吵架' } })])
    await expect(clerk.do(receiveSaid, lacking)).rejects.toMatchObject({ code: 'invalid', body: { fields: [{ path: 'matters.1.values.class' }] } })
    const alone = received(person, [quarrel({ others: [] })])
    await expect(clerk.do(receiveSaid, alone)).rejects.toMatchObject({ body: { fields: [{ path: 'matters.0.others', key: 'least' }] } })
    expect((await clerk.read(personCases, { person })).items).toEqual([])
    const mediator = await w.officer('mediator', a.village1)
    await expect(mediator.do(receiveSaid, received(person, []))).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('waits a working day when it is not clear yet, and is routed then; a resident can say something too', async () => {
    const person = await villager('孙菊')
    const [her, agent] = [await w.account(person), await w.officer('errand-agent', a.village1)]
    const opening = { id: newId(), place: a.village1, title: '邻居占地', parties: [speaks(person)], values: { words, channel: 'online' as const } }
    const { id, version } = await her.do(saidRoutes.open, opening as never)
    expect(await her.read(saidRoutes.page, { id })).toMatchObject({ head: { due: '2026-11-25', openedAs: 'resident' } })
    await expect(her.do(routeSaid, { id, version, matters: [quarrel()] })).rejects.toMatchObject({ code: 'forbidden' })
    const routed = await agent.do(routeSaid, { id, version, matters: [quarrel()] })
    expect(routed.state).toBe('routed')
    const again = await agent.do(routeSaid, { id, version: routed.version, matters: [petition()] })
    expect((await agent.read(saidRoutes.page, { id })).links.map((one) => one.id)).toHaveLength(2)
    await expect(agent.do(routeSaid, { id, version: routed.version, matters: [petition()] })).rejects.toMatchObject({ code: 'stale' })
    expect(again.version).toBe(3)
  })
})

describe('a case goes on as another', () => {
  const reported = async (by: Awaited<ReturnType<typeof w.officer>>) => {
    const parties = [outsider('李勇', 'applicant'), outsider('王大山', 'respondent')] as never
    return by.do(reportDispute, { id: newId(), place: a.village1, title: '低保评议起争执', class: 'other', brief: '对低保评议有意见', peopleCount: 2, parties })
  }

  it('ends on its line and goes on on another, with its people', async () => {
    const mediator = await w.officer('mediator', a.village1)
    const { id, version } = await reported(mediator)
    const matter = petition({ title: '低保评议' })
    const moved = await mediator.do(carryOn, { id, version, ends: true, matter, note: '属民政事务' })
    expect(moved.state).toBe('closed')
    expect(await mediator.read(disputePage, { id })).toMatchObject({ head: { state: 'closed' }, links: [{ other: matter.id, relation: 'follows' }] })
    expect((await mediator.read(petitionPage, { id: matter.id })).parties.map((one) => one.name)).toEqual(['李勇', '王大山'])
    await expect(mediator.do(carryOn, { id, version: moved.version, ends: true, matter: petition(), note: '再转一次' })).rejects.toMatchObject({
      code: 'wrong-step',
    })
  })

  it('goes on beside another line’s matter, and only whoever works on it can say so', async () => {
    const mediator = await w.officer('mediator', a.village1)
    const { id, version } = await reported(mediator)
    const order = { id, version, ends: false, matter: petition(), note: '请代办员同时跟进' }
    await expect((await w.officer('mediator', a.village10)).do(carryOn, order)).rejects.toMatchObject({ code: 'not-found' })
    await expect((await w.officer('law-tutor', a.village1)).do(carryOn, order)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await mediator.do(carryOn, order)).state).toBe('reported')
    expect((await mediator.read(disputePage, { id })).links).toMatchObject([{ relation: 'same-matter' }])
  })
})

describe('how it was handled', () => {
  it('is said by her once, hidden from whoever handled it, and known to the management when bad', async () => {
    const person = await villager('周玉')
    const [her, agent, manager] = [await w.account(person), await w.officer('errand-agent', a.village1), await w.officer('manager', a.village1)]
    const opening = { id: newId(), place: a.village1, title: '问路', parties: [speaks(person)], values: { words: '路怎么还没修', channel: 'online' } }
    const { id, version } = await her.do(saidRoutes.open, opening as never)
    const answered = await agent.do(saidRoutes.steps.answer, { id, version, values: {}, note: '下月修' } as never)
    const rate = { id, version: answered.version, level: 1, note: '一直没人来', how: 'own' as const }
    await expect(agent.do(saidRoutes.rate!, { ...rate, how: 'window' })).rejects.toMatchObject({ body: { fields: [{ key: 'handled' }] } })
    const rated = await her.do(saidRoutes.rate!, rate)
    await expect(her.do(saidRoutes.rate!, { ...rate, version: rated.version, level: 5 })).rejects.toMatchObject({ body: { fields: [{ key: 'rated' }] } })
    expect((await her.read(saidRoutes.page, { id })).rating).toMatchObject({ level: 1, how: 'own' })
    expect((await manager.read(saidRoutes.page, { id })).rating).toMatchObject({ level: 1 })
    const seen = await agent.read(saidRoutes.page, { id })
    expect(seen.rating).toBeNull()
    expect(JSON.stringify(seen)).not.toContain('一直没人来')
    expect((await manager.read(messageList, {})).items.map((one) => one.key)).toContain('intake.ratedBad')
    expect((await agent.read(messageList, {})).items.map((one) => one.key)).not.toContain('intake.ratedBad')
    const reopened = await her.do(saidRoutes.reopen!, { id, version: rated.version, note: '还没修' })
    expect(reopened.state).toBe('said')
  })
})
