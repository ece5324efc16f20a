import { householdAdd, householdList } from '@balian/contract/households'
import { newId } from '@balian/contract/ids'
import { peopleAdd, peopleOpen } from '@balian/contract/people'
import { mergePlace, placePage } from '@balian/contract/places'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())

it('residents and households go along when their village is merged into another', async () => {
  const { a } = w.place
  const manager = await w.officer('manager', w.county)
  const home = newId()
  await manager.do(householdAdd, { id: home, place: a.group1, number: '001' })
  const id = newId()
  await manager.do(peopleAdd, { id, name: '随村', sex: '1', birth: '1970-01-01', place: a.group1, household: home, relation: '02' })
  const { version } = await manager.read(placePage, { code: a.village1 })
  const { moved } = await manager.do(mergePlace, { code: a.village1, version, into: a.village2, day: '2026-11-24', note: '撤并' })
  const to = moved.find((one) => one.from === a.group1)!.to
  expect(to.startsWith(a.village2)).toBe(true)
  const there = await w.officer('population-registrar', a.village2)
  expect(await there.read(peopleOpen, { id })).toMatchObject({ place: to, version: 2 })
  expect((await there.read(householdList, {})).items.map((row) => [row.id, row.place])).toEqual([[home, to]])
})
