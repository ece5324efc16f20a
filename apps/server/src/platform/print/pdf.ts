import PDFDocument from 'pdfkit'
import { regular } from './fonts.ts'
import type { Block, PrintDocument } from './model.ts'
import { drawClause, drawHeading, drawParagraph, drawSeal, drawSignatures, drawTitle, sealHeight, signaturesHeight } from './pdf-blocks.ts'
import { drawForm, drawTable } from './pdf-table.ts'
import { drawText, setText } from './pdf-text.ts'
import { atTop, need, nextPage, type Pen, takePen } from './pen.ts'
import { leading, sizes } from './sheet-size.ts'

/** A PDF of the document, with the glyphs it uses embedded, so that it shows everywhere; its text can be searched and copied. */
export function renderPdf(print: PrintDocument): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: print.orientation ?? 'portrait',
    margin: 0,
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    font: regular().font as unknown as string,
    info: { Title: print.name, Producer: 'Balian', Creator: 'Balian' },
  })
  const done = collect(pdf)
  const pen = takePen(pdf, print)
  print.blocks.forEach((block, at) => {
    if (isEnding(block) && !isEnding(print.blocks[at - 1])) need(pen, endingHeight(pen, print.blocks, at))
    drawBlock(pen, block)
  })
  drawFooters(pen, print)
  pdf.end()
  return done
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'title':
      return drawTitle(pen, block)
    case 'heading':
      return drawHeading(pen, block)
    case 'paragraph':
      return drawParagraph(pen, block)
    case 'clause':
      return drawClause(pen, block)
    case 'form':
      return drawForm(pen, block)
    case 'table':
      return drawTable(pen, block)
    case 'signatures':
      return drawSignatures(pen, block)
    case 'seal':
      return drawSeal(pen, block)
    case 'space':
      if (!atTop(pen) || pen.pdf.bufferedPageRange().count === 1) pen.y += block.lines * leading(pen.size)
      return
    case 'page-break':
      if (!atTop(pen)) nextPage(pen)
  }
}

const isEnding = (block: Block | undefined): boolean => block?.kind === 'signatures' || block?.kind === 'seal'

/** Signatures and seals that follow one another stay on one page. */
function endingHeight(pen: Pen, blocks: readonly Block[], from: number): number {
  let height = 0
  for (let at = from; at < blocks.length && isEnding(blocks[at]); at++) {
    const block = blocks[at] as Block
    if (block.kind === 'signatures') height += signaturesHeight(pen, block)
    if (block.kind === 'seal') height += sealHeight(pen, block)
  }
  return height
}

/** What stands at the foot of every page, drawn last, when their number is known. */
function drawFooters(pen: Pen, print: PrintDocument): void {
  const { count } = pen.pdf.bufferedPageRange()
  const size = sizes['small-five']
  const manner = { size, leading: size * 1.5, width: pen.width, unbroken: [] }
  const top = pen.page.height - pen.page.bottom + 16
  for (let page = 0; page < count; page++) {
    pen.pdf.switchToPage(page)
    if (print.footer) drawText(pen.pdf, setText(print.footer, { ...manner, align: 'left' }), pen.page.left, top, pen.width)
    if (print.pageNumbers === false) continue
    const align = print.footer ? 'right' : 'center'
    drawText(pen.pdf, setText(`第 ${page + 1} 页　共 ${count} 页`, { ...manner, align }), pen.page.left, top, pen.width)
  }
}
