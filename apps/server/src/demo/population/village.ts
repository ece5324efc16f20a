import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { Division } from '../divisions.ts'
import { type Chance, chance } from '../seed.ts'
import { type Household, householdsOf, type Member } from './households.ts'
import { ageOn, lineage, type Union, yearOf } from './lineage.ts'
import { surnames } from './names.ts'
import { type Numbers, phoneOf } from './numbers.ts'
import { educationOf, farming, politicalOf, schooling, someTown, type Work, workAway, workHere } from './traits.ts'

/** A resident of the demo, sensitive items still in clear. */
export interface DemoPerson {
  readonly id: Id
  readonly place: PlaceCode
  readonly household: Id
  readonly relation: string
  readonly name: string
  readonly sex: '1' | '2'
  readonly birth: Day
  readonly age: number
  readonly ethnicity: string
  readonly marital: string
  readonly political: string
  readonly education: string | null
  readonly work: Work
  readonly identity: string
  readonly phone: string | null
  readonly address: string
  readonly state: 'present' | 'away'
  readonly stateDay: Day | null
}

export interface DemoHousehold {
  readonly id: Id
  readonly place: PlaceCode
  readonly number: string
  readonly address: string
  readonly people: readonly DemoPerson[]
}

/** What every part of the generator needs: the day that is today, the numbers given out so far, and when records were made. */
export interface Setting {
  readonly seed: string
  readonly today: Day
  readonly madeAt: Date
  readonly numbers: Numbers
}

export interface VillageNames {
  readonly county: string
  readonly township: string
  readonly village: string
}

/** The families that a place is named after, and others that came later. */
function clansOf(own: Chance, ...names: string[]): (readonly [string, number])[] {
  const known = new Set(surnames.map(([surname]) => surname))
  const named = names
    .flatMap((name) => /^[上下]?(.)家/u.exec(name)?.[1] ?? [])
    .filter((surname) => known.has(surname) || surname === '葛' || surname === '伊' || surname === '南')
  const others = Array.from({ length: 4 }, () => own.weighted(surnames))
  return [...named.map((surname) => [surname, 8] as const), ...others.map((surname, i) => [surname, 4 / (i + 1)] as const)]
}

/** Whether a couple works elsewhere: both, the man alone, or neither; and where. */
interface Plan {
  readonly who: 'both' | 'man' | 'none'
  readonly town: string
  /** Their children go with them. */
  readonly along: boolean
  /** What they live on at home. */
  readonly fields: Work
  readonly ethnicity: string
}

function planOf(own: Chance, union: Union, today: Day): Plan {
  const age = ageOn(union.blood.birth, today)
  const who =
    age > 58 || age < 19
      ? 'none'
      : own.weighted([
          ['both', age < 45 ? 34 : 16],
          ['man', age < 45 ? 26 : 24],
          ['none', age < 45 ? 40 : 60],
        ] as const)
  return { who, town: someTown(own), along: own.of(0.22), fields: farming(own), ethnicity: own.of(0.006) ? '03' : '01' }
}

function workOf(own: Chance, { kin, marital }: Member, age: number, plan: Plan, county: string): Work {
  if (age < 16 || (age < 19 && own.of(0.85)) || (age < 23 && own.of(0.42))) {
    const school = schooling(own, age, county)
    return age < 16 && plan.who === 'both' && plan.along ? { ...school, whereabouts: `随父母在${plan.town}` } : school
  }
  const single = marital === '10'
  const away = single ? age < 50 && own.of(0.6) : plan.who === 'both' || (plan.who === 'man' && kin.sex === 'm')
  return away ? workAway(own, kin.sex, single ? someTown(own) : plan.town) : workHere(own, age, plan.fields)
}

/** Days on which people left: after the New Year's feast of this year or of the last. */
const leftOn = (own: Chance, today: Day): Day => {
  const year = yearOf(today) - (today.slice(5) < '03-15' || own.of(0.3) ? 1 : 0)
  return `${year}-${own.of(0.6) ? '02' : '03'}-${String(own.between(10, 28)).padStart(2, '0')}`
}

interface Home {
  readonly place: PlaceCode
  readonly household: Id
  readonly address: string
  readonly county: string
}

function person(own: Chance, member: Member, home: Home, plan: Plan, setting: Setting): DemoPerson {
  const { kin, relation, marital } = member
  const age = ageOn(kin.birth, setting.today)
  const work = workOf(own, member, age, plan, home.county)
  const away = work.whereabouts !== ''
  return {
    id: own.id(setting.madeAt),
    place: home.place,
    household: home.household,
    relation,
    name: kin.name,
    sex: kin.sex === 'm' ? '1' : '2',
    birth: kin.birth,
    age,
    ethnicity: plan.ethnicity,
    marital,
    political: politicalOf(own, age),
    education: educationOf(own, kin.sex, kin.birth, age),
    work,
    identity: setting.numbers.identity(kin.birth, kin.sex),
    phone: phoneOf(own, age, setting.numbers),
    address: home.address,
    state: away ? 'away' : 'present',
    stateDay: away ? leftOn(own, setting.today) : null,
  }
}

function household(own: Chance, members: Household, home: Home, plans: Map<Union, Plan>, setting: Setting): DemoPerson[] {
  return members.map((member) => {
    const plan = plans.get(member.nest) ?? planOf(own, member.nest, setting.today)
    plans.set(member.nest, plan)
    return person(own, member, home, plan, setting)
  })
}

/** The households of one 社 of about `size` people, numbered house by house. */
function groupPeople(own: Chance, group: Division, names: VillageNames, size: number, setting: Setting): DemoHousehold[] {
  const clans = clansOf(own, group.name, names.village, group.name)
  const homes: DemoHousehold[] = []
  const plans = new Map<Union, Plan>()
  let count = 0
  while (count < size) {
    for (const members of householdsOf(own, lineage(own, own.weighted(clans), setting.today), setting.today)) {
      const number = String(homes.length + 1).padStart(3, '0')
      const address = `${names.township}${names.village}${group.name}${homes.length + 1}号`
      const id = own.id(setting.madeAt)
      const people = household(own, members, { place: group.code, household: id, address, county: names.county }, plans, setting)
      homes.push({ id, place: group.code, number, address, people })
      count += people.length
    }
  }
  return homes
}

/** All households of a village. */
export function villagePeople(groups: readonly Division[], names: VillageNames, setting: Setting): DemoHousehold[] {
  const village = groups[0]!.code.slice(0, 12)
  const size = chance(`${setting.seed} size ${village}`).between(620, 1150)
  return groups.flatMap((group) => {
    const own = chance(`${setting.seed} people ${group.code}`)
    return groupPeople(own, group, names, Math.round((size / groups.length) * (0.7 + own.next() * 0.6)), setting)
  })
}
