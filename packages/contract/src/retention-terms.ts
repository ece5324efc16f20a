import type { Said } from './registers.ts'

/** What is done when a term has run out: the rows go, or they stay for the statistics and no longer tell whom they were about. */
export type TermAct = 'delete' | 'de-identify' | 'stays'

/** How long one class of records is kept, from which event, and what is then done (个人信息保护法 art. 19, 47). */
export interface RetentionTerm extends Said {
  /** From which event the time runs. */
  readonly event: Said
  /** Days kept after it, unless the installation sets another number; null: as long as the event has not come. */
  readonly days: number | null
  /** The fewest days that a law leaves open to set. */
  readonly atLeast?: number
  /** The most. */
  readonly atMost?: number
  readonly act: TermAct
  readonly basis: Said
  /** Its own line clears it and counts it for nobody: a number would tell that there was a file. */
  readonly apart?: true
}

const year = 365

/** The terms. Those of records that belong in an archive (归档) follow the local archive rules: the security administrator sets them. */
export const retentionTerms = {
  sessions: {
    zh: '登录会话',
    en: 'Sessions',
    event: { zh: '会话到期', en: 'the session ran out' },
    days: 7,
    atMost: 180,
    act: 'delete',
    basis: { zh: '仅为保持登录所需', en: 'Needed only to stay signed in' },
  },
  phones: {
    zh: '工作手机',
    en: 'Phones',
    event: { zh: '最近一次联网', en: 'the last contact' },
    days: year,
    atLeast: 90,
    atMost: 3 * year,
    act: 'delete',
    basis: { zh: '只为停用遗失手机、催交未交内容', en: 'Only to cut off a lost phone and ask for what it has not handed in' },
  },
  parked: {
    zh: '手机转交主管的内容（已处理）',
    en: 'Parked items that were settled',
    event: { zh: '转交主管', en: 'it was parked' },
    days: year,
    atLeast: 90,
    atMost: 3 * year,
    act: 'delete',
    basis: { zh: '补办后另有记录；未处理的不删除', en: 'What was made of it has its own record; what waits is not deleted' },
  },
  commands: {
    zh: '操作回执',
    en: 'Replies to commands',
    event: { zh: '操作完成', en: 'the command was carried out' },
    days: 90,
    atLeast: 30,
    atMost: 2 * year,
    act: 'delete',
    basis: {
      zh: '手机离线重发时避免重复办理；不短于手机可离线的天数加 30 天',
      en: 'So that what a phone sends again after being offline acts once: never shorter than a phone may be away, and 30 days more',
    },
  },
  imports: {
    zh: '导入文件的逐行内容',
    en: 'Rows of imported spreadsheets',
    event: { zh: '文件导入', en: 'the file was imported' },
    days: 30,
    atMost: 90,
    act: 'delete',
    basis: { zh: '更正导入错误所需；含身份号码（加密）', en: 'To mend what was wrong; holds identity numbers, encrypted' },
  },
  'loose-files': {
    zh: '未归入记录的附件',
    en: 'Attachments that belong to no record',
    event: { zh: '文件上传', en: 'the file was uploaded' },
    days: 1,
    atMost: 30,
    act: 'delete',
    basis: { zh: '表单未提交，无保存目的', en: 'The form was never sent: no purpose is left' },
  },
  notices: {
    zh: '系统内消息',
    en: 'Notices',
    event: { zh: '消息被阅读', en: 'the notice was read' },
    days: 183,
    atLeast: 90,
    atMost: 3 * year,
    act: 'delete',
    basis: { zh: '提醒办理；事项本身另行保存', en: 'To remind; the matter itself is kept apart' },
  },
  receipts: {
    zh: '服务信息回执',
    en: 'Receipts of service messages',
    event: { zh: '信息发出', en: 'the message was sent' },
    days: year,
    atLeast: 90,
    atMost: 3 * year,
    act: 'de-identify',
    basis: { zh: '核对是否送达；之后只留数量', en: 'To check that it arrived; afterwards only the number stays' },
  },
  audit: {
    zh: '审计日志',
    en: 'Audit log',
    event: { zh: '操作发生', en: 'the act' },
    days: 3 * year,
    atLeast: 183,
    act: 'delete',
    basis: {
      zh: '网络安全法第二十一条：不少于六个月；封存链只含摘要，删除后仍可核验',
      en: 'Cybersecurity Law art. 21: six months at least; the sealed chain holds digests only and can be verified afterwards',
    },
  },
  openings: {
    zh: '“谁看过我的档案”',
    en: 'Who opened my file',
    event: { zh: '档案被打开', en: 'the file was opened' },
    days: 3 * year,
    atLeast: 3 * year,
    act: 'delete',
    basis: { zh: '个人信息保护法第五十六条：处理记录至少保存三年', en: 'PIPL art. 56: records of processing are kept three years at least' },
  },
  'child-files': {
    zh: '留守儿童等未成年人帮扶档案',
    en: 'Care files of children',
    event: { zh: '帮扶档案关闭', en: 'the care file was closed' },
    days: year,
    atMost: 3 * year,
    act: 'de-identify',
    basis: { zh: '未成年人保护法第七十二条：目的实现后不再保留', en: 'Minors Protection Law art. 72: not kept once the purpose is met' },
  },
  'care-files': {
    zh: '成年人帮扶档案',
    en: 'Care files of adults',
    event: { zh: '帮扶档案关闭', en: 'the care file was closed' },
    days: 3 * year,
    act: 'de-identify',
    basis: { zh: '救助帮扶事项的复核', en: 'Review of relief and help given' },
  },
  'help-files': {
    zh: '帮教档案（封存）',
    en: 'Help files (sealed)',
    event: { zh: '帮教结束', en: 'the help ended' },
    days: year,
    apart: true,
    act: 'de-identify',
    basis: { zh: '社区矫正法第五十四条：不得泄露；到期清除', en: 'Community Correction Law art. 54: kept secret, and cleared when the time is up' },
  },
  disputes: {
    zh: '矛盾纠纷、信访卷宗',
    en: 'Files of disputes and petitions',
    event: { zh: '结案', en: 'the case was closed' },
    days: 10 * year,
    atLeast: 3 * year,
    act: 'de-identify',
    basis: { zh: '人民调解卷宗的本地归档规定', en: 'The local archive rules for files of mediation' },
  },
  matters: {
    zh: '其他事项',
    en: 'Other matters',
    event: { zh: '事项办结', en: 'the matter was closed' },
    days: 5 * year,
    atLeast: year,
    act: 'de-identify',
    basis: { zh: '办理结果的复核、申诉时效', en: 'Review of the outcome, and the time in which it can be contested' },
  },
  deliberation: {
    zh: '民主议事的发言、名册和会议记录',
    en: 'Opinions, rolls and minutes of deliberation',
    event: { zh: '议题办结', en: 'the topic came to its end' },
    days: 5 * year,
    atLeast: year,
    act: 'de-identify',
    basis: {
      zh: '村民委员会组织法第三十条、第三十四条：决定和落实情况公开并存档；发言人、到会人、投票人到期去标识',
      en: 'Organic Law of Villagers’ Committees art. 30, 34: what was decided and done is open and kept; who spoke, came and voted is not',
    },
  },
  'reading-receipts': {
    zh: '资料阅读回执',
    en: 'Receipts of reading',
    event: { zh: '资料停用', en: 'the paper was ended' },
    days: 3 * year,
    atLeast: 183,
    act: 'delete',
    basis: { zh: '核对通知是否传达；资料及其版本继续保存', en: 'To check that it arrived; the paper and its versions stay' },
  },
  'e-files': {
    zh: '死亡、迁出人员的电子档案',
    en: 'E-files of the dead and of those who left for good',
    event: { zh: '死亡或者迁出', en: 'death or leaving for good' },
    days: 3 * year,
    atLeast: 183,
    act: 'de-identify',
    basis: { zh: '个人信息保护法第四十七条：处理目的已实现', en: 'PIPL art. 47: the purpose has been met' },
  },
  registers: {
    zh: '在册台账',
    en: 'Registers',
    event: { zh: '仍在册', en: 'it stands' },
    days: null,
    act: 'stays',
    basis: { zh: '在册期间履行职责所需；涉及的人随其电子档案去标识', en: 'Needed while it stands; whom it names goes with the e-file' },
  },
  residents: {
    zh: '在籍居民电子档案',
    en: 'E-files of residents',
    event: { zh: '在本地居住', en: 'the person lives here' },
    days: null,
    act: 'stays',
    basis: { zh: '实有人口服务管理职责', en: 'The duty to serve those who live here' },
  },
  groups: {
    zh: '互助组与选举',
    en: 'Mutual-aid groups and their elections',
    event: { zh: '互助组存续', en: 'the group exists' },
    days: null,
    act: 'stays',
    basis: { zh: '村务档案；成员姓名随其电子档案去标识', en: 'Archive of village affairs; members’ names go with their e-files' },
  },
  officers: {
    zh: '干部岗位与履职记录',
    en: 'Posts of officers and what they did in them',
    event: { zh: '履职记录存续', en: 'the record of work exists' },
    days: null,
    act: 'stays',
    basis: { zh: '公务履职档案，不属于居民个人信息', en: 'Records of public office, not of residents' },
  },
  incidents: {
    zh: '个人信息泄露事件与权利行使记录',
    en: 'Incidents, consents and requests about persons’ data',
    event: { zh: '需要证明履行义务', en: 'it may have to be shown that the duty was met' },
    days: null,
    act: 'stays',
    basis: { zh: '个人信息保护法第五十六条：至少三年；用于证明已履行义务', en: 'PIPL art. 56: three years at least; shows that the duty was met' },
  },
} as const satisfies Record<string, RetentionTerm>

export type TermName = keyof typeof retentionTerms
export const termNames = Object.keys(retentionTerms) as TermName[]
/** The terms that the retention job carries out. */
export const runTerms = termNames.filter((name) => retentionTerms[name].act !== 'stays' && !('apart' in retentionTerms[name]))
