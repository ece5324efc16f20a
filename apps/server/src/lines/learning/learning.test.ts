import { activityPage } from '@balian/contract/activities'
import { answerList, consultationRoutes, publishAnswer, withdrawAnswer } from '@balian/contract/consultations'
import { addFile } from '@balian/contract/files'
import { type Id, newId } from '@balian/contract/ids'
import { materialRoutes } from '@balian/contract/learning'
import {
  addMaterialVersion,
  addSign,
  closeSession,
  handOutMaterial,
  lawPlanRoutes,
  learningReach,
  lectureSession,
  lectureSessions,
  materialVersions,
  notReached,
  openSession,
  removeSign,
  sessionPrint,
  signIn,
  signsNear,
} from '@balian/contract/lectures'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import { photograph } from '../../../test/photograph.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const day = '2026-11-24'
const tutor = await w.officer('law-tutor', a.village1, { name: '王辅导' })
const registrar = await w.officer('population-registrar', w.place.county)
const manager = await w.officer('manager', a.code, { name: '李主任' })
const neighbour = await w.officer('law-tutor', a.village10)

const person = async (name: string, place = a.group1): Promise<Id> => {
  const id = newId()
  await registrar.do(peopleAdd, { id, name, sex: '1', birth: '1970-05-01', place })
  return id
}
const planned = (title: string) => ({ theme: title, area: 'fraud', plannedOn: day, state: 'planned' })

it('a plan becomes a lecture with those who signed in by the code of the minute, by the tutor’s hand, or by count', async () => {
  const plan = newId()
  await tutor.do(lawPlanRoutes.add, { id: plan, place: a.village1, values: planned('防诈骗') as never })
  const id = newId()
  await tutor.do(openSession, { id, place: a.village1, theme: '防诈骗宣讲', area: 'fraud', plan })
  const [first, second] = [await person('马听众'), await person('牛听众')]
  const resident = await w.account(first)
  const away = await w.account(await person('外镇人', `${w.place.b.village1}01`))
  expect((await resident.read(signsNear, {})).items).toMatchObject([{ id, theme: '防诈骗宣讲', signed: false }])
  expect((await away.read(signsNear, {})).items).toEqual([])
  const session = () => tutor.read(lectureSession, { id })
  const code = (await session()).code!
  const other = code === '000000' ? '000001' : '000000'
  await expect(resident.do(signIn, { id, sign: newId(), code: other, named: true })).rejects.toMatchObject({
    body: { fields: [{ path: 'code', key: 'code' }] },
  })
  w.at('2026-11-24T02:01:30Z')
  await resident.do(signIn, { id, sign: newId(), code, named: true })
  await expect(resident.do(signIn, { id, sign: newId(), code, named: false })).rejects.toMatchObject({ body: { fields: [{ key: 'signed' }] } })
  w.at('2026-11-24T02:03:00Z')
  await expect(away.do(signIn, { id, sign: newId(), code, named: false })).rejects.toMatchObject({ body: { fields: [{ key: 'code' }] } })
  // Whoever wants no name is counted.
  await away.do(signIn, { id, sign: newId(), code: (await session()).code!, named: false })
  await tutor.do(addSign, { id, sign: newId(), person: second })
  await expect(tutor.do(addSign, { id, sign: newId(), person: second })).rejects.toMatchObject({ body: { fields: [{ path: 'person' }] } })
  await tutor.do(addSign, { id, sign: newId(), count: 20 })
  const mistake = newId()
  await tutor.do(addSign, { id, sign: mistake, count: 500 })
  await tutor.do(removeSign, { id, sign: mistake })
  const now = await session()
  expect(now).toMatchObject({
    people: 23,
    guests: 21,
    signs: [
      { name: '马听众', own: true },
      { name: '牛听众', own: false },
    ],
  })
  expect(JSON.stringify(now)).not.toContain('外镇人')
  expect((await tutor.download(sessionPrint, { id })).type).toBe('application/pdf')
  for (const read of [() => neighbour.read(lectureSession, { id }), () => neighbour.do(addSign, { id, sign: newId(), count: 1 })])
    await expect(read()).rejects.toMatchObject({ code: 'not-found' })
  await expect(resident.read(lectureSession, { id })).rejects.toMatchObject({ code: 'forbidden' })

  const { activity, reached } = await tutor.do(closeSession, { id, activity: newId(), handed: 40 })
  expect(reached).toBe(23)
  expect(await tutor.read(activityPage, { id: activity })).toMatchObject({ kind: 'lecture', reached: 23, values: { area: 'fraud', handed: 40 } })
  expect((await tutor.read(lawPlanRoutes.page, { id: plan })).values).toMatchObject({ state: 'done' })
  await expect(resident.do(signIn, { id, sign: newId(), code, named: true })).rejects.toMatchObject({ code: 'not-found' })
  await expect(tutor.do(closeSession, { id, activity: newId() })).rejects.toMatchObject({ code: 'wrong-step' })
  expect((await tutor.read(lectureSessions, {})).items).toMatchObject([{ id, people: 23, activity }])
})

it('says by place whom lectures have not reached yet, and to the village alone which households', async () => {
  const period = { from: '2026-11-01', to: '2026-11-30' }
  const { items } = await manager.read(learningReach, { place: a.code, ...period })
  expect(items.find((one) => one.place === a.village1)).toMatchObject({ lectures: 1, times: 23, people: 2, residents: 2 })
  expect(items.find((one) => one.place === a.village10)).toMatchObject({ lectures: 0, people: 0 })
  expect((await tutor.read(notReached, { place: a.village1, ...period })).total).toBe(0)
  await expect(manager.read(notReached, { place: a.village1, ...period })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(neighbour.read(learningReach, { place: a.village1, ...period })).rejects.toMatchObject({ code: 'forbidden' })
})

it('a question is answered, checked by another, published without names, found by everybody, and taken back', async () => {
  const asker = await person('田咨询')
  const resident = await w.account(asker)
  const parties = [{ id: newId(), kind: 'person' as const, person: asker, role: 'asker' }]
  const opening = {
    id: newId(),
    place: a.village1,
    title: '借条没写利息',
    parties: parties as never,
    values: { area: 'contracts', question: '借条上没写利息，能要利息吗？' } as never,
  }
  const opened = await resident.do(consultationRoutes.open, opening)
  const { id } = opened
  const answered = await tutor.do(consultationRoutes.steps.answer, {
    id,
    version: opened.version,
    values: { answer: '没有约定利息的，视为没有利息。', basis: '民法典第六百八十条' } as never,
    note: '',
  })
  const check = (as: typeof tutor) => as.do(consultationRoutes.steps.check, { id, version: answered.version, values: {} as never, note: '' })
  await expect(check(tutor)).rejects.toMatchObject({ code: 'invalid' })
  const publish = { id: newId(), consultation: id, area: 'contracts', question: '借条没写利息能要利息吗？', answer: '视为没有利息。', nameless: true as const }
  await expect(tutor.do(publishAnswer, publish)).rejects.toMatchObject({ code: 'wrong-step' })
  const checked = await check(manager)
  await resident.do(consultationRoutes.rate!, { id, version: checked.version, level: 5, how: 'own' })
  await expect(resident.do(publishAnswer, publish)).rejects.toMatchObject({ code: 'forbidden' })
  await tutor.do(publishAnswer, publish)
  await expect(tutor.do(publishAnswer, { ...publish, id: newId() })).rejects.toMatchObject({ code: 'already-there' })
  const found = await (await w.account(await person('任何人', a.group2))).read(answerList, { q: '利息' })
  expect(found.items.filter((one) => one.id === publish.id)).toMatchObject([{ answer: '视为没有利息。', mine: false }])
  expect(JSON.stringify(found)).not.toContain(asker)
  await expect(neighbour.do(withdrawAnswer, { id: publish.id, why: '不是我们的' })).rejects.toMatchObject({ code: 'forbidden' })
  await tutor.do(withdrawAnswer, { id: publish.id, why: '法律有修改' })
  expect((await tutor.read(answerList, { q: '利息' })).items.map((one) => one.id)).not.toContain(publish.id)
})

it('a question that needs a lawyer goes to legal aid with its reason', async () => {
  const leader = await w.officer('mediator', a.village1)
  const opened = await leader.do(consultationRoutes.open, {
    id: newId(),
    place: a.village1,
    title: '工地欠薪',
    parties: [],
    values: { area: 'labour', question: '工地欠了三个月工资，怎么打官司？' } as never,
  })
  const refer = { id: opened.id, version: opened.version, values: { referredTo: 'legal-aid', referredWhere: '县法律援助中心' } as never }
  await expect(tutor.do(consultationRoutes.steps.refer, { ...refer, note: '' })).rejects.toMatchObject({ code: 'invalid' })
  expect(await tutor.do(consultationRoutes.steps.refer, { ...refer, note: '符合法律援助条件' })).toMatchObject({ state: 'referred' })
})

it('a material has versions with files, and who holds copies of which', async () => {
  const id = newId()
  await tutor.do(materialRoutes.add, { id, place: a.village1, values: { title: '防诈骗手册', form: 'leaflet' } as never })
  const file = newId()
  await tutor.upload(addFile, { id: file, place: a.village1 }, { name: '手册.jpg', bytes: photograph })
  const version = newId()
  await tutor.do(addMaterialVersion, { id, version, label: '2026版', fromDay: day, files: [file] })
  await tutor.do(handOutMaterial, { id, handout: newId(), version, holder: '甲社组长', copies: 30, onDay: day })
  await expect(tutor.do(handOutMaterial, { id, handout: newId(), version: newId(), holder: '甲社组长', copies: 3, onDay: day })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(await tutor.read(materialVersions, { id })).toMatchObject({
    versions: [{ label: '2026版', files: [{ name: '手册.jpg' }] }],
    holders: [{ holder: '甲社组长', copies: 30, version: '2026版' }],
  })
  await expect(neighbour.read(materialVersions, { id })).rejects.toMatchObject({ code: 'not-found' })
})
