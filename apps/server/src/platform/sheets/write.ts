import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { choicesXml, notesXml } from './notes-xml.ts'
import { sheetXml } from './sheet-xml.ts'
import { contentTypes, packageRelations, stylesXml, workbookRelations, workbookXml } from './workbook-xml.ts'
import { ZipWriter } from './zip-writer.ts'

/** The type of a .xlsx file. */
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How a column's cells are kept. `digits` are names made of figures (identity numbers, phones, codes): always text, never counted with. */
export type ColumnKind = 'text' | 'digits' | 'date' | 'number' | 'amount'

export interface SheetColumn {
  key: string
  header: string
  kind: ColumnKind
  /** In half-width characters; by its heading when left out. */
  width?: number
  /** How to fill it in: shown beside the cell and on the sheet of instructions. */
  note?: string
  /** The values to choose from in the cell. */
  choices?: readonly string[]
  required?: boolean
}

export type CellValue = string | number | null | undefined
export type SheetValues = Record<string, CellValue>

export interface SheetToWrite {
  sheetName: string
  /** A title row over the header. */
  title?: string
  columns: readonly SheetColumn[]
  /** Values by column key; dates as `2013-05-01`. */
  rows: Iterable<SheetValues> | AsyncIterable<SheetValues>
  /** Lines for a sheet of instructions (填写说明); it is also made when a column has a note or choices. */
  notes?: readonly string[]
}

/**
 * A .xlsx file as a stream: header frozen, figures that are names kept as text, choices offered in the cell. Texts stay texts whatever they
 * begin with, so that no cell becomes a formula. A fault of the rows breaks the stream off.
 */
export function writeSheet(sheet: SheetToWrite): Readable {
  return Readable.from(workbook(sheet), { objectMode: false })
}

/** The same in memory: for short lists and templates. */
export const sheetBytes = (sheet: SheetToWrite): Promise<Buffer> => buffer(writeSheet(sheet))

/** Several sheets of data in one file, in memory; without notes and choices. */
export const bookBytes = (sheets: readonly SheetToWrite[]): Promise<Buffer> => buffer(Readable.from(book(sheets), { objectMode: false }))

async function* book(sheets: readonly SheetToWrite[]): AsyncGenerator<Buffer> {
  const zip = new ZipWriter()
  yield* framed(
    zip,
    sheets.map((sheet) => sheet.sheetName),
  )
  for (const [i, sheet] of sheets.entries()) yield* zip.part(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, i === 0))
  yield* zip.end()
}

/** What every file has besides its sheets. */
async function* framed(zip: ZipWriter, names: readonly string[]): AsyncGenerator<Buffer> {
  yield* zip.part('[Content_Types].xml', [contentTypes(names.length)])
  yield* zip.part('_rels/.rels', [packageRelations])
  yield* zip.part('xl/workbook.xml', [workbookXml(names)])
  yield* zip.part('xl/_rels/workbook.xml.rels', [workbookRelations(names.length)])
  yield* zip.part('xl/styles.xml', [stylesXml])
}

async function* workbook(sheet: SheetToWrite): AsyncGenerator<Buffer> {
  const zip = new ZipWriter()
  const names = [sheet.sheetName, '填写说明', '选项'].filter((_, at) => at === 0 || (at === 1 && hasNotes(sheet)) || (at === 2 && hasChoices(sheet)))
  yield* framed(zip, names)
  yield* zip.part('xl/worksheets/sheet1.xml', sheetXml(sheet))
  if (hasNotes(sheet)) yield* zip.part('xl/worksheets/sheet2.xml', [notesXml(sheet)])
  if (hasChoices(sheet)) yield* zip.part(`xl/worksheets/sheet${names.length}.xml`, [choicesXml(sheet)])
  yield* zip.end()
}

const hasChoices = (sheet: SheetToWrite): boolean => sheet.columns.some((column) => column.choices?.length)
const hasNotes = (sheet: SheetToWrite): boolean => (sheet.notes?.length ?? 0) > 0 || hasChoices(sheet) || sheet.columns.some((column) => column.note)

/**
 * A .csv file as a stream: UTF-8 with a mark, so that Excel reads Chinese. A text that a spreadsheet would take for a formula gets a `'` before
 * it (`readSheet` takes it off again).
 */
export function writeCsv(sheet: Pick<SheetToWrite, 'columns' | 'rows'>): Readable {
  return Readable.from(csvLines(sheet), { objectMode: false })
}

async function* csvLines(sheet: Pick<SheetToWrite, 'columns' | 'rows'>): AsyncGenerator<string> {
  yield `\ufeff${sheet.columns.map((column) => csvField(column.header)).join(',')}\r\n`
  for await (const row of sheet.rows) yield `${sheet.columns.map((column) => csvField(row[column.key])).join(',')}\r\n`
}

function csvField(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
