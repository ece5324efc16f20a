import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { helpFiles, helpPage, occupancy, printPlan } from '@balian/contract/reintegration'
import * as work from '@balian/contract/reintegration-work'
import { aFile, villager } from '../help.ts'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const on = '2026-11-20'
const purpose = 'visit'

/** A help file of somebody of the place, its team the officer who opened it. */
const file = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('help file', at, async () => (await aFile(await make.officer('reintegration-helper', at), await villager(make.world, at))).id)

/** One that another township offers to the place. */
const offered = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.once('offered help file', at, async () => {
    const from = make.world.place.b.village2
    const opened = await aFile(await make.officer('reintegration-helper', from), await villager(make.world, from))
    await make.officer('help-supervisor', at)
    const supervisor = await make.officer('help-supervisor', from)
    return (await supervisor.do(work.handOnHelp, { ...opened, to: at, summary: '已迁往该村。' })).id
  })

const version = 1
const step =
  <T extends object>(more: T) =>
  async (make: Makers, at: PlaceCode) => ({ id: await file(make, at), version, ...more })
const loan = { bank: '信用社', guarantor: '村委会', grantedOn: on, fen: 100_000, months: 12 }

export const samples: readonly Sample[] = [
  sample(helpFiles, 'list', () => ({})),
  sample(occupancy, 'list', () => ({ from: on, days: 3 })),
  sample(helpPage, 'place', async (make, at) => ({ id: await file(make, at), purpose })),
  sample(printPlan, 'place', async (make, at) => ({ id: await file(make, at), purpose })),
  sample(work.openHelp, 'place', async (make, at) => ({
    id: newId(),
    person: await make.record('villager to be helped', at, () => villager(make.world, at)),
    basis: 'released' as const,
    basisDay: '2026-10-01',
    fromDay: on,
  })),
  sample(work.amendHelp, 'place', step({ handedOverOn: null, untilDay: '2031-01-01', visitEvery: 14, need: '' })),
  sample(work.putMember, 'place', step({ member: newId(), part: 'family' as const, name: '周母', fromDay: on })),
  sample(work.endMember, 'place', step({ member: newId(), on })),
  sample(work.startHelp, 'place', step({ on })),
  sample(work.putMeasure, 'place', step({ measure: newId(), what: '学习技术', dueOn: '2026-12-31' })),
  sample(work.visitHelped, 'place', step({ visit: newId(), on, way: 'home' as const, note: '在家。' })),
  sample(work.putLoan, 'place', step({ loan: newId(), ...loan })),
  sample(work.repayLoan, 'place', async (make, at) => {
    const of = await make.once('help loan', at, async () => {
      const [id, one] = [await file(make, at), newId()]
      const officer = await make.officer('reintegration-helper', at)
      const { head } = await officer.read(helpPage, { id, purpose })
      await officer.do(work.putLoan, { id, version: head.version, loan: one, ...loan })
      return { id, loan: one }
    })
    return { ...of, version, repayment: newId(), on, fen: 1000 }
  }),
  sample(work.putJob, 'place', step({ job: newId(), kind: 'employed' as const, employer: '砖厂', contactedOn: on })),
  sample(work.putStay, 'place', step({ stay: newId(), base: newId(), fromDay: on })),
  sample(work.putChild, 'place', step({ child: newId(), name: '小周', aid: 'fees' as const, on })),
  sample(work.assessHelp, 'place', step({ assessment: newId(), on, living: '与父母同住。', work: '', needs: '' })),
  sample(work.handOnHelp, 'place', async (make, at) => ({ id: await file(make, at), version, to: make.world.place.b.village1, summary: '已迁往该村。' })),
  sample(work.takeBackHelp, 'place', step({})),
  sample(work.sendBackHelp, 'place', async (make, at) => ({ id: await offered(make, at), version: 2, note: '尚未入住。' })),
  sample(work.takeOverHelp, 'place', async (make, at) => ({ id: await offered(make, at), version: 2, file: newId() })),
  sample(work.closeHelp, 'place', step({ reason: 'settled' as const, on: '2026-11-24' })),
]
