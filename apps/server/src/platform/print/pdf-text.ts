import { atomsOf } from './atoms.ts'
import { bold, regular } from './fonts.ts'
import { cutLong, type Line, type Piece, setLines } from './lines.ts'
import type { Text } from './model.ts'

/** A text set in lines, ready to be drawn. Lengths in points. */
export interface Block {
  lines: Line[]
  size: number
  leading: number
  align: Align
  height: number
}

export type Align = 'both' | 'left' | 'center' | 'right'

export interface Manner {
  size: number
  leading: number
  width: number
  /** First-line indent in characters. */
  indent?: number
  align?: Align
  bold?: boolean
  unbroken: readonly string[]
}

/** Sets a text in lines of a width in points. */
export function setText(text: Text, manner: Manner): Block {
  const room = manner.width / manner.size
  const align = manner.align ?? 'both'
  const atoms = cutLong(atomsOf(text, manner.bold === true, manner.unbroken), room)
  const lines = setLines(atoms, room, manner.indent ?? 0, align === 'both')
  return { lines, size: manner.size, leading: manner.leading, align, height: lines.length * manner.leading }
}

type Pdf = PDFKit.PDFDocument

/** Draws lines `from` to `to` of a set text with its left upper corner at that point. */
export function drawText(pdf: Pdf, block: Block, left: number, top: number, width: number, from = 0, to = block.lines.length): void {
  for (let at = from; at < to; at++) {
    const line = block.lines[at] as Line
    const spare = width - line.width * block.size
    const start = left + (block.align === 'center' ? spare / 2 : block.align === 'right' ? spare : 0)
    const base = top + (at - from) * block.leading + block.leading / 2 + block.size * 0.36
    for (const piece of line.pieces) drawPiece(pdf, piece, block.size, start + piece.x * block.size, base)
  }
}

function drawPiece(pdf: Pdf, piece: Piece, size: number, x: number, base: number): void {
  if (piece.underline) drawRule(pdf, x, base + size * 0.2, piece.width * size)
  if (piece.kind === 'space' || piece.text === '') return
  const inset = piece.kind === 'blank' ? Math.max(0, (piece.width * size - plainWidth(piece) * size) / 2) : 0
  write(pdf, piece.text, piece.weight, size, x + inset, base, piece.spread * size)
  if (piece.kind === 'ticked') write(pdf, '√', 'regular', size, x + size * 0.1, base - size * 0.04, 0)
}

function plainWidth(piece: Piece): number {
  const face = regular()
  return Array.from(piece.text).reduce((sum, letter) => sum + face.advance(letter.codePointAt(0) as number), 0)
}

function drawRule(pdf: Pdf, x: number, y: number, width: number): void {
  pdf
    .save()
    .lineWidth(0.6)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke()
    .restore()
}

function write(pdf: Pdf, text: string, weight: Piece['weight'], size: number, x: number, base: number, spacing: number): void {
  const thick = weight === 'thickened'
  pdf.font((weight === 'bold' ? bold().font : regular().font) as unknown as string).fontSize(size)
  if (thick) pdf.lineWidth(size * 0.035)
  pdf.text(text, x, base, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing, fill: true, stroke: thick })
}
