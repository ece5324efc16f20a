import {
  AlignmentType,
  Document,
  Footer,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  Table as WordTable,
} from 'docx'
import { wordColumns, wordForm, wordList } from './docx-table.ts'
import { paragraphsOf, twips, typeface } from './docx-text.ts'
import { isEnding } from './ending.ts'
import { fitted, jpegSize } from './jpeg.ts'
import type { Block, Picture, PrintDocument, Seal, Signatures, Title } from './model.ts'
import { signatureColumns, signatureLeading, signatureText } from './pdf-blocks.ts'
import { leading, pageOf, point, sizes } from './sheet-size.ts'

type Part = Paragraph | WordTable

/** A Word document (.docx) that Word and WPS open with the usual Chinese typefaces, to print or to go on writing in. */
export function renderDocx(print: PrintDocument): Promise<Buffer> {
  const size = sizes[print.size ?? 'four']
  const page = pageOf(print.orientation)
  const width = page.width - page.left - page.right
  const document = new Document({
    title: print.name,
    creator: 'Balian',
    lastModifiedBy: 'Balian',
    styles: { default: { document: { run: { font: typeface('仿宋'), size: size * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: pageProperties(print) },
        footers: { default: footerOf(print, width) },
        children: print.blocks.flatMap((block, at) => partsOf(block, size, width, isEnding(print.blocks[at + 1]))),
      },
    ],
  })
  return Packer.toBuffer(document)
}

function pageProperties(print: PrintDocument) {
  const page = pageOf(print.orientation)
  const lying = print.orientation === 'landscape'
  return {
    // The library turns the sheet itself: it is told the upright measures.
    size: { width: twips(point(210)), height: twips(point(297)), orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: {
      top: twips(page.top),
      bottom: twips(page.bottom),
      left: twips(page.left),
      right: twips(page.right),
      header: twips(point(12)),
      footer: twips(point(14)),
    },
  }
}

function footerOf(print: PrintDocument, width: number): Footer {
  const run = { size: sizes['small-five'] * 2, font: typeface('宋体') }
  const pages = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页']
  const left = print.footer ? [new TextRun({ ...run, text: `${print.footer}\t` })] : []
  const right = print.pageNumbers === false ? [] : [new TextRun({ ...run, children: pages })]
  const alignment = print.footer ? AlignmentType.LEFT : AlignmentType.CENTER
  return new Footer({
    children: [new Paragraph({ alignment, tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }], children: [...left, ...right] })],
  })
}

/** `keepNext`: what follows must not begin a page. */
function partsOf(block: Block, size: number, width: number, keepNext: boolean): Part[] {
  const manner = { size, leading: leading(size), keepNext }
  switch (block.kind) {
    case 'title':
      return titleOf(block)
    case 'heading':
      return paragraphsOf(block.text, { ...manner, font: '黑体', align: block.align ?? 'left', indent: block.align === 'center' ? 0 : 2, keepNext: true })
    case 'paragraph': {
      const small = block.small ? { ...manner, size: sizes.five, leading: leading(sizes.five) } : manner
      const align = block.align ?? 'both'
      return paragraphsOf(block.text, { ...small, align, indent: block.indent ?? (align === 'both' ? 2 : 0), bold: block.bold === true })
    }
    case 'clause':
      return paragraphsOf([block.number, ...(Array.isArray(block.text) ? block.text : [block.text])], { ...manner, indent: 2 })
    case 'form':
      return [wordForm(block, width), gap()]
    case 'table':
      return [wordList(block, width), gap()]
    case 'signatures':
      return [signaturesOf(block, size, width), gap(true)]
    case 'seal':
      return sealOf(block, size, width)
    case 'picture':
      return pictureOf(block, width)
    case 'space':
      return paragraphsOf('', { size, leading: leading(size) * block.lines })
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

/** A table must be parted from the next one, or Word joins them. */
const gap = (keepNext = false): Paragraph => new Paragraph({ keepNext, spacing: { line: 80, lineRule: 'exact' as const, before: 0, after: 0 }, children: [] })

function titleOf(title: Title): Paragraph[] {
  const above = title.above ? paragraphsOf(title.above, { size: sizes.three, leading: leading(sizes.three), align: 'center', font: '宋体' }) : []
  const name = paragraphsOf(title.text, { size: sizes.two, leading: sizes.two * 1.6, align: 'center', font: '宋体', bold: true, keepNext: true })
  const number = paragraphsOf(
    title.number ?? '',
    { size: sizes['small-four'], leading: leading(sizes['small-four']), align: 'right' },
    { spacing: { line: twips(leading(sizes['small-four'])), after: 60 } },
  )
  return [...above, ...name, ...number]
}

function signaturesOf(block: Signatures, size: number, width: number): WordTable {
  const manner = { size, leading: signatureLeading(size), align: 'left' as const, keepNext: true }
  const columns = signatureColumns(block, width, size)
  const cells = block.lines.map((line) => paragraphsOf(signatureText(line, width / columns - size - 12, size), manner))
  return wordColumns(cells, columns, width)
}

function sealOf(seal: Seal, size: number, width: number): Paragraph[] {
  const lines = [seal.office, ...(seal.sealed === false ? [] : ['（印章）']), seal.date ?? '　　　　年　　月　　日']
  const column = Math.max(...lines.map((line) => Array.from(line).length)) * size
  const indent = { left: twips(Math.max(0, width - column - 2 * size)), right: twips(size * 2) }
  return lines.flatMap((line, at) => paragraphsOf(line, { size, leading: leading(size), align: 'center', keepNext: at < lines.length - 1 }, { indent }))
}

function pictureOf(picture: Picture, width: number): Paragraph[] {
  const size = jpegSize(picture.jpeg)
  if (!size) return []
  const fit = fitted(size, { width, height: point(220) })
  // The library measures in pixels of 1/96 inch.
  const transformation = { width: Math.round((fit.width * 96) / 72), height: Math.round((fit.height * 96) / 72) }
  return [new Paragraph({ alignment: AlignmentType.CENTER, children: [new ImageRun({ type: 'jpg', data: picture.jpeg, transformation })] })]
}
