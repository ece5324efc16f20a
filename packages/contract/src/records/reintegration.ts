import { type RecordClass, recordClass } from '../record-class.ts'

const sealed = { basis: 'duty', keeps: 'help-files', seen: 'reintegration.page', person: true, grave: 'sensitive' } as const
const why: readonly [string, string] = ['帮助本人重新融入生活；仅帮教小组知道', 'To help the person back into life; known to the help team only']

const part = (table: string, names: readonly [string, string], items: Readonly<Record<string, string>>): RecordClass =>
  recordClass(table, names, why, { ...sealed, items })

/** Sealed files: their existence is shown to nobody but the help team; what such a file may hold is no secret. */
export const reintegrationRecords: readonly RecordClass[] = [
  part('help_files', ['帮教档案', 'Help files'], {
    person_now: '合并后的档案/E-file after a merge',
    person_name: '姓名/Name',
    basis: '帮教依据/Basis of the help',
    basis_day: '依据日期/Day of the basis',
    handed_over_on: '衔接日期/Handed over on',
    until_day: '期满日期/Until',
    started_on: '开始日期/Started on',
    visit_every: '-走访间隔/Visit every',
    next_visit: '-下次走访/Next visit',
    need: '需要/Needs',
    summary: '小结/Summary',
    seats: '-小组席位/Seats of the team',
    leader: '组长/Leader of the team',
    offered: '-拟转交单位/Offered to',
    sent_back: '-退回/Sent back',
    moved_to: '-转往/Moved to',
    closing: '结束方式/How it ended',
    closing_note: '结束说明/Note on the end',
    closed_on: '-结束日期/Closed on',
    keep_until: '-保存至/Keep until',
    wiped_on: '-清除日期/Wiped on',
  }),
  part('help_assessments', ['帮教评估', 'Assessments of needs'], { living: '居住/Living', work: '就业/Work', needs: '需要/Needs' }),
  part('help_children', ['子女就学', 'Schooling of the children'], {
    name: '姓名/Name',
    school: '学校/School',
    aid: '资助/Aid',
    fen: '金额/Amount',
    carried: '-结转/Carried over',
  }),
  part('help_events', ['帮教经过', 'Events'], { what: '事项/What', text: '内容/Text' }),
  part('help_jobs', ['就业帮扶', 'Jobs'], {
    employer: '用人单位/Employer',
    post: '岗位/Post',
    contacted_on: '联系日期/Contacted on',
    started_on: '上岗日期/Started on',
  }),
  part('help_loans', ['担保贷款', 'Loans'], {
    bank: '银行/Bank',
    guarantor: '担保人/Guarantor',
    purpose: '用途/Purpose',
    granted_on: '发放日期/Granted on',
    fen: '金额/Amount',
    months: '期限/Months',
    carried: '-结转/Carried over',
  }),
  part('help_measures', ['帮教措施', 'Measures'], { what: '措施/What', who: '负责人/Who', due_on: '-期限/Due on', done_on: '-完成日期/Done on' }),
  part('help_members', ['帮教小组', 'The help team'], {
    part: '身份/Part',
    seat: '-席位/Seat',
    name: '姓名/Name',
    relation: '关系/Relation',
    leads: '-组长/Leads',
  }),
  part('help_openings', ['帮教档案查看记录', 'Openings of help files'], { day: '日期/Day', purpose: '目的/Purpose', name: '查看人/Who' }),
  part('help_repayments', ['贷款偿还', 'Repayments'], { loan: '-贷款/Loan', fen: '金额/Amount' }),
  part('help_stays', ['过渡性基地安置', 'Stays in a base'], { base: '基地/Base' }),
  part('help_visits', ['帮教走访', 'Visits'], { way: '-方式/How', needs: '需要/Needs' }),
]
