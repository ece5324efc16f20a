import { codeTable } from '@balian/contract/codes'
import type { ItemKind, Register, RegisterItem, RegisterRoutes } from '@balian/contract/registers'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import { type ColumnKind, type SheetColumn, type SheetValues, sheetBytes, xlsx } from '../../platform/sheets/index.ts'
import { inWords } from './columns.ts'
import type { Itemed, RegisterKind, Values } from './kind.ts'
import { conditions } from './list.ts'
import { namesIn, shownRows } from './names.ts'
import { inSheets, placeColumn } from './sheet-row.ts'
import { rowsOf } from './store.ts'

/** The most rows of one export. */
const mostExported = 50_000

const kinds: Partial<Record<ItemKind, ColumnKind>> = { day: 'date', count: 'number', money: 'amount', phone: 'digits', credit: 'digits' }

function choicesOf(item: RegisterItem): readonly string[] | undefined {
  if (item.kind === 'yes') return ['是', '否']
  if (item.kind === 'choice') return item.choices!.map((one) => one.zh)
  return item.kind === 'code' ? codeTable(item.table!).map((one) => one.zh) : undefined
}

/** The columns of declared items in spreadsheets, in their order. */
export const itemColumns = (declared: Itemed): SheetColumn[] =>
  inSheets(declared).map((item) => ({
    key: item.name,
    header: item.kind === 'money' ? `${item.zh}（元）` : item.zh,
    kind: kinds[item.kind] ?? ('text' as const),
    note: `${item.need ? '' : '选填。'}用途：${item.purpose.zh}`,
    choices: choicesOf(item),
    required: item.need === true,
  }))

/** The columns of a register's spreadsheets: its place, and its items. */
export const sheetColumns = (register: Register): SheetColumn[] => [
  { key: 'place', header: placeColumn.header, kind: 'text', width: 20, required: true },
  ...itemColumns(register),
]

export const templateHandler = ({ register }: RegisterKind, routes: RegisterRoutes): Handler =>
  read(routes.template, {
    shows: 'nobody',
    run: async () => {
      const notes = ['“所在地”填村、社的名称或代码。', '同一个地方同一名称的，视为同一条：有变化的更新，没有变化的不动。', '空着的单元格不会改动已有的内容。']
      return {
        name: `${register.zh}-导入模板.xlsx`,
        type: xlsx,
        body: await sheetBytes({ sheetName: register.zh, columns: sheetColumns(register), rows: [], notes }),
      }
    },
  })

/** The filtered list in the shape of the template; telephone numbers masked. */
export const exportHandler = ({ register }: RegisterKind, routes: RegisterRoutes): Handler =>
  read(routes.take, {
    shows: 'nobody',
    run: async ({ tx, me, input, today, services }) => {
      const rows = await rowsOf(tx, register, { ...conditions(register, me, input as Values), sort: ['place', false], limit: mostExported, offset: 0 })
      const shown = await shownRows(tx, register, rows, services.keys)
      const names = await namesIn(
        tx,
        register,
        shown.map((row) => row.values),
      )
      const values = shown.map(
        (row): SheetValues => ({
          place: row.placeName,
          ...itemCells(register, row.values, names),
        }),
      )
      const columns = sheetColumns(register).map(({ key, header, kind, width }): SheetColumn => ({ key, header, kind, ...(width ? { width } : {}) }))
      return { name: `${register.zh}-${today}.xlsx`, type: xlsx, body: await sheetBytes({ sheetName: register.zh, columns, rows: values }) }
    },
  })

/** The cells of declared items. */
export const itemCells = (
  declared: Itemed,
  values: Readonly<Record<string, string | number | boolean | null>>,
  names: ReadonlyMap<string, string>,
): SheetValues => Object.fromEntries(inSheets(declared).map((item) => [item.name, cellOf(item, values[item.name] ?? null, names)]))

function cellOf(item: RegisterItem, value: string | number | boolean | null, names: ReadonlyMap<string, string>): string | number {
  if (value !== null && item.kind === 'count') return Number(value)
  if (value !== null && item.kind === 'money') return Number(value) / 100
  return inWords(item, value, names)
}
