import type { PrintDocument } from './model.ts'
import type { Manner } from './pdf-text.ts'
import { leading, pageOf, sizes } from './sheet-size.ts'

/** Where the next thing goes on the paper. */
export interface Pen {
  pdf: PDFKit.PDFDocument
  page: ReturnType<typeof pageOf>
  orientation: 'portrait' | 'landscape'
  /** Width between the margins, in points. */
  width: number
  /** Next free height on this page, from the top. */
  y: number
  /** Size of running text in points. */
  size: number
  unbroken: readonly string[]
}

export function takePen(pdf: PDFKit.PDFDocument, print: PrintDocument): Pen {
  const page = pageOf(print.orientation)
  const width = page.width - page.left - page.right
  return { pdf, page, orientation: print.orientation ?? 'portrait', width, y: page.top, size: sizes[print.size ?? 'four'], unbroken: print.unbroken ?? [] }
}

/** Free height down to the lower margin. */
export const roomLeft = (pen: Pen): number => pen.page.height - pen.page.bottom - pen.y
export const pageRoom = (pen: Pen): number => pen.page.height - pen.page.bottom - pen.page.top
export const atTop = (pen: Pen): boolean => pen.y <= pen.page.top + 0.01

export function nextPage(pen: Pen): void {
  pen.pdf.addPage({ size: 'A4', layout: pen.orientation, margin: 0 })
  pen.y = pen.page.top
}

/** Begins a new page when less than this height is free (a thing higher than a page begins where it is). */
export function need(pen: Pen, height: number): void {
  if (!atTop(pen) && height > roomLeft(pen) + 0.01) nextPage(pen)
}

/** The manner of running text, over the whole width. */
export const running = (pen: Pen): Manner => ({ size: pen.size, leading: leading(pen.size), width: pen.width, unbroken: pen.unbroken })
