import type { CodeTableName } from './codes/index.ts'

/** How sensitive an item is: N none, G general personal, I identifying (sealed or shown in full to the office only). */
export type Sensitivity = 'G' | 'I'

/**
 * One item that the resident's e-file holds. No item without a purpose (个人信息保护法 art. 6): what has no entry here has no
 * column, no form field and no column in an import.
 */
export interface RegisterField {
  readonly key: string
  readonly zh: string
  readonly en: string
  /** `core`: needed by the work of every line; `optional`: filled only where the work at hand asks for it. */
  readonly collect: 'core' | 'optional'
  readonly sensitivity: Sensitivity
  readonly kind: 'text' | 'date' | 'code' | 'place' | 'identity' | 'phone'
  readonly table?: CodeTableName
  /** The most characters (GB/T 31000 as public implementations have it). */
  readonly length?: number
  readonly purposeZh: string
  readonly purposeEn: string
  /** Other headings under which spreadsheets carry it. */
  readonly aliases?: readonly string[]
}

/** 人口基本信息 and 户籍人口 (GB/T 31000-2015, person_base and household_member), without native place and religion, which the work does not need. */
export const registerFields = [
  {
    key: 'name',
    zh: '姓名',
    en: 'Name',
    collect: 'core',
    sensitivity: 'I',
    kind: 'text',
    length: 50,
    purposeZh: '办事和联系时称呼、核对本人',
    purposeEn: 'To address the person and know who is meant',
    aliases: ['名字', '人员姓名', '居民姓名'],
  },
  {
    key: 'identity',
    zh: '公民身份号码',
    en: 'Identity number',
    collect: 'core',
    sensitivity: 'I',
    kind: 'identity',
    purposeZh: '区分同名的人，避免重复建档；加密保存，平时遮盖',
    purposeEn: 'To tell namesakes apart and keep one file a person; encrypted, masked by default',
    aliases: ['身份证号', '身份证号码', '身份证', '身份号码', '证件号码', '证件号', '居民身份证号'],
  },
  {
    key: 'sex',
    zh: '性别',
    en: 'Sex',
    collect: 'core',
    sensitivity: 'G',
    kind: 'code',
    table: 'sex',
    purposeZh: '统计与服务对象核对（如留守妇女）',
    purposeEn: 'Statistics, and services meant for women or men',
  },
  {
    key: 'birth',
    zh: '出生日期',
    en: 'Birth date',
    collect: 'core',
    sensitivity: 'G',
    kind: 'date',
    purposeZh: '判断年龄段服务（未成年人、老年人）',
    purposeEn: 'Services by age (minors, the elderly)',
    aliases: ['出生年月日', '生日', '出生年月'],
  },
  {
    key: 'phone',
    zh: '联系方式',
    en: 'Phone',
    collect: 'core',
    sensitivity: 'I',
    kind: 'phone',
    purposeZh: '办事通知与紧急联系；加密保存，平时遮盖',
    purposeEn: 'To tell the person how a matter stands, and in an emergency; encrypted, masked by default',
    aliases: ['联系电话', '电话', '手机', '手机号', '手机号码', '电话号码'],
  },
  {
    key: 'place',
    zh: '现住地',
    en: 'Lives in',
    collect: 'core',
    sensitivity: 'G',
    kind: 'place',
    purposeZh: '确定由哪个村、社服务',
    purposeEn: 'To know which village and group serves the person',
    aliases: ['所在社', '社', '村民小组', '所属村社', '所属社', '现住地代码', '村', '所在村'],
  },
  {
    key: 'address',
    zh: '现住门（楼）详址',
    en: 'Address',
    collect: 'core',
    sensitivity: 'I',
    kind: 'text',
    length: 80,
    purposeZh: '上门走访和服务',
    purposeEn: 'Visits and services at home',
    aliases: ['现住址', '住址', '家庭住址', '地址', '详细地址', '现住地址', '居住地址'],
  },
  {
    key: 'householdNumber',
    zh: '户号',
    en: 'Household number',
    collect: 'core',
    sensitivity: 'I',
    kind: 'text',
    length: 20,
    purposeZh: '按户服务和统计',
    purposeEn: 'Services and counts by household',
    aliases: ['户编号', '家庭编号', '户口簿号'],
  },
  {
    key: 'relation',
    zh: '与户主关系',
    en: 'Relation to the head',
    collect: 'core',
    sensitivity: 'G',
    kind: 'code',
    table: 'relation',
    purposeZh: '确定监护和家庭联系人',
    purposeEn: 'To know guardians and family contacts',
    aliases: ['家庭关系', '关系', '户主关系', '与户主的关系'],
  },
  {
    key: 'registeredPlace',
    zh: '户籍地',
    en: 'Registered in',
    collect: 'core',
    sensitivity: 'G',
    kind: 'text',
    length: 14,
    purposeZh: '区分户籍人口与流动人口',
    purposeEn: 'To tell registered and floating residents apart',
    aliases: ['户籍地代码', '户籍行政区划'],
  },
  {
    key: 'registeredAddress',
    zh: '户籍门（楼）详址',
    en: 'Registered address',
    collect: 'core',
    sensitivity: 'I',
    kind: 'text',
    length: 80,
    purposeZh: '户籍事项的办理',
    purposeEn: 'Matters of the household register',
    aliases: ['户籍地址', '户籍详址', '户口所在地'],
  },
  {
    key: 'consistent',
    zh: '人户一致标识',
    en: 'Lives where registered',
    collect: 'core',
    sensitivity: 'G',
    kind: 'code',
    table: 'household-consistent',
    purposeZh: '掌握人户分离情况',
    purposeEn: 'To know who lives away from the registered household',
    aliases: ['人户一致', '是否人户一致'],
  },
  {
    key: 'usedName',
    zh: '曾用名',
    en: 'Former name',
    collect: 'optional',
    sensitivity: 'G',
    kind: 'text',
    length: 50,
    purposeZh: '核对旧证件、旧档案',
    purposeEn: 'To match old papers',
  },
  {
    key: 'ethnicity',
    zh: '民族',
    en: 'Ethnicity',
    collect: 'optional',
    sensitivity: 'G',
    kind: 'code',
    table: 'ethnicity',
    purposeZh: '语言与习俗上的服务安排、法定统计',
    purposeEn: 'Language and customs in service; statutory statistics',
  },
  {
    key: 'marital',
    zh: '婚姻状况',
    en: 'Marital status',
    collect: 'optional',
    sensitivity: 'G',
    kind: 'code',
    table: 'marital',
    purposeZh: '婚育、救助类事项的办理',
    purposeEn: 'Matters of marriage, birth and relief',
    aliases: ['婚姻'],
  },
  {
    key: 'political',
    zh: '政治面貌',
    en: 'Political status',
    collect: 'optional',
    sensitivity: 'G',
    kind: 'code',
    table: 'political',
    purposeZh: '两新组织党建工作',
    purposeEn: 'Party building in new organizations',
  },
  {
    key: 'education',
    zh: '学历',
    en: 'Education',
    collect: 'optional',
    sensitivity: 'G',
    kind: 'code',
    table: 'education',
    purposeZh: '就业培训服务',
    purposeEn: 'Training and jobs',
    aliases: ['文化程度'],
  },
  {
    key: 'occupationClass',
    zh: '职业类别',
    en: 'Occupation class',
    collect: 'optional',
    sensitivity: 'G',
    kind: 'code',
    table: 'occupation',
    purposeZh: '就业服务统计',
    purposeEn: 'Statistics of employment services',
  },
  {
    key: 'occupation',
    zh: '职业',
    en: 'Occupation',
    collect: 'optional',
    sensitivity: 'G',
    kind: 'text',
    length: 30,
    purposeZh: '就业服务、互助组组建',
    purposeEn: 'Job services and forming mutual-aid groups',
  },
  {
    key: 'workPlace',
    zh: '服务处所',
    en: 'Place of work',
    collect: 'optional',
    sensitivity: 'G',
    kind: 'text',
    length: 100,
    purposeZh: '外出务工人员的联系和维权',
    purposeEn: 'To reach and support those who work away',
    aliases: ['工作单位', '务工地点'],
  },
] as const satisfies readonly RegisterField[]

export type RegisterFieldKey = (typeof registerFields)[number]['key']

const byKey = new Map<string, RegisterField>(registerFields.map((field) => [field.key, field]))

/** The declaration of an item; undefined for what the register does not hold. */
export const registerField = (key: string): RegisterField | undefined => byKey.get(key)
