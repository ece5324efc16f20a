import { basename, extname } from 'node:path'
import { readCsv } from './csv.ts'
import { type Limits, type Read, type Sheet, usualLimits, wrong } from './sheet.ts'
import { readWorkbook } from './xlsx-parts.ts'
import { sheetRows } from './xlsx-rows.ts'
import { openZip, Refused } from './zip.ts'

/** Which sheet of a workbook to read (default: the first that is not hidden), and how large it may be. */
export interface ReadOptions {
  sheet?: string
  limits?: Partial<Limits>
}

/**
 * Reads a spreadsheet file, .xlsx or .csv by its content whatever its name says. Files that are damaged, locked, of another kind or too
 * large are not read, with the reason to say.
 */
export async function readSheet(file: Buffer, fileName: string, options: ReadOptions = {}): Promise<Read<Sheet>> {
  const limits = { ...usualLimits, ...options.limits }
  try {
    if (file.length > limits.file)
      return wrong(`文件太大，最大 ${Math.round(limits.file / 2 ** 20)} MB。`, `The file is too large: at most ${Math.round(limits.file / 2 ** 20)} MB.`)
    if (file.length === 0) return wrong('文件是空的。', 'The file is empty.')
    if (file.readUInt32BE(0) === 0x504b0304) return await readXlsx(file, options.sheet, limits)
    if (file.length > 8 && file.readUInt32BE(0) === 0xd0cf11e0) return oldOrLocked
    return { ok: readCsv(file, basename(fileName, extname(fileName)), limits) }
  } catch (error) {
    if (error instanceof Refused) return { wrong: error.said }
    throw error
  }
}

const oldOrLocked = wrong(
  '这是旧版 .xls 文件，或带密码的文件。请在表格软件里去掉密码，另存为 .xlsx 后再上传。',
  'This is an old .xls file, or one with a password. Remove the password and save it as .xlsx, then upload it.',
)

async function readXlsx(file: Buffer, wanted: string | undefined, limits: Limits): Promise<Read<Sheet>> {
  const zip = openZip(file, limits)
  const book = await readWorkbook(zip)
  if (!book) return wrong('这不是 .xlsx 表格，请上传 .xlsx 或 .csv。', 'This is no .xlsx spreadsheet. Upload .xlsx or .csv.')
  const sheets = book.sheets.map((sheet) => sheet.name)
  const sheet = wanted === undefined ? (book.sheets.find((one) => !one.hidden) ?? book.sheets[0]) : book.sheets.find((one) => one.name === wanted)
  const xml = sheet && (await zip.text(sheet.part))
  if (!sheet || xml === undefined) return wrong(`文件里没有工作表“${wanted ?? ''}”。`, `The file has no sheet "${wanted ?? ''}".`)
  return { ok: { name: sheet.name, sheets, rows: await sheetRows(xml, book, limits) } }
}
