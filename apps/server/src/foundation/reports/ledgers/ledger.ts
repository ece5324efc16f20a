import type { Day } from '@balian/contract/ids'
import { type LedgerTable, ledgerPage, ledgerPrint, ledgers } from '@balian/contract/ledgers'
import { lines } from '@balian/contract/lines'
import type { Received } from '@balian/contract/route'
import { addDays, addMonths } from '../../../platform/calendar.ts'
import type { Handler } from '../../../platform/handler.ts'
import { type Block, type PrintDocument, printed } from '../../../platform/print/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { bookBytes, xlsx } from '../../../platform/sheets/index.ts'
import { type Policy } from '../../access/index.ts'
import type { Indicator } from '../../indicators/index.ts'
import { spokenNames } from '../../places/index.ts'
import { activityTables, matterTables, type Reading, registerTables } from './lists.ts'
import { numbersTable, placesTable } from './numbers.ts'

interface Given {
  readonly indicators: readonly Indicator[]
  readonly policy: Policy
}

const monthOf = (month: string): { from: Day; to: Day } => ({ from: `${month}-01`, to: addDays(addMonths(`${month}-01`, 1), -1) })

async function ledgerOf({ indicators }: Given, reading: Reading, line: Received<typeof ledgerPage>['line']) {
  const { tx, at } = reading
  const placeName = (await spokenNames(tx, [at.place])).get(at.place) ?? fail('not-found')
  const ledger = ledgers.find((one) => one.line === line)!
  const places = await placesTable(tx, indicators, ledger, at)
  const tables = [
    await numbersTable(tx, indicators, ledger, at),
    ...(places ? [places] : []),
    ...(await matterTables(reading, ledger)),
    ...(await activityTables(reading, ledger)),
    ...(await registerTables(reading, ledger)),
  ]
  return { ...at, placeName, tables }
}

/** A table of the ledger on paper; an empty one says so. */
function blocksOf({ title, columns, rows, more }: LedgerTable): Block[] {
  const heading: Block = { kind: 'heading', text: title.zh }
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: '本月无。' }]
  const width = (i: number) => Math.min(30, Math.max(6, columns[i]!.title.zh.length, ...rows.slice(0, 50).map((row) => row[i]!.zh.length)))
  const heads = columns.map((one, i) => ({ header: one.title.zh, width: width(i), align: one.number ? ('right' as const) : ('left' as const) }))
  const note: Block[] = more ? [{ kind: 'paragraph', small: true, text: `只印前 ${rows.length} 条，全部明细请在台账列表中导出。` }] : []
  return [heading, { kind: 'table', columns: heads, rows: rows.map((row) => row.map((cell) => cell.zh)) }, ...note]
}

function documentOf(name: string, placeName: string, month: string, tables: readonly LedgerTable[]): PrintDocument {
  const [year, nth] = month.split('-')
  return {
    name,
    orientation: 'landscape',
    size: 'small-four',
    footer: name,
    blocks: [
      { kind: 'title', text: `${name.split(' ')[0]}` },
      { kind: 'paragraph', indent: 0, align: 'left', text: `单位：${placeName}社会服务管理中心（站）　　期间：${year}年${Number(nth)}月` },
      ...tables.flatMap(blocksOf),
      { kind: 'paragraph', indent: 0, align: 'left', text: ['填表人：', { blank: 6 }, '　　审核人：', { blank: 6 }, '　　负责人：', { blank: 6 }] },
    ],
  }
}

const sheetOf = ({ title, columns, rows }: LedgerTable, over: string) => ({
  sheetName: title.zh,
  title: `${over} ${title.zh}`,
  columns: columns.map((one, i) => ({ key: String(i), header: one.title.zh, kind: one.number ? ('number' as const) : ('text' as const) })),
  rows: rows.map((row) => Object.fromEntries(row.map((cell, i) => [String(i), cell.zh]))),
})

/** The monthly ledgers, on screen and on paper. They need every module's indicators and rules: the app composes them. */
export function ledgerHandlers(given: Given): Handler[] {
  const readingOf = ({ tx, me, services, input }: Parameters<Parameters<typeof read<typeof ledgerPage>>[1]['run']>[0]): Reading => ({
    tx,
    me,
    policy: given.policy,
    keys: services.keys,
    at: { place: input.place, ...monthOf(input.month) },
  })
  return [
    read(ledgerPage, {
      shows: 'nobody',
      subject: async ({ input }) => ({ place: input.place }),
      run: (c) => ledgerOf(given, readingOf(c), c.input.line),
    }),
    read(ledgerPrint, {
      shows: ({ input }) => ({ on: ['ledger', `${input.line} ${input.month}`], place: input.place, detail: { format: input.format } }),
      subject: async ({ input }) => ({ place: input.place }),
      run: async (c) => {
        const { line, month, format } = c.input
        const { placeName, tables } = await ledgerOf(given, readingOf(c), line)
        const name = `${placeName}${lines.find((one) => one.line === line)!.zh}月台账 ${month}`
        if (format !== 'xlsx') return printed(format, documentOf(name, placeName, month, tables))
        return { name: `${name}.xlsx`, type: xlsx, body: await bookBytes(tables.map((one) => sheetOf(one, name))) }
      },
    }),
  ]
}
