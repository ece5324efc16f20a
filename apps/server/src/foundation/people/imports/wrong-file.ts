import type { ImportFault } from '@balian/contract/people-import'
import type { Language } from '@balian/contract/problem'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { type SheetColumn, type SheetValues, sheetBytes } from '../../../platform/sheets/index.ts'
import type { ImportTable } from '../tables.ts'
import type { Cells } from './read-row.ts'
import { headerOf, type OwnHeader, reasonHeadings, sheetColumns, understood } from './sheet-columns.ts'
import { nextRows } from './store.ts'

/** The rows that did not go in, with the file's own header and the reasons in a last column: mend them and import this file. */
export async function wrongFile(tx: Tx, keys: Keys, row: ImportTable, language: Language): Promise<Buffer> {
  const header = headerOf(row)
  const rows = await nextRows(tx, row, 0, 100_000, ['wrong', 'duplicate'])
  return sheetBytes({
    sheetName: language === 'zh' ? '未导入的行' : 'Not imported',
    columns: [...ownColumns(header), { key: 'reason', header: reasonHeadings[language], kind: 'text', width: 60 }],
    rows: rows.map(values),
  })

  function values({ cells_sealed, faults }: { cells_sealed: string; faults: string }): SheetValues {
    const { cells } = JSON.parse(keys.open(cells_sealed)) as Cells
    const said = (faults as never as ImportFault[]).map((fault) => `${fault.column}${fault.column ? ' ' : ''}${fault[language]}`).join('；')
    return { ...Object.fromEntries(header.headers.map((_, i) => [String(i), cells[i] ?? ''])), reason: said }
  }
}

/** The file's columns as they were, everything as text, so that nothing loses digits or days on its way back; without an older reason. */
function ownColumns({ headers, at }: OwnHeader): SheetColumn[] {
  const known = new Map([...at].map(([key, column]) => [column, sheetColumns.find((one) => one.key === key)!]))
  const older: readonly string[] = Object.values(reasonHeadings)
  return headers.flatMap((heading, i) => {
    if (older.includes(heading)) return []
    const column = known.get(i)
    // A heading of two lines is understood in two lines only: it comes back under its plain name.
    return [{ key: String(i), header: column && !understood(heading) ? column.header : heading, kind: 'digits' as const, width: column?.width }]
  })
}
