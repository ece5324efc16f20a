import type { Id, PlaceCode } from '@balian/contract/ids'
import { officerRoles } from '@balian/contract/lines'
import type { Deployment, Role } from '@balian/contract/roles'
import { givenName, surnames } from '../demo/population/names.ts'
import { addDays } from '../platform/calendar.ts'
import { readName } from '../platform/pinyin.ts'
import type { Loader } from './loader.ts'
import type { Resident } from './people.ts'
import { chanceOf, type Setting } from './setting.ts'
import { spread } from './spread.ts'
import type { Land, Standing } from './villages.ts'

/** How the cadres of all offices are deployed (2013: 留中心、进园区企业、驻村社); village cadres are in their villages. */
export interface Staffing {
  /** By township: how many of its cadres are at the centre, in enterprises, in villages, or not deployed at all. */
  readonly townships: readonly Readonly<Record<Deployment | 'none', number>>[]
  /** By village: how many cadres it has, and how many of them count as deployed in the village. */
  readonly villages: readonly { readonly cadres: number; readonly deployed: number }[]
}

export function staffingOf(land: Land, { targets }: Setting): Staffing {
  const [township, village] = [targets.of('township-cadres'), targets.of('village-cadres')]
  const [centre, enterprise, stationed] = [
    targets.of('cadres-at-township-centres'),
    targets.of('cadres-in-parks-enterprises'),
    targets.of('cadres-stationed-in-villages'),
  ]
  const over = centre + enterprise + stationed - township - village
  const inVillages = over > 0 && over <= targets.slack ? stationed - over : stationed
  const inVillage = Math.min(village, inVillages)
  const parts = { centre, enterprise, village: inVillages - inVillage }
  const none = township - centre - enterprise - parts.village
  if (none < 0) throw new Error(`${township + village} cadres are too few for ${centre + enterprise + inVillages} that are deployed.`)
  const weights = land.townships.map(({ code }) => 1 + land.villages.filter((one) => one.township.code === code).length)
  const by = Object.fromEntries(Object.entries({ ...parts, none }).map(([way, total]) => [way, spread(total, weights)])) as Record<
    Deployment | 'none',
    number[]
  >
  const cadres = spread(
    village,
    land.villages.map(({ weight }) => weight ** 0.3),
    { least: village >= land.villages.length ? 1 : 0 },
  )
  const deployed = spread(inVillage, cadres, { caps: cadres })
  return {
    townships: land.townships.map((_, i) => ({ centre: by.centre[i]!, enterprise: by.enterprise[i]!, village: by.village[i]!, none: by.none[i]! })),
    villages: cadres.map((count, i) => ({ cadres: count, deployed: deployed[i]! })),
  }
}

interface Post {
  readonly role: Role
  readonly place: PlaceCode
  readonly deployed: Deployment | null
}

/** Accounts with posts; logins of their names, none twice. All have the one password of made data. */
export class Cadres {
  readonly #to: Loader
  readonly #setting: Setting
  readonly #password: string
  readonly #logins = new Map<string, number>()

  constructor(to: Loader, setting: Setting, password: string) {
    this.#to = to
    this.#setting = setting
    this.#password = password
  }

  #add(id: Id, name: string, person: Id | null, office: PlaceCode, posts: readonly (Post & { id: Id })[], known?: string): void {
    const made_at = this.#setting.madeAt
    const reading = readName(name)
    const nth = (this.#logins.get(reading.pinyin) ?? 0) + 1
    this.#logins.set(reading.pinyin, nth)
    const login = known ?? `${reading.pinyin}${String(nth).padStart(2, '0')}`
    this.#to.add('accounts', [{ id, login, name, ...reading, password: this.#password, person, office, made_at }])
    const from_day = addDays(this.#setting.from, -30)
    this.#to.add(
      'posts',
      posts.map((post) => ({ ...post, account: id, from_day, made_at })),
    )
  }

  /** The office of a county or of what lies above; the first of each role at the top has the login that everybody knows. */
  higher(place: Standing, roles: readonly Role[], logins: Readonly<Partial<Record<Role, string>>> = {}): void {
    const own = chanceOf(this.#setting, 'cadres', place.code)
    for (const role of roles) {
      const name = own.weighted(surnames) + givenName(own, own.of(0.6) ? 'm' : 'f', own.between(1966, 1988), undefined)
      const post = { id: own.id(this.#setting.madeAt), role, place: place.code, deployed: null }
      this.#add(own.id(this.#setting.madeAt), name, null, place.code, [post], logins[role])
    }
  }

  /** The cadres of a township: those stationed in villages have their post there. */
  township(place: Standing, villages: readonly PlaceCode[], staff: Staffing['townships'][number]): void {
    const own = chanceOf(this.#setting, 'cadres', place.code)
    let n = 0
    const add = (deployed: Deployment | null, at: (n: number) => PlaceCode) => {
      const sex = own.of(0.64) ? 'm' : 'f'
      const name = own.weighted(surnames) + givenName(own, sex, own.between(1966, 1998), undefined)
      const role: Role = n === 0 ? 'manager' : n < 3 ? 'window-clerk' : officerRoles[n % officerRoles.length]!
      this.#add(own.id(this.#setting.madeAt), name, null, place.code, [{ id: own.id(this.#setting.madeAt), role, place: at(n), deployed }])
      n += 1
    }
    for (let i = 0; i < staff.centre; i += 1) add('centre', () => place.code)
    for (let i = 0; i < staff.none; i += 1) add(null, () => place.code)
    for (let i = 0; i < staff.enterprise; i += 1) add('enterprise', () => place.code)
    for (let i = 0; i < staff.village; i += 1) add('village', () => villages[i % villages.length] ?? place.code)
  }

  /** The cadres of a village share the eight roles; each is a resident of it. */
  village(place: PlaceCode, people: readonly Resident[], { cadres, deployed }: Staffing['villages'][number]): void {
    const own = chanceOf(this.#setting, 'cadres', place)
    const fit = own.sample(
      people.filter(({ age, away, married }) => age >= 27 && age <= 60 && !away && married),
      cadres,
    )
    for (let i = 0; i < cadres; i += 1) {
      const who = fit[i]
      const id = own.id(this.#setting.madeAt)
      const roles = officerRoles.filter((_, n) => n % cadres === i % officerRoles.length)
      const held = (roles.length > 0 ? roles : [officerRoles[i % officerRoles.length]!]).map((role) => ({
        id: own.id(this.#setting.madeAt),
        role,
        place,
        deployed: i < deployed ? ('village' as const) : null,
      }))
      this.#add(id, who?.name ?? own.weighted(surnames) + givenName(own, 'm', 1975, undefined), who?.id ?? null, place, held)
    }
  }
}
