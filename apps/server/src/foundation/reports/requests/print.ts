import { type ReportColumn, type ReportRow, requestPrint } from '@balian/contract/report-requests'
import { dayOf } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/handler.ts'
import { type Block, dayInWords, ledgerDocument, printed } from '../../../platform/print/index.ts'
import { read } from '../../../platform/read.ts'
import { sheetBytes, xlsx } from '../../../platform/sheets/index.ts'
import { type Indicator } from '../../indicators/index.ts'
import { cellOf } from '../ledgers/words.ts'
import { loadAt } from './load.ts'
import { type Given, tableAt } from './page.ts'

const stateWords = { open: '待核对', returned: '退回更正', signed: '已签报' } as const

const indicatorOf = (all: readonly Indicator[], column: ReportColumn) =>
  column.kind === 'counted' ? all.find(({ name }) => name === column.indicator) : undefined

function headingOf(all: readonly Indicator[], column: ReportColumn): string {
  if (column.kind === 'asked') return column.label
  const one = indicatorOf(all, column)
  const unit = one && one.kind !== 'ratio' && one.unit === 'fen' ? '（元）' : ''
  return `${one?.zh ?? column.indicator}${unit}${column.span === 'year' ? '（本年）' : ''}`
}

function textOf(all: readonly Indicator[], column: ReportColumn, value: ReportRow['cells'][number]['value']): string {
  if (value === null || typeof value === 'string') return value ?? ''
  const one = indicatorOf(all, column)
  return one ? cellOf({ value, of: null, over: null }, one.kind === 'ratio' ? 'percent' : one.unit) : String(value)
}

/** Later corrections, each beside what was signed. */
function corrections(all: readonly Indicator[], columns: readonly ReportColumn[], rows: readonly ReportRow[]): Block[] {
  const said = rows.flatMap((row) =>
    row.cells.flatMap(({ key, value, now }) => {
      const column = columns.find((one) => one.key === key)!
      return now === null ? [] : [`${row.placeName}“${headingOf(all, column)}”签报 ${textOf(all, column, value)}，现为 ${textOf(all, column, now)}`]
    }),
  )
  return said.length === 0 ? [] : [{ kind: 'paragraph', small: true, text: `签报后记录的更正（不改动已签数字）：${said.join('；')}。` }]
}

export const requestPrintHandler = ({ indicators: all }: Given): Handler =>
  read(requestPrint, {
    subject: loadAt,
    shows: 'nobody',
    run: async ({ tx, input, today, subject: { request } }) => {
      const { own, below } = await tableAt(tx, all, request, input.place, today)
      const rows = [...below, own]
      const label = (row: ReportRow) => (row === own && below.length > 0 ? `${row.placeName}（重新计数）` : row.placeName)
      const signature = (row: ReportRow) => (row.signedAt ? `${row.signedBy} ${dayOf(new Date(row.signedAt))}` : stateWords[row.state])
      const heads = ['填报单位', ...request.columns.map((one) => headingOf(all, one)), '签报']
      const cells = rows.map((row) => [label(row), ...row.cells.map((cell, i) => textOf(all, request.columns[i]!, cell.value)), signature(row)])
      const name = `${request.title} ${own.placeName}`
      if (input.format === 'xlsx') {
        const columns = heads.map((header, i) => ({
          key: String(i),
          header,
          kind: i === 0 || i === heads.length - 1 ? ('text' as const) : ('number' as const),
        }))
        const values = cells.map((row) => Object.fromEntries(row.map((cell, i) => [String(i), cell])))
        return { name: `${name}.xlsx`, type: xlsx, body: await sheetBytes({ sheetName: '汇总', title: request.title, columns, rows: values }) }
      }
      const document = ledgerDocument({
        title: request.title,
        place: own.placeName,
        period: `${dayInWords(request.from_day)}至${dayInWords(request.to_day)}`,
        columns: heads.map((header, i) => ({
          header,
          width: i === 0 ? 3 : 2,
          align: i === 0 || i === heads.length - 1 ? ('left' as const) : ('right' as const),
        })),
        rows: cells,
        signed: [{ label: '签报人', name: own.signedBy ?? undefined }, { label: '负责人' }],
        day: own.signedAt ? dayOf(new Date(own.signedAt)) : undefined,
      })
      return printed(input.format, { ...document, blocks: [...document.blocks, ...corrections(all, request.columns, rows)] })
    },
  })
