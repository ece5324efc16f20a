import { codeName } from '@balian/contract/codes'
import { disputeExport } from '@balian/contract/dispute-figures'
import { disputeStateWords, outcomeWords, severityWords } from '@balian/contract/dispute-rules'
import type { DisputeRow } from '@balian/contract/disputes'
import { sql } from 'kysely'
import { reach } from '../../foundation/cases/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { read } from '../../platform/read.ts'
import { type SheetColumn, sheetBytes, xlsx } from '../../platform/sheets/index.ts'
import { disputeRows } from './dispute-list.ts'
import { policy } from './policy.ts'
import { conditions, ledger } from './store-list.ts'

/** The most rows of one file; a ledger that is longer is exported by period. */
const most = 20_000

const columns: readonly SheetColumn[] = [
  { key: 'number', header: '编号', kind: 'text', width: 30 },
  { key: 'title', header: '纠纷名称', kind: 'text', width: 30 },
  { key: 'class', header: '纠纷类型', kind: 'text', width: 16 },
  { key: 'place', header: '发生地', kind: 'text', width: 16 },
  { key: 'desk', header: '办理单位', kind: 'text', width: 16 },
  { key: 'opened', header: '登记日期', kind: 'date' },
  { key: 'parties', header: '当事人', kind: 'text', width: 20 },
  { key: 'people', header: '涉及人数', kind: 'number' },
  { key: 'amount', header: '涉及金额（元）', kind: 'amount', width: 14 },
  { key: 'severity', header: '难易程度', kind: 'text' },
  { key: 'mediators', header: '调解员', kind: 'text', width: 18 },
  { key: 'state', header: '状态', kind: 'text', width: 14 },
  { key: 'due', header: '办理期限', kind: 'date' },
  { key: 'outcome', header: '调解结果', kind: 'text' },
  { key: 'outcomeOn', header: '结果日期', kind: 'date' },
]

const cells = (row: DisputeRow) => ({
  number: row.number,
  title: row.title,
  class: codeName('dispute-class', row.class, 'zh'),
  place: row.placeName,
  desk: row.deskName,
  opened: dayOf(new Date(row.openedAt)),
  parties: row.parties.join('、'),
  people: row.peopleCount,
  amount: row.amount / 100,
  severity: severityWords[row.severity].zh,
  mediators: row.mediators.join('、'),
  state: disputeStateWords[row.state as keyof typeof disputeStateWords].zh,
  due: row.due,
  outcome: row.outcome ? outcomeWords[row.outcome].zh : null,
  outcomeOn: row.outcomeOn,
})

/** The ledger as a spreadsheet; the audit log keeps who took it, with which filters. */
export const disputeExportHandler = read(disputeExport, {
  shows: ({ me, input }) => ({ on: ['dispute-ledger', input.place ?? me.posts[0]?.place ?? ''], place: input.place ?? null, detail: { ...input } }),
  run: async ({ tx, me, input, today }) => {
    const { sort, ...filter } = input
    const where = sql`${reach(me, policy['disputes.export']!)} and ${conditions(filter, me.account, today)}`
    const rows = await disputeRows(tx, await ledger(tx, where, filter, { sort, limit: most, offset: 0 }), today)
    const body = await sheetBytes({ sheetName: '矛盾纠纷台账', title: `矛盾纠纷台账（${today}）`, columns, rows: rows.map(cells) })
    return { name: `矛盾纠纷台账-${today}.xlsx`, type: xlsx, body }
  },
})
