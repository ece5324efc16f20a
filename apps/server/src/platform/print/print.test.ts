import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { photograph } from '../../../test/photograph.ts'
import { zipPart } from '../../../test/zip-part.ts'
import {
  amountInWords,
  countPages,
  dayInWords,
  type Ledger,
  ledgerDocument,
  type PrintDocument,
  renderBook,
  renderDocx,
  renderPdf,
  timeInWords,
} from './index.ts'
import { fitted, jpegSize } from './jpeg.ts'

const letter: PrintDocument = {
  name: '移送函',
  size: 'three',
  blocks: [
    { kind: 'title', text: '移送函', number: '（2013）葛人调函字第3号' },
    { kind: 'paragraph', indent: 0, text: '安定区人民法院：' },
    { kind: 'paragraph', text: ['现将巉口镇窎沟村屲里社、洮河以南的纠纷移送你处，请于', { blank: 6 }, '前函复。'] },
    {
      kind: 'form',
      columns: [1, 2, 1, 2],
      rows: [
        {
          cells: [
            { text: '申请人', label: true, rows: 2 },
            { text: '张建国', span: 3 },
          ],
        },
        { cells: [{ text: '电话', label: true, span: 2 }, { text: '' }] },
      ],
    },
    { kind: 'signatures', columns: 2, lines: [{ label: '送达人' }, { label: '收件人' }] },
    { kind: 'seal', office: '葛家岔镇人民调解委员会', date: '2013年12月4日' },
  ],
}
const ledger = (rows: number): Ledger => ({
  title: '台账',
  place: '葛家岔镇',
  columns: [
    { header: '序号', width: 1 },
    { header: '简要情况', width: 6 },
  ],
  rows: Array.from({ length: rows }, (_, at) => [String(at + 1), '因地埂界址发生争执']),
  totals: ['合计', String(rows)],
})
/** How many texts are drawn on each page. */
const drawn = (pdf: Buffer): number[] =>
  Array.from(pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g), ([, body]) => contentOf(Buffer.from(body ?? '', 'latin1')))
    .map((content) => content.match(/\bBT\b/g)?.length ?? 0)
    .filter((count) => count > 0)

function contentOf(body: Buffer): string {
  try {
    return inflateSync(body).toString('latin1')
  } catch {
    return ''
  }
}

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length

describe('a document', () => {
  it('becomes a small PDF in well under a second, with the glyphs it uses', async () => {
    await renderPdf(letter)
    const begin = performance.now()
    const pdf = await renderPdf(letter)
    expect(performance.now() - begin).toBeLessThan(500)
    expect(pages(pdf)).toBe(1)
    expect(pdf.length).toBeLessThan(120_000)
    expect(pdf.toString('latin1')).toContain('NotoSerifSC')
  })

  it('becomes a Word document with the usual typefaces, spans and signature lines', async () => {
    const xml = zipPart(await renderDocx(letter), 'word/document.xml')
    expect(xml).toContain('w:eastAsia="仿宋"')
    expect(xml).toContain('w:firstLineChars="200"')
    expect(xml).toContain('<w:vMerge w:val="restart"/>')
    expect(xml).toContain('窎沟村屲里社')
    expect(xml.indexOf('送达人')).toBeLessThan(xml.indexOf('（印章）'))
  })
})

describe('the end of a document', () => {
  /** A document whose signatures just do not fit under its text. */
  const long = (lines: number): PrintDocument => ({
    name: '记录',
    blocks: [
      ...Array.from({ length: lines }, (_, at) => ({ kind: 'paragraph', text: `第${at + 1}行` }) as const),
      { kind: 'signatures', columns: 1, lines: [{ label: '当事人' }, { label: '记录人' }] },
      { kind: 'paragraph', align: 'right', text: '2013年12月4日' },
    ],
  })

  it('takes the text before it along to a new page, so that no page holds signatures alone', async () => {
    const full = Array.from({ length: 40 }, (_, lines) => countPages([long(lines)])[0]).indexOf(2)
    expect(full).toBeGreaterThan(20)
    expect(countPages([{ ...long(full), blocks: long(full).blocks.slice(0, full) }])).toEqual([1])
    // Two labels, the date and the page number, and the two last paragraphs' share of the text.
    const alone = drawn(await renderPdf(long(0)))[0] ?? 0
    expect(drawn(await renderPdf(long(full))).at(-1)).toBeGreaterThan(alone)
  })
})

describe('a photograph', () => {
  const pictured = (jpeg: Buffer): PrintDocument => ({ name: '照片', blocks: [{ kind: 'picture', jpeg }] })

  it('is set in the page, upright and no larger than it bears', async () => {
    expect(jpegSize(photograph)).toEqual({ width: 8, height: 6 })
    expect(fitted({ width: 4000, height: 3000 }, { width: 400, height: 600 })).toEqual({ width: 400, height: 300 })
    expect(fitted({ width: 300, height: 150 }, { width: 400, height: 600 })).toEqual({ width: 144, height: 72 })
    expect((await renderPdf(pictured(photograph))).toString('latin1')).toContain('/DCTDecode')
    expect(zipPart(await renderDocx(pictured(photograph)), 'word/document.xml')).toContain('<pic:pic')
  })

  it('that is none, or is cut off, prints nothing', async () => {
    for (const bytes of [Buffer.from('no picture'), photograph.subarray(0, 30), Buffer.alloc(0)]) {
      expect(jpegSize(bytes)).toBeNull()
      expect(pages(await renderPdf(pictured(bytes)))).toBe(1)
    }
  })
})

describe('a book', () => {
  it('binds several documents and numbers only those that have numbers', async () => {
    const cover = { ...letter, pageNumbers: false, blocks: letter.blocks.slice(0, 1) }
    expect(countPages([cover, letter, letter])).toEqual([1, 1, 1])
    expect(pages(await renderBook('卷宗', [cover, letter, letter]))).toBe(3)
  })
})

describe('a ledger', () => {
  it('runs over pages, lying', async () => {
    expect(pages(await renderPdf(ledgerDocument(ledger(5))))).toBe(1)
    expect(pages(await renderPdf(ledgerDocument(ledger(100))))).toBeGreaterThan(3)
    const xml = zipPart(await renderDocx(ledgerDocument(ledger(100))), 'word/document.xml')
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('w:orient="landscape"')
  })
})

describe('wording', () => {
  it('says days, times and amounts as documents do', () => {
    expect(dayInWords('2013-12-04')).toBe('2013年12月4日')
    expect(timeInWords('2013-12-04T09:05')).toBe('2013年12月4日9时05分')
    expect(amountInWords(1200.5)).toBe('人民币1,200.50元（大写：壹仟贰佰元伍角整）')
    expect(amountInWords(12050.36)).toBe('人民币12,050.36元（大写：壹万贰仟零伍拾元叁角陆分）')
  })
})
