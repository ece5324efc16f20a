import { leftBehind, serviceSites } from '@balian/contract/care'
import { agents, serviceItems, stations } from '@balian/contract/errands'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { lawTeams, materials, tutors } from '@balian/contract/learning'
import { associations, enterprises, socialOrganizations } from '@balian/contract/organizations'
import { peopleAdd } from '@balian/contract/people'
import { type Register, registerRoutes } from '@balian/contract/registers'
import { bases } from '@balian/contract/reintegration-bases'
import { boarders, floatingResidents, rentalHouses } from '@balian/contract/residence'
import type { Role } from '@balian/contract/roles'
import { informationOfficers, keyAreas, policeRooms, protectedSites } from '@balian/contract/safety'
import { patrolMembers, patrolTeams } from '@balian/contract/safety-patrols'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

type Values = Readonly<Record<string, unknown>>
type ValuesAt = (make: Makers, at: PlaceCode) => Promise<Values> | Values

/** A row of a register, made by whoever keeps it. */
export const rowOf = (register: Register, keeper: Role, values: ValuesAt, make: Makers, at: PlaceCode): Promise<Id> =>
  make.record(register.name, at, async () => {
    const officer = await make.officer(keeper, at)
    return (await officer.do(registerRoutes(register).add, { id: newId(), place: at, values: (await values(make, at)) as never })).id
  })

/** The samples of all routes of a register: who keeps it, and what a row of it holds (a telephone number under `phoneItem`, to be revealed). */
export function samplesOf(register: Register, keeper: Role, values: ValuesAt, phoneItem = 'phone'): readonly Sample[] {
  const routes = registerRoutes(register)
  const row = (make: Makers, at: PlaceCode) => rowOf(register, keeper, values, make, at)
  const sheet = async () => ({
    name: `${register.zh}.csv`,
    bytes: Buffer.from(`所在地,${register.items.map((item) => item.zh).join(',')}\n`.concat('甲镇201村\n')),
  })
  return [
    sample(routes.list, 'list', () => ({})),
    sample(routes.template, 'list', () => ({})),
    sample(routes.take, 'list', () => ({})),
    sample(routes.page, 'place', async (make, at) => ({ id: await row(make, at) })),
    sample(routes.add, 'place', async (make, at) => ({ id: newId(), place: at, values: (await values(make, at)) as never })),
    sample(routes.change, 'place', async (make, at) => ({ id: await row(make, at), version: 1, values: {}, why: '核对' })),
    sample(routes.end, 'place', async (make, at) => ({ id: await row(make, at), version: 1, on: '2026-11-20', why: '撤并' })),
    ...(routes.reveal ? [sample(routes.reveal, 'place', async (make, at) => ({ id: await row(make, at), item: phoneItem, purpose: 'contact' }))] : []),
    sample(routes.bring, 'place', (_, at) => ({ place: at, dry: true }), { file: sheet }),
  ]
}

/** Somebody else each time: a register has nobody twice. */
export async function person(make: Makers, at: PlaceCode): Promise<Id> {
  const registrar = await make.officer('population-registrar', at)
  const name = `王${String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))}`
  return (await registrar.do(peopleAdd, { id: newId(), place: at, name, sex: '2', birth: '1970-05-01' })).id
}

const phone = '13800000000'
export const titled = (word: string, more: Values = {}) => ({ title: `${word}${newId().slice(-8)}`, phone, ...more })
export const team = () => titled('联防队', { teamKind: 'volunteer' })
export const firm = () => titled('商行', { credit: '91350100M000100Y43', address: '街道1号', staff: 5, contracts: 4 })

const safety: readonly Sample[] = [
  ...samplesOf(policeRooms, 'safety-officer', () => titled('警务室', { station: '甲镇派出所' })),
  ...samplesOf(informationOfficers, 'safety-officer', async (make, at) => ({ person: await person(make, at), phone })),
  ...samplesOf(patrolTeams, 'safety-officer', team),
  ...samplesOf(patrolMembers, 'safety-officer', async (make, at) => ({
    person: await person(make, at),
    team: await rowOf(patrolTeams, 'safety-officer', team, make, at),
    phone,
  })),
  ...samplesOf(protectedSites, 'safety-officer', () => titled('农户', { siteKind: 'farmhouse', protected: true })),
  ...samplesOf(keyAreas, 'safety-officer', () => titled('市场', { areaKind: 'market', problem: '占道经营', leadUnit: '甲镇派出所', finishBy: '2026-12-31' })),
]

const others: readonly Sample[] = [
  ...samplesOf(rentalHouses, 'population-registrar', async (make, at) => titled('东街', { landlord: await person(make, at), use: '02' })),
  ...samplesOf(floatingResidents, 'population-registrar', async (make, at) => ({
    person: await person(make, at),
    reason: '01',
    dwelling: '02',
    registeredOn: '2026-01-01',
    expiresOn: '2027-01-01',
    phone,
  })),
  ...samplesOf(boarders, 'population-registrar', async (make, at) => ({ person: await person(make, at), school: '甲镇中学', phone })),
  ...samplesOf(serviceSites, 'care-helper', () => titled('照料中心', { siteKind: 'day-care', capacity: 20 })),
  ...samplesOf(bases, 'reintegration-helper', () => titled('安置基地', { baseKind: 'enterprise', capacity: 10 })),
  ...samplesOf(leftBehind, 'care-helper', async (make, at) => ({
    person: await person(make, at),
    category: '02',
    definition: 'women-2019',
    since: '2026-01-01',
    phone,
  })),
  ...samplesOf(enterprises, 'organization-liaison', () => ({ ...firm(), category: '01' })),
  ...samplesOf(socialOrganizations, 'organization-liaison', () => ({ ...firm(), category: '01', head: '李勇' })),
  ...samplesOf(associations, 'organization-liaison', () => titled('协会', { form: 'association', trade: 'planting' })),
  ...samplesOf(serviceItems, 'errand-agent', () =>
    titled('办证', { mode: 'for-you', goesTo: '民政局', promisedDays: 5, who: '本村居民', materials: '身份证' }),
  ),
  ...samplesOf(stations, 'errand-agent', () => titled('服务站', { level: 'station' })),
  ...samplesOf(agents, 'errand-agent', async (make, at) => ({ person: await person(make, at), phone })),
  ...samplesOf(lawTeams, 'law-tutor', () => titled('宣讲队', { teamKind: 'lecture' })),
  ...samplesOf(tutors, 'law-tutor', () => ({ called: `李勇${newId().slice(-8)}`, unit: '司法所', duty: 'tutor', phone })),
  ...samplesOf(materials, 'law-tutor', () => titled('民法典读本', { form: 'law' })),
]

export const samples: readonly Sample[] = [...safety, ...others]
