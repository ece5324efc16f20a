import { codeName } from '@balian/contract/codes'
import { disputeStateWords, outcomeWords } from '@balian/contract/dispute-rules'
import type { DisputeRow } from '@balian/contract/disputes'
import { disputeLedgerPrint } from '@balian/contract/disputes-documents'
import type { PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { reach } from '../../../foundation/cases/index.ts'
import { placeNames } from '../../../foundation/places/index.ts'
import { dayInWords, type Ledger, ledgerDocument, printed } from '../../../platform/print/index.ts'
import { wrong } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { disputeRows } from '../dispute-list.ts'
import { policy } from '../policy.ts'
import { conditions, ledger } from '../store-list.ts'
import { dayOf } from './said.ts'

/** About forty pages, set in a second; a longer ledger goes out as a spreadsheet. */
const most = 500

/** The ledger on paper; like the list it names parties to those who work there. The audit log keeps who printed what. */
export const disputeLedgerPrintHandler = read(disputeLedgerPrint, {
  shows: ({ me, input }) => ({ on: ['dispute-ledger', input.place ?? me.posts[0]?.place ?? ''], place: input.place ?? null, detail: { ...input } }),
  run: async ({ tx, me, input, today }) => {
    const { sort, format, ...filter } = input
    const where = sql`${reach(me, policy['disputes.printLedger']!)} and ${conditions(filter, me.account, today)}`
    const found = await ledger(tx, where, filter, { sort, limit: most + 1, offset: 0 })
    if (found.length > most)
      wrong('from', 'too-long', `一次最多打印${most}件，请缩小时间或范围。`, `At most ${most} at once: choose a shorter time or a smaller place.`)
    const place = input.place ?? me.posts[0]?.place
    const names: ReadonlyMap<PlaceCode, string> = place ? await placeNames(tx, [place]) : new Map()
    const print = ledgerDocument(ledgerOf(await disputeRows(tx, found, today), (place && names.get(place)) ?? '', periodOf(input.from, input.to), today))
    return printed(format, print, `矛盾纠纷台账 ${today}`)
  },
})

function periodOf(from: string | undefined, to: string | undefined): string | undefined {
  if (!from && !to) return undefined
  return `${from ? dayInWords(from) : ''}至${to ? dayInWords(to) : '今'}`
}

/** The ledger's columns and rows in words, with the sums that are signed for. */
export const ledgerOf = (rows: readonly DisputeRow[], place: string, period: string | undefined, day: string): Ledger => ({
  title: '矛盾纠纷排查调处台账',
  place,
  period,
  day,
  columns: [
    { header: '序号', width: 1.3, align: 'center' },
    { header: '编号', width: 4.2 },
    { header: '登记日期', width: 2.6, align: 'center' },
    { header: '纠纷名称', width: 4.5 },
    { header: '纠纷类型', width: 3 },
    { header: '当事人', width: 3.6 },
    { header: '涉及人数', width: 1.5, align: 'right' },
    { header: '涉及金额（元）', width: 2.6, align: 'right' },
    { header: '调解员', width: 2.4 },
    { header: '状态', width: 2.4, align: 'center' },
    { header: '调解结果', width: 2.3, align: 'center' },
  ],
  rows: rows.map((row, at) => [
    String(at + 1),
    row.number ?? '',
    dayOf(row.openedAt),
    row.title,
    codeName('dispute-class', row.class, 'zh'),
    row.parties.join('、'),
    String(row.peopleCount),
    figureOf(row.amount),
    row.mediators.join('、'),
    disputeStateWords[row.state as keyof typeof disputeStateWords].zh,
    row.outcome ? outcomeWords[row.outcome].zh : '',
  ]),
  totals: [
    '合计',
    `${rows.length}件`,
    '',
    '',
    '',
    '',
    String(sum(rows.map((row) => row.peopleCount))),
    figureOf(sum(rows.map((row) => row.amount))),
    '',
    '',
    '',
  ],
  signed: [{ label: '填表人' }, { label: '审核人' }, { label: '负责人' }],
})

/** Yuan as a ledger writes them; nothing where no money is involved. */
const figureOf = (fen: number): string => (fen === 0 ? '' : (fen / 100).toLocaleString('en-US', { maximumFractionDigits: 2 }))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
