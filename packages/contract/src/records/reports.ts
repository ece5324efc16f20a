import { type RecordClass, recordClass } from '../record-class.ts'

const of = { basis: 'duty', keeps: 'registers', seen: 'reports.sheet' } as const
const purpose = ['一次采集、多方报送', 'To fill once and report many'] as const

/** Tables that offices ask for, and the places' signed rows: numbers, and who in office signed them. */
export const reportRecords: readonly RecordClass[] = [
  recordClass('report_requests', ['报表', 'Tables asked for'], purpose, {
    ...of,
    items: {
      why: '-用途/What for',
      tier: '-填报层级/Whose rows',
      due_on: '-报送期限/Due',
      columns: '-项目/Columns',
      made_by: '发起账号/Account that composed it',
      made_name: '发起人/Who composed it',
      sent_at: '-发出时间/Sent at',
      closed_at: '-锁定时间/Closed at',
    },
  }),
  recordClass('report_sheets', ['报表填报', 'Rows of places'], purpose, {
    ...of,
    items: {
      request: '-报表/Table',
      answers: '-人工填写/Answers',
      frozen: '-签报的数字/Numbers as signed',
      signed_by: '签报账号/Account that signed',
      signed_name: '签报人/Who signed',
      signed_at: '-签报时间/Signed at',
      told_at: '-通知时间/Told at',
    },
  }),
  recordClass('report_evidence', ['签报凭据', 'Evidence of signed numbers'], ['核对签报后哪条记录有变动', 'To find which record changed since it was signed'], {
    ...of,
    seen: 'reports.reconcile',
    items: { request: '-报表/Table', col: '-项目/Column', record: '记录编号/Id of the record', amount: '-计入的数/What it adds' },
  }),
]
