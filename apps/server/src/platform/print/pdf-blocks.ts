import { fitted, jpegSize } from './jpeg.ts'
import type { Clause, Heading, Paragraph, Picture, Seal, Signature, Signatures, Title } from './model.ts'
import { drawText, type Block as Set, setText } from './pdf-text.ts'
import { atTop, need, nextPage, type Pen, pageRoom, roomLeft, running } from './pen.ts'
import { leading, sizes } from './sheet-size.ts'

export function drawTitle(pen: Pen, title: Title): void {
  const manner = { ...running(pen), align: 'center' as const }
  if (title.above) put(pen, setText(title.above, { ...manner, size: sizes.three, leading: leading(sizes.three) }))
  put(pen, setText(title.text, { ...manner, size: sizes.two, leading: sizes.two * 1.6, bold: true }))
  if (title.number) {
    pen.y += 4
    put(pen, setText(title.number, { ...manner, size: sizes['small-four'], leading: leading(sizes['small-four']), align: 'right' }))
  }
  pen.y += title.number ? 2 : 12
}

export function drawHeading(pen: Pen, heading: Heading): void {
  const centred = heading.align === 'center'
  const set = setText(heading.text, { ...running(pen), bold: true, indent: centred ? 0 : 2, align: centred ? 'center' : 'left' })
  need(pen, set.height + 2 * leading(pen.size))
  put(pen, set)
}

/** `ending`: the height of the signatures that follow, which take the paragraph's last lines with them to a new page. */
export function drawParagraph(pen: Pen, paragraph: Paragraph, ending: number): void {
  const align = paragraph.align ?? 'both'
  const size = paragraph.small ? sizes.five : pen.size
  const indent = paragraph.indent ?? (align === 'both' ? 2 : 0)
  flow(pen, setText(paragraph.text, { ...running(pen), size, leading: leading(size), align, indent, bold: paragraph.bold === true }), ending)
}

export function drawClause(pen: Pen, clause: Clause, ending: number): void {
  const text = typeof clause.text === 'string' || !Array.isArray(clause.text) ? [clause.text] : clause.text
  flow(pen, setText([clause.number, ...text], { ...running(pen), indent: 2 }), ending)
}

/** Puts a text over as many pages as it needs, never its first or last line alone, nor without it what ends the document. */
function flow(pen: Pen, set: Set, ending: number): void {
  let from = 0
  while (from < set.lines.length) {
    const left = set.lines.length - from
    let fits = Math.floor((roomLeft(pen) + 0.01) / set.leading)
    if (fits >= left && left * set.leading + ending > roomLeft(pen) + 0.01 && !atTop(pen)) fits = left - 2
    if (fits < left) {
      if (left - fits === 1 && left > 2) fits -= 1
      if (fits < Math.min(2, left)) {
        nextPage(pen)
        continue
      }
    }
    const to = from + Math.min(fits, left)
    drawText(pen.pdf, set, pen.page.left, pen.y, pen.width, from, to)
    pen.y += (to - from) * set.leading
    from = to
  }
}

function put(pen: Pen, set: Set): void {
  need(pen, set.height)
  drawText(pen.pdf, set, pen.page.left, pen.y, pen.width)
  pen.y += set.height
}

/** Lines to sign on are higher than text: a hand or a thumb needs the room. */
export const signatureLeading = (size: number): number => size * 2.3

/** Two columns only when the longest label leaves room to sign in them. */
export function signatureColumns(block: Signatures, width: number, size: number): number {
  const longest = Math.max(0, ...block.lines.map((line) => Array.from(line.label).length))
  return block.columns === 2 && (longest + 8) * size <= width / 2 ? 2 : 1
}

export const signaturesHeight = (pen: Pen, block: Signatures): number =>
  Math.ceil(block.lines.length / signatureColumns(block, pen.width, pen.size)) * signatureLeading(pen.size) + leading(pen.size) * 0.5

export function drawSignatures(pen: Pen, block: Signatures): void {
  pen.y += leading(pen.size) * 0.5
  const step = signatureLeading(pen.size)
  const columns = signatureColumns(block, pen.width, pen.size)
  const column = pen.width / columns
  block.lines.forEach((line, at) => {
    const left = pen.page.left + (at % columns) * column
    const top = pen.y + Math.floor(at / columns) * step
    const set = setText(signatureText(line, column, pen.size), { ...running(pen), width: column, leading: step, align: 'left' })
    drawText(pen.pdf, set, left, top, column)
  })
  pen.y += Math.ceil(block.lines.length / columns) * step
}

/** A label and its line, which fills what the label leaves of the column but no more than twelve characters. */
export function signatureText(line: Signature, width: number, size: number) {
  const room = Math.floor(width / size) - Array.from(line.label).length - 2
  return [`${line.label}：`, { blank: Math.max(3, Math.min(12, room)), text: line.text }]
}

export const sealHeight = (pen: Pen, seal: Seal): number => leading(pen.size) * (seal.sealed === false ? 2.5 : 3.5)

export function drawSeal(pen: Pen, seal: Seal): void {
  const step = leading(pen.size)
  pen.y += step * 0.5
  const lines = [seal.office, ...(seal.sealed === false ? [] : ['（印章）']), seal.date ?? '　　　　年　　月　　日']
  // Centred on one another, the longest ending two characters before the margin, as an office signs.
  const column = Math.max(...lines.map((line) => Array.from(line).length)) * pen.size
  const left = pen.page.left + pen.width - column - 2 * pen.size
  for (const line of lines) {
    const set = setText(line, { ...running(pen), width: column, align: 'center' })
    drawText(pen.pdf, set, left, pen.y, column)
    pen.y += set.height
  }
}

export function drawPicture(pen: Pen, picture: Picture): void {
  const size = jpegSize(picture.jpeg)
  if (!size) return
  if (roomLeft(pen) < pageRoom(pen) / 3) nextPage(pen)
  const fit = fitted(size, { width: pen.width, height: roomLeft(pen) })
  pen.pdf.image(picture.jpeg, pen.page.left, pen.y, { fit: [pen.width, fit.height], align: 'center' })
  pen.y += fit.height
}
