import { all, type StepTable, stay } from './case-rules.ts'

/** Where the help around a person stands. */
export const helpStates = ['forming', 'helping', 'handing-on', 'closed'] as const
export type HelpState = (typeof helpStates)[number]

interface Said {
  readonly zh: string
  readonly en: string
}

export const helpStateWords: Readonly<Record<HelpState, Said>> = {
  forming: { zh: '组建小组', en: 'Team being formed' },
  helping: { zh: '帮教中', en: 'Being helped' },
  'handing-on': { zh: '移交中', en: 'Being handed on' },
  closed: { zh: '已解除', en: 'Closed' },
}

/** `work` stands for everything that is written into the file meanwhile. */
export const helpSteps = ['work', 'start', 'handOn', 'takeOver', 'sendBack', 'takeBack', 'close'] as const
export type HelpStep = (typeof helpSteps)[number]

/** 组建小组 → 帮教中 → 解除; who moves away is handed on to a team of the new place, whose file begins when it takes over. */
export const helpTable: StepTable<HelpState, HelpStep> = {
  work: stay(['forming', 'helping']),
  start: { forming: 'helping' },
  handOn: all(['forming', 'helping'], 'handing-on'),
  takeOver: { 'handing-on': 'closed' },
  sendBack: { 'handing-on': 'handing-on' },
  takeBack: { 'handing-on': 'helping' },
  close: all(['forming', 'helping'], 'closed'),
}

/** Why somebody is helped: 刑满释放 (安置帮教) or 社区矫正 (《社区矫正法》). Nothing else opens a file: no illness, no drug use. */
export const helpBases = ['released', 'correction'] as const
export type HelpBasis = (typeof helpBases)[number]
export const helpBasisWords: Readonly<Record<HelpBasis, Said>> = {
  released: { zh: '刑满释放', en: 'Released' },
  correction: { zh: '社区矫正', en: 'Community correction' },
}

/** Years that help after release lasts unless another day is given: the five years by which 安置帮教 counts. */
export const helpYears = 5
/** Months that a closed file is kept before what names anybody is wiped; of our own choosing, the law asking for the shortest that is needed (个人信息保护法 19). */
export const keepMonths = 12
/** Nobody younger than this has a file: minors under correction are handled apart and confidentially (社区矫正法 52–58). */
export const leastAge = 18

/** The parts of a help team (帮教小组); 社区矫正法 25 names the same circle. */
export const teamParts = ['officer', 'police', 'family', 'group', 'employer', 'village', 'volunteer'] as const
export type TeamPart = (typeof teamParts)[number]
export const teamPartWords: Readonly<Record<TeamPart, Said>> = {
  officer: { zh: '帮教员', en: 'Officer' },
  police: { zh: '民警', en: 'Police' },
  family: { zh: '家属', en: 'Family' },
  group: { zh: '互助组成员', en: 'Group member' },
  employer: { zh: '用工单位', en: 'Employer' },
  village: { zh: '村社干部', en: 'Village cadre' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
}
/** A team is complete with so many different parts, an officer and a leader among them. */
export const leastParts = 3

/** Why help ends. */
export const closings = ['term', 'settled', 'left', 'died', 'handed-on', 'mistaken'] as const
export type Closing = (typeof closings)[number]
export const closingWords: Readonly<Record<Closing, Said>> = {
  term: { zh: '帮教期满', en: 'The term is over' },
  settled: { zh: '已稳定安置，提前解除', en: 'Settled, closed early' },
  left: { zh: '迁出，不再帮教', en: 'Moved away for good' },
  died: { zh: '死亡', en: 'Died' },
  'handed-on': { zh: '已移交', en: 'Handed on' },
  mistaken: { zh: '误建', en: 'Opened by mistake' },
}

export const visitWays = ['home', 'office', 'phone'] as const
export const visitWayWords: Readonly<Record<(typeof visitWays)[number], Said>> = {
  home: { zh: '上门走访', en: 'At home' },
  office: { zh: '到办公室面谈', en: 'At the office' },
  phone: { zh: '电话联系', en: 'By telephone' },
}

/** 联系就业. */
export const jobKinds = ['employed', 'public-post', 'own-business', 'training'] as const
export const jobKindWords: Readonly<Record<(typeof jobKinds)[number], Said>> = {
  employed: { zh: '推荐就业', en: 'Employment' },
  'public-post': { zh: '公益性岗位', en: 'Public-welfare post' },
  'own-business': { zh: '自主创业', en: 'Own business' },
  training: { zh: '技能培训', en: 'Training' },
}

/** 子女就学: what was done for a child's schooling. */
export const schoolAids = ['student-loan', 'enrolled', 'fees', 'grant'] as const
export const schoolAidWords: Readonly<Record<(typeof schoolAids)[number], Said>> = {
  'student-loan': { zh: '助学贷款', en: 'Student loan' },
  enrolled: { zh: '落实就学', en: 'Place at a school' },
  fees: { zh: '减免费用', en: 'Fees waived' },
  grant: { zh: '助学金', en: 'Grant' },
}
