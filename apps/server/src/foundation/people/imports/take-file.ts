import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { findHeader, readSheet } from '../../../platform/sheets/index.ts'
import { countyOf } from '../store.ts'
import type { ImportTable } from '../tables.ts'
import { knownColumns } from './sheet-columns.ts'
import { insertImport, insertRows } from './store.ts'

interface Taking {
  readonly tx: Tx
  readonly keys: Keys
  readonly now: Date
  readonly account: Id | null
  readonly name: string
}

/** The most rows of one file; a township's residents are about twenty thousand. */
export const mostRows = 50_000

/** Takes a spreadsheet in: its rows, sealed, wait to be checked. */
export async function takeFile(c: Taking, id: Id, place: PlaceCode, file: { name: string; bytes: Buffer }): Promise<ImportTable> {
  if (place.length < 6) wrong('place', 'place-county', '请选择县、乡镇、村或社', 'Choose a county or a place beneath one')
  const sheet = await readSheet(file.bytes, file.name, { limits: { rows: mostRows + 100 } })
  if (sheet.wrong) return fail('wrong-sheet', { ...sheet.wrong })
  const header = findHeader(sheet.ok.rows, knownColumns)
  if (header.wrong) return fail('wrong-sheet', { ...header.wrong })
  const missing = header.ok.missing.map((column) => column.header).join('、')
  if (missing) fail('wrong-sheet', { zh: `缺少“${missing}”列。`, en: `The column ${missing} is missing.` })
  const rows = sheet.ok.rows.slice(header.ok.data).filter((row) => row.cells.some((cell) => cell !== ''))
  if (rows.length === 0) fail('wrong-sheet', { zh: '表头下面没有数据。', en: 'There are no rows below the header.' })
  if (rows.length > mostRows) fail('wrong-sheet', { zh: `一次最多 ${mostRows} 行，请分开导入。`, en: `At most ${mostRows} rows at once: split the file.` })
  const row: ImportTable = {
    county: countyOf(place),
    id,
    place,
    account: c.account,
    name: c.name,
    file: file.name.slice(0, 200),
    headers: JSON.stringify({ headers: header.ok.headers, at: [...header.ok.at] }),
    at: c.now.toISOString(),
    state: 'checking',
    rows: rows.length,
    done: 0,
    finished_at: null,
  }
  await insertImport(c.tx, row)
  const sealed = rows.map(({ number, cells, lost }) => ({ row: number, cells_sealed: c.keys.seal(JSON.stringify(lost?.length ? { cells, lost } : { cells })) }))
  await insertRows(c.tx, row, sealed)
  return row
}
