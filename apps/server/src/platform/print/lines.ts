import type { Atom } from './atoms.ts'
import { widthOf } from './fonts.ts'

/** A piece of a set line: text at one distance of characters. Lengths in ems, from the line's left end. */
export interface Piece {
  text: string
  x: number
  width: number
  /** Added after each character. */
  spread: number
  weight: Atom['weight']
  underline: boolean
  kind: Atom['kind']
}

export interface Line {
  pieces: Piece[]
  width: number
}

/**
 * Sets atoms into lines of that width, by the rules for Chinese text: no mark that closes at a line's start, none that opens at its end,
 * a mark just too long is drawn in by squeezing the white of the line's punctuation, else what precedes it goes down with it.
 * `first` is the first line's indent; a line after a newline begins with it again.
 */
export function setLines(atoms: readonly Atom[], width: number, first: number, both: boolean): Line[] {
  const lines: Line[] = []
  let from = 0
  let indent = first
  while (from < atoms.length) {
    const { to, next, last } = lineEnd(atoms, from, width - indent)
    lines.push(spread(atoms.slice(from, to), width, indent, both && !last))
    indent = last ? first : 0
    from = next
  }
  if (lines.length === 0 || atoms.at(-1)?.kind === 'newline') lines.push({ pieces: [], width: 0 })
  return lines
}

/** Cuts words and blanks that are longer than a line into characters, so that they can be broken at all. */
export function cutLong(atoms: readonly Atom[], width: number): Atom[] {
  return atoms.flatMap((atom) => {
    const letters = Array.from(atom.text)
    if (atom.width <= width || letters.length < 2) return [{ ...atom, width: Math.min(atom.width, width) }]
    const kind = atom.kind === 'blank' ? ('han' as const) : atom.kind
    return letters.map((text) => ({ ...atom, text, kind, glued: false, width: widthOf(text, atom.weight) }))
  })
}

/** Whether a line may end after the atom there; spaces in between do not count. */
function mayEndAfter(atoms: readonly Atom[], at: number): boolean {
  let before = at
  let after = at + 1
  while (atoms[before]?.kind === 'space') before--
  while (atoms[after]?.kind === 'space') after++
  const next = atoms[after]
  return !next || next.kind === 'newline' || !(atoms[before]?.noEnd || next.noStart || next.glued)
}

function lineEnd(atoms: readonly Atom[], from: number, room: number): { to: number; next: number; last: boolean } {
  let used = 0
  let slack = 0
  let legal = -1
  for (let at = from; at < atoms.length; at++) {
    const atom = atoms[at] as Atom
    if (atom.kind === 'newline') return { to: at, next: at + 1, last: true }
    used += atom.width
    slack += atom.squeeze
    const ends = mayEndAfter(atoms, at)
    if (used <= room + 1e-6) {
      if (ends) legal = at + 1
      continue
    }
    if (atom.kind === 'space') continue
    const little = used - slack <= room && used - room <= 1.01 && (atom.noStart || atom.white !== 'none')
    if (little && ends) return after(atoms, at + 1)
    if (little && (atoms[at + 1]?.noStart ?? false)) continue
    return after(atoms, legal > from ? legal : Math.max(at, from + 1))
  }
  return { to: atoms.length, next: atoms.length, last: true }
}

/** A line that ends before `to`; spaces at the break vanish. */
function after(atoms: readonly Atom[], to: number): { to: number; next: number; last: boolean } {
  let next = to
  while (atoms[next]?.kind === 'space') next++
  const atEnd = next >= atoms.length
  if (atoms[next]?.kind === 'newline') return { to, next: next + 1, last: true }
  return { to, next, last: atEnd }
}

function spread(atoms: readonly Atom[], width: number, indent: number, both: boolean): Line {
  const row = atoms.at(-1)?.kind === 'space' ? atoms.slice(0, -1) : atoms
  const used = row.reduce((sum, atom) => sum + atom.width, 0)
  const room = width - indent
  const missing = room - used
  const squeezable = row.reduce((sum, atom) => sum + atom.squeeze, 0)
  const shrink = missing < 0 && squeezable > 0 ? Math.min(1, -missing / squeezable) : 0
  const gaps = row.length - 1
  const wide = both && missing > 0 && gaps > 0 && missing < room * 0.35 ? missing / gaps : 0
  return { pieces: piecesOf(row, indent, shrink, wide), width: indent + (wide ? room : Math.min(used, room)) }
}

function piecesOf(row: readonly Atom[], indent: number, shrink: number, wide: number): Piece[] {
  const pieces: Piece[] = []
  let x = indent
  for (const atom of row) {
    const given = atom.squeeze * shrink
    // A mark whose white half lies before it and was given up is drawn further left by that half.
    const lost = atom.white === 'before' ? given + (atom.squeeze === 0 && atom.width < 0.75 ? 0.5 : 0) : 0
    const step = atom.width - given + wide
    const before = pieces.at(-1)
    const whole = atom.kind === 'han' && given === 0 && atom.width > 0.99
    if (
      before &&
      whole &&
      before.kind === 'han' &&
      before.spread === wide &&
      before.weight === atom.weight &&
      before.underline === atom.underline &&
      Math.abs(before.x + before.width - x) < 1e-6
    ) {
      before.text += atom.text
      before.width += step
    } else {
      const kind = whole || atom.kind !== 'han' ? atom.kind : 'word'
      pieces.push({ text: atom.text, x: x - lost, width: step + lost, spread: whole ? wide : 0, weight: atom.weight, underline: atom.underline, kind })
    }
    x += step
  }
  return pieces
}
