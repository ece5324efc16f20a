import type { GroupKind, GroupSub, leaderOrigins } from '@balian/contract/groups'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { Division } from './divisions.ts'
import type { DemoOfficer } from './officers.ts'
import type { DemoPerson, Setting } from './population/village.ts'
import { type Chance, chance } from './seed.ts'

export interface DemoGroup {
  readonly id: Id
  readonly place: PlaceCode
  readonly kind: GroupKind
  readonly sub: GroupSub
  readonly name: string
  readonly purpose: string
  readonly founded: Day
  readonly members: readonly { readonly id: Id; readonly person: Id; readonly joined: Day }[]
  readonly leader: { readonly id: Id; readonly person: Id; readonly origin: Origin; readonly chosen: 'elected' | 'recommended' }
}

type Shape = Pick<DemoGroup, 'kind' | 'sub' | 'purpose'> & { readonly name: string }

const geographic: readonly Shape[] = [
  { kind: 'geographic', sub: 'farming', name: '农耕互助组', purpose: '春种秋收换工，合用农机，互相照看地块和水路' },
  { kind: 'geographic', sub: 'labour-information', name: '劳务信息互助组', purpose: '互通用工信息，结伴外出务工，留在家里的人帮着照应' },
  { kind: 'geographic', sub: 'weddings-funerals', name: '红白事互助组', purpose: '婚丧嫁娶相互帮忙，从简办事' },
]
const industry: readonly Shape[] = [
  { kind: 'industry', sub: 'planting', name: '马铃薯种植互助组', purpose: '统一选种、统防统治、共用机具' },
  { kind: 'industry', sub: 'livestock', name: '牛羊养殖互助组', purpose: '联合防疫、配种、买饲草，互助担保贷款' },
  { kind: 'industry', sub: 'marketing', name: '农产品营销互助组', purpose: '打听行情，统一装车外销，谈价钱' },
  { kind: 'industry', sub: 'planting', name: '中药材种植互助组', purpose: '党参、黄芪育苗移栽换工，统一销售' },
  { kind: 'industry', sub: 'transport', name: '农用车运输互助组', purpose: '拉运洋芋、饲草和建材，互相调车' },
]
const living: readonly Shape[] = [
  { kind: 'living', sub: 'left-behind', name: '留守家庭互助组', purpose: '照应留守老人、妇女和孩子，农忙帮工，有事传话' },
  { kind: 'living', sub: 'left-behind', name: '邻里照料互助组', purpose: '独居老人每天有人看一眼，生病有人送医' },
  { kind: 'living', sub: 'boarders-parents', name: '校外寄宿生家长互助组', purpose: '轮流到城里看望寄宿的孩子，互通学校和房东的情况' },
]

/** Where the 17,539 leaders of 2013 came from: village cadres, association heads and able people, warm-hearted people. */
const origins = [
  ['village-cadre', 50],
  ['able-person', 15],
  ['association-head', 7],
  ['warm-hearted', 28],
] as const

type Origin = (typeof leaderOrigins)[number]
interface Leading {
  readonly person: DemoPerson
  readonly origin: Origin
}

interface Village {
  readonly own: Chance
  readonly setting: Setting
  readonly people: readonly DemoPerson[]
  readonly cadres: readonly Id[]
}

const between = (own: Chance, from: number, to: number): Day => {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${own.between(from, to)}-${two(own.between(1, 12))}-${two(own.between(1, 28))}`
}

/** About ten people lead the thirty-odd groups of a village: cadres first, then able and warm-hearted neighbours. */
function leadersOf({ own, people, cadres }: Village): readonly Leading[] {
  const home = people.filter(({ age, state }) => state === 'present' && age >= 26 && age <= 68)
  const officials = home.filter(({ id }) => cadres.includes(id))
  const others = own.sample(
    home.filter(({ id }) => !cadres.includes(id)),
    12,
  )
  return others.map((person, i) => {
    const origin = own.weighted(origins)
    const official = officials[i]
    return official && origin === 'village-cadre' ? { person: official, origin } : { person, origin: origin === 'village-cadre' ? 'warm-hearted' : origin }
  })
}

function group(village: Village, place: PlaceCode, shape: Shape, name: string, candidates: readonly DemoPerson[], size: number, leader: Leading): DemoGroup {
  const { own, setting } = village
  const founded = between(own, 2013, 2024)
  const chosen = own.sample(candidates, size).filter(({ id }) => id !== leader.person.id)
  const joined = [leader.person, ...chosen].map(({ id }) => ({
    id: own.id(setting.madeAt),
    person: id,
    joined: own.of(0.7) ? founded : between(own, 2025, 2025),
  }))
  return {
    id: own.id(setting.madeAt),
    place,
    kind: shape.kind,
    sub: shape.sub,
    name,
    purpose: shape.purpose,
    founded,
    members: joined,
    leader: { id: own.id(setting.madeAt), person: leader.person.id, origin: leader.origin, chosen: own.of(0.7) ? 'elected' : 'recommended' },
  }
}

const ordinals = ['一', '二', '三', '四', '五']

/** The groups of a village in the proportions of 2013: of 36, six by neighbourhood with many members, two by trade, the rest small ones for daily life. */
export function villageGroups(
  village: Division,
  groups: readonly Division[],
  people: readonly DemoPerson[],
  cadres: readonly DemoOfficer[],
  setting: Setting,
): DemoGroup[] {
  const own = chance(`${setting.seed} mutual aid ${village.code}`)
  const one: Village = { own, setting, people, cadres: cadres.flatMap(({ person }) => person ?? []) }
  const leaders = leadersOf(one)
  const grown = people.filter(({ age }) => age >= 18 && age <= 75)
  const trades = own
    .sample(industry, 2)
    .map((shape) => group(one, village.code, shape, village.name + shape.name, grown, own.between(16, 32), own.pick(leaders)))
  const beneath = groups.flatMap((place) => {
    const near = grown.filter((person) => person.place === place.code)
    const leadersNear = leaders.filter(({ person }) => person.place === place.code)
    const leader = () => own.pick(leadersNear.length > 0 ? leadersNear : leaders)
    const shape = own.pick(geographic)
    const large = group(one, place.code, shape, place.name + shape.name, near, own.between(30, 60), leader())
    const daily = own.pick(living)
    const small = ordinals
      .slice(0, own.between(3, 5))
      .map((n) => group(one, place.code, daily, `${place.name}${daily.name}第${n}组`, near, own.between(5, 9), leader()))
    return [large, ...small]
  })
  return [...trades, ...beneath]
}
