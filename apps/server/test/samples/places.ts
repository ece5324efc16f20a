import { addGroup, buildPlatform, mergePlace, placeChildren, placePage, placeSearch, placeTrail, renamePlace, splitPlace } from '@balian/contract/places'
import { type Sample, sample } from './sample.ts'

const from = { day: '2026-11-24', note: '' }
/** A version that never was: whoever may change the place is told `stale`, and the place stays as it is for the other tests. */
const version = -1

export const samples: readonly Sample[] = [
  sample(placeChildren, 'everyone', (_, at) => ({ of: at })),
  sample(placeTrail, 'everyone', (_, at) => ({ code: at })),
  sample(placePage, 'everyone', (_, at) => ({ code: at })),
  sample(placeSearch, 'everyone', () => ({ q: '甲镇' })),
  sample(renamePlace, 'place', (_, code) => ({ ...from, code, version, name: '新名村' })),
  sample(mergePlace, 'place', ({ world }, code) => ({ ...from, code, version, into: world.place.a.village2 })),
  sample(splitPlace, 'place', (_, code) => ({ ...from, code, version, name: '新分村', take: [`${code}01`] })),
  sample(addGroup, 'place', (_, code) => ({ ...from, code, name: '新社' })),
  sample(buildPlatform, 'place', (_, code) => ({ ...from, code, version })),
]
