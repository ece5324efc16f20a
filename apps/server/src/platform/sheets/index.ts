export { type CodeName, toCode, toDigits } from './cells.ts'
export { toDate } from './dates.ts'
export { findHeader, type Header, type KnownColumn } from './header.ts'
export { type ReadOptions, readSheet } from './read.ts'
export { columnLetters, type Limits, type Read, type Said, type Sheet, type SheetRow } from './sheet.ts'
export {
  bookBytes,
  type CellValue,
  type ColumnKind,
  type SheetColumn,
  type SheetToWrite,
  type SheetValues,
  sheetBytes,
  writeCsv,
  writeSheet,
  xlsx,
} from './write.ts'
