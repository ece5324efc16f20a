import { serialOfDay } from './dates.ts'
import { choiceRange } from './notes-xml.ts'
import { columnLetters } from './sheet.ts'
import { sheetSpace, style, xmlHead } from './workbook-xml.ts'
import type { CellValue, ColumnKind, SheetColumn, SheetToWrite } from './write.ts'
import { escaped } from './xml.ts'

const kindStyle: Record<ColumnKind, number> = { text: style.text, digits: style.text, date: style.date, number: style.number, amount: style.amount }
/** Rows below the header that offer choices, in a template that has none yet. */
const offered = 20_000

/** The sheet of data in pieces of some hundred rows. Only one sheet of a book is selected: what is typed would go into all that are. */
export async function* sheetXml(sheet: SheetToWrite, selected = true): AsyncGenerator<string> {
  const { columns, title } = sheet
  const head = title === undefined ? 1 : 2
  const last = columnLetters(columns.length - 1)
  yield `${xmlHead}<worksheet ${sheetSpace}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18" customHeight="1"/><cols>${columns.map(columnXml).join('')}</cols><sheetData>`
  if (title !== undefined) yield `<row r="1" ht="32" customHeight="1">${textCell('A1', title, style.title)}</row>`
  yield `<row r="${head}" ht="28" customHeight="1">${columns.map((column, at) => textCell(`${columnLetters(at)}${head}`, column.header, column.required ? style.required : style.header)).join('')}</row>`
  const letters = columns.map((_, at) => columnLetters(at))
  let row = head
  let piece = ''
  for await (const values of sheet.rows) {
    row++
    piece += `<row r="${row}">${columns.map((column, at) => cellXml(`${letters[at]}${row}`, values[column.key], column.kind)).join('')}</row>`
    if (piece.length > 60_000) {
      yield piece
      piece = ''
    }
  }
  const merged = title === undefined || columns.length < 2 ? '' : `<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>`
  yield `${piece}</sheetData><autoFilter ref="A${head}:${last}${Math.max(row, head)}"/>${merged}${validations(sheet, head + 1)}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

function columnXml(column: SheetColumn, at: number): string {
  const width = column.width ?? Math.min(40, Math.max(10, 4 + [...column.header].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)))
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1" style="${kindStyle[column.kind]}"/>`
}

function cellXml(reference: string, value: CellValue, kind: ColumnKind): string {
  if (value === null || value === undefined || value === '') return ''
  if (kind === 'date' && typeof value === 'string' && /^(19|2\d)\d\d-\d\d-\d\d$/.test(value))
    return `<c r="${reference}" s="${style.date}"><v>${serialOfDay(value)}</v></c>`
  if (kind === 'number' || kind === 'amount') {
    const number = typeof value === 'number' ? value : /^-?\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
    if (Number.isFinite(number)) return `<c r="${reference}" s="${kindStyle[kind]}"><v>${number}</v></c>`
  }
  return textCell(reference, String(value), style.text)
}

/** A cell of text, which no program takes for a formula. 32,767 characters are the most a cell may hold. */
const textCell = (reference: string, text: string, number: number): string =>
  `<c r="${reference}" s="${number}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, 32_767))}</t></is></c>`

function validations(sheet: SheetToWrite, from: number): string {
  const made = sheet.columns.flatMap((column, at) => {
    const where = `sqref="${columnLetters(at)}${from}:${columnLetters(at)}${from + offered}"`
    const prompt = column.note
      ? ` showInputMessage="1" promptTitle="${escaped(column.header.slice(0, 32))}" prompt="${escaped(column.note.slice(0, 250))}"`
      : ''
    if (column.choices?.length) {
      return [
        `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="请选择" error="请从下拉列表中选择。"${prompt} ${where}><formula1>${choiceRange(sheet.columns, at)}</formula1></dataValidation>`,
      ]
    }
    return prompt ? [`<dataValidation allowBlank="1"${prompt} ${where}/>`] : []
  })
  return made.length > 0 ? `<dataValidations count="${made.length}">${made.join('')}</dataValidations>` : ''
}
