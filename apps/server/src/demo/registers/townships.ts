import { serviceItems, stations } from '@balian/contract/errands'
import type { Day } from '@balian/contract/ids'
import { lawTeams, materials, tutors } from '@balian/contract/learning'
import { bases } from '@balian/contract/reintegration-bases'
import { keyAreas } from '@balian/contract/safety'
import { patrolTeams } from '@balian/contract/safety-patrols'
import { addDays } from '../../platform/calendar.ts'
import type { Division } from '../divisions.ts'
import type { DemoPerson } from '../population/village.ts'
import { referrals, residenceRows, townshipShare } from '../residence/rows.ts'
import type { Chance } from '../seed.ts'
import { townshipOrganizations } from './organizations.ts'
import { dayIn, phone, type Tell, type Told } from './row.ts'

interface TownshipOf {
  readonly township: Division
  readonly people: readonly DemoPerson[]
  readonly own: Chance
  readonly today: Day
}

/** Examples of common matters; the local catalogue takes their place. */
const matters = [
  ['城乡居民基本养老保险参保登记', 'for-you', '人社局', 5, 10, '年满 16 周岁、未参加职工养老保险的居民', '身份证\n户口簿'],
  ['城乡居民医保参保登记', 'at-once', '医保局', 1, 1, '本地户籍居民', '身份证\n户口簿'],
  ['最低生活保障申请', 'for-you', '民政局', 20, 30, '家庭人均收入低于当地低保标准的居民', '申请书\n身份证、户口簿\n收入和财产声明\n核查授权书'],
  ['临时救助申请', 'for-you', '民政局', 10, 20, '遭遇突发困难的家庭', '申请书\n身份证、户口簿\n困难证明材料'],
  ['残疾人证办理', 'lead-you', '残联', 15, 20, '符合残疾标准的居民', '身份证、户口簿\n近期照片'],
  ['生育登记', 'at-once', '卫健局', 1, 1, '生育子女的夫妻', '身份证\n结婚证'],
  ['宅基地审批申请', 'lead-you', '自然资源局', 20, 20, '符合一户一宅条件的农户', '申请表\n户口簿\n四至图'],
  ['高龄津贴申领', 'for-you', '民政局', 10, 15, '年满 80 周岁的老人', '身份证\n户口簿\n银行卡'],
] as const

function errands({ township, own }: TownshipOf, tell: Tell): Told[] {
  const centre = tell(stations, `${township.name}社会服务管理中心`, {
    level: 'centre',
    phone: phone(own),
    hours: '工作日 8:30–12:00、14:30–18:00',
    address: '镇政府一楼大厅',
    openedOn: '2013-06-01',
  })
  const catalogue = matters.map(([title, mode, goesTo, promisedDays, legalDays, who, papers]) =>
    tell(serviceItems, title, { mode, goesTo, promisedDays, legalDays, who, materials: papers }),
  )
  return [centre, ...catalogue]
}

function safety({ township, own, today }: TownshipOf, tell: Tell): Told[] {
  const team = (title: string, teamKind: string) =>
    tell(patrolTeams, title, { teamKind, phone: phone(own), guideUnit: '派出所', foundedOn: dayIn(own, 2013, 2016) })
  const area = (title: string, areaKind: string, problem: string, days: number, accepted: boolean) =>
    tell(keyAreas, title, {
      areaKind,
      problem,
      leadUnit: `${township.name}综治办`,
      finishBy: addDays(today, days),
      acceptedOn: accepted ? addDays(today, days - 5) : null,
      result: accepted ? '划定摊位，增设路灯，夜间巡逻。' : '',
    })
  return [
    team(`${township.name}专职治安联防队`, 'full-time'),
    team(`${township.name}街道兼职联防队`, 'part-time'),
    area(`${township.name}集贸市场`, 'market', '逢集日占道经营、扒窃', -40, true),
    area(`${township.name}学校周边`, 'school', '放学时段车辆乱停、无证摊点', 35, false),
  ]
}

function learning({ township, own }: TownshipOf, tell: Tell): Told[] {
  const team = tell(lawTeams, `${township.name}普法宣讲队`, { teamKind: 'lecture', phone: phone(own), members: own.between(8, 15), foundedOn: '2013-08-01' })
  const tutor = (name: string, unit: string, duty: string, subjects: string): Told => {
    const told = tell(tutors, `${name} ${unit}`, { called: name, unit, duty, subjects, team: team.id, phone: phone(own), since: dayIn(own, 2018, 2024) })
    return { ...told, values: { ...told.values, title: name } }
  }
  const material = (title: string, form: string, issuer: string, issuedOn: string) =>
    tell(materials, title, { form, issuer, issuedOn, copies: own.between(50, 600) })
  return [
    team,
    tutor('李建平', `${township.name}司法所`, 'tutor', '婚姻家庭、土地承包'),
    tutor('张红霞', `${township.name}中心小学`, 'publicist', '未成年人保护'),
    material('民法典', 'law', '全国人民代表大会', '2020-05-28'),
    material('农村土地承包法', 'law', '全国人民代表大会常务委员会', '2018-12-29'),
    material('防范电信网络诈骗宣传单', 'leaflet', `${township.name}司法所`, '2025-03-01'),
  ]
}

/** Where somebody can stay and work for a time after release. */
const reintegration = ({ township, own }: TownshipOf, tell: Tell): Told[] => [
  tell(bases, `${township.name}砖瓦厂安置基地`, {
    baseKind: 'enterprise',
    capacity: own.between(4, 8),
    work: '砖坯、装车、看护',
    inCharge: '张建军',
    phone: phone(own),
    address: `${township.name}街道东头`,
    openedOn: dayIn(own, 2013, 2016),
  }),
  tell(bases, `${township.name.replace(/镇$/, '')}种薯繁育安置基地`, {
    baseKind: 'cooperative',
    capacity: own.between(3, 6),
    work: '育苗、分拣',
    inCharge: '李国强',
    phone: phone(own),
    openedOn: dayIn(own, 2013, 2018),
  }),
]

/** The registers of a township's own. */
export function townshipRegisters(one: TownshipOf, at: Date): Told[] {
  const tell: Tell = (register, title, values, place = one.township.code) => ({ register, id: one.own.id(at), place, title, values: { title, ...values } })
  return [
    ...[errands, safety, learning, reintegration].flatMap((part) => part(one, tell)),
    ...townshipOrganizations(one.township, one.own, tell),
    ...residenceRows({ place: one.township.code, people: one.people, own: one.own, today: one.today, at }, townshipShare),
    ...referrals(one.township.code, one.own, one.today, at),
  ]
}
