import { all, type StepTable, stay } from './case-rules.ts'

/** Where a petition (信访事项) stands. It is no dispute: its own states and limits (信访工作条例, 2022), and no score of who petitions. */
export const petitionStates = [
  'registered',
  'not-accepted',
  'accepted',
  'answered',
  'review',
  'reviewed',
  'recheck',
  'rechecked',
  'handed-on',
  'withdrawn',
  'closed',
] as const
export type PetitionState = (typeof petitionStates)[number]

export const petitionStateWords: Readonly<Record<PetitionState, { zh: string; en: string }>> = {
  registered: { zh: '已登记', en: 'Registered' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  accepted: { zh: '办理中', en: 'Being handled' },
  answered: { zh: '已答复', en: 'Answered' },
  review: { zh: '复查中', en: 'In review' },
  reviewed: { zh: '已复查', en: 'Reviewed' },
  recheck: { zh: '复核中', en: 'In second review' },
  rechecked: { zh: '已复核', en: 'Reviewed twice' },
  'handed-on': { zh: '已转送', en: 'Forwarded' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  closed: { zh: '已办结归档', en: 'Closed' },
}

export const petitionSteps = [
  'accept',
  'refuse',
  'assign',
  'remark',
  'link',
  'addPapers',
  'extend',
  'moveLine',
  'handOn',
  'takeOver',
  'sendBack',
  'takeBack',
  'outsideAnswer',
  'answer',
  'askReview',
  'answerReview',
  'withdraw',
  'close',
  'rate',
  'reopen',
] as const
export type PetitionStep = (typeof petitionSteps)[number]

export const petitionStepWords: Readonly<Record<PetitionStep, { zh: string; en: string }>> = {
  accept: { zh: '受理', en: 'Accept' },
  refuse: { zh: '不予受理', en: 'Do not accept' },
  assign: { zh: '指定承办人', en: 'Assign' },
  remark: { zh: '备注', en: 'Remark' },
  link: { zh: '关联事项', en: 'Link' },
  addPapers: { zh: '补充材料', en: 'Add papers' },
  extend: { zh: '延长期限', en: 'Extend a limit' },
  moveLine: { zh: '转其他条线', en: 'Move to another line' },
  handOn: { zh: '转送交办', en: 'Forward' },
  takeOver: { zh: '接收', en: 'Take over' },
  sendBack: { zh: '退回', en: 'Send back' },
  takeBack: { zh: '收回', en: 'Take back' },
  outsideAnswer: { zh: '外部机关回复', en: 'Answer from outside' },
  answer: { zh: '答复', en: 'Answer' },
  askReview: { zh: '申请复查复核', en: 'Ask for review' },
  answerReview: { zh: '复查复核意见', en: 'Opinion of the review' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  close: { zh: '办结归档', en: 'Close' },
  rate: { zh: '满意度评价', en: 'Rate' },
  reopen: { zh: '重新办理', en: 'Reopen' },
}

const handled = ['registered', 'accepted', 'answered', 'review', 'reviewed', 'recheck', 'rechecked'] as const
const open = [...handled, 'withdrawn', 'handed-on'] as const

/** 登记 → 受理 → 办理答复 → 复查 → 复核 → 办结; whoever is not content asks for a review, and once more for a second. */
export const petitionTable: StepTable<PetitionState, PetitionStep> = {
  accept: { registered: 'accepted' },
  refuse: { registered: 'not-accepted' },
  assign: stay(handled),
  remark: stay(open),
  link: stay([...open, 'not-accepted', 'closed']),
  addPapers: stay([...open, 'not-accepted']),
  extend: stay(handled),
  moveLine: all(['registered', 'accepted'], 'closed'),
  handOn: all(['registered', 'accepted'], 'handed-on'),
  takeOver: { 'handed-on': 'registered' },
  sendBack: { 'handed-on': 'before' },
  takeBack: { 'handed-on': 'before' },
  outsideAnswer: { 'handed-on': 'handed-on' },
  answer: { accepted: 'answered' },
  askReview: { answered: 'review', reviewed: 'recheck' },
  answerReview: { review: 'reviewed', recheck: 'rechecked' },
  withdraw: all(['registered', 'accepted'], 'withdrawn'),
  close: all(['answered', 'reviewed', 'rechecked', 'withdrawn', 'handed-on'], 'closed'),
  rate: stay(['answered', 'reviewed', 'rechecked', 'closed']),
  reopen: { 'not-accepted': 'registered', closed: 'accepted' },
}

/** States in which nothing more is waited for. */
export const petitionEnds: readonly PetitionState[] = ['not-accepted', 'closed']

/** 来信、来访、网上、电话. */
export const petitionChannels = ['letter', 'visit', 'online', 'phone'] as const
