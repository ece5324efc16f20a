import PDFDocument from 'pdfkit'
import { isEnding } from './ending.ts'
import { regular } from './fonts.ts'
import type { Block, PrintDocument } from './model.ts'
import { drawClause, drawHeading, drawParagraph, drawPicture, drawSeal, drawSignatures, drawTitle, sealHeight, signaturesHeight } from './pdf-blocks.ts'
import { drawForm, drawTable } from './pdf-table.ts'
import { drawText, setText } from './pdf-text.ts'
import { atTop, need, nextPage, type Pen, takePen } from './pen.ts'
import { leading, sizes } from './sheet-size.ts'

/** A PDF of the document, with the glyphs it uses embedded, so that it shows everywhere; its text can be searched and copied. */
export const renderPdf = (print: PrintDocument): Promise<Buffer> => renderBook(print.name, [print])

/**
 * Several documents as one PDF, each from a new page. Pages are numbered through from the first document that has numbers,
 * and only in those that have.
 */
export function renderBook(name: string, parts: readonly PrintDocument[]): Promise<Buffer> {
  const pdf = open(name)
  const done = collect(pdf)
  const pages = parts.map((print) => drawPart(pdf, print))
  const numbered = sum(pages.filter((_, part) => parts[part]?.pageNumbers !== false))
  let first = 0
  let number = 1
  parts.forEach((print, part) => {
    const count = pages[part] ?? 0
    drawFooters(takePen(pdf, print), print, { first, count, number, numbered })
    first += count
    if (print.pageNumbers !== false) number += count
  })
  pdf.end()
  return done
}

/** How many pages each document takes as PDF. */
export function countPages(parts: readonly PrintDocument[]): number[] {
  const pdf = open('')
  return parts.map((print) => drawPart(pdf, print))
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const open = (name: string): PDFKit.PDFDocument =>
  new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    font: regular().font as unknown as string,
    info: { Title: name, Producer: 'Balian', Creator: 'Balian' },
  })

/** Draws a document from a new page and says how many it took. */
function drawPart(pdf: PDFKit.PDFDocument, print: PrintDocument): number {
  const before = pdf.bufferedPageRange().count
  const pen = takePen(pdf, print)
  nextPage(pen)
  print.blocks.forEach((block, at) => {
    if (isEnding(block) && !isEnding(print.blocks[at - 1])) need(pen, endingHeight(pen, print.blocks, at))
    const ending = isEnding(block) ? 0 : endingHeight(pen, print.blocks, at + 1)
    drawBlock(pen, block, pdf.bufferedPageRange().count === before + 1, ending)
  })
  return pdf.bufferedPageRange().count - before
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}

/** `ending`: the height of what must follow on the same page. */
function drawBlock(pen: Pen, block: Block, onFirstPage: boolean, ending: number): void {
  switch (block.kind) {
    case 'title':
      return drawTitle(pen, block)
    case 'heading':
      return drawHeading(pen, block)
    case 'paragraph':
      return drawParagraph(pen, block, ending)
    case 'clause':
      return drawClause(pen, block, ending)
    case 'form':
      return drawForm(pen, block)
    case 'table':
      return drawTable(pen, block)
    case 'signatures':
      return drawSignatures(pen, block)
    case 'seal':
      return drawSeal(pen, block)
    case 'picture':
      return drawPicture(pen, block)
    case 'space':
      if (!atTop(pen) || onFirstPage) pen.y += block.lines * leading(pen.size)
      return
    case 'page-break':
      if (!atTop(pen)) nextPage(pen)
  }
}

/** Signatures, seals and the date that follow one another stay on one page. */
function endingHeight(pen: Pen, blocks: readonly Block[], from: number): number {
  let height = 0
  for (let at = from; at < blocks.length && isEnding(blocks[at]); at++) {
    const block = blocks[at] as Block
    if (block.kind === 'signatures') height += signaturesHeight(pen, block)
    if (block.kind === 'seal') height += sealHeight(pen, block)
    if (block.kind === 'paragraph') height += leading(pen.size)
  }
  return height
}

/** Pages of one document in a book: from where, how many, the number of the first, and how many are numbered in all. */
interface Footed {
  first: number
  count: number
  number: number
  numbered: number
}

/** What stands at the foot of every page, drawn last, when their number is known. */
function drawFooters(pen: Pen, print: PrintDocument, pages: Footed): void {
  const size = sizes['small-five']
  const manner = { size, leading: size * 1.5, width: pen.width, unbroken: [] }
  const top = pen.page.height - pen.page.bottom + 16
  for (let page = 0; page < pages.count; page++) {
    pen.pdf.switchToPage(pages.first + page)
    if (print.footer) drawText(pen.pdf, setText(print.footer, { ...manner, align: 'left' }), pen.page.left, top, pen.width)
    if (print.pageNumbers === false) continue
    const align = print.footer ? 'right' : 'center'
    drawText(pen.pdf, setText(`第 ${pages.number + page} 页　共 ${pages.numbered} 页`, { ...manner, align }), pen.page.left, top, pen.width)
  }
}
