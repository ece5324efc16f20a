import { associations, enterprises, socialOrganizations } from '@balian/contract/organizations'
import type { Division } from '../divisions.ts'
import type { Chance } from '../seed.ts'
import { creditCode, dayIn, phone, type Tell, type Told } from './row.ts'

/** What is told of every enterprise and social organization: up to five work without a contract. */
function staffed(place: Division, own: Chance, most: number, address: string) {
  const staff = own.between(6, most)
  return { credit: creditCode(own, place.code.slice(0, 6)), address, staff, contracts: staff - own.between(0, 5), phone: phone(own) }
}

const firm = (tell: Tell, own: Chance, title: string, category: string, about: ReturnType<typeof staffed>): Told =>
  tell(enterprises, title, { ...about, category, unionBody: own.of(0.4), hazard: '00' })

const led = (tell: Tell, own: Chance, title: string, form: string, trade: string, most: number): Told =>
  tell(associations, title, {
    form,
    trade,
    phone: phone(own),
    households: own.between(12, most),
    groups: own.between(1, 4),
    foundedOn: dayIn(own, 2012, 2021),
  })

/** What has its seat in the township's street. */
export function townshipOrganizations(township: Division, own: Chance, tell: Tell): Told[] {
  const short = township.name.replace(/镇$/, '')
  const about = () => staffed(township, own, 80, `${township.name}街道${own.between(1, 60)}号`)
  return [
    firm(tell, own, `${short}薯业有限公司`, '01', about()),
    firm(tell, own, `${short}建材经营部`, '03', about()),
    firm(tell, own, `${short}农机服务专业合作社`, '04', about()),
    tell(socialOrganizations, `${township.name}老年人协会`, { ...about(), category: '01', head: '王文华', approvedOn: dayIn(own, 2014, 2020) }),
    led(tell, own, `${short}马铃薯协会`, 'association', 'planting', 200),
    led(tell, own, `${short}肉羊养殖合作社`, 'co-operative', 'livestock', 200),
    led(tell, own, `${short}运输协会`, 'association', 'transport', 200),
  ]
}

const trades = [
  ['马铃薯粉条加工厂', '01', '马铃薯种植专业合作社', 'planting'],
  ['养殖场', '02', '肉羊养殖专业合作社', 'livestock'],
  ['农资经营部', '03', '中药材种植专业合作社', 'planting'],
] as const

/** What a village has: a small works, a co-operative, and the elderly's association in some. */
export function villageOrganizations(village: Division, own: Chance, tell: Tell): Told[] {
  const short = village.name.replace(/(村|社区)(村|居)?(委会|委员会)?$/, '')
  const [works, category, cooperative, trade] = own.pick(trades)
  const about = () => staffed(village, own, 24, village.name)
  return [
    firm(tell, own, `${short}${works}`, category, about()),
    led(tell, own, `${short}${cooperative}`, 'co-operative', trade, 90),
    ...(own.of(0.6)
      ? [
          tell(socialOrganizations, `${village.name}老年人协会`, {
            ...about(),
            category: '01',
            head: own.pick(['葛文清', '王世荣', '李淑芳', '张明德']),
            approvedOn: dayIn(own, 2014, 2020),
          }),
        ]
      : []),
  ]
}
