import { type Limits, type Sheet, type SheetRow, trimmed, wrong } from './sheet.ts'
import { Refused } from './zip.ts'

/** Reads text with separators: UTF-8 with or without mark, UTF-16 with one, else GB 18030; `,` `;` or tab, whichever the first lines use. */
export function readCsv(file: Buffer, name: string, limits: Limits): Sheet {
  const text = decode(file)
  const separator = separatorOf(text)
  const rows: SheetRow[] = []
  for (const fields of recordsOf(text, separator)) {
    if (rows.length >= limits.rows)
      throw new Refused(wrong(`行数太多，最多 ${limits.rows} 行，请分成几个文件。`, `Too many rows: at most ${limits.rows}. Split the file.`).wrong)
    rows.push({ number: rows.length + 1, cells: fields.slice(0, limits.columns).map(fieldText) })
  }
  while (rows.at(-1)?.cells.every((cell) => cell === '')) rows.pop()
  return { name, sheets: [name], rows: rows.map(markLost) }
}

function decode(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file)
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder('utf-16be').decode(file)
  if (file.includes(0)) throw new Refused(wrong('这不是表格文件，请上传 .xlsx 或 .csv。', 'This is no spreadsheet. Upload .xlsx or .csv.').wrong)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030').decode(file)
  }
}

/** The separator that the first lines have most often outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const count = (separator: string) => head.split(separator).length
  return ['\t', ';', ','].reduce((best, separator) => (count(separator) >= count(best) ? separator : best), '\t')
}

/** Records by RFC 4180: quotes may hold separators, line ends and doubled quotes. A quote within an unquoted field is only a character. */
function* recordsOf(text: string, separator: string): Generator<string[]> {
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    const { field, next } = text[at] === '"' ? quoted(text, at) : { field: '', next: at }
    const end = fieldEnd(text, next, separator)
    fields.push(field + text.slice(next, end))
    const stop = text[end]
    if (stop === separator) {
      at = end + 1
      if (at >= text.length) fields.push('')
      continue
    }
    yield fields
    fields = []
    at = end + (stop === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  if (fields.length > 0) yield fields
}

function quoted(text: string, open: number): { field: string; next: number } {
  let field = ''
  let from = open + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) return { field: field + text.slice(from), next: text.length }
    field += text.slice(from, close)
    if (text[close + 1] !== '"') return { field, next: close + 1 }
    field += '"'
    from = close + 2
  }
}

function fieldEnd(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** Takes off what programs put round a text to keep it one: `="0123"`, and `'` before a sign (see `writeCsv`). */
function fieldText(field: string): string {
  const plain = trimmed(field)
  return /^="(.*)"$/s.exec(plain)?.[1] ?? (/^'[=+\-@\t\r]/.test(plain) ? plain.slice(1) : plain)
}

/** A spreadsheet program that saved long figures as text with an exponent has lost their end. */
function markLost(row: SheetRow): SheetRow {
  const lost = row.cells.flatMap((cell, at) => (/^\d\.\d+E\+1\d$/i.test(cell) ? [at] : []))
  return lost.length > 0 ? { ...row, lost } : row
}
