import { afterAll, expect, it } from 'vitest'
import { world } from '../../test/world.ts'
import { checkStates } from '../foundation/cases/index.ts'
import { recountAll, verifyIndicators } from '../foundation/indicators/index.ts'
import { recountedAt } from '../foundation/reports/index.ts'
import { caseKinds, indicators } from '../modules.ts'
import { generate } from './generate.ts'
import { type TargetFile, Targets } from './targets.ts'

const w = await world()
afterAll(() => w.close())

/** Figures of no place in particular: two townships of a county that the test's world has. */
const figures: Record<string, number> = {
  townships: 2,
  villages: 3,
  'she-groups-villager': 7,
  'township-cadres': 9,
  'village-cadres': 8,
  'cadres-at-township-centres': 4,
  'cadres-in-parks-enterprises': 2,
  'cadres-stationed-in-villages': 10,
  'groups-geographic': 5,
  'groups-geographic-participants': 61,
  'groups-living': 11,
  'groups-living-participants': 70,
  'leaders-village-cadres': 3,
  'leaders-warm-hearted': 4,
  'disputes-found': 40,
  'dispute-success-rate': 92.3,
  'police-rooms': 4,
  'technical-security-coverage': 60,
  'population-files': 777,
  'rental-houses': 9,
  'floating-residents': 21,
  'left-behind-elderly': 17,
  'left-behind-women': 23,
  'left-behind-children': 19,
  'nonpublic-enterprises': 6,
  'nonpublic-employees': 43,
  'patrol-teams-fulltime': 2,
  'patrol-members-fulltime': 9,
  'watch-teams-voluntary': 3,
  'watch-members-voluntary': 31,
  'service-messages': 1200,
  'floating-security-cases': 11,
  'floating-criminal-cases': 2,
  'vulnerable-helped': 33,
  'do-at-once': 12,
  'do-for-you': 19,
  'lead-you': 5,
  'law-reached': 402,
  'special-help-teams': 7,
  'special-loans': 25_600,
  'special-jobs': 8,
  'transition-bases': 2,
  'released-persons-resettled': 4,
}
const file: TargetFile = {
  source: '',
  figures: Object.entries(figures).map(([key, value]) => ({
    key,
    zh: '',
    value,
    unit: key.includes('rate') || key.includes('coverage') ? 'percent' : 'count',
    qualifier: 'exact',
  })),
}

it('makes records that add up exactly to other figures too, in a county that knows nothing of Dingxi', async () => {
  const { db } = w.services
  const made = await generate(w.services, { targets: new Targets(file), seed: 'test', on: '2026-11-20', beneath: w.county }, () => {})
  expect(made.villages).toBe(3)
  await recountAll(w.services, indicators)
  const said = await db.system((tx) => recountedAt(tx, indicators, { place: w.county, on: '2026-11-20' }))
  const values = Object.fromEntries(
    said.filter(({ key }) => key in figures).map(({ key, value }) => [key, value === null ? null : Math.round(value * 10) / 10]),
  )
  expect(values).toEqual(figures)
  expect((await verifyIndicators(w.services, indicators)).differences).toEqual([])
  const { cases, differences } = await db.system((tx) => checkStates(tx, caseKinds))
  expect([cases, differences]).toEqual([76, []])
})
