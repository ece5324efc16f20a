import { BorderStyle, HeightRule, type Paragraph, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, Table as WordTable } from 'docx'
import { paragraphsOf, twips } from './docx-text.ts'
import type { Cell, Form, FormRow, Table } from './model.ts'
import { cellPadding, point, sizes, tightLeading } from './sheet-size.ts'

const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const sides = (border: typeof line | typeof none) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
})

const widthsOf = (columns: readonly number[], width: number): number[] => {
  const sum = columns.reduce((total, column) => total + column, 0)
  return columns.map((column) => twips((column / sum) * width))
}

/** A form as a Word table of that width in points. */
export function wordForm(form: Form, width: number): WordTable {
  const widths = widthsOf(form.columns, width)
  return wordTable(
    widths,
    form.rows.map((row) => wordRow(row, widths, sizes['small-four'])),
    form.bordered === false ? none : line,
  )
}

/** A list as a Word table whose header comes again on each page. */
export function wordList(table: Table, width: number): WordTable {
  const widths = widthsOf(
    table.columns.map((column) => column.width),
    width,
  )
  const header: FormRow = { cells: table.columns.map((column) => ({ text: column.header, label: true })) }
  const rows = table.rows.map((row) => ({ cells: table.columns.map((column, at): Cell => ({ text: row[at] ?? '', align: column.align ?? 'left' })) }))
  const totals = table.totals
    ? [{ cells: table.totals.map((text, at): Cell => ({ text: { text, bold: true }, align: table.columns[at]?.align ?? 'left' })) }]
    : []
  return wordTable(widths, [wordRow(header, widths, sizes.five, true), ...[...rows, ...totals].map((row) => wordRow(row, widths, sizes.five))])
}

/** Columns side by side without borders. */
export function wordColumns(cells: readonly Paragraph[][], columns: number, width: number): WordTable {
  const widths = Array.from({ length: columns }, () => twips(width / columns))
  const rows: TableRow[] = []
  for (let at = 0; at < cells.length; at += columns) {
    const row = Array.from({ length: columns }, (_, column) => cells[at + column] ?? paragraphsOf('', { size: 12, leading: 20 }))
    rows.push(
      new TableRow({ cantSplit: true, children: row.map((children) => new TableCell({ children, width: { size: widths[0] ?? 0, type: WidthType.DXA } })) }),
    )
  }
  return new WordTable({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: sides(none),
    margins: { left: 0, right: 0 },
    width: { size: twips(width), type: WidthType.DXA },
  })
}

const wordTable = (widths: readonly number[], rows: readonly TableRow[], border: typeof line | typeof none = line): WordTable =>
  new WordTable({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: sides(border),
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: {
      top: twips(cellPadding.y),
      bottom: twips(cellPadding.y),
      left: twips(cellPadding.x),
      right: twips(cellPadding.x),
      marginUnitType: WidthType.DXA,
    },
  })

function wordRow(row: FormRow, widths: readonly number[], size: number, header = false): TableRow {
  return new TableRow({
    tableHeader: header,
    cantSplit: !row.cells.some((cell) => cell.account),
    ...(row.height ? { height: { value: twips(point(row.height)), rule: HeightRule.ATLEAST } } : {}),
    children: row.cells.map((cell) => wordCell(cell, widths, size)),
  })
}

function wordCell(cell: Cell, widths: readonly number[], size: number): TableCell {
  const manner = { size, leading: tightLeading(size) }
  const align = cell.account ? ('both' as const) : (cell.align ?? (cell.label ? ('center' as const) : ('left' as const)))
  const body = paragraphsOf(cell.text, { ...manner, align, indent: cell.account ? 2 : 0, bold: cell.label === true, font: cell.label ? '宋体' : '仿宋' })
  const foot = cell.foot === undefined ? [] : paragraphsOf(cell.foot, { ...manner, leading: size * 2, align: 'right' })
  const least = (widths[0] ?? 0) * (cell.span ?? 1)
  return new TableCell({
    children: [...body, ...foot],
    columnSpan: cell.span ?? 1,
    rowSpan: cell.rows ?? 1,
    verticalAlign: cell.account ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(cell.span === undefined && cell.rows === undefined ? {} : { width: { size: least, type: WidthType.DXA } }),
  })
}
