import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { patrolMemberRoutes as members, patrolTeamRoutes as teams } from '@balian/contract/safety-patrols'
import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { readSheet, sheetBytes } from '../../platform/sheets/index.ts'

const w = await world()
const { a } = w.place
const officer = await w.officer('safety-officer', a.code)
const villager = await w.officer('safety-officer', a.village1)
const registrar = await w.officer('population-registrar', a.code)

const person = async (name: string, birth: string, place = a.village1) => (await registrar.do(peopleAdd, { id: newId(), place, name, sex: '1', birth })).id

const team = newId()
await villager.do(teams.add, { id: team, place: a.village1, values: { title: '一村义务看护队', teamKind: 'volunteer' } })

it('names a resident and a team, and nobody twice in one team', async () => {
  const who = await person('张强', '1980-03-01')
  const values = { person: who, team, duty: 'leader', phone: '13800000000' }
  await villager.do(members.add, { id: newId(), place: a.village1, values })
  const { items } = await villager.read(members.list, {})
  expect(items.map((row) => [row.title, row.shown])).toEqual([['张强（1980） 一村义务看护队', { person: '张强（1980）', team: '一村义务看护队' }]])
  await expect(villager.do(members.add, { id: newId(), place: a.village1, values })).rejects.toMatchObject({ code: 'already-there' })
  const namesake = await person('张强', '1991-01-01')
  await villager.do(members.add, { id: newId(), place: a.village1, values: { ...values, person: namesake } })
  expect((await villager.read(members.list, { duty: 'leader' } as never)).total).toBe(2)
})

it('names nobody outside the caller’s places', async () => {
  const far = await person('李远', '1980-03-01', a.village10)
  await expect(villager.do(members.add, { id: newId(), place: a.village1, values: { person: far, team } })).rejects.toMatchObject({
    body: { fields: [{ path: 'values.person' }] },
  })
  const elsewhere = newId()
  await officer.do(teams.add, { id: elsewhere, place: a.village10, values: { title: '十村专职队', teamKind: 'full-time' } })
  const near = await person('李近', '1980-03-01')
  await expect(villager.do(members.add, { id: newId(), place: a.village1, values: { person: near, team: elsewhere } })).rejects.toMatchObject({
    body: { fields: [{ path: 'values.team' }] },
  })
})

it('comes in from a spreadsheet: namesakes by their year of birth, teams by their name, and what is exported goes in again', async () => {
  await person('赵伟', '1970-01-01')
  await person('赵伟', '1990-01-01')
  const columns = ['所在地', '姓名', '所在队伍', '职务'].map((header) => ({ key: header, header, kind: 'text' as const }))
  const row = (name: string, of: string) => ({ 所在地: '甲镇201村', 姓名: name, 所在队伍: of, 职务: '队员' })
  const rows = [row('赵伟', '一村义务看护队'), row('赵伟(1990)', '一村义务看护队'), row('赵伟（1970）', '没有这支队')]
  const bytes = await sheetBytes({ sheetName: '队员', columns, rows })
  const done = await villager.upload(members.bring, { place: a.village1, dry: false }, { name: '队员.xlsx', bytes })
  expect(done.counts).toEqual({ new: 1, changed: 0, same: 0, wrong: 2 })
  expect(done.rows.flatMap((one) => one.faults.map((fault) => fault.heading))).toEqual(['姓名', '所在队伍'])
  const { bytes: out } = await villager.download(members.take, {})
  expect((await readSheet(out, 'out.xlsx')).ok!.rows.some((one) => one.cells.includes('赵伟（1990）'))).toBe(true)
  const again = await villager.upload(members.bring, { place: a.village1, dry: true }, { name: '联防队员.xlsx', bytes: out })
  expect(again.counts).toMatchObject({ new: 0, changed: 0, wrong: again.rows.length })
  expect(again.counts.same).toBeGreaterThan(0)
})
