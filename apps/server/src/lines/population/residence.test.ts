import { duplicateList, duplicateMerge, duplicateScan, duplicateUnmerge } from '@balian/contract/duplicates'
import { newId } from '@balian/contract/ids'
import { indicatorFigures, indicatorRecords } from '@balian/contract/indicators'
import { peopleAdd } from '@balian/contract/people'
import { peopleMine } from '@balian/contract/people-mine'
import { boarderRoutes as boarders, floatingResidentRoutes as floating, rentalHouseRoutes } from '@balian/contract/residence'
import { houseCheckRoutes } from '@balian/contract/residence-checks'
import { housePage } from '@balian/contract/tenancies'
import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { recountIndicators } from '../../foundation/indicators/index.ts'
import { indicators } from '../../modules.ts'
import { sheetBytes } from '../../platform/sheets/index.ts'

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

it('a spreadsheet of checks is heard as the form is: each house shows its newest check, item by item', async () => {
  const id = newId()
  const landlord = await person('房东')
  await registrar.do(rentalHouseRoutes.add, { id, place: village1, values: { title: '河湾社12号', landlord, use: '01' } as never })
  const columns = ['所在地', '出租房屋', '检查日期', '用电正常', '隐患类型', '整改期限'].map((header) => ({ key: header, header, kind: 'text' as const }))
  const row = { 所在地: '甲镇201村', 出租房屋: '河湾社12号', 检查日期: '2026-11-02', 用电正常: '是', 隐患类型: '', 整改期限: '' }
  const bytes = await sheetBytes({ sheetName: '检查', columns, rows: [row] })
  const send = (dry: boolean) => registrar.upload(houseCheckRoutes.bring, { place: village1, dry }, { name: '检查.xlsx', bytes })
  expect((await send(true)).counts).toMatchObject({ new: 1, wrong: 0 })
  const checkedOn = async () => (await registrar.read(rentalHouseRoutes.page, { id })).values.checkedOn
  expect(await checkedOn()).toBe(null)
  await send(false)
  expect(await checkedOn()).toBe('2026-11-02')
  expect((await registrar.read(housePage, { id })).checks).toMatchObject([{ on: '2026-11-02', looked: { power: true, fire: false } }])
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
