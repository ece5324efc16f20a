import { type RecordClass, recordClass } from '../record-class.ts'

/** What the rights of persons themselves leave behind. */
export const rightsRecords: readonly RecordClass[] = [
  recordClass('retention_terms', ['保存期限设置', 'Terms set here'], ['按本地档案规定设置期限', 'To follow the local archive rules'], {
    basis: 'duty',
    keeps: 'incidents',
    seen: 'retention.page',
    items: { term: '-记录类别/Class of records', days: '-天数/Days' },
  }),
  recordClass('retention_holds', ['暂缓删除', 'Holds'], ['诉讼、申诉、审计期间保全', 'To keep what a procedure needs'], {
    basis: 'duty',
    keeps: 'incidents',
    seen: 'retention.holds',
    items: {
      term: '-记录类别/Class of records',
      record: '记录/Record',
      asked_by: '提出账号/Account that asked',
      asked_name: '提出人/Who asked',
      asked_at: '-提出时间/Asked at',
      confirmed_by: '确认账号/Account that confirmed',
      confirmed_name: '确认人/Who confirmed',
      lift_by: '提请解除账号/Account that asked to lift',
      lift_name: '提请解除人/Who asked to lift',
      lift_reason: '解除理由/Why lifted',
      lifted_by: '解除账号/Account that lifted',
      lifted_name: '解除人/Who lifted',
      lifted_at: '-解除时间/Lifted at',
    },
  }),
]
