import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readSheet } from './index.ts'

type Fill = (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void
async function made(fill: Fill): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('人员'), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}
const rowsOf = async (file: Buffer, name = '人员.xlsx') => {
  const read = await readSheet(file, name)
  if (!read.ok) throw new Error(read.wrong.zh)
  return read.ok.rows
}
const refusal = async (file: Buffer, options = {}) => (await readSheet(file, 'x.xlsx', options)).wrong?.zh

describe('a workbook made by another program', () => {
  it('is read as a person sees it: dates, rich text, results of formulas, merged cells', async () => {
    const file = await made((sheet) => {
      sheet.mergeCells('A1:D1')
      sheet.getCell('A1').value = '常住人口登记表'
      sheet.getRow(3).values = [
        '张建国',
        new Date(Date.UTC(2013, 4, 1)),
        { richText: [{ text: '葛家岔' }, { font: { bold: true }, text: '镇' }] },
        { formula: '1+1', result: 2 },
      ]
      sheet.getCell('B3').numFmt = 'yyyy"年"m"月"d"日"'
      sheet.getCell('E3').value = { text: '链接', hyperlink: 'http://a.example' }
      sheet.getCell('F3').value = true
      sheet.getCell('A9').value = ' 　 '
    })
    const rows = await rowsOf(file)
    expect(rows.map((row) => row.number)).toEqual([1, 3])
    expect(rows[0]?.cells).toEqual(['常住人口登记表', '常住人口登记表', '常住人口登记表', '常住人口登记表'])
    expect(rows[1]?.cells).toEqual(['张建国', '2013-05-01', '葛家岔镇', '2', '链接', 'TRUE'])
  })

  it('shows numbers without exponent, and says where digits were lost', async () => {
    const file = await made((sheet) => {
      sheet.addRow([621199198001011200, 13900000000, 0.1 + 0.2, 0.0000012, -3, '621199198001011234'])
    })
    const [row] = await rowsOf(file)
    expect(row?.cells.slice(1)).toEqual(['13900000000', '0.3', '0.0000012', '-3', '621199198001011234'])
    expect(row?.cells[0]).toMatch(/^6211991980010112\d\d$/)
    expect(row?.lost).toEqual([0])
  })

  it('gives its first sheet in sight, or the one asked for', async () => {
    const file = await made((sheet, book) => {
      sheet.state = 'hidden'
      book.addWorksheet('甲').addRow(['一'])
      book.addWorksheet('乙').addRow(['二'])
    })
    expect((await readSheet(file, 'x.xlsx')).ok).toMatchObject({ name: '甲', sheets: ['人员', '甲', '乙'] })
    expect((await readSheet(file, 'x.xlsx', { sheet: '乙' })).ok?.rows[0]?.cells).toEqual(['二'])
    expect((await readSheet(file, 'x.xlsx', { sheet: '丙' })).wrong?.zh).toContain('丙')
  })
})

describe('a file that cannot be read', () => {
  it('is refused with the reason', async () => {
    const file = await made((sheet) => {
      for (let row = 0; row < 60; row++) sheet.addRow(['甲'.repeat(500)])
    })
    expect(await refusal(file, { limits: { file: 100 } })).toContain('文件太大')
    expect(await refusal(file, { limits: { rows: 10 } })).toContain('行数太多')
    expect(await refusal(file, { limits: { unpacked: 1000 } })).toContain('展开后太大')
    expect(await refusal(file.subarray(0, 3000))).toContain('损坏')
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toContain('.xls')
    expect(await refusal(Buffer.from([1, 2, 0, 3, 4]))).toContain('不是表格')
    expect(await refusal(Buffer.alloc(0))).toContain('空')
  })

  it('is refused when it says it is small and unpacks large', async () => {
    const file = await made((sheet) => {
      for (let row = 0; row < 3000; row++) sheet.addRow(['甲'.repeat(100)])
    })
    const lying = Buffer.from(file)
    for (let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1'))
      lying.writeUInt32LE(10, at + 24)
    expect(await refusal(lying, { limits: { unpacked: 40_000 } })).toContain('展开后太大')
  })
})

describe('a text file', () => {
  const read = async (bytes: Buffer) => (await rowsOf(bytes, '人员.csv')).map((row) => row.cells)

  it('is read in UTF-8 with and without mark, in GB 18030 and in UTF-16', async () => {
    const expected = [
      ['姓名', '村'],
      ['张建国', '窎沟'],
    ]
    const text = '姓名,村\r\n张建国,窎沟\r\n'
    expect(await read(Buffer.from(text))).toEqual(expected)
    expect(await read(Buffer.from(`\ufeff${text}`))).toEqual(expected)
    expect(await read(Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'))).toEqual(expected)
    // 姓名,村 / 张建国,窎沟 in GB 18030 (GBK row for 窎: B8 46)
    const gb = Buffer.from('d0d5c3fb2cb4e50ad5c5bda8b9fa2cb8e9', 'hex')
    expect((await read(gb))[0]).toEqual(['姓名', '村'])
    expect((await read(gb))[1]?.[0]).toBe('张建国')
  })

  it('finds the separator, keeps quoted line ends, and takes off what only keeps a text a text', async () => {
    expect(await read(Buffer.from('a;b;"c;1"\n1;2;3\n'))).toEqual([
      ['a', 'b', 'c;1'],
      ['1', '2', '3'],
    ])
    expect(await read(Buffer.from('a,"b ""x""\nc"\n="0123",\'=1+1\n'))).toEqual([
      ['a', 'b "x"\nc'],
      ['0123', '=1+1'],
    ])
  })
})
