import type { Cell, Form, FormRow, Table } from './model.ts'
import { drawText, type Block as Set, setText } from './pdf-text.ts'
import { atTop, need, nextPage, type Pen, pageRoom, roomLeft } from './pen.ts'
import { cellPadding, point, sizes, tightLeading } from './sheet-size.ts'

/** A cell with its place in the grid and its text set. */
interface Box {
  cell: Cell
  left: number
  width: number
  row: number
  rows: number
  set: Set
  foot: Set | undefined
  least: number
  bordered: boolean
}

interface Grid {
  edges: number[]
  boxes: Box[]
  heights: number[]
}

const edgesOf = (columns: readonly number[], left: number, width: number): number[] => {
  const sum = columns.reduce((total, column) => total + column, 0)
  let at = left
  return [left, ...columns.map((column) => (at += (column / sum) * width))]
}

export function drawForm(pen: Pen, form: Form): void {
  const grid = layForm(pen, form)
  const height = sum(grid.heights, 0, grid.heights.length)
  // A short form is not parted: a slip to tear off, a few rows of a table.
  if (height < pageRoom(pen) * 0.3) need(pen, height + 8)
  pen.y += 2
  for (const band of bandsOf(grid)) drawBand(pen, grid, band)
  pen.y += 6
}

export function drawTable(pen: Pen, table: Table): void {
  const columns = table.columns.map((column) => column.width)
  const head = layForm(pen, { kind: 'form', columns, rows: [{ cells: table.columns.map((column) => ({ text: column.header, label: true })) }] }, sizes.five)
  const rows: FormRow[] = table.rows.map((row) => ({ cells: table.columns.map((column, at) => ({ text: row[at] ?? '', align: column.align ?? 'left' })) }))
  if (table.totals) rows.push({ cells: table.totals.map((text, at) => ({ text: { text, bold: true }, align: table.columns[at]?.align ?? 'left' })) })
  const body = layForm(pen, { kind: 'form', columns, rows }, sizes.five)
  const drawHead = () => drawBand(pen, head, { from: 0, to: 1 })
  drawHead()
  for (const band of bandsOf(body)) drawBand(pen, body, band, drawHead)
  pen.y += 6
}

/** Sets all cells and finds each row's height; a cell over several rows stretches the last of them. */
function layForm(pen: Pen, form: Form, size: number = sizes['small-four']): Grid {
  const edges = edgesOf(form.columns, pen.page.left, pen.width)
  const taken: number[] = form.columns.map(() => 0)
  const boxes: Box[] = []
  form.rows.forEach((row, at) => {
    let column = 0
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > at) column++
      const span = cell.span ?? 1
      boxes.push(boxOf(pen, cell, edges[column] ?? 0, (edges[column + span] ?? edges.at(-1) ?? 0) - (edges[column] ?? 0), at, size, form.bordered !== false))
      for (let under = column; under < column + span; under++) taken[under] = at + (cell.rows ?? 1)
      column += span
    }
  })
  return { edges, boxes, heights: heightsOf(form.rows, boxes) }
}

function boxOf(pen: Pen, cell: Cell, left: number, width: number, row: number, size: number, bordered: boolean): Box {
  const leading = tightLeading(size)
  const manner = { size, leading, width: width - 2 * cellPadding.x, unbroken: pen.unbroken }
  const align = cell.account ? 'both' : (cell.align ?? (cell.label ? 'center' : 'left'))
  const set = setText(cell.text, { ...manner, align, indent: cell.account ? 2 : 0, bold: cell.label === true })
  const foot = cell.foot === undefined ? undefined : setText(cell.foot, { ...manner, align: 'right', leading: size * 2 })
  return { cell, left, width, row, rows: cell.rows ?? 1, set, foot, least: set.height + (foot?.height ?? 0) + 2 * cellPadding.y, bordered }
}

function heightsOf(rows: readonly FormRow[], boxes: readonly Box[]): number[] {
  const heights = rows.map((row) => (row.height ? point(row.height) : 0))
  for (const box of boxes) if (box.rows === 1) heights[box.row] = Math.max(heights[box.row] ?? 0, box.least)
  for (const box of boxes) {
    const last = box.row + box.rows - 1
    const have = heights.slice(box.row, last + 1).reduce((sum, height) => sum + height, 0)
    if (box.least > have) heights[last] = (heights[last] ?? 0) + box.least - have
  }
  return heights
}

/** Rows tied together by a cell over several of them. */
interface Band {
  from: number
  to: number
}

function bandsOf(grid: Grid): Band[] {
  const bands: Band[] = []
  let end = 0
  grid.heights.forEach((_, row) => {
    const last = bands.at(-1)
    if (row < end && last) last.to = row + 1
    else bands.push({ from: row, to: row + 1 })
    for (const box of grid.boxes) if (box.row === row) end = Math.max(end, row + box.rows)
  })
  return bands
}

function drawBand(pen: Pen, grid: Grid, band: Band, onNewPage?: () => void): void {
  const height = sum(grid.heights, band.from, band.to)
  const boxes = grid.boxes.filter((box) => box.row >= band.from && box.row < band.to)
  const single = band.to - band.from === 1
  if (height > roomLeft(pen) + 0.01) {
    if (single && height > pageRoom(pen) * 0.3) return drawSplit(pen, boxes, height, onNewPage)
    if (!atTop(pen)) {
      nextPage(pen)
      onNewPage?.()
    }
  }
  for (const box of boxes) {
    const top = pen.y + sum(grid.heights, band.from, box.row)
    drawBox(pen, box, top, sum(grid.heights, box.row, box.row + box.rows), 0, box.set.lines.length, true)
  }
  pen.y += height
}

/** One high row over several pages, broken between lines; the signature at its foot stays with the last part. */
function drawSplit(pen: Pen, boxes: readonly Box[], height: number, onNewPage?: () => void): void {
  const leading = Math.max(...boxes.map((box) => box.set.leading))
  const longest = Math.max(...boxes.map((box) => box.set.lines.length))
  let from = 0
  for (;;) {
    const room = roomLeft(pen)
    const fit = Math.floor((room - 2 * cellPadding.y) / leading)
    // All its lines may fit where its foot does not: then the last two go over with the foot.
    const lines = Math.min(fit, longest - from - 2)
    const needed = from === 0 ? height : Math.max(...boxes.map((box) => box.least - Math.min(from, box.set.lines.length) * box.set.leading))
    const last = needed <= room + 0.01 || (lines < 1 && atTop(pen))
    if (last || lines >= 3 || atTop(pen)) {
      const to = last ? longest : from + lines
      for (const box of boxes) drawBox(pen, box, pen.y, last ? needed : room, from, Math.min(to, box.set.lines.length), last)
      if (last) {
        pen.y += needed
        return
      }
      from = to
    }
    nextPage(pen)
    onNewPage?.()
  }
}

function drawBox(pen: Pen, box: Box, top: number, height: number, from: number, to: number, last: boolean): void {
  if (box.bordered) pen.pdf.lineWidth(0.7).rect(box.left, top, box.width, height).stroke()
  const width = box.width - 2 * cellPadding.x
  const left = box.left + cellPadding.x
  const text = Math.max(0, to - from) * box.set.leading
  const middle = box.cell.account ? cellPadding.y : Math.max(cellPadding.y, (height - text - (box.foot?.height ?? 0)) / 2)
  if (to > from) drawText(pen.pdf, box.set, left, top + middle, width, from, to)
  if (last && box.foot) drawText(pen.pdf, box.foot, left, top + height - box.foot.height - cellPadding.y, width)
}

const sum = (heights: readonly number[], from: number, to: number): number => heights.slice(from, to).reduce((total, height) => total + height, 0)
