import { newId } from '@balian/contract/ids'
import { policeRoomRoutes as rooms } from '@balian/contract/safety'
import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { readSheet, sheetBytes } from '../../platform/sheets/index.ts'

const w = await world()
const { a, b } = w.place
const officer = await w.officer('safety-officer', a.code)
const villager = await w.officer('safety-officer', a.village1)
const neighbour = await w.officer('safety-officer', a.village10)
const room = { title: '甲村警务室', station: '甲镇派出所', inCharge: '李勇', phone: '13800000000', assistants: 2, openedOn: '2013-05-01' }

it('is added, found, changed with its history, ended and let stand again', async () => {
  const id = newId()
  await villager.do(rooms.add, { id, place: a.village1, values: room })
  const list = await officer.read(rooms.list, { station: '甲镇派出所', sort: '-assistants' } as never)
  expect(list.items.map((row) => [row.title, row.values.phone])).toEqual([['甲村警务室', '138****0000']])
  await villager.do(rooms.change, { id, version: 1, values: { assistants: 3, phone: '13900000000' }, why: '增配' })
  await expect(villager.do(rooms.change, { id, version: 1, values: { assistants: 4 } })).rejects.toMatchObject({ code: 'stale' })
  const page = await villager.read(rooms.page, { id })
  expect(page.history.map((one) => one.kind)).toEqual(['changed', 'added'])
  expect(page.history[0]!.changes).toEqual([
    { item: 'phone', old: null, new: null },
    { item: 'assistants', old: '2', new: '3' },
  ])
  expect(page.can).toEqual({ change: true, end: true, reveal: true })
  expect(await villager.do(rooms.reveal!, { id, item: 'phone', purpose: '联系值班' })).toEqual({ value: '13900000000' })
  await villager.do(rooms.end, { id, version: 2, on: '2026-11-01', why: '撤并' })
  expect((await officer.read(rooms.list, {})).total).toBe(0)
  expect((await officer.read(rooms.list, { ended: 'true' } as never)).total).toBe(1)
  await villager.do(rooms.end, { id, version: 3, on: null, why: '恢复' })
  expect((await officer.read(rooms.list, {})).total).toBe(1)
})

it('refuses a second one like it, another village, and what is not right', async () => {
  await expect(villager.do(rooms.add, { id: newId(), place: a.village1, values: room })).rejects.toMatchObject({ code: 'already-there' })
  await expect(neighbour.do(rooms.add, { id: newId(), place: a.village1, values: room })).rejects.toMatchObject({ code: 'forbidden' })
  expect((await neighbour.read(rooms.list, {})).total).toBe(0)
  const bad = { ...room, title: '乙村警务室', phone: '123' }
  await expect(villager.do(rooms.add, { id: newId(), place: a.village1, values: bad })).rejects.toMatchObject({ body: { fields: [{ path: 'values.phone' }] } })
})

it('comes in from a spreadsheet, wrong rows come back, and twice the same changes nothing', async () => {
  const columns = ['所在地', '警务室名称', '所属派出所', '值班电话', '协警人数', '启用日期'].map((header) => ({ key: header, header, kind: 'digits' as const }))
  const row = (place: string, title: string, phone: string, count: string) => ({
    所在地: place,
    警务室名称: title,
    所属派出所: '甲镇派出所',
    值班电话: phone,
    协警人数: count,
    启用日期: '2014年3月1日',
  })
  const rows = [
    row('甲镇202村', '二村警务室', '１３８００００００００', '1'),
    row('甲镇210村', '十村警务室', '12', '两个'),
    row('无此村', '三村警务室', '', ''),
  ]
  const bytes = await sheetBytes({ sheetName: '警务室', title: '甲镇警务室统计表', columns, rows })
  const file = { name: '警务室.xlsx', bytes }
  const dry = await officer.upload(rooms.bring, { place: a.code, dry: true }, file)
  expect(dry.counts).toEqual({ new: 1, changed: 0, same: 0, wrong: 2 })
  expect(dry.rows.flatMap((one) => one.faults.map((fault) => fault.column))).toEqual(['D', 'E', 'A'])
  expect((await officer.read(rooms.list, { place: a.village2 } as never)).total).toBe(0)
  const done = await officer.upload(rooms.bring, { place: a.code, dry: false }, file)
  expect(done.counts.new).toBe(1)
  const again = await officer.upload(rooms.bring, { place: a.code, dry: false }, file)
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 1, wrong: 2 })
  const back = await readSheet(Buffer.from(again.wrongFile!, 'base64'), 'wrong.xlsx')
  expect(back.ok!.rows.map((one) => one.cells.at(-1))[0]).toBe('不能导入的原因')
  const { bytes: out } = await officer.download(rooms.take, {})
  expect((await readSheet(out, 'out.xlsx')).ok!.rows.some((one) => one.cells.includes('二村警务室'))).toBe(true)
  expect((await officer.read(rooms.list, { place: b.code } as never)).total).toBe(0)
})
