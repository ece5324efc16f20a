import type { Id, PlaceCode } from '@balian/contract/ids'
import { addDays } from '../../platform/calendar.ts'
import type { Division } from '../divisions.ts'
import type { Demo, Wanted } from '../make.ts'
import type { DemoHousehold, DemoPerson } from '../population/village.ts'
import { type Chance, chance } from '../seed.ts'
import { Dispute, type Offices } from './dispute.ts'
import type { Matter } from './matter.ts'
import { familyMatters } from './matters-family.ts'
import { landMatters } from './matters-land.ts'
import { moneyMatters } from './matters-money.ts'
import { type Sides, sidesOf } from './sides.ts'
import { type Story, stories } from './stories.ts'

export const matters: readonly Matter[] = [...landMatters, ...familyMatters, ...moneyMatters]

const longestOf = (matter: Matter): number => Math.max(0, ...matter.duties.map(({ days }) => days))
const suits = (matter: Matter, { duties = 0, longest = 400 }: Story): boolean => matter.duties.length >= duties && longestOf(matter) <= longest

/** The posts over a village that mediate, the nearest first. */
function officesOf(demo: Demo, village: PlaceCode): Omit<Offices, 'reporter' | 'group'> {
  const township = village.slice(0, 9)
  const mediators = demo.officers.filter(({ posts }) => posts.some(({ role, place }) => role === 'mediator' && village.startsWith(place)))
  const at = (place: PlaceCode) => mediators.find(({ posts }) => posts.some((post) => post.role === 'mediator' && post.place === place))
  const above = at(township)!
  return { mediator: at(village) ?? above, above, township }
}

const byLogin = (demo: Demo, login: string) => demo.officers.find((one) => one.login === login)

/** Who reports it: the side itself, the leader of a group of that 社, the window now and then, else the mediator. */
function reporterOf(own: Chance, demo: Demo, { a }: Sides): Pick<Offices, 'reporter' | 'group'> {
  const resident = byLogin(demo, 'resident')
  if (resident?.person === a.id) return { reporter: resident, group: null }
  const leader = byLogin(demo, 'leader')
  const led = demo.groups.filter((group) => leader?.person === group.leader.person)
  const near = led.find(({ place }) => a.place.startsWith(place))
  if (leader && near && own.of(0.6)) return { reporter: { ...leader, leads: led.map(({ id }) => id) }, group: near.id }
  const clerk = demo.officers.find(({ posts }) => posts.some(({ role, place }) => role === 'window-clerk' && place === a.place.slice(0, 9)))
  return { reporter: own.of(0.15) ? (clerk ?? null) : null, group: null }
}

interface Village {
  readonly code: PlaceCode
  readonly homes: readonly DemoHousehold[]
  readonly used: Set<Id>
}

interface Teller {
  readonly own: Chance
  readonly demo: Demo
  readonly names: ReadonlyMap<string, string>
  readonly wanted: Wanted
}

function one({ own, demo, names, wanted }: Teller, village: Village, story: Story, must?: DemoPerson): Dispute | null {
  const matter = own.pick(matters.filter((each) => suits(each, story) && (!must || each.sides === 'neighbours')))
  const sides = sidesOf(own, matter, village.homes, village.used, must)
  if (!sides) return null
  const place = sides.a.place
  const placeNames = { village: names.get(village.code)!, group: names.get(place)! }
  const told = { matter, sides, place, placeNames, opened: addDays(wanted.today, -own.between(...story.ago)), now: wanted.now }
  return new Dispute(own, told, { ...officesOf(demo, village.code), ...reporterOf(own, demo, sides) })
}

/** How many disputes a village has had in half a year; more in the village that the demo's accounts belong to. */
const howMany = (own: Chance, first: boolean): number => (first ? Object.keys(stories).length : own.between(2, 5))

/** Half a year of disputes in all villages, each ending told somewhere. */
export function tellDisputes(places: readonly Division[], demo: Demo, wanted: Wanted): Dispute[] {
  const own = chance(`${wanted.seed} disputes`)
  const teller: Teller = { own, demo, names: new Map(places.map(({ code, name }) => [code, name])), wanted }
  const homes = Map.groupBy(demo.homes, ({ place }) => place.slice(0, 12))
  const officials = demo.officers.flatMap(({ person }) => person ?? [])
  const villages: Village[] = [...homes].map(([code, list]) => ({ code, homes: list, used: new Set(officials) }))
  const slots = villages.flatMap((village, i) => Array.from({ length: howMany(own, i === 0) }, () => village))
  const resident = byLogin(demo, 'resident')?.person
  const must = demo.homes.flatMap(({ people }) => people).find(({ id }) => id === resident)
  // Each way once, then by their shares; the first, and one that is under way, are the demo resident's own.
  const ways = Object.values(stories)
  const residents = [stories.closed!, stories.mediating!]
  return slots.flatMap((village, i) => {
    const story = ways[i] ?? own.weighted(ways.map((way) => [way, way.share] as const))
    const dispute = one(teller, village, story, i < ways.length && residents.includes(story) ? must : undefined)
    if (!dispute) return []
    story.tell(dispute)
    return [dispute]
  })
}
