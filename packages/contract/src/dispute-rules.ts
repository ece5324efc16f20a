import { all, type StepTable, stay } from './case-rules.ts'

/** Where a dispute stands. */
export const disputeStates = [
  'reported',
  'not-accepted',
  'accepted',
  'mediating',
  'settled',
  'performing',
  'performed',
  'breached',
  'visited',
  'failed',
  'withdrawn',
  'handed-on',
  'closed',
] as const
export type DisputeState = (typeof disputeStates)[number]

export const disputeStateWords: Readonly<Record<DisputeState, { zh: string; en: string }>> = {
  reported: { zh: '已登记', en: 'Reported' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  accepted: { zh: '已受理', en: 'Accepted' },
  mediating: { zh: '调解中', en: 'In mediation' },
  settled: { zh: '已达成协议', en: 'Settled' },
  performing: { zh: '履行中', en: 'Being performed' },
  performed: { zh: '已履行', en: 'Performed' },
  breached: { zh: '未按约履行', en: 'Breached' },
  visited: { zh: '已回访', en: 'Visited again' },
  failed: { zh: '调解不成', en: 'Failed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  'handed-on': { zh: '已移送', en: 'Handed on' },
  closed: { zh: '已结案归档', en: 'Closed' },
}

export const disputeSteps = [
  'accept',
  'refuse',
  'tellRights',
  'change',
  'amend',
  'assign',
  'remark',
  'link',
  'addPapers',
  'extend',
  'hold',
  'settle',
  'fail',
  'withdraw',
  'moveLine',
  'handOn',
  'takeOver',
  'sendBack',
  'takeBack',
  'outsideAnswer',
  'perform',
  'complete',
  'breach',
  'askConfirmation',
  'answerConfirmation',
  'visit',
  'close',
  'rate',
  'reopen',
] as const
export type DisputeStep = (typeof disputeSteps)[number]

export const disputeStepWords: Readonly<Record<DisputeStep, { zh: string; en: string }>> = {
  accept: { zh: '受理', en: 'Accept' },
  refuse: { zh: '不予受理', en: 'Do not accept' },
  tellRights: { zh: '告知权利义务', en: 'Tell rights and duties' },
  change: { zh: '变更当事人', en: 'Change the parties' },
  amend: { zh: '修改登记', en: 'Mend the report' },
  assign: { zh: '指定调解员', en: 'Assign mediators' },
  remark: { zh: '备注', en: 'Remark' },
  link: { zh: '关联事项', en: 'Link' },
  addPapers: { zh: '补充材料', en: 'Add papers' },
  extend: { zh: '延长期限', en: 'Extend a limit' },
  hold: { zh: '开展调解', en: 'Hold a session' },
  settle: { zh: '达成协议', en: 'Settle' },
  fail: { zh: '调解不成，终止', en: 'End as failed' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  moveLine: { zh: '转其他条线', en: 'Move to another line' },
  handOn: { zh: '移送', en: 'Hand on' },
  takeOver: { zh: '接收', en: 'Take over' },
  sendBack: { zh: '退回', en: 'Send back' },
  takeBack: { zh: '收回移送', en: 'Take back' },
  outsideAnswer: { zh: '外部机关回复', en: 'Answer from outside' },
  perform: { zh: '记录履行', en: 'Record performance' },
  complete: { zh: '履行完毕', en: 'Fully performed' },
  breach: { zh: '记录未履行', en: 'Record a breach' },
  askConfirmation: { zh: '申请司法确认', en: 'Ask for judicial confirmation' },
  answerConfirmation: { zh: '司法确认结果', en: 'Answer of the court' },
  visit: { zh: '回访', en: 'Visit again' },
  close: { zh: '结案归档', en: 'Close' },
  rate: { zh: '评价', en: 'Rate' },
  reopen: { zh: '重新调解', en: 'Reopen' },
}

const open = ['reported', 'accepted', 'mediating'] as const
const agreed = ['settled', 'performing', 'performed', 'breached', 'visited'] as const
const working = [...open, ...agreed, 'failed', 'withdrawn', 'handed-on'] as const

/**
 * Which step leads where (人民调解法 arts. 17–33). `perform` records one item of an agreement and `complete` the last one; a dispute with
 * a breach can go on to performance, to a new mediation, or to the court (art. 32).
 */
export const disputeTable: StepTable<DisputeState, DisputeStep> = {
  accept: { reported: 'accepted' },
  refuse: { reported: 'not-accepted' },
  tellRights: stay(['accepted', 'mediating']),
  change: stay(open),
  amend: stay(open),
  assign: stay([...open, ...agreed, 'failed']),
  remark: stay([...working, 'not-accepted']),
  link: stay([...working, 'not-accepted', 'closed']),
  addPapers: stay([...working, 'not-accepted']),
  extend: stay(['accepted', 'mediating', 'settled', 'performing']),
  hold: { accepted: 'mediating', mediating: 'mediating' },
  settle: { mediating: 'settled' },
  fail: { mediating: 'failed' },
  withdraw: all(open, 'withdrawn'),
  moveLine: all(open, 'closed'),
  handOn: all([...open, 'failed', 'breached'], 'handed-on'),
  takeOver: { 'handed-on': 'accepted' },
  sendBack: { 'handed-on': 'before' },
  takeBack: { 'handed-on': 'before' },
  outsideAnswer: { 'handed-on': 'handed-on' },
  perform: all(['settled', 'performing', 'breached'], 'performing'),
  complete: all(['settled', 'performing', 'breached'], 'performed'),
  breach: all(['settled', 'performing'], 'breached'),
  askConfirmation: stay(agreed),
  answerConfirmation: stay(agreed),
  visit: { settled: 'settled', performing: 'performing', breached: 'breached', performed: 'visited', visited: 'visited' },
  close: all(['performed', 'visited', 'failed', 'withdrawn', 'handed-on'], 'closed'),
  rate: stay(['performed', 'visited', 'failed', 'closed']),
  reopen: { 'not-accepted': 'reported', failed: 'mediating', withdrawn: 'accepted', breached: 'mediating', visited: 'mediating', closed: 'mediating' },
}

/** States in which nothing more is waited for. */
export const disputeEnds: readonly DisputeState[] = ['not-accepted', 'closed']

/** 调解结果: the five outcomes. */
export const disputeOutcomes = ['written', 'oral', 'failed', 'withdrawn', 'handed-on'] as const
export const outcomeWords: Readonly<Record<(typeof disputeOutcomes)[number], { zh: string; en: string }>> = {
  written: { zh: '书面协议', en: 'Written agreement' },
  oral: { zh: '口头协议', en: 'Oral agreement' },
  failed: { zh: '调解不成', en: 'Failed' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  'handed-on': { zh: '移送', en: 'Handed on' },
}

/** 案件来源 (司法部统计口径). */
export const disputeSources = ['proactive', 'on_application', 'entrusted'] as const
export const entrusters = ['court', 'procuratorate', 'police', 'petition-office', 'other'] as const
/** 一般、疑难复杂、重大. */
export const severities = ['ordinary', 'difficult', 'major'] as const
export const severityWords: Readonly<Record<(typeof severities)[number], { zh: string; en: string }>> = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  difficult: { zh: '疑难复杂', en: 'Difficult' },
  major: { zh: '重大', en: 'Major' },
}
export const disputeRoles = ['applicant', 'respondent', 'other'] as const
/** Why a report is not accepted. */
export const refusals = ['party-refuses', 'out-of-scope', 'in-court', 'already-decided', 'other-place', 'no-dispute'] as const
