import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { type OfficerRole, officerRoles } from '@balian/contract/lines'
import type { Deployment, Role } from '@balian/contract/roles'
import { readName } from '../platform/pinyin.ts'
import { givenName, surnames } from './population/names.ts'
import { type DemoPerson, type Setting } from './population/village.ts'
import { type Chance, chance } from './seed.ts'

export interface DemoPost {
  readonly id: Id
  readonly role: Role
  readonly place: PlaceCode
  readonly deployed: Deployment | null
  readonly from: Day
}

/** An account with its posts: a village cadre, who is a resident too, or somebody of an office. */
export interface DemoOfficer {
  readonly id: Id
  readonly login: string
  readonly name: string
  readonly person: Id | null
  readonly office: PlaceCode
  readonly officePhone: string | null
  readonly posts: readonly DemoPost[]
}

/** Makes officers with logins of their names, none twice. */
export class Officers {
  readonly made: DemoOfficer[] = []
  readonly #setting: Setting
  readonly #logins = new Map<string, number>()

  constructor(setting: Setting) {
    this.#setting = setting
  }

  /** The login of the n-th 王建国 is `wangjianguo3`. */
  #login(name: string): string {
    const { pinyin } = readName(name)
    const nth = (this.#logins.get(pinyin) ?? 0) + 1
    this.#logins.set(pinyin, nth)
    return pinyin + String(nth).padStart(2, '0')
  }

  add(
    own: Chance,
    who: { name: string; person?: Id; office: PlaceCode; phone?: string | null; login?: string },
    posts: readonly Omit<DemoPost, 'id'>[],
  ): DemoOfficer {
    const { madeAt } = this.#setting
    const officer: DemoOfficer = {
      id: own.id(madeAt),
      login: who.login ?? this.#login(who.name),
      name: who.name,
      person: who.person ?? null,
      office: who.office,
      officePhone: who.phone ?? null,
      posts: posts.map((post) => ({ id: own.id(madeAt), ...post })),
    }
    this.made.push(officer)
    return officer
  }
}

/** How four village cadres share the eight roles: the secretary, the director, the clerk, and the woman of the women's federation. */
const shares: readonly (readonly OfficerRole[])[] = [
  ['mediator', 'reintegration-helper'],
  ['safety-officer', 'organization-liaison'],
  ['population-registrar', 'errand-agent'],
  ['care-helper', 'law-tutor'],
]

const since: Day = '2024-01-10'
const officePhone = (own: Chance): string => `0932-8${own.between(100_000, 999_999)}`

/** Residents fit for a village office: at home, of working age, with some schooling; Party members first. */
function fit(people: readonly DemoPerson[]): DemoPerson[] {
  return people
    .filter(({ age, state, education, marital }) => state === 'present' && age >= 27 && age <= 59 && education !== null && education < '80' && marital === '20')
    .toSorted((a, b) => Number(b.political === '01') - Number(a.political === '01') || (a.id < b.id ? -1 : 1))
}

/** The cadres of a village with the eight roles, now and then one without anybody; in the first village each role has one of its own. */
export function villageOfficers(officers: Officers, village: PlaceCode, people: readonly DemoPerson[], setting: Setting, apart: boolean): DemoOfficer[] {
  const own = chance(`${setting.seed} officers ${village}`)
  const able = fit(people)
  const women = able.filter(({ sex }) => sex === '2')
  const men = able.filter(({ sex }) => sex === '1')
  const parts = apart ? officerRoles.map((role) => [role]) : shares
  const phone = officePhone(own)
  return parts.map((roles, i) => {
    const woman = roles.includes('care-helper') || (apart && roles.includes('law-tutor'))
    const who = (woman ? women : men)[i]!
    const held = apart ? roles : roles.filter(() => !own.of(0.025))
    return officers.add(
      own,
      { name: who.name, person: who.id, office: village, phone },
      held.map((role) => ({ role, place: village, deployed: null, from: since })),
    )
  })
}

const nameOf = (own: Chance, sex: 'm' | 'f'): string => own.weighted(surnames) + givenName(own, sex, own.between(1970, 1996), undefined)

/** The cadres of a township: at the centre the eight roles, the window and the head of the 综治办; and one stationed in each village. */
export function townshipOfficers(officers: Officers, township: PlaceCode, villages: readonly PlaceCode[], setting: Setting): DemoOfficer[] {
  const own = chance(`${setting.seed} officers ${township}`)
  const phone = officePhone(own)
  const sexes = ['m', 'f'] as const
  const add = (roles: readonly Role[], place: PlaceCode, deployed: Deployment) =>
    officers.add(
      own,
      { name: nameOf(own, own.pick(sexes)), office: township, phone },
      roles.map((role) => ({ role, place, deployed, from: since })),
    )
  return [
    add(['manager'], township, 'centre'),
    add(['window-clerk'], township, 'centre'),
    add(['window-clerk'], township, 'centre'),
    ...officerRoles.map((role) => add([role], township, role === 'organization-liaison' ? 'enterprise' : 'centre')),
    // 驻村干部: each helps with two of the lines in the village.
    ...villages.map((village) => add(own.sample(officerRoles, 2), village, 'village')),
    // 司法所: supervises the help teams.
    add(['help-supervisor'], township, 'centre'),
  ]
}

/** The office of a county or of the city. */
export function higherOfficers(officers: Officers, place: PlaceCode, roles: readonly Role[], setting: Setting): DemoOfficer[] {
  const own = chance(`${setting.seed} officers ${place}`)
  const phone = officePhone(own)
  return roles.map((role) =>
    officers.add(own, { name: nameOf(own, own.of(0.6) ? 'm' : 'f'), office: place, phone }, [{ role, place, deployed: null, from: since }]),
  )
}
