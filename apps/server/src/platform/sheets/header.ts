import { columnLetters, type Read, type SheetRow, wrong } from './sheet.ts'

/** A column that a reader of the sheet knows, with every way in which people head it. */
export interface KnownColumn {
  key: string
  header: string
  aliases?: readonly string[]
  required?: boolean
}

/** Where a sheet's columns are. */
export interface Header {
  /** Column of each known key that was found, from 0. */
  at: Map<string, number>
  /** Columns with a heading that is not known: their letter and heading. */
  unknown: { column: string; header: string }[]
  /** Required columns that were not found. */
  missing: KnownColumn[]
  /** The header's heading of each column, as written; to write the sheet again in its own shape. */
  headers: string[]
  /** The header's first row, and the first row of data, as indexes of the rows given. */
  first: number
  data: number
}

const searched = 30

/**
 * Finds the header below title rows: the row, or two rows under one another (住址 over 村 and 社), that names most of the known columns.
 * White space, width, case, a star and a note in brackets after the name do not count.
 */
export function findHeader(rows: readonly SheetRow[], columns: readonly KnownColumn[]): Read<Header> {
  const names = namesOf(columns)
  let best: Header | undefined
  for (let first = 0; first < Math.min(rows.length, searched); first++) {
    const one = headerAt(rows, first, 1, names)
    // A title over the header names no column: only a row that does can be the upper line of two.
    const two = one.at.size > 0 && first + 1 < rows.length ? headerAt(rows, first, 2, names) : one
    const better = two.at.size > one.at.size ? two : one
    if (better.at.size > (best?.at.size ?? 0)) best = better
  }
  if (!best || best.at.size < Math.min(2, columns.length)) {
    const wanted = columns
      .slice(0, 5)
      .map((column) => column.header)
      .join('、')
    return wrong(`没有找到表头。表头应有“${wanted}”等列，请按模板填写。`, `No header found. It should name columns such as ${wanted}. Use the template.`)
  }
  const found = best
  return { ok: { ...found, missing: columns.filter((column) => column.required && !found.at.has(column.key)) } }
}

function namesOf(columns: readonly KnownColumn[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { header, key } of columns) names.set(plain(header), key)
  for (const { aliases, key } of columns) for (const alias of aliases ?? []) if (!names.has(plain(alias))) names.set(plain(alias), key)
  return names
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u3000*:_]/g, '')
    .toLowerCase()

/** The key of a heading, with or without the note in brackets at its end. */
function keyOf(heading: string, names: Map<string, string>): string | undefined {
  const whole = plain(heading)
  return names.get(whole) ?? names.get(whole.replace(/[([【〔].*$/, ''))
}

function headerAt(rows: readonly SheetRow[], first: number, depth: number, names: Map<string, string>): Header {
  const upper = rows[first]?.cells ?? []
  const lower = depth === 2 ? (rows[first + 1]?.cells ?? []) : upper
  const at = new Map<string, number>()
  const unknown: Header['unknown'] = []
  const headers: string[] = []
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const { heading, key } = readHeading(upper[column] ?? '', lower[column] ?? '', names)
    headers.push(heading)
    if (key !== undefined && !at.has(key)) at.set(key, column)
    else if (heading !== '') unknown.push({ column: columnLetters(column), header: heading })
  }
  return { at, unknown, missing: [], headers, first, data: first + depth }
}

/** Two lines of heading: both joined, the lower one, or the upper one where there is nothing (or the same) below. */
function readHeading(upper: string, lower: string, names: Map<string, string>): { heading: string; key: string | undefined } {
  if (lower === '' || lower === upper) return { heading: upper, key: keyOf(upper, names) }
  const heading = upper === '' ? lower : `${upper}${lower}`
  return { heading, key: keyOf(heading, names) ?? keyOf(lower, names) }
}
