import type { Day } from '@balian/contract/ids'
import type { Chance } from '../seed.ts'
import { generationNames, givenName, surnames } from './names.ts'

/** Somebody of a family as the generator knows one; the dead are known too, because their children are here. */
export interface Kin {
  readonly sex: 'm' | 'f'
  readonly name: string
  readonly birth: Day
  readonly alive: boolean
}

/** A couple and what came of it. One of the two is of the lineage (`blood`); either may be missing or dead. */
export interface Union {
  readonly blood: Kin
  readonly spouse: Kin | null
  /** They parted: the spouse lives elsewhere. */
  readonly divorced: boolean
  readonly children: readonly Child[]
}

/** A child that lives in the village: with a union of its own once it married, else still unmarried. */
export interface Child {
  readonly kin: Kin
  readonly union: Union | null
  /** Its place among the brothers or sisters, from 1, those who moved out counted. */
  readonly order: number
  /** There was no other child. */
  readonly only: boolean
}

interface World {
  readonly own: Chance
  readonly today: Day
  readonly surname: string
  readonly shared: readonly string[]
}

/** Of a hundred people of this age, how many live (roughly; period tables of rural China are of this shape). */
const living: readonly (readonly [age: number, share: number])[] = [
  [0, 0.995],
  [40, 0.98],
  [55, 0.95],
  [65, 0.88],
  [70, 0.8],
  [75, 0.67],
  [80, 0.48],
  [85, 0.27],
  [90, 0.1],
  [96, 0.02],
  [101, 0],
]
const survival = (age: number): number => living.findLast(([from]) => age >= from)?.[1] ?? 1

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Whole years on a day. */
export const ageOn = (birth: Day, today: Day): number => yearOf(today) - yearOf(birth) - (today.slice(5) < birth.slice(5) ? 1 : 0)

function dayIn(own: Chance, year: number): Day {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(own.between(1, 12))}-${two(own.between(1, 28))}`
}

function kin(world: World, sex: 'm' | 'f', birth: Day, surname: string, generation: number | null, not: ReadonlySet<string> = new Set()): Kin {
  const { own, today } = world
  const shared = generation === null ? undefined : world.shared[generation % world.shared.length]
  const alive = own.of(survival(ageOn(birth, today)))
  let name: string
  do name = surname + givenName(own, sex, yearOf(birth), shared)
  while (not.has(name))
  return { sex, name, birth, alive }
}

/** At what age people of a year of birth married. */
const marriageAge = (own: Chance, year: number): number => (year < 1970 ? own.between(19, 25) : year < 1985 ? own.between(21, 27) : own.between(23, 31))

/** How many children the women of a year of birth had. */
function howMany(own: Chance, year: number): number {
  if (year < 1945)
    return own.weighted([
      [2, 1],
      [3, 3],
      [4, 4],
      [5, 3],
      [6, 1],
    ] as const)
  if (year < 1960)
    return own.weighted([
      [1, 1],
      [2, 4],
      [3, 5],
      [4, 2],
    ] as const)
  if (year < 1975)
    return own.weighted([
      [1, 2],
      [2, 6],
      [3, 3],
    ] as const)
  return own.weighted([
    [0, 1],
    [1, 3],
    [2, 6],
    [3, 1],
  ] as const)
}

/** Birth days of a mother's children, two to four years apart, none before she was 20 or after 40, none in the future. */
function births(world: World, mother: Kin): Day[] {
  const { own, today } = world
  const born: Day[] = []
  let year = yearOf(mother.birth) + own.between(21, 26)
  for (let n = howMany(own, yearOf(mother.birth)); n > 0 && year <= yearOf(mother.birth) + 40; n -= 1) {
    const day = dayIn(own, year)
    if (day <= today) born.push(day)
    year += own.between(2, 4)
  }
  return born
}

/** The couple that somebody of the lineage makes, with all who come after; null for who never married. */
function marry(world: World, blood: Kin, generation: number): Union | null {
  const { own, today } = world
  const year = yearOf(blood.birth)
  const wedding = year + marriageAge(own, year)
  if (wedding >= yearOf(today) || own.of(blood.sex === 'm' ? 0.07 : 0.01)) return null
  const gap = own.weighted([
    [-3, 1],
    [-1, 2],
    [0, 3],
    [1, 4],
    [2, 4],
    [3, 2],
    [5, 1],
  ] as const)
  const spouseYear = blood.sex === 'm' ? year + gap : year - gap
  const surname = pickOther(own, world.surname)
  const spouse = kin(world, blood.sex === 'm' ? 'f' : 'm', dayIn(own, Math.min(spouseYear, yearOf(today) - 20)), surname, null)
  const mother = blood.sex === 'f' ? blood : spouse
  const divorced = year > 1965 && own.of(0.03)
  return { blood, spouse, divorced, children: bear(world, births(world, mother), generation + 1) }
}

function pickOther(own: Chance, surname: string): string {
  const other = own.weighted(surnames)
  return other === surname ? pickOther(own, surname) : other
}

/** The children who are here: sons, unmarried daughters, and one daughter whose husband moves in (招婿) where there is no son. */
function bear(world: World, days: readonly Day[], generation: number): Child[] {
  const { own, today } = world
  const all = days.map((birth) => ({ birth, sex: own.of(0.52) ? ('m' as const) : ('f' as const) }))
  const stays = all.some(({ sex }) => sex === 'm') ? -1 : all.findIndex(({ birth }) => ageOn(birth, today) >= 24)
  const counts = { m: 0, f: 0 }
  const names = new Set<string>()
  return all.flatMap(({ birth, sex }, i) => {
    counts[sex] += 1
    const order = counts[sex]
    const one = kin(world, sex, birth, world.surname, sex === 'm' ? generation : null, names)
    names.add(one.name)
    const age = ageOn(birth, today)
    if (sex === 'f' && i !== stays && age > own.between(21, 27)) return [] // married out
    const union = sex === 'm' || i === stays ? marry(world, one, generation) : null
    if (!one.alive && union === null) return []
    return [{ kin: one, union, order, only: all.length === 1 }]
  })
}

/** A family from a founder born about the time that the oldest of the village were, down to the youngest. */
export function lineage(own: Chance, surname: string, today: Day): Union {
  const world: World = { own, today, surname, shared: generationNames(own) }
  for (;;) {
    const founder = kin(world, 'm', dayIn(own, yearOf(today) - own.between(62, 98)), surname, 0)
    const union = marry(world, founder, 0)
    if (union) return union
  }
}
