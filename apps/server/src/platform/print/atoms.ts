import { type Weight, weightFor, widthOf } from './fonts.ts'
import type { Inline, Text } from './model.ts'
import { halfWidth } from './wording.ts'

/** The smallest thing that a line may end after: a Chinese character, a punctuation mark, a Latin word or number, a blank, a box. */
export interface Atom {
  text: string
  /** In ems, as all lengths here. */
  width: number
  weight: Weight
  underline: boolean
  /** What of the width may be given up so that a mark still fits into the line: the white half of Chinese punctuation. */
  squeeze: number
  /** Where that white half lies. */
  white: 'before' | 'after' | 'none'
  /** May not begin a line (，。」) / may not end one (（「). */
  noStart: boolean
  noEnd: boolean
  /** May not be parted from the atom before. */
  glued: boolean
  kind: 'han' | 'word' | 'space' | 'blank' | 'box' | 'ticked' | 'newline'
}

const closing = '，。、；：？！）》」』】〕〉”’'
const opening = '（《「『【〔〈“‘'
const neverFirst = `${closing}—…·％‰℃～,.;:?!)]}%々`
const neverLast = `${opening}￥¥$№([{`
const words = /\n|[A-Za-z0-9][A-Za-z0-9.,:/@%+\-_#&'*×]*|[ \u00a0\u3000]|./gsu
/** A figure keeps its unit: 4日, 30元, 12号 are not parted. */
const units = '年月日时分秒元角号条款项户人名份亩米斤岁天个次页组社'

/** Cuts a text into atoms and marks where lines may not be broken; `unbroken` are names and words to keep whole. */
export function atomsOf(text: Text, bold: boolean, unbroken: readonly string[]): Atom[] {
  const atoms = (isList(text) ? text : [text]).flatMap((inline) => atomsOfInline(inline, bold))
  atoms.forEach((atom, at) => {
    const before = atoms[at - 1]
    if (before) settlePair(before, atom)
  })
  keepWhole(atoms, unbroken)
  return atoms
}

const isList = (text: Text): text is readonly Inline[] => Array.isArray(text)

function atomsOfInline(inline: Inline, bold: boolean): Atom[] {
  if (typeof inline === 'string') return atomsOfRun(inline, bold, false)
  if ('blank' in inline) return [atomOfBlank(inline.blank, halfWidth(inline.text ?? ''))]
  if ('choice' in inline) {
    const box: Atom = { ...plain('□', 'regular'), kind: inline.chosen ? 'ticked' : 'box', noEnd: true }
    return [box, ...atomsOfRun(inline.choice, bold, false)]
  }
  return atomsOfRun(inline.text, bold || inline.bold === true, inline.underline === true)
}

function atomsOfRun(text: string, bold: boolean, underline: boolean): Atom[] {
  return Array.from(halfWidth(text).matchAll(words), ([piece]) => ({ ...atomOf(piece, bold), underline }))
}

function plain(text: string, weight: Weight): Atom {
  const width = widthOf(text, weight)
  return { text, width, weight, underline: false, squeeze: 0, white: 'none', noStart: false, noEnd: false, glued: false, kind: 'han' }
}

function atomOf(piece: string, bold: boolean): Atom {
  if (piece === '\n') return { ...plain('', 'regular'), kind: 'newline' }
  const atom = plain(piece, weightFor(piece, bold))
  if (piece === ' ' || piece === '\u00a0') return { ...atom, width: 0.25, kind: 'space' }
  if (/^[A-Za-z0-9]/.test(piece)) return { ...atom, kind: 'word' }
  const noStart = neverFirst.includes(piece)
  const noEnd = neverLast.includes(piece)
  const white =
    '，。、；：'.includes(piece) || (noStart && closing.includes(piece) && !'？！'.includes(piece)) ? 'after' : opening.includes(piece) ? 'before' : 'none'
  return { ...atom, noStart, noEnd, white, squeeze: white === 'none' ? 0 : 0.5 }
}

/** A blank with its words in the middle; longer words make it longer. */
function atomOfBlank(least: number, text: string): Atom {
  const atom = plain(text, 'regular')
  return { ...atom, width: Math.max(least, atom.width + (text ? 0.6 : 0)), underline: true, kind: 'blank' }
}

/** What two neighbours mean for each other: marks side by side share their white, figures keep their units, Latin stands off a little. */
function settlePair(before: Atom, atom: Atom): void {
  const marks = before.white === 'after' && atom.white !== 'none'
  if (marks && before.squeeze) {
    before.width -= 0.5
    before.squeeze = 0
  }
  if (before.white === 'before' && atom.white === 'before' && atom.squeeze) {
    atom.width -= 0.5
    atom.squeeze = 0
  }
  if (before.kind === 'word' && units.includes(atom.text) && /\d$/.test(before.text)) atom.glued = true
  if (before.kind !== atom.kind && [before, atom].every((one) => one.kind === 'word' || isPlainHan(one))) before.width += 0.08
  if ((before.text === '—' || before.text === '…') && atom.text === before.text) atom.glued = true
}

const isPlainHan = (atom: Atom): boolean => atom.kind === 'han' && !atom.noStart && !atom.noEnd

function keepWhole(atoms: readonly Atom[], unbroken: readonly string[]): void {
  const joined = atoms.map((atom) => atom.text).join('')
  const at: number[] = []
  atoms.forEach((atom, index) => {
    for (let letter = 0; letter < atom.text.length; letter++) at.push(index)
  })
  for (const word of unbroken) {
    if (word.length < 2) continue
    for (let from = joined.indexOf(word); from >= 0; from = joined.indexOf(word, from + 1)) {
      for (let letter = from + 1; letter < from + word.length; letter++) {
        const atom = atoms[at[letter] as number]
        if (atom && at[letter] !== at[letter - 1]) atom.glued = true
      }
    }
  }
}
