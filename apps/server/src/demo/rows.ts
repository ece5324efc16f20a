import type { NewPerson } from '../foundation/people/index.ts'
import { readName, readPlace } from '../platform/pinyin.ts'
import type { Division } from './divisions.ts'
import type { DemoGroup } from './mutual-aid.ts'
import type { DemoOfficer } from './officers.ts'
import type { DemoHousehold, DemoPerson } from './population/village.ts'
import { chance } from './seed.ts'

// The demo's records as rows of their tables, column by column.

/** All rows of one table name the same columns in the same order. */
export type Row = Readonly<Record<string, unknown>>

const countyOf = (place: string): string => place.slice(0, 6)

/** When a place was founded is not known: `valid_from` stays empty. */
export const placeRow = ({ platformBuilt, ...place }: Division): Row => ({ ...place, ...readPlace(place.name), platform_built: platformBuilt })

/** When the platform was built stands in the place's history too. */
export const platformRow = ({ code, platformBuilt }: Division): Row => ({
  id: chance(`platform row ${code}`).id(new Date(`${platformBuilt}T00:00:00Z`)),
  code,
  kind: 'platform-built',
  on_day: platformBuilt,
  note: '推行“两个全员参与”，建立三级社会服务管理平台',
})

export const householdRow = ({ id, place, number, address, people }: DemoHousehold, at: Date): Row => ({
  county: countyOf(place),
  id,
  place,
  number,
  address,
  head: people[0]!.id,
  made_at: at,
})

/** A resident as the register takes one in. */
export const newPerson = (one: DemoPerson, from?: { readonly place: string; readonly address: string }): NewPerson => ({
  id: one.id,
  place: one.place,
  household: one.household,
  relation: one.relation,
  name: one.name,
  sex: one.sex,
  birth: one.birth,
  ethnicity: one.ethnicity,
  marital: one.marital,
  political: one.political,
  education: one.education,
  occupation_class: one.work.occupationClass,
  occupation: one.work.occupation,
  work_place: one.work.workPlace,
  identity: one.identity,
  phone: one.phone,
  address: one.address,
  registered_place: from?.place ?? one.place,
  registered_address: from?.address ?? one.address,
  consistent: one.state === 'present' && !from ? '01' : '02',
  state: one.state,
  state_day: one.stateDay,
  whereabouts: one.work.whereabouts,
})

/** How the e-file came to be; one a person, so the person's id serves as its own. */
export const changeRow = (one: DemoPerson, at: Date): Row => ({
  county: countyOf(one.place),
  id: one.id,
  person: one.id,
  place: one.place,
  at,
  name: '人口信息集中采集',
  kind: 'imported',
})

export const accountRow = (one: DemoOfficer, password: string, at: Date): Row => ({
  id: one.id,
  login: one.login,
  name: one.name,
  ...readName(one.name),
  password,
  person: one.person,
  office: one.office,
  office_phone: one.officePhone,
  made_at: at,
})

export const postRows = (one: DemoOfficer, at: Date): Row[] =>
  one.posts.map(({ id, role, place, deployed, from }) => ({ id, account: one.id, role, place, deployed, from_day: from, made_at: at }))

export const groupRow = ({ id, place, kind, sub, name, purpose, founded }: DemoGroup, at: Date): Row => ({
  county: countyOf(place),
  id,
  place,
  kind,
  sub,
  name,
  ...readPlace(name),
  purpose,
  founded_on: founded,
  made_at: at,
})

export const memberRows = ({ id, place, members }: DemoGroup): Row[] =>
  members.map((one) => ({ county: countyOf(place), id: one.id, in_group: id, place, person: one.person, joined_on: one.joined }))

export const leaderRow = ({ id, place, leader, founded }: DemoGroup): Row => ({
  county: countyOf(place),
  id: leader.id,
  in_group: id,
  place,
  person: leader.person,
  origin: leader.origin,
  chosen: leader.chosen,
  from_day: founded,
})
