import { duplicateList, duplicateMerge, duplicateScan, duplicateUnmerge } from '@balian/contract/duplicates'
import { newId } from '@balian/contract/ids'
import { indicatorFigures, indicatorRecords } from '@balian/contract/indicators'
import { peopleAdd } from '@balian/contract/people'
import { peopleMine } from '@balian/contract/people-mine'
import { boarderRoutes as boarders, floatingResidentRoutes as floating } from '@balian/contract/residence'
import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { recountIndicators } from '../../foundation/indicators/index.ts'
import { indicators } from '../../modules.ts'

const w = await world()
const { village1 } = w.place.a
const registrar = await w.officer('population-registrar', village1)
const person = async (name: string) => {
  const id = newId()
  await registrar.do(peopleAdd, { id, place: village1, name, sex: '1', birth: '1990-05-01' })
  return id
}
const stay = (who: string) => ({ person: who, reason: '01', dwelling: '02', registeredOn: '2026-01-01', expiresOn: '2027-01-01' })

it('a registration runs out after it was made', async () => {
  const values = { ...stay(await person('何来')), expiresOn: '2025-12-31' }
  await expect(registrar.do(floating.add, { id: newId(), place: village1, values })).rejects.toMatchObject({
    body: { fields: [{ path: 'values.expiresOn' }] },
  })
})

it('a floating resident and the own account follow when two e-files turn out to be of one person, and back when that was a mistake', async () => {
  const [kept, gone] = [await person('周全'), await person('周全')]
  const id = newId()
  await registrar.do(floating.add, { id, place: village1, values: stay(gone) })
  const now = async () => (await registrar.read(floating.page, { id })).values.person
  const resident = await w.account(gone, '周全')
  const mine = async () => (await resident.read(peopleMine, {})).id
  await registrar.do(duplicateScan, { place: village1 })
  const [pair] = (await registrar.read(duplicateList, {})).items
  await registrar.do(duplicateMerge, { id: pair!.id, kept })
  expect([await now(), await mine()]).toEqual([kept, kept])
  await registrar.do(duplicateUnmerge, { id: pair!.id })
  expect([await now(), await mine()]).toEqual([gone, gone])
})

it('boarders are counted, and apart those for whom all five parties are bound; an ended one counts no longer', async () => {
  const parties = { schoolParty: '班主任', policeParty: '民警', parentParty: '家长', landlordParty: '房主', groupParty: '组长', signed: true }
  const ids = [newId(), newId()]
  for (const [i, id] of ids.entries()) {
    const values = { person: await person(`寄宿生${i}`), school: '甲镇中学', ...parties, ...(i === 0 ? { groupParty: '' } : {}) }
    await registrar.do(boarders.add, { id, place: village1, values })
  }
  const counts = async () => {
    await recountIndicators(w.services, indicators)
    const names = 'population.boarders,population.boardersInCare'
    const { items } = await registrar.read(indicatorFigures, { place: village1, names, from: '2026-11-01', to: '2026-11-30' })
    return items.map((one) => one.value)
  }
  expect(await counts()).toEqual([2, 1])
  const list = await registrar.read(indicatorRecords, { place: village1, name: 'population.boardersInCare', from: '2026-11-01', to: '2026-11-30' })
  expect(list.items.map((one) => one.id)).toEqual([ids[1]])
  await registrar.do(boarders.end, { id: ids[1]!, version: 1, on: '2026-11-20', why: '毕业' })
  await registrar.do(boarders.end, { id: ids[0]!, version: 1, on: '2026-11-20', why: '转学' })
  expect(await counts()).toEqual([0, 0])
})
