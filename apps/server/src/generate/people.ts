import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { givenName, surnames } from '../demo/population/names.ts'
import { phoneOf } from '../demo/population/numbers.ts'
import type { Chance } from '../demo/seed.ts'
import { chanceOf, type Setting } from './setting.ts'
import { spread } from './spread.ts'
import type { Village } from './villages.ts'

export interface Resident {
  readonly id: Id
  readonly place: PlaceCode
  readonly household: Id
  readonly relation: string
  readonly name: string
  readonly sex: '1' | '2'
  readonly birth: Day
  readonly age: number
  readonly married: boolean
  readonly identity: string
  readonly phone: string | null
  readonly away: boolean
  readonly address: string
}

export interface Home {
  readonly id: Id
  readonly place: PlaceCode
  readonly number: string
  readonly address: string
  readonly people: readonly Resident[]
}

/** Somebody of a household before names and numbers: relation to the head (GB/T 4761), sex, age. */
interface Sketch {
  readonly relation: string
  readonly sex: '1' | '2'
  readonly age: number
  readonly married: boolean
  readonly away?: boolean
}

const child = (own: Chance, son: string, daughter: string, age: number): Sketch => {
  const sex = own.of(0.52) ? '1' : '2'
  return { relation: sex === '1' ? son : daughter, sex, age: Math.max(0, age), married: false }
}

/** A couple with children; about half of the husbands work elsewhere, some wives with them. */
function couple(own: Chance, age: number): Sketch[] {
  const gone = age < 55 && own.of(0.5)
  const man: Sketch = { relation: '02', sex: '1', age, married: true, away: gone }
  const woman: Sketch = { relation: '12', sex: '2', age: age - own.between(-1, 4), married: true, away: gone && own.of(0.3) }
  const children = Array.from(
    {
      length: own.weighted([
        [0, 1],
        [1, 4],
        [2, 5],
        [3, 1],
      ] as const),
    },
    (_, i) => child(own, '20', '30', age - own.between(23, 29) - 2 * i),
  )
  return [man, woman, ...children.filter((one) => one.age < 26)]
}

function old(own: Chance, age: number, head: boolean): Sketch[] {
  const man: Sketch = { relation: head ? '02' : '51', sex: '1', age, married: true }
  const woman: Sketch = { relation: head ? '12' : '52', sex: '2', age: age - own.between(0, 4), married: true }
  const left = own.weighted([
    ['both', 6],
    ['man', 1.5],
    ['woman', 2.5],
  ] as const)
  if (left === 'both') return [man, woman]
  return left === 'man' ? [{ ...man, married: false }] : [{ ...woman, relation: head ? '02' : '52', married: false }]
}

function sketch(own: Chance): Sketch[] {
  const kind = own.weighted([
    ['three', 30],
    ['two', 32],
    ['old', 24],
    ['single', 14],
  ] as const)
  const age = own.between(26, 56)
  if (kind === 'two') return couple(own, age)
  if (kind === 'three') return [...couple(own, age), ...old(own, age + own.between(22, 29), false)]
  if (kind === 'old') return old(own, own.between(58, 84), true)
  const sex = own.of(0.7) ? '1' : '2'
  return [{ relation: '02', sex, age: own.between(22, 62), married: false, away: own.of(0.4) }]
}

const birthOf = (own: Chance, age: number, on: Day): Day => {
  const year = Number(on.slice(0, 4)) - age - 1
  const day = `${String(own.between(1, 12)).padStart(2, '0')}-${String(own.between(1, 28)).padStart(2, '0')}`
  return day <= on.slice(5) ? `${year + 1}-${day}` : `${year}-${day}`
}

interface Dwelling {
  readonly place: PlaceCode
  readonly household: Id
  readonly address: string
  readonly surname: string
  /** A millisecond of its own, so that ids come in order. */
  readonly at: Date
}

function resident(own: Chance, one: Sketch, home: Dwelling, setting: Setting): Resident {
  const birth = birthOf(own, one.age, setting.on)
  const byMarriage = one.relation === '12' || one.relation === '52'
  const surname = byMarriage ? own.weighted(surnames) : home.surname
  const sex = one.sex === '1' ? 'm' : 'f'
  return {
    id: own.id(home.at),
    place: home.place,
    household: home.household,
    relation: one.relation,
    name: surname + givenName(own, sex, Number(birth.slice(0, 4)), undefined),
    sex: one.sex,
    birth,
    age: one.age,
    married: one.married,
    identity: setting.numbers.identity(birth, sex),
    phone: phoneOf(own, one.age, setting.numbers),
    away: one.away ?? false,
    address: home.address,
  }
}

/** The households of a village: exactly `count` residents, spread over its 社. */
export function villageHomes(village: Village, count: number, setting: Setting): Home[] {
  const places = village.groups.length > 0 ? village.groups : [{ code: village.code, name: '' }]
  const own = chanceOf(setting, 'people', village.code)
  const sizes = spread(
    count,
    places.map(() => 0.7 + own.next() * 0.6),
  )
  let ms = setting.madeAt.getTime() - 86_400_000 * 20
  return places.flatMap(({ code, name }, i) => {
    const clans = own.sample(surnames, 3).map(([clan], n) => [clan, 3 - n] as const)
    const homes: Home[] = []
    for (let left = sizes[i]!; left > 0; ) {
      const people = sketch(own).slice(0, left)
      left -= people.length
      ms += own.between(1, 300)
      const number = String(homes.length + 1).padStart(3, '0')
      const address = `${village.township.name}${village.name}${name}${homes.length + 1}号`
      const surname = own.of(0.75) ? own.weighted(clans) : own.weighted(surnames)
      const home = { place: code, household: own.id(new Date(ms)), address, surname, at: new Date(ms) }
      homes.push({ id: home.household, place: code, number, address, people: people.map((one) => resident(own, one, home, setting)) })
    }
    return homes
  })
}
