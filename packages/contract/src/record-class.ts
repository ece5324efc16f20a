import type { RegisterItem, Said } from './registers.ts'
import type { TermName } from './retention-terms.ts'

/** On what a record rests (个人信息保护法 art. 13, 34). */
export const bases = {
  duty: { zh: '履行法定职责（第十三条第一款第三项、第三十四条）', en: 'A duty set by law (art. 13(1)(3), 34)' },
  consent: { zh: '本人同意（第十三条第一款第一项）', en: 'The person’s consent (art. 13(1)(1))' },
  request: { zh: '本人提出的申请（第十三条第一款第二项、第三项）', en: 'What the person asked for (art. 13(1)(2), (3))' },
  employment: { zh: '公务人员管理（第十三条第一款第二项）', en: 'Management of those in office (art. 13(1)(2))' },
  security: { zh: '网络安全义务（网络安全法第二十一条）', en: 'Duties of network security (Cybersecurity Law art. 21)' },
} as const satisfies Record<string, Said>
export type BasisName = keyof typeof bases

/** How sensitive an item is: none says nothing about a person; minor is of children under 14 (art. 28, 31). */
export const itemClasses = {
  none: { zh: '非个人信息', en: 'Not personal' },
  general: { zh: '一般个人信息', en: 'Personal' },
  sensitive: { zh: '敏感个人信息', en: 'Sensitive' },
  minor: { zh: '不满十四周岁未成年人信息（敏感）', en: 'Of children under 14 (sensitive)' },
} as const satisfies Record<string, Said>
export type ItemClass = keyof typeof itemClasses

/** What one table of the database keeps, and why. */
export interface RecordClass extends Said {
  readonly table: string
  readonly purpose: Said
  readonly basis: BasisName
  readonly keeps: TermName
  /** The route by which it is read: whom its rule lets in sees it. Null: nobody, the server alone uses it. */
  readonly seen: string | null
  /** It is about a resident: an item is personal unless told otherwise. Else only those that name somebody are. */
  readonly person?: true
  /** All of it is sensitive; of children, even more so. */
  readonly grave?: 'sensitive' | 'minor'
  /** Columns that no declaration names yet: `中文/English`, with `!` before it when it is sensitive, `-` when it is not personal. */
  readonly items: Readonly<Record<string, string>>
}

type More = Omit<RecordClass, 'table' | 'zh' | 'en' | 'purpose'>

/** A class of records in one line: its table, what it is called, what it is for, and more of it. */
export const recordClass = (
  table: string,
  [zh, en]: readonly [zh: string, en: string],
  [purposeZh, purposeEn]: readonly [zh: string, en: string],
  more: More,
): RecordClass => ({ table, zh, en, purpose: { zh: purposeZh, en: purposeEn }, ...more })

/** The column of a declared item; a telephone number is sealed. */
export const itemColumn = ({ name, kind }: Pick<RegisterItem, 'name' | 'kind'>): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) + (kind === 'phone' ? '_sealed' : '')

/** Columns that hold no item of their own: keys, versions, the order of rows. */
export const keptAside: readonly string[] = ['county', 'id', 'place', 'version', 'made_at', 'n', 'state', 'case_id', 'file_id', 'at', 'kind']

/** Columns that mean the same wherever they stand: who did it, until when it stood, what was noted. */
export const commonItems: Readonly<Record<string, string>> = {
  account: '经办账号/Account that did it',
  account_name: '经办人/Who did it',
  by: '经办账号/Account that did it',
  by_name: '经办人/Who did it',
  by_role: '经办岗位/In which post',
  opened_by: '登记账号/Account that opened it',
  opened_name: '登记人/Who opened it',
  opened_at: '-登记时间/When it was opened',
  title: '名称/Title',
  note: '备注/Note',
  reason: '理由/Reason',
  ended_on: '-结束日期/Ended on',
  ended_why: '-结束原因/Why it ended',
  ended_at: '-结束时间/Ended at',
  from_day: '-起始日期/From',
  to_day: '-终止日期/Until',
  from_on: '-起始日期/From',
  until_on: '-终止日期/Until',
  due_day: '-期限/Due',
  on_day: '-日期/Day',
  from_time: '-开始时间/From',
  to_time: '-结束时间/Until',
  withdrawn_at: '-撤回时间/Withdrawn at',
  withdrawn_why: '-撤回原因/Why it was withdrawn',
  undone_at: '-撤销时间/Undone at',
  undone_by: '撤销人/Who undid it',
  undone_why: '-撤销原因/Why it was undone',
  reminded: '-已提醒/Reminded',
  reminded_at: '-提醒时间/Reminded at',
  in_group: '所属互助组/Mutual-aid group',
  mutual_group: '相关互助组/Mutual-aid group concerned',
  person: '本人（电子档案）/The person (e-file)',
  cleared_on: '-去标识日期/De-identified on',
  photos: '-照片张数/Number of photographs',
}
