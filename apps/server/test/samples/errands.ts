import {
  acceptPapers,
  catalogueAt,
  fetchPapers,
  papersHeld,
  papersOfErrand,
  passPapers,
  printErrand,
  returnPapers,
  takePapers,
  trackErrand,
} from '@balian/contract/custody'
import { errand, errandRoutes } from '@balian/contract/errand-matters'
import { serviceItemRoutes } from '@balian/contract/errands'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import type { Makers } from './makers.ts'
import { openingOf, samplesOfMatter } from './matters.ts'
import { type Sample, sample } from './sample.ts'

const catalogued = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('catalogued service', at, async () => {
    const values = { title: `办证${newId().slice(-6)}`, mode: 'for-you', goesTo: '民政局', promisedDays: 5, who: '本村居民', materials: '身份证' }
    return (await (await make.officer('errand-agent', at)).do(serviceItemRoutes.add, { id: newId(), place: at, values: values as never })).id
  })

const opening = {
  values: async (make: Makers, at: PlaceCode) => ({ service: await catalogued(make, at), mode: 'for-you', channel: 'station' }),
  steps: {
    doAtOnce: () => ({ result: '当场办好' }),
    tellMissing: () => ({ missing: '户口簿' }),
    submit: () => ({ submittedTo: '县民政局', submittedOn: '2026-11-24' }),
    collect: () => ({ outcome: 'granted' }),
    appoint: () => ({ appointedOn: '2026-11-25', appointment: '上午九点村委会' }),
    accompany: () => ({ outcome: 'granted' }),
    finish: () => ({ result: '已办好' }),
  },
}

const one = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('errand with papers', at, async () => {
    const agent = await make.officer('errand-agent', at)
    return (await agent.do(errandRoutes.open, await openingOf(errand as never, opening, make, at))).id
  })
// Whoever may is told `stale`.
const on = async (make: Makers, at: PlaceCode) => ({ id: await one(make, at), version: 9999 })
const papers = [newId()]

export const samples: readonly Sample[] = [
  ...samplesOfMatter(errand, 'errand-agent', opening),
  sample(takePapers, 'place', async (make, at) => ({
    ...(await on(make, at)),
    from: '张三',
    papers: [{ id: newId(), name: '身份证', form: 'original' as const }],
  })),
  sample(passPapers, 'place', async (make, at) => ({ ...(await on(make, at)), papers, body: '县民政局' })),
  sample(acceptPapers, 'place', async (make, at) => ({ ...(await on(make, at)), papers, yes: true })),
  sample(fetchPapers, 'place', async (make, at) => ({ ...(await on(make, at)), papers })),
  sample(returnPapers, 'place', async (make, at) => ({ ...(await on(make, at)), papers, to: '张三', signed: 'signature' as const })),
  sample(papersOfErrand, 'place', async (make, at) => ({ id: await one(make, at) })),
  sample(printErrand, 'place', async (make, at) => ({ id: await one(make, at), what: 'receipt' as const })),
  sample(papersHeld, 'list', () => ({})),
  sample(catalogueAt, 'list', (_, at) => ({ place: at }), { near: true }),
  sample(trackErrand, 'everyone', async (make, at) => {
    const agent = await make.officer('errand-agent', at)
    return { code: (await agent.read(papersOfErrand, { id: await one(make, at) })).code }
  }),
]
