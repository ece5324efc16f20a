import type { Day, PlaceCode } from '@balian/contract/ids'
import type { OfficerRole } from '@balian/contract/lines'
import { demoPlaces } from './accounts.ts'
import { type Division, pilots } from './divisions.ts'
import { type DemoGroup, villageGroups } from './mutual-aid.ts'
import { type DemoOfficer, higherOfficers, Officers, townshipOfficers, villageOfficers } from './officers.ts'
import { numbers } from './population/numbers.ts'
import { type DemoHousehold, type DemoPerson, type Setting, villagePeople } from './population/village.ts'
import { chance } from './seed.ts'

export interface Demo {
  /** When the register was filled, by the records. */
  readonly madeAt: Date
  readonly homes: readonly DemoHousehold[]
  readonly officers: readonly DemoOfficer[]
  readonly groups: readonly DemoGroup[]
}

export interface Wanted {
  readonly seed: string
  readonly today: Day
  readonly now: Date
  /** Only these villages; all of the pilot townships when not told. */
  readonly villages?: readonly PlaceCode[]
}

/** The logins of the officers whose account is shown at the sign-in. */
const villageLogins: Record<OfficerRole, string> = {
  mediator: 'mediator',
  'safety-officer': 'safety',
  'population-registrar': 'registrar',
  'reintegration-helper': 'reintegration',
  'care-helper': 'care',
  'organization-liaison': 'liaison',
  'errand-agent': 'errands',
  'law-tutor': 'tutor',
}

const dayMs = 86_400_000

/** The whole demo from its seed: pure, so that it can be tested and made again. */
export function makeDemo(places: readonly Division[], wanted: Wanted): Demo {
  // Eight months ago: everything of the last half year happened to people who were in the register.
  const madeAt = new Date(wanted.now.getTime() - 240 * dayMs)
  const setting: Setting = { seed: wanted.seed, today: wanted.today, madeAt, numbers: numbers() }
  const name = new Map(places.map((place) => [place.code, place.name]))
  const beneath = Map.groupBy(places, ({ parent }) => parent)
  const villagesOf = (township: PlaceCode) => (beneath.get(township) ?? []).filter(({ code }) => wanted.villages?.includes(code) ?? true)
  const officers = new Officers(setting)
  const homes: DemoHousehold[] = []
  const groups: DemoGroup[] = []
  for (const township of pilots) {
    const county = township.slice(0, 6)
    const villages = villagesOf(township)
    for (const village of villages) {
      const below = beneath.get(village.code) ?? []
      const made = villagePeople(below, { county: name.get(county)!, township: name.get(township)!, village: village.name }, setting)
      const people = made.flatMap((home) => home.people)
      const cadres = villageOfficers(officers, village.code, people, setting, village.code === demoPlaces.village)
      homes.push(...made)
      groups.push(...villageGroups(village, below, people, cadres, setting))
    }
    townshipOfficers(
      officers,
      township,
      villages.map(({ code }) => code),
      setting,
    )
    higherOfficers(officers, county, ['manager'], setting)
  }
  higherOfficers(officers, demoPlaces.city, ['manager', 'auditor', 'security-admin', 'system-admin'], setting)
  const named = officers.made.map(renamed(new Set()))
  return { madeAt, homes, officers: [...named, ...residents(homes, groups, named, setting)], groups }
}

/** Gives the first officer of each kind the login that the sign-in page shows. */
const renamed =
  (given: Set<string>) =>
  (officer: DemoOfficer): DemoOfficer => {
    const login = officer.posts.map(({ role, place }) => loginOf(role, place)).find((one) => one !== null && !given.has(one))
    if (!login) return officer
    given.add(login)
    return { ...officer, login }
  }

function loginOf(role: string, place: PlaceCode): string | null {
  if (place === demoPlaces.village) return villageLogins[role as OfficerRole] ?? null
  if (place === demoPlaces.township)
    return ({ manager: 'township', 'window-clerk': 'window', 'help-supervisor': 'judicial' } as Record<string, string>)[role] ?? null
  if (place === demoPlaces.county) return role === 'manager' ? 'county' : null
  if (place !== demoPlaces.city) return null
  return ({ manager: 'city', auditor: 'auditor', 'security-admin': 'security', 'system-admin': 'system' } as Record<string, string>)[role] ?? null
}

const account = (login: string, person: DemoPerson, setting: Setting): DemoOfficer => ({
  id: chance(`${setting.seed} account ${login}`).id(setting.madeAt),
  login,
  name: person.name,
  person: person.id,
  office: person.place.slice(0, 12),
  officePhone: null,
  posts: [],
})

/** The group leader and the resident of the demo village: neither is an officer. */
function residents(homes: readonly DemoHousehold[], groups: readonly DemoGroup[], officers: readonly DemoOfficer[], setting: Setting): DemoOfficer[] {
  const here = homes.filter(({ place }) => place.startsWith(demoPlaces.village))
  const officials = new Set(officers.map(({ person }) => person))
  const led = Map.groupBy(
    groups.filter(({ place }) => place.startsWith(demoPlaces.village)),
    ({ leader }) => leader.person,
  )
  const people = here.flatMap((home) => home.people)
  const free = people.filter(({ id }) => !officials.has(id))
  const leader = free.filter(({ id }) => led.has(id)).toSorted((a, b) => led.get(b.id)!.length - led.get(a.id)!.length || (a.id < b.id ? -1 : 1))[0]
  // Somebody with an old parent and a child in the house has most to ask of a village office.
  const full = here.filter((home) => home.people.some(({ age }) => age >= 65) && home.people.some(({ age }) => age < 16))
  const able = full.flatMap((home) => home.people).filter(({ age, phone, state }) => age >= 30 && age < 60 && phone !== null && state === 'present')
  const resident = able.find(({ id }) => id !== leader?.id && !officials.has(id))
  return [...(leader ? [account('leader', leader, setting)] : []), ...(resident ? [account('resident', resident, setting)] : [])]
}
