import { columnLetters } from './sheet.ts'
import { sheetSpace, style, xmlHead } from './workbook-xml.ts'
import type { SheetColumn, SheetToWrite } from './write.ts'
import { escaped } from './xml.ts'

const cell = (reference: string, text: string, number: number): string =>
  `<c r="${reference}" s="${number}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const forms: Record<SheetColumn['kind'], string> = {
  text: '文字',
  digits: '数字（按文本填写）',
  date: '日期，如 2013-05-01',
  number: '数字',
  amount: '金额（元）',
}

/** The sheet of instructions: the lines given, then each column with whether it must be filled, its form, its note and its choices. */
export function notesXml(sheet: SheetToWrite): string {
  const lines = (sheet.notes ?? []).map(
    (line, at) => `<row r="${at + 1}" ht="${18 * Math.ceil((line.length + 1) / 70)}" customHeight="1">${cell(`A${at + 1}`, line, style.wrap)}</row>`,
  )
  const merged = (sheet.notes ?? []).map((_, at) => `<mergeCell ref="A${at + 1}:E${at + 1}"/>`)
  const start = lines.length + (lines.length > 0 ? 2 : 1)
  const table = [['列名', '是否必填', '格式', '填写说明', '可选值'], ...sheet.columns.map(describe)]
  const rows = table.map((texts, at) => {
    const row = start + at
    return `<row r="${row}">${texts.map((text, column) => cell(`${columnLetters(column)}${row}`, text, at === 0 ? style.header : style.wrap)).join('')}</row>`
  })
  const merges = merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''
  const widths = [18, 10, 22, 48, 48].map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  return `${xmlHead}<worksheet ${sheetSpace}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="18" customHeight="1"/><cols>${widths}</cols><sheetData>${[...lines, ...rows].join('')}</sheetData>${merges}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

function describe(column: SheetColumn): string[] {
  const choices = column.choices ?? []
  const shown = choices.slice(0, 12).join('、') + (choices.length > 12 ? `……共 ${choices.length} 项` : '')
  return [column.header, column.required ? '必填' : '选填', forms[column.kind], column.note ?? '', shown]
}

/** The hidden sheet that holds the choices, one column of the data's to a column. */
export function choicesXml(sheet: SheetToWrite): string {
  const longest = Math.max(...sheet.columns.map((column) => column.choices?.length ?? 0))
  const rows = Array.from({ length: longest }, (_, row) => {
    const cells = sheet.columns.map((column, at) =>
      column.choices?.[row] === undefined ? '' : cell(`${columnLetters(at)}${row + 1}`, column.choices[row], style.text),
    )
    return `<row r="${row + 1}">${cells.join('')}</row>`
  })
  return `${xmlHead}<worksheet ${sheetSpace}><sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** Where the choices of the column are. */
export function choiceRange(columns: readonly SheetColumn[], at: number): string {
  const letter = columnLetters(at)
  return `选项!$${letter}$1:$${letter}$${columns[at]?.choices?.length ?? 1}`
}
