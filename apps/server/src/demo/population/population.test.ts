import { readIdentity } from '@balian/contract/identity-number'
import { isPhone } from '@balian/contract/phone-number'
import { beforeAll, expect, it } from 'vitest'
import { divisions } from '../divisions.ts'
import { numbers } from './numbers.ts'
import { type DemoHousehold, type DemoPerson, type Setting, villagePeople } from './village.ts'

const places = divisions()
const groups = places.filter(({ parent }) => parent === '621102112201')
const names = { county: '安定区', township: '葛家岔镇', village: '葛家岔村' }
const setting = (seed: string): Setting => ({ seed, today: '2026-11-25', madeAt: new Date('2026-03-02T00:00:00Z'), numbers: numbers() })
const make = (seed = 'test') => villagePeople(groups, names, setting(seed))

let homes: DemoHousehold[]
let people: DemoPerson[]
beforeAll(() => {
  homes = make()
  people = homes.flatMap((home) => home.people)
})
const share = (which: (person: DemoPerson) => boolean) => people.filter(which).length / people.length

it('the same seed makes the same village, another seed another', () => {
  expect(make()).toEqual(homes)
  expect(make('other')[0]).not.toEqual(homes[0])
})

it('identity numbers are valid, say the birth day and the sex, and are nobody’s', () => {
  for (const { identity, birth, sex } of people) expect(readIdentity(identity, '2026-11-25')).toEqual({ ok: true, number: identity, birth, sex })
  expect(people.every(({ identity }) => identity.startsWith('621199'))).toBe(true)
  expect(new Set(people.map(({ identity }) => identity)).size).toBe(people.length)
  const phones = people.flatMap(({ phone }) => phone ?? [])
  expect(phones.every((phone) => isPhone(phone) && phone.startsWith('160'))).toBe(true)
  expect(new Set(phones).size).toBe(phones.length)
  expect(people.filter(({ age, phone }) => age < 14 && phone !== null)).toEqual([])
})

it('a household has one head, a grown-up, and at most one wife or husband of the head', () => {
  for (const home of homes) {
    expect(home.people.filter(({ relation }) => relation === '02')).toHaveLength(1)
    expect(home.people[0]!.relation).toBe('02')
    expect(home.people[0]!.age).toBeGreaterThanOrEqual(18)
    expect(home.people.filter(({ relation }) => relation === '11' || relation === '12').length).toBeLessThanOrEqual(1)
    expect(new Set(home.people.map(({ name }) => name)).size).toBe(home.people.length)
  }
  expect(new Set(homes.map(({ place, number }) => place + number)).size).toBe(homes.length)
})

it('parents are older than their children, and a child bears its father’s surname, or its mother’s where he moved in', () => {
  const years = (home: DemoHousehold, relations: readonly string[]) =>
    home.people.filter(({ relation }) => relations.includes(relation)).map(({ birth }) => Number(birth.slice(0, 4)))
  let pairs = 0
  for (const home of homes) {
    const head = Number(home.people[0]!.birth.slice(0, 4))
    for (const child of years(home, ['21', '22', '23', '24', '25', '26', '31', '32', '33', '34', '35', '36'])) {
      pairs += 1
      expect(child - head).toBeGreaterThanOrEqual(14)
      expect(child - head).toBeLessThanOrEqual(50)
    }
    for (const parent of years(home, ['51', '52'])) expect(head - parent).toBeGreaterThanOrEqual(14)
    for (const grandchild of years(home, ['41', '42'])) expect(grandchild - head).toBeGreaterThanOrEqual(32)
    const { surnames, sons } = {
      surnames: new Set(home.people.map(({ name }) => name[0])),
      sons: home.people.filter(({ relation }) => /^2[1-6]$/.test(relation)),
    }
    for (const son of sons) expect(surnames.has(son.name[0])).toBe(true)
  }
  expect(pairs).toBeGreaterThan(200)
})

it('the village is of the age and life of a mountain township: many away, the old and the children at home', () => {
  expect(people.length).toBeGreaterThan(550)
  expect(share(({ age }) => age >= 60)).toBeGreaterThan(0.12)
  expect(share(({ age }) => age < 16)).toBeGreaterThan(0.1)
  expect(share(({ state }) => state === 'away')).toBeGreaterThan(0.2)
  expect(share(({ state }) => state === 'away')).toBeLessThan(0.4)
  for (const { state, stateDay, work } of people) expect([stateDay === null, work.whereabouts === '']).toEqual([state === 'present', state === 'present'])
  expect(people.filter(({ age, marital }) => age < 18 && marital !== '10')).toEqual([])
  const leftBehind = homes.filter(
    (home) =>
      home.people.some(({ age, state }) => age < 16 && state === 'present') &&
      !home.people.some(({ age, state }) => age >= 20 && age < 58 && state === 'present'),
  )
  expect(leftBehind.length).toBeGreaterThan(3)
})
