import { answerList, consultation, consultationRoutes, publishAnswer, withdrawAnswer } from '@balian/contract/consultations'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { materials } from '@balian/contract/learning'
import {
  addMaterialVersion,
  addSign,
  closeSession,
  handOutMaterial,
  lawPlans,
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
import type { Makers } from './makers.ts'
import { samplesOfMatter } from './matters.ts'
import { rowOf, samplesOf } from './registers.ts'
import { type Sample, sample } from './sample.ts'

const day = '2026-11-24'
const period = { from: '2026-11-01', to: '2026-11-30' }

const session = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('lecture session', at, async () => (await (await make.officer('law-tutor', at)).do(openSession, fresh(at))).id)
const fresh = (at: PlaceCode) => ({ id: newId(), place: at, theme: '防诈骗', area: 'fraud' })
const signed = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('lecture sign', at, async () => {
    const sign = newId()
    await (await make.officer('law-tutor', at)).do(addSign, { id: await session(make, at), sign, count: 3 })
    return sign
  })
const material = (make: Makers, at: PlaceCode) => rowOf(materials, 'law-tutor', () => ({ title: `资料${newId().slice(-8)}`, form: 'law' }), make, at)

/** A question that was answered and checked. */
const checked = (make: Makers, at: PlaceCode, part = ''): Promise<Id> =>
  make.record(`checked question ${part}`, at, async () => {
    const tutor = await make.officer('law-tutor', at)
    const manager = await make.officer('manager', at)
    const values = { area: 'land', question: '承包地能转让吗？' } as never
    const asked = await tutor.do(consultationRoutes.open, { id: newId(), place: at, title: '承包地', parties: [], values })
    const answered = await tutor.do(consultationRoutes.steps.answer, {
      id: asked.id,
      version: asked.version,
      values: { answer: '可以流转。' } as never,
      note: '',
    })
    return (await manager.do(consultationRoutes.steps.check, { id: asked.id, version: answered.version, values: {} as never, note: '' })).id
  })
const publishing = async (make: Makers, at: PlaceCode, part?: string) => ({
  id: newId(),
  consultation: await checked(make, at, part),
  area: 'land',
  question: '承包地能转让吗？',
  answer: '可以流转。',
  nameless: true as const,
})
// Published answers are for everybody: their ids are no secret.
const published = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.once('published answer', at, async () => (await (await make.officer('manager', at)).do(publishAnswer, await publishing(make, at, 'to take back'))).id)

const on = async (make: Makers, at: PlaceCode) => ({ id: await session(make, at) })

export const samples: readonly Sample[] = [
  ...samplesOf(lawPlans, 'law-tutor', () => ({ theme: `计划${newId().slice(-8)}`, area: 'land', plannedOn: day, state: 'planned' })),
  ...samplesOfMatter(consultation, 'law-tutor', {
    values: () => ({ area: 'land', question: '承包地能转让吗？' }),
    steps: { answer: () => ({ answer: '可以流转。' }), refer: () => ({ referredTo: 'legal-aid' }) },
  }),
  sample(lectureSessions, 'list', () => ({})),
  sample(lectureSession, 'place', on),
  sample(sessionPrint, 'place', on),
  sample(openSession, 'place', (_, at) => fresh(at)),
  sample(addSign, 'place', async (make, at) => ({ ...(await on(make, at)), sign: newId(), count: 2 })),
  sample(removeSign, 'place', async (make, at) => ({ ...(await on(make, at)), sign: await signed(make, at) })),
  sample(closeSession, 'place', async (make, at) => {
    await signed(make, at)
    return { ...(await on(make, at)), activity: newId() }
  }),
  sample(signsNear, 'me', () => ({}), { near: true }),
  sample(signIn, 'me', async (make, at) => ({ ...(await on(make, at)), sign: newId(), code: '000000', named: false })),
  sample(learningReach, 'place', (_, at) => ({ place: at, ...period })),
  sample(notReached, 'place', (_, at) => ({ place: at, ...period })),
  sample(materialVersions, 'place', async (make, at) => ({ id: await material(make, at) })),
  sample(addMaterialVersion, 'place', async (make, at) => ({ id: await material(make, at), version: newId(), label: '新版', fromDay: day, files: [newId()] })),
  sample(handOutMaterial, 'place', async (make, at) => ({
    id: await material(make, at),
    handout: newId(),
    version: newId(),
    holder: '村委会',
    copies: 1,
    onDay: day,
  })),
  sample(answerList, 'me', () => ({})),
  sample(publishAnswer, 'place', (make, at) => publishing(make, at)),
  sample(withdrawAnswer, 'place', async (make, at) => ({ id: await published(make, at), why: '法律有修改' })),
]
