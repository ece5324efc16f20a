import { foundGroup, joinGroup, leadGroup } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import { indicatorFigures } from '@balian/contract/indicators'
import { peopleAdd, peopleDeath } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { indicators } from '../../modules.ts'
import { recountIndicators, verifyIndicators } from '../indicators/index.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const manager = await w.officer('manager', w.county)
const registrar = await w.officer('population-registrar', a.code)
const names = [
  'people.files',
  'groups.living',
  'groups.livingMembers',
  'groups.leaders',
  'groups.leadersWarmHearted',
  'officers.township',
  'officers.inVillages',
]

async function figures(place: string): Promise<Record<string, number | null>> {
  await recountIndicators(w.services, indicators)
  const { items } = await manager.read(indicatorFigures, { place, names: names.join(','), from: '2026-11-01', to: '2026-11-30' })
  return Object.fromEntries(items.map(({ name, value }) => [name, value]))
}

async function person(name: string, place: string): Promise<string> {
  const id = newId()
  await registrar.do(peopleAdd, { id, name, sex: '2', birth: '1970-05-01', place })
  return id
}

async function group(place: string): Promise<string> {
  const id = newId()
  await registrar.do(foundGroup, { id, place, kind: 'living', sub: 'left-behind', name: '留守家庭互助组', foundedOn: '2026-11-02' })
  return id
}

it('e-files, groups, memberships and leaders are counted; who leads in two villages counts once', async () => {
  const before = await figures(a.code)
  const [one, two] = [await person('赵喜', a.village1), await person('钱顺', a.village10)]
  const [here, there] = [await group(a.village1), await group(a.village10)]
  for (const [of, who] of [
    [here, one],
    [here, two],
    [there, one],
  ] as const)
    await registrar.do(joinGroup, { id: of, membership: newId(), person: who, on: '2026-11-03' })
  for (const of of [here, there])
    await registrar.do(leadGroup, { id: of, term: newId(), person: one, origin: 'warm-hearted', chosen: 'elected', fromDay: '2026-11-04' })
  const grown = await figures(a.code)
  const by = (name: string) => grown[name]! - (before[name] ?? 0)
  expect(names.slice(0, 5).map(by)).toEqual([2, 2, 3, 1, 1])
  expect([(await figures(a.village1))['groups.leaders'], (await figures(a.village10))['groups.leaders']].toSorted()).toEqual([0, 1])

  await registrar.do(peopleDeath, { id: two, version: 1, day: '2026-11-05' })
  const later = await figures(a.code)
  expect([later['people.files'], later['groups.livingMembers']]).toEqual([grown['people.files']! - 1, grown['groups.livingMembers']! - 1])
  expect((await verifyIndicators(w.services, indicators)).differences).toEqual([])
})
