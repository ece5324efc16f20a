import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'

/** One weight of the printing font, opened once for the life of the process (15 MB, about 10 ms). */
export interface Face {
  font: Font
  has(point: number): boolean
  /** Advance of one character in ems. */
  advance(point: number): number
}

const opened = new Map<string, Face>()

function open(file: string): Face {
  const known = opened.get(file)
  if (known) return known
  const font = create(readFileSync(new URL(`../../../fonts/${file}`, import.meta.url))) as Font
  const advances = new Map<number, number>()
  const face: Face = {
    font,
    has: (point) => font.hasGlyphForCodePoint(point),
    advance: (point) => {
      let known = advances.get(point)
      if (known === undefined) {
        known = font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm
        advances.set(point, known)
      }
      return known
    },
  }
  opened.set(file, face)
  return face
}

export const regular = (): Face => open('NotoSerifSC-Regular.ttf')
export const bold = (): Face => open('NotoSerifSC-Bold.ttf')

/** How a text is set: with the bold face where that has all its characters, else with the regular one, thickened. */
export type Weight = 'regular' | 'bold' | 'thickened'

export function weightFor(text: string, wanted: boolean): Weight {
  if (!wanted) return 'regular'
  const face = bold()
  for (const letter of text) if (!face.has(letter.codePointAt(0) as number)) return 'thickened'
  return 'bold'
}

/** Width of a text in ems. */
export function widthOf(text: string, weight: Weight): number {
  const face = weight === 'bold' ? bold() : regular()
  let width = 0
  for (const letter of text) width += face.advance(letter.codePointAt(0) as number)
  return width
}
