import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheet, type SheetColumn, type SheetValues, sheetBytes, writeCsv, writeSheet } from './index.ts'

const columns: SheetColumn[] = [
  { key: 'name', header: '姓名', kind: 'text', required: true },
  { key: 'identity', header: '身份证号', kind: 'digits', note: '十八位' },
  { key: 'born', header: '出生日期', kind: 'date' },
  { key: 'amount', header: '金额', kind: 'amount' },
  { key: 'sex', header: '性别', kind: 'text', choices: ['男', '女'] },
]
const read = async (file: Buffer, name = 'x.xlsx') => (await readSheet(file, name)).ok?.rows ?? []
const people: SheetValues[] = [
  { name: '=1+1', identity: '621199198001011234', born: '1980-01-01', amount: 1200.5, sex: '男' },
  { name: '欧阳春燕', identity: '0012', born: '1899年', amount: null, sex: '女' },
]

describe('a written workbook', () => {
  it('opens in another program: text kept text, dates dates, choices, frozen header, instructions', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await sheetBytes({ sheetName: '人员', title: '人口表', columns, rows: people, notes: ['每人一行'] })) as unknown as ExcelJS.Buffer)
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['人员', '填写说明', '选项'])
    const sheet = book.getWorksheet('人员') as ExcelJS.Worksheet
    expect(sheet.getCell('A3').value).toBe('=1+1')
    expect(sheet.getCell('B3')).toMatchObject({ value: '621199198001011234', numFmt: '@' })
    expect(sheet.getCell('C3').value).toEqual(new Date(Date.UTC(1980, 0, 1)))
    expect(sheet.getCell('D3').value).toBe(1200.5)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    expect(sheet.getCell('E3').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$E$1:$E$2'] })
    expect(book.getWorksheet('选项')).toMatchObject({ state: 'hidden' })
    expect(book.getWorksheet('填写说明')?.getCell('D5').value).toBe('十八位')
  })

  it('is read back the same, whatever the texts', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 }).map((some) => some.replace(/[\u0000-\u001f\u007f-\u009f\ufeff\u200b\ufffe\uffff]/g, '').trim())
    const row = fc.record({
      name: text,
      identity: fc.stringMatching(/^\d{1,18}$/),
      born: fc.constantFrom('1980-01-01', '2013-12-04', ''),
      amount: fc.integer({ min: -99999, max: 99999 }).map((cents) => cents / 100),
      sex: fc.constantFrom('男', '女', '=A1', '+1', '@x', '_x0041_', 'a,b', '"', "'=x"),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const shown = rows.map((one) => [one.name, one.identity, one.born, String(one.amount), one.sex])
        const back = (await read(await sheetBytes({ sheetName: '表', columns, rows }))).slice(1)
        expect(back.map((one) => columns.map((_, at) => one.cells[at] ?? ''))).toEqual(shown)
      }),
      { numRuns: 40 },
    )
  })

  it('takes rows that come one by one, and breaks off with their fault', async () => {
    async function* some() {
      yield people[0] as SheetValues
      throw new Error('gone')
    }
    await expect(buffer(writeSheet({ sheetName: '表', columns, rows: some() }))).rejects.toThrow('gone')
  })

  it('holds twenty thousand rows of twenty-five columns, written and read in seconds', async () => {
    const many = Array.from({ length: 25 }, (_, at): SheetColumn => ({ key: `c${at}`, header: `列${at}`, kind: at % 5 === 0 ? 'number' : 'text' }))
    const rows = Array.from({ length: 20_000 }, (_, row) => Object.fromEntries(many.map((column, at) => [column.key, at % 5 === 0 ? row : `张建国${row}`])))
    const begin = performance.now()
    const file = await sheetBytes({ sheetName: '表', columns: many, rows })
    const back = await read(file)
    expect(back.length).toBe(20_001)
    expect(back[20_000]?.cells[1]).toBe('张建国19999')
    expect(performance.now() - begin).toBeLessThan(15_000)
  })
})

describe('a written text file', () => {
  it('begins with the mark, and no cell of it is a formula', async () => {
    const text = (await buffer(writeCsv({ columns, rows: [...people, { name: ' -2+3', sex: '@SUM(A1)' }] }))).toString()
    expect(text.startsWith('\ufeff姓名,')).toBe(true)
    expect(text).toContain("\r\n'=1+1,")
    expect(text).not.toMatch(/(^|[,"\n])\s*[=+\-@]/m)
  })

  it('is read back the same', async () => {
    const rows = await read(await buffer(writeCsv({ columns, rows: people })), 'x.csv')
    expect(rows.slice(1).map((row) => row.cells)).toEqual([
      ['=1+1', '621199198001011234', '1980-01-01', '1200.5', '男'],
      ['欧阳春燕', '0012', '1899年', '', '女'],
    ])
  })
})
