import type { Keys } from '../platform/crypto.ts'
import { readName, readPlace } from '../platform/pinyin.ts'
import type { DemoGroup } from './mutual-aid.ts'
import type { DemoOfficer } from './officers.ts'
import type { DemoHousehold, DemoPerson } from './population/village.ts'

// The demo's records as rows of COPY: each list of columns with the function that fills it.

type Row = readonly unknown[]
const countyOf = (place: string): string => place.slice(0, 6)

export const householdColumns = ['county', 'id', 'place', 'number', 'address', 'head', 'made_at'] as const
export const householdRow = ({ id, place, number, address, people }: DemoHousehold, at: Date): Row => [
  countyOf(place),
  id,
  place,
  number,
  address,
  people[0]!.id,
  at,
]

export const peopleColumns = [
  ...['county', 'id', 'place', 'household', 'relation', 'name', 'pinyin', 'initials', 'sex', 'birth', 'ethnicity', 'marital', 'political', 'education'],
  ...['occupation_class', 'occupation', 'work_place', 'identity_sealed', 'identity_blind', 'phone_sealed', 'phone_blind', 'address'],
  ...['registered_place', 'registered_address', 'consistent', 'state', 'state_day', 'whereabouts', 'made_at'],
] as const

export function personRow(one: DemoPerson, at: Date, keys: Keys): Row {
  const { pinyin, initials } = readName(one.name)
  const { occupationClass, occupation, workPlace, whereabouts } = one.work
  const phone = one.phone === null ? [null, null] : [keys.seal(one.phone), keys.blind('phone', one.phone)]
  return [
    ...[countyOf(one.place), one.id, one.place, one.household, one.relation, one.name, pinyin, initials, one.sex, one.birth],
    ...[one.ethnicity, one.marital, one.political, one.education, occupationClass, occupation, workPlace],
    ...[keys.seal(one.identity), keys.blind('identity', one.identity), ...phone, one.address],
    ...[one.place, one.address, one.state === 'present' ? '01' : '02', one.state, one.stateDay, whereabouts, at],
  ]
}

export const changeColumns = ['county', 'id', 'person', 'place', 'at', 'name', 'kind', 'reason'] as const
/** How the e-file came to be, with an id made from the person's own. */
export const changeRow = (one: DemoPerson, at: Date): Row => [
  countyOf(one.place),
  one.id,
  one.id,
  one.place,
  at,
  '葛家岔镇、中铺镇人口信息采集',
  'imported',
  '全员信息采集',
]

export const identityColumns = ['blind', 'person'] as const
export const identityRow = (one: DemoPerson, keys: Keys): Row => [keys.blind('identity', one.identity), one.id]

export const accountColumns = ['id', 'login', 'name', 'password', 'person', 'made_at', 'office', 'office_phone', 'pinyin', 'initials'] as const
export function accountRow(one: DemoOfficer, password: string, at: Date): Row {
  const { pinyin, initials } = readName(one.name)
  return [one.id, one.login, one.name, password, one.person, at, one.office, one.officePhone, pinyin, initials]
}

export const postColumns = ['id', 'account', 'role', 'place', 'deployed', 'from_day', 'made_at'] as const
export const postRows = (one: DemoOfficer, at: Date): Row[] =>
  one.posts.map(({ id, role, place, deployed, from }) => [id, one.id, role, place, deployed, from, at])

export const groupColumns = ['county', 'id', 'place', 'kind', 'sub', 'name', 'pinyin', 'initials', 'purpose', 'founded_on', 'made_at'] as const
export function groupRow({ id, place, kind, sub, name, purpose, founded }: DemoGroup, at: Date): Row {
  const { pinyin, initials } = readPlace(name)
  return [countyOf(place), id, place, kind, sub, name, pinyin, initials, purpose, founded, at]
}

export const memberColumns = ['county', 'id', 'in_group', 'place', 'person', 'joined_on'] as const
export const memberRows = ({ id, place, members }: DemoGroup): Row[] => members.map((one) => [countyOf(place), one.id, id, place, one.person, one.joined])

export const leaderColumns = ['county', 'id', 'in_group', 'place', 'person', 'origin', 'chosen', 'from_day'] as const
export const leaderRow = ({ id, place, leader, founded }: DemoGroup): Row => [
  countyOf(place),
  leader.id,
  id,
  place,
  leader.person,
  leader.origin,
  leader.chosen,
  founded,
]
