import { setImmediate } from 'node:timers/promises'
import { dayOfSerial } from './dates.ts'
import { columnOf, type Limits, type SheetRow, trimmed, wrong } from './sheet.ts'
import type { Workbook } from './xlsx-parts.ts'
import { attribute, type Tag, tagsOf, unescaped } from './xml.ts'
import { Refused } from './zip.ts'

interface Reading {
  rows: SheetRow[]
  row: SheetRow
  /** The cell being read. */
  column: number
  type: string
  style: number
  text: string
  merges: string[]
  reading: boolean
}

/** The rows of one sheet's XML: texts as shown, merged cells filled, empty rows at the end dropped. Lets others run in between. */
export async function sheetRows(xml: string, book: Workbook, limits: Limits): Promise<SheetRow[]> {
  const state: Reading = { rows: [], row: { number: 0, cells: [] }, column: -1, type: '', style: 0, text: '', merges: [], reading: false }
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'row' && tag.kind !== 'close') {
      beginRow(state, tag, limits)
      if (state.rows.length % 1000 === 0) await setImmediate()
    } else if (tag.name === 'mergeCell') state.merges.push(attribute(tag.attributes, 'ref') ?? '')
    else readCell(state, tag, book, limits)
  }
  fillMerged(state)
  while (state.rows.at(-1)?.cells.every((cell) => cell === '')) state.rows.pop()
  return state.rows
}

function beginRow(state: Reading, tag: Tag, limits: Limits): void {
  const number = Number(attribute(tag.attributes, 'r') ?? state.row.number + 1)
  // A stray cell in the last row of the sheet is no reason to refuse it: only rows that hold something are counted.
  if (state.rows.length >= limits.rows && state.row.cells.some((cell) => cell !== '')) {
    throw new Refused(wrong(`行数太多，最多 ${limits.rows} 行，请分成几个文件。`, `Too many rows: at most ${limits.rows}. Split the file.`).wrong)
  }
  state.row = { number, cells: [] }
  state.column = -1
  if (state.rows.length < limits.rows) state.rows.push(state.row)
}

function readCell(state: Reading, tag: Tag, book: Workbook, limits: Limits): void {
  if (tag.name === 'c' && tag.kind !== 'close') {
    const reference = /\br\s*=\s*["']([A-Z]+)/.exec(tag.attributes)?.[1]
    state.column = reference ? columnOf(reference) : state.column + 1
    state.type = /\bt\s*=\s*["'](\w+)/.exec(tag.attributes)?.[1] ?? 'n'
    state.style = Number(/\bs\s*=\s*["'](\d+)/.exec(tag.attributes)?.[1] ?? 0)
    state.text = ''
  } else if (tag.name === 'rPh') state.reading = tag.kind === 'open'
  else if (tag.kind === 'close' && (tag.name === 'v' || (tag.name === 't' && !state.reading))) state.text += tag.before
  else if (tag.name === 'c' && state.text !== '' && state.column < limits.columns) put(state, book)
}

function put(state: Reading, book: Workbook): void {
  const { row, column } = state
  while (row.cells.length < column) row.cells.push('')
  row.cells[column] = trimmed(shownText(state, book))
}

function shownText(state: Reading, book: Workbook): string {
  const text = unescaped(state.text)
  switch (state.type) {
    case 's':
      return book.shared[Number(text)] ?? ''
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return text
        .replace(/T(00:00(:00(\.0+)?)?Z?)?$/, '')
        .replace('T', ' ')
        .slice(0, 16)
    case 'n':
      return numberText(state, text, book)
    default:
      return text
  }
}

function numberText(state: Reading, text: string, book: Workbook): string {
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  const kind = book.styles[state.style] ?? 'number'
  const day = kind === 'number' ? undefined : dayOfSerial(value, book.from1904, kind === 'time')
  if (day) return day
  if (Math.abs(value) >= 1e15) {
    state.row.lost = [...(state.row.lost ?? []), state.column]
    return BigInt(Math.round(value)).toString()
  }
  return plainNumber(value)
}

/** A number as the program shows it: fifteen digits count, no exponent. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15))
  const short = String(rounded)
  return short.includes('e') ? rounded.toFixed(15).replace(/\.?0+$/, '') : short
}

/** Every cell of a merged range gets the text of its first one. */
function fillMerged(state: Reading): void {
  if (state.merges.length === 0) return
  const byNumber = new Map(state.rows.map((row) => [row.number, row]))
  const widest = state.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  for (const merge of state.merges) {
    const [from, to] = merge.split(':')
    if (!from || !to) continue
    const first = byNumber.get(rowOf(from))
    const text = first?.cells[columnOf(from)]
    if (!text) continue
    for (let number = rowOf(from); number <= Math.min(rowOf(to), state.rows.at(-1)?.number ?? 0); number++) {
      const row = byNumber.get(number)
      for (let column = columnOf(from); row && column <= Math.min(columnOf(to), widest - 1); column++) {
        while (row.cells.length <= column) row.cells.push('')
        row.cells[column] = text
      }
    }
  }
}

const rowOf = (reference: string): number => Number(/\d+/.exec(reference)?.[0] ?? 0)
