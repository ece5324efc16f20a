import {
  announceGathering,
  cancelGathering,
  gatheringList,
  gatheringSigns,
  gatheringsNear,
  signUpGathering,
  withdrawGathering,
} from '@balian/contract/gatherings'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { villagePage } from '@balian/contract/village'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const facts = { line: 'learning', title: '防诈骗宣讲', onDay: '2026-12-20', fromTime: '09:30', spot: '村委会' } as const

const announced = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('gathering', at, async () => (await (await make.officer('law-tutor', at)).do(announceGathering, { id: newId(), place: at, ...facts })).id)

export const samples: readonly Sample[] = [
  sample(announceGathering, 'place', (_, at) => ({ id: newId(), place: at, ...facts })),
  sample(cancelGathering, 'place', async (make, at) => ({ id: await announced(make, at), version: -1, why: '下雪' })),
  sample(gatheringList, 'list', () => ({})),
  sample(gatheringSigns, 'place', async (make, at) => ({ id: await announced(make, at) })),
  sample(gatheringsNear, 'me', () => ({}), { near: true }),
  sample(signUpGathering, 'place', async (make) => ({ id: await announced(make, make.world.place.a.village2) })),
  sample(withdrawGathering, 'place', async (make) => ({ id: await announced(make, make.world.place.a.village2) })),
  sample(villagePage, 'everyone', (make) => ({ place: make.world.place.a.village1 })),
]
