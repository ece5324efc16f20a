import { type GroupKind, type GroupSub, groupKinds, leaderOrigins } from '@balian/contract/groups'
import type { Chance } from '../demo/seed.ts'
import { readPlace } from '../platform/pinyin.ts'
import type { Loader, Row } from './loader.ts'
import type { Resident } from './people.ts'
import { chanceOf, dayInYear, type Setting, uneven } from './setting.ts'
import { spread } from './spread.ts'
import type { Village } from './villages.ts'

type Origin = (typeof leaderOrigins)[number]

interface Shape {
  readonly kind: GroupKind
  readonly members: number
}

/** What a village has: its groups with how many take part in each, and its leaders by where they come from. */
export interface MutualAid {
  readonly groups: readonly Shape[]
  readonly leaders: Readonly<Record<Origin, number>>
}

const keys: Record<GroupKind, readonly [groups: string, members: string]> = {
  geographic: ['groups-geographic', 'groups-geographic-participants'],
  industry: ['groups-industry', 'groups-industry-participants'],
  living: ['groups-living', 'groups-living-participants'],
}

/** Shares groups, memberships and leaders out over the villages, by how many live there. */
export function mutualAidOf(villages: readonly Village[], population: readonly number[], setting: Setting): MutualAid[] {
  const { targets } = setting
  const groups: Shape[][] = villages.map(() => [])
  for (const kind of Object.keys(groupKinds) as GroupKind[]) {
    const [count, members] = keys[kind]
    const here = spread(targets.of(count), population)
    const owners = here.flatMap((n, i) => Array.from({ length: n }, () => i))
    const own = chanceOf(setting, 'sizes', kind)
    // Nobody is in one group twice: a group has at most half of its village.
    const caps = owners.map((i) => Math.max(2, Math.floor(population[i]! * 0.5)))
    const sizes = spread(
      targets.of(members),
      owners.map((i) => uneven(own, 0.35) * population[i]! ** 0.2),
      { least: 2, caps },
    )
    for (const [n, i] of owners.entries()) groups[i]!.push({ kind, members: sizes[n]! })
  }
  const leaders = leadersOver(groups, setting)
  return villages.map((_, i) => ({ groups: groups[i]!, leaders: leaders[i]! }))
}

/** Leaders over the villages: no more than the groups there, each village with groups has one where there are enough. */
function leadersOver(groups: readonly (readonly Shape[])[], { targets }: Setting): Record<Origin, number>[] {
  const wanted: Record<Origin, number> = {
    'village-cadre': targets.of('leaders-village-cadres'),
    'association-head': 0,
    'able-person': 0,
    'warm-hearted': targets.of('leaders-warm-hearted'),
  }
  // 协会负责人、组内能人 are one figure; about a third of them head an association.
  const able = targets.of('leaders-association-heads-able-people')
  wanted['association-head'] = Math.floor(able / 3)
  wanted['able-person'] = able - wanted['association-head']
  const room = groups.map((some) => some.length)
  const left = [...room]
  const byOrigin = groups.map(() => ({}) as Record<Origin, number>)
  for (const origin of leaderOrigins) {
    const here = spread(wanted[origin], room, { caps: left })
    for (const [i, n] of here.entries()) {
      byOrigin[i]![origin] = n
      left[i]! -= n
    }
  }
  return byOrigin
}

const shapes: Record<GroupKind, readonly (readonly [sub: GroupSub, name: string, purpose: string])[]> = {
  geographic: [
    ['farming', '农耕互助组', '春种秋收换工，合用农机'],
    ['labour-information', '劳务信息互助组', '互通用工信息，结伴外出务工'],
    ['weddings-funerals', '红白事互助组', '婚丧嫁娶相互帮忙，从简办事'],
  ],
  industry: [
    ['planting', '种植互助组', '统一选种、统防统治'],
    ['livestock', '养殖互助组', '联合防疫、买饲草'],
    ['marketing', '营销互助组', '打听行情，统一外销'],
    ['transport', '运输互助组', '互相调车，拉运洋芋、饲草'],
  ],
  living: [
    ['left-behind', '留守家庭互助组', '照应留守老人、妇女和孩子'],
    ['left-behind', '邻里照料互助组', '独居老人每天有人看一眼'],
    ['boarders-parents', '校外寄宿生家长互助组', '轮流看望寄宿的孩子'],
  ],
}

interface Leading {
  readonly person: Resident
  readonly origin: Origin
}

function leadersHere(own: Chance, people: readonly Resident[], leaders: MutualAid['leaders']): Leading[] {
  const count = leaderOrigins.reduce((sum, origin) => sum + leaders[origin], 0)
  const grown = people.filter(({ age }) => age >= 18)
  // At home and of working age first; a small village with many leaders takes others too.
  const able = own.sample(
    grown.filter(({ age, away }) => !away && age >= 24 && age <= 70),
    count,
  )
  const taken = new Set(able)
  const who = able.length < count ? [...able, ...grown.filter((one) => !taken.has(one)).slice(0, count - able.length)] : able
  if (who.length < count) throw new Error(`A village of ${people.length} cannot have ${count} leaders.`)
  return leaderOrigins.flatMap((origin) => Array.from({ length: leaders[origin] }, () => origin)).map((origin, i) => ({ person: who[i]!, origin }))
}

/** The groups of a village with members and leaders: each leader leads at least one, and belongs to what he or she leads. */
export function addGroups(to: Loader, village: Village, people: readonly Resident[], aid: MutualAid, setting: Setting): void {
  const own = chanceOf(setting, 'groups', village.code)
  const leaders = leadersHere(own, people, aid.leaders)
  const names = new Map<string, number>()
  const grown = people.filter(({ age }) => age >= 14)
  const pool = grown.length >= Math.max(0, ...aid.groups.map(({ members }) => members)) ? grown : people
  const county = village.code.slice(0, 6)
  for (const [i, { kind, members }] of aid.groups.entries()) {
    const [sub, word, purpose] = own.pick(shapes[kind])
    const at = kind === 'industry' || village.groups.length === 0 ? village : own.pick(village.groups)
    const nth = (names.get(at.code + word) ?? 0) + 1
    names.set(at.code + word, nth)
    const name = at.name + word + (nth > 1 ? `第${nth}组` : '')
    const founded_on = dayInYear(own, setting)
    const id = own.id(setting.madeAt)
    const place = at.code
    to.add('groups', [{ county, id, place, kind, sub, name, ...readPlace(name), purpose, founded_on, made_at: setting.madeAt }])
    const leader = leaders.length > 0 ? leaders[i % leaders.length]! : undefined
    const joined = some(own, pool, members, leader?.person)
    to.add(
      'group_members',
      joined.map((one): Row => ({ county, id: own.id(setting.madeAt), in_group: id, place, person: one.id, joined_on: founded_on })),
    )
    if (leader) {
      const chosen = own.of(0.7) ? 'elected' : 'recommended'
      to.add('group_leaders', [
        { county, id: own.id(setting.madeAt), in_group: id, place, person: leader.person.id, origin: leader.origin, chosen, from_day: founded_on },
      ])
    }
  }
}

/** So many of the pool, `first` among them, none twice: a walk around it from anywhere. */
function some(own: Chance, pool: readonly Resident[], count: number, first: Resident | undefined): Resident[] {
  const chosen = new Set<Resident>(first ? [first] : [])
  const start = own.between(0, Math.max(0, pool.length - 1))
  for (let i = 0; chosen.size < count && i < pool.length; i += 1) chosen.add(pool[(start + i) % pool.length]!)
  if (chosen.size < count) throw new Error(`A group of ${count} is larger than its village.`)
  return [...chosen]
}
