import type { Day } from '@balian/contract/ids'
import type { Chance } from '../seed.ts'
import { yearOf } from './lineage.ts'

/** What somebody does, where: by GB/T 6565 with the field's own word. */
export interface Work {
  readonly occupationClass: string | null
  readonly occupation: string
  readonly workPlace: string
  /** Set for who lives elsewhere most of the year. */
  readonly whereabouts: string
}

const here = (occupationClass: string | null, occupation: string): Work => ({ occupationClass, occupation, workPlace: '', whereabouts: '' })

const crops = [
  ['种植业（马铃薯）', 40],
  ['种植业（玉米、小麦）', 22],
  ['种植业（中药材）', 8],
  ['种植业（百合）', 4],
  ['养殖业（牛羊）', 16],
  ['养殖业（猪、鸡）', 6],
] as const
const village = [
  [here('40000', '开小卖部'), 3],
  [here('40000', '农机手'), 3],
  [here('40000', '货运司机'), 3],
  [here('60000', '泥瓦工'), 4],
  [here('60000', '木工'), 1],
  [here('20000', '乡村医生'), 0.5],
  [here('20000', '小学教师'), 0.7],
] as const

/** Where the people of middle Gansu go to work. */
const towns = [
  ['甘肃兰州', 30],
  ['甘肃定西城区', 14],
  ['新疆乌鲁木齐', 9],
  ['新疆阿克苏', 7],
  ['新疆库尔勒', 6],
  ['内蒙古鄂尔多斯', 6],
  ['宁夏银川', 6],
  ['陕西西安', 6],
  ['青海西宁', 5],
  ['江苏苏州', 3],
  ['福建福州', 3],
  ['山东青岛', 2],
  ['北京', 2],
  ['广东东莞', 1],
] as const
const trades = {
  m: [
    ['60000', '建筑工人', '建筑工地', 34],
    ['60000', '装修工', '装修公司', 10],
    ['60000', '工厂工人', '工厂', 14],
    ['40000', '货车司机', '物流公司', 9],
    ['40000', '快递员', '快递站点', 6],
    ['40000', '厨师', '餐馆', 8],
    ['40000', '保安', '物业公司', 6],
    ['60000', '煤矿工人', '煤矿', 5],
    ['50000', '采棉工、农场工', '农场', 5],
  ],
  f: [
    ['40000', '餐馆服务员', '餐馆', 26],
    ['60000', '工厂工人', '工厂', 22],
    ['40000', '保洁员', '物业公司', 12],
    ['40000', '超市售货员', '超市', 12],
    ['40000', '家政服务员', '家政公司', 9],
    ['50000', '采棉工、农场工', '农场', 12],
  ],
} as const

/** What a family's fields or sheds are for. */
export const farming = (own: Chance): Work => here('50000', own.weighted(crops))

/** Work at home for a grown-up: mostly the family's fields. */
export function workHere(own: Chance, age: number, fields: Work): Work {
  if (age >= 72) return own.of(0.5) ? fields : here(null, '')
  return own.of(0.12) ? own.weighted(village) : fields
}

/** Work elsewhere, at a place that the couple shares (`town`). */
export function workAway(own: Chance, sex: 'm' | 'f', town: string): Work {
  const list: readonly (readonly [string, string, string, number])[] = trades[sex]
  const [occupationClass, occupation, at] = own.weighted(list.map((trade) => [trade, trade[3]] as const))
  return { occupationClass, occupation, workPlace: town + at, whereabouts: `${town}务工` }
}

export const someTown = (own: Chance): string => own.weighted(towns)

/** A pupil or student: the village school, boarding in the county town, or a college. */
export function schooling(own: Chance, age: number, county: string): Work {
  if (age < 6) return here(null, '')
  if (age < 13) return here(null, '小学生')
  if (age < 16) return here(null, '初中生')
  if (age < 19) return { occupationClass: null, occupation: '高中生', workPlace: '', whereabouts: own.of(0.5) ? `${county}城区寄宿就读` : '' }
  const city = own.weighted([
    ['兰州', 8],
    ['定西', 3],
    ['天水', 3],
    ['西安', 3],
    ['武威', 1],
    ['成都', 1],
  ] as const)
  return { occupationClass: null, occupation: '大学生', workPlace: '', whereabouts: `在${city}上大学` }
}

/** Education by year of birth (GB/T 4658): the old had little of it, the old women less. */
export function educationOf(own: Chance, sex: 'm' | 'f', birth: Day, age: number): string | null {
  if (age < 6) return null
  if (age < 12) return '80'
  if (age < 15) return '81'
  if (age < 18) return '71'
  const year = yearOf(birth)
  if (year < 1950)
    return own.weighted([
      ['90', sex === 'f' ? 70 : 35],
      ['81', 30],
      ['71', 4],
    ] as const)
  if (year < 1965)
    return own.weighted([
      ['90', sex === 'f' ? 40 : 12],
      ['81', 40],
      ['71', 20],
      ['61', 6],
    ] as const)
  if (year < 1980)
    return own.weighted([
      ['90', sex === 'f' ? 12 : 3],
      ['81', 30],
      ['71', 45],
      ['61', 9],
      ['41', 2],
      ['31', 2],
    ] as const)
  if (year < 1995)
    return own.weighted([
      ['81', 10],
      ['71', 48],
      ['61', 14],
      ['44', 8],
      ['31', 11],
      ['21', 9],
    ] as const)
  return own.weighted([
    ['71', 16],
    ['61', 26],
    ['44', 14],
    ['31', 24],
    ['21', 19],
    ['14', 1],
  ] as const)
}

/** Political status (GB/T 4762). */
export function politicalOf(own: Chance, age: number): string {
  if (age >= 14 && age <= 26 && own.of(0.45)) return '03'
  if (age >= 24 && own.of(age > 50 ? 0.075 : 0.045)) return '01'
  return '13'
}
