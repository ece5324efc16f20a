import { householdList } from '@balian/contract/households'
import { identityCheck } from '@balian/contract/identity-number'
import { newId } from '@balian/contract/ids'
import { peopleFind, peopleList, peopleOpen, peopleReveal } from '@balian/contract/people'
import { importApply, importCheck, importRows, importState, importTemplate, importWrong, peopleExport } from '@balian/contract/people-import'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../../test/as.ts'
import { world } from '../../../../test/world.ts'
import { readSheet, sheetBytes } from '../../../platform/sheets/index.ts'
import { makeJobs } from '../../../workers.ts'

const w = await world()
afterAll(() => w.close())
const jobs = makeJobs(w.services)
const { a } = w.place

/** A synthetic identity number (621199). */
function identity(birth: string, sequence: number): string {
  const first = `621199${birth}${String(sequence).padStart(3, '0')}`
  return first + identityCheck(first)
}
const good = identity('19700501', 11)

const headings = ['序号', '姓名', '身份证号', '性别', '出生日期', '民族', '联系电话', '户号', '与户主关系', '社', '住址', '文化程度']
type Line = (string | number)[]

/** A file as a village has it: a title, an empty row, headings of its own. */
function file(lines: Line[]): { name: string; bytes: Buffer } {
  const text = [['大营村人口登记表'], [], headings, ...lines].map((cells) => cells.join(',')).join('\r\n')
  return { name: '人口.csv', bytes: Buffer.from(`\ufeff${text}`) }
}
const village: Line[] = [
  [1, '王 建国', good, '男', '1970年5月1日', '汉', '１３８９３２０００１１', '0101', '户主', '01社', '大营村1号', '初中'],
  [2, '李秀英', identity('19720303', 22), '', '', '01', '13893200012', '0101', '妻', '01社', '大营村1号', '小学'],
  [3, '王小宝', '', '男', '20150809', '汉族', '', '0101', '子', '01社', '', ''],
  [4, '赵老汉', '621199520101123', '男', '1952-01-01', '', '', '0102', '户主', '01社', '', ''],
  [5, '钱错', identity('19800101', 33).slice(0, 17) + '0', '男', '1980/1/1', '', '12345', '0103', '户主', '99社', '', '神学院'],
  [6, '孙重', good, '男', '1970-05-01', '', '', '0104', '户主', '01社', '', ''],
  [7, '', '', '男', '1990-13-01', '', '', '', '', '01社', '', ''],
]

async function check(as: As, lines: Line[], place = a.village1) {
  const id = newId()
  await as.upload(importCheck, { id, place }, file(lines))
  await jobs.settle()
  return { id, summary: await as.read(importState, { id }) }
}
async function apply(as: As, id: string, duplicates = false) {
  await as.do(importApply, { id, duplicates })
  await jobs.settle()
  return as.read(importState, { id })
}

describe('importing a spreadsheet', () => {
  it('tells row by row what is new and what is wrong, where and why', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const { id, summary } = await check(registrar, village)
    expect(summary).toMatchObject({ state: 'checked', rows: 7, done: 7, counts: { new: 3, wrong: 4, changed: 0, same: 0, duplicate: 0 }, applied: 0 })
    const { items } = await registrar.read(importRows, { id, verdict: 'wrong' })
    expect(items.map((item) => [item.row, item.faults.map((fault) => `${fault.column} ${fault.field}`)])).toEqual([
      [7, ['C 公民身份号码']],
      [8, ['C 公民身份号码', 'G 联系方式', 'J 现住地', 'L 学历']],
      [9, ['C 公民身份号码']],
      [10, ['E 出生日期', 'B 姓名']],
    ])
    expect(items[0]!.faults[0]).toMatchObject({ zh: expect.stringContaining('15位'), en: expect.stringContaining('15-digit') as unknown })
    expect(items[2]!.faults[0]!.zh).toBe('与第 4 行的身份号码相同')
    expect((await registrar.read(peopleList, {})).total).toBe(0)
  })

  it('lets the good rows in, gives the wrong ones back, and a second time changes nothing', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const { id } = await check(registrar, village)
    expect(await apply(registrar, id)).toMatchObject({ state: 'applied', applied: 3 })
    await expect(registrar.do(importApply, { id })).rejects.toMatchObject({ code: 'wrong-step' })
    expect((await registrar.read(householdList, { place: a.village1 })).items).toMatchObject([{ number: '0101', headName: '王建国', members: 3 }])
    const [king] = (await registrar.read(peopleFind, { q: good })).items
    const opened = await registrar.read(peopleOpen, { id: king!.id })
    expect(opened).toMatchObject({ name: '王建国', sex: '1', birth: '1970-05-01', ethnicity: '01', education: '71', phone: '138****0011', relation: '02' })
    expect(opened.history).toMatchObject([{ kind: 'imported', reason: '人口.csv' }])
    const back = await registrar.download(importWrong, { id })
    const sheet = (await readSheet(back.bytes, 'x.xlsx')).ok!
    expect(sheet.rows[0]!.cells).toEqual([...headings, '不能导入的原因'])
    expect(sheet.rows[1]!.cells).toMatchObject({ 1: '赵老汉', 2: '621199520101123', 12: expect.stringContaining('15位') as unknown })
    const again = await check(registrar, village)
    expect(again.summary.counts).toMatchObject({ new: 0, changed: 0, same: 3, wrong: 4 })
    expect(await apply(registrar, again.id)).toMatchObject({ applied: 0 })
    const before = (await registrar.read(peopleOpen, { id: king!.id })).version
    const changed = village.slice(0, 3).map((line) => [...line])
    changed[0]![6] = '13893209999'
    changed[1]![10] = ''
    const third = await check(registrar, changed)
    expect(third.summary.counts).toMatchObject({ changed: 1, same: 2 })
    expect((await registrar.read(importRows, { id: third.id, verdict: 'changed' })).items).toMatchObject([{ person: king!.id, differs: ['phone'] }])
    await apply(registrar, third.id)
    const now = await registrar.read(peopleOpen, { id: king!.id })
    expect(now.version).toBe(before + 1)
    expect(await registrar.do(peopleReveal, { id: king!.id, item: 'phone', purpose: 'contact' })).toEqual({ value: '13893209999' })
  })

  it('takes the wrong rows back in once they are mended', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const { id } = await check(registrar, [village[3]!])
    const back = await registrar.download(importWrong, { id })
    const sheet = (await readSheet(back.bytes, 'x.xlsx')).ok!
    sheet.rows[1]!.cells[2] = identity('19520101', 13)
    const bytes = await sheetBytes({
      sheetName: 'x',
      columns: sheet.rows[0]!.cells.map((header, i) => ({ key: String(i), header, kind: 'text' as const })),
      rows: [Object.fromEntries(sheet.rows[1]!.cells.map((cell, i) => [String(i), cell]))],
    })
    const next = newId()
    await registrar.upload(importCheck, { id: next, place: a.village1 }, { name: '改.xlsx', bytes })
    await jobs.settle()
    expect((await registrar.read(importState, { id: next })).counts).toMatchObject({ new: 1, wrong: 0 })
  })

  it('marks who may be known already, and who belongs elsewhere', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const { summary, id } = await check(registrar, [[1, '王小宝', '', '男', '2015-08-09', '', '', '', '', '02社', '', '']])
    expect(summary.counts).toMatchObject({ duplicate: 1 })
    expect((await registrar.read(importRows, { id })).items[0]!.faults[0]!.zh).toContain('可能与已有档案重复')
    expect(await apply(registrar, id)).toMatchObject({ applied: 0 })
    const other = await w.officer('population-registrar', a.village2)
    const elsewhere = await check(other, [[1, '王建国', good, '', '', '', '', '', '', '01社', '', '']], a.village2)
    const [row] = (await other.read(importRows, { id: elsewhere.id })).items
    expect(row).toMatchObject({ verdict: 'wrong', person: null, faults: [{ zh: '该身份号码已在别处建档，请先办理迁移' }] })
  })

  it('refuses what is no list of residents, and who may not import', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const bytes = Buffer.from('产品,价格\r\n土豆,2')
    await expect(registrar.upload(importCheck, { id: newId(), place: a.village1 }, { name: 'x.csv', bytes })).rejects.toMatchObject({ code: 'wrong-sheet' })
    await expect(registrar.upload(importCheck, { id: newId(), place: a.village10 }, file(village))).rejects.toMatchObject({ code: 'forbidden' })
    const mediator = await w.officer('mediator', a.village1)
    await expect(mediator.upload(importCheck, { id: newId(), place: a.village1 }, file(village))).rejects.toMatchObject({ code: 'forbidden' })
    const { id } = await check(registrar, village)
    const neighbour = await w.officer('population-registrar', a.village10)
    for (const route of [importState, importRows]) await expect(neighbour.read(route, { id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('has a template that it can read, and exports masked unless a purpose is given', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const template = (await readSheet((await registrar.download(importTemplate, {})).bytes, 't.xlsx')).ok!
    expect(template.rows[0]!.cells.slice(0, 3)).toEqual(['姓名', '公民身份号码', '性别'])
    const sheet = async (purpose?: string) => (await readSheet((await registrar.download(peopleExport, { place: a.village1, purpose })).bytes, 'e.xlsx')).ok!
    const masked = await sheet()
    expect(masked.rows[1]!.cells.slice(0, 5)).toEqual(['王建国', `621***********${good.slice(-4)}`, '男', '1970-05-01', '138****9999'])
    expect((await sheet('上报县统计局')).rows[1]!.cells[1]).toBe(good)
  })
})
