import { leftBehind, serviceSites } from '@balian/contract/care'
import { agents, stations } from '@balian/contract/errands'
import type { PlaceCode } from '@balian/contract/ids'
import { lawTeams, tutors } from '@balian/contract/learning'
import { enterprises, socialOrganizations } from '@balian/contract/organizations'
import type { Register } from '@balian/contract/registers'
import { boarders, floatingResidents, rentalHouses } from '@balian/contract/residence'
import { informationOfficers, policeRooms, protectedSites } from '@balian/contract/safety'
import { patrolMembers, patrolTeams } from '@balian/contract/safety-patrols'
import { givenName, surnames } from '../demo/population/names.ts'
import { creditCode, registerRow, type Told } from '../demo/registers/row.ts'
import type { Chance } from '../demo/seed.ts'
import { addDays } from '../platform/calendar.ts'
import type { Loader } from './loader.ts'
import type { Home, Resident } from './people.ts'
import { Pick, titleOf } from './pick.ts'
import type { Quotas } from './quotas.ts'
import { chanceOf, type Setting } from './setting.ts'
import { spread } from './spread.ts'
import type { Village } from './villages.ts'

type Values = Told['values']

/** Everything that the makers of a village's registers need. */
export interface Making {
  readonly village: Village
  readonly nth: number
  readonly homes: readonly Home[]
  readonly people: readonly Resident[]
  readonly quotas: Quotas
  readonly pick: Pick
  readonly own: Chance
  readonly setting: Setting
  readonly tell: (register: Register, title: string, values: Values, place?: PlaceCode) => Told
}

/** The making of a village; what it tells goes to the loader. */
export function making(to: Loader, village: Village, nth: number, homes: readonly Home[], quotas: Quotas, setting: Setting): Making {
  const own = chanceOf(setting, 'registers', village.code)
  const people = homes.flatMap((home) => home.people)
  const tell: Making['tell'] = (register, title, values, place = village.code) => {
    const told: Told = { register, id: own.id(setting.madeAt), place, title, values: { ...('person' in values ? {} : { title }), ...values } }
    to.add(register.table, [registerRow(told, setting.madeAt, setting.keys)])
    return told
  }
  return { village, nth, homes, people, quotas, pick: new Pick(own, people), own, setting, tell }
}

const home = (one: Resident) => !one.away && one.age >= 20 && one.age <= 65
const numbered = (name: string, i: number, of: number): string => (of > 1 ? `${name}（${i + 1}）` : name)
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const anyName = (own: Chance): string => own.weighted(surnames) + givenName(own, own.of(0.6) ? 'm' : 'f', own.between(1968, 1996), undefined)

const teamKinds = [
  ['full-time', 'fulltime', '专职治安联防队', 'patrol'],
  ['part-time', 'parttime', '兼职治安联防队', 'patrol'],
  ['volunteer', 'voluntary', '义务看护队', 'watch'],
] as const

/** 警务室、信息员、三种队伍及其队员、技防. */
export function safetyRegisters(m: Making): void {
  const { village, quotas, nth, own, tell, pick } = m
  const rooms = quotas.of('police-rooms', nth)
  times(rooms, (i) =>
    tell(policeRooms, numbered(`${village.name}警务室`, i, rooms), { station: `${village.township.name}派出所`, assistants: own.between(1, 3) }),
  )
  for (const one of pick.of('informants', quotas.of('security-informants', nth, 0.2), home))
    tell(informationOfficers, titleOf(one), { person: one.id, covers: village.name }, one.place)
  for (const [teamKind, key, word, begins] of teamKinds) {
    const count = quotas.of(`${begins}-teams-${key}`, nth)
    const teams = times(count, (i) => tell(patrolTeams, numbered(village.name + word, i, count), { teamKind, leader: anyName(own) }))
    teamMembers(m, teams, `${begins}-members-${key}`, `${begins}-teams-${key}`)
  }
  protectedOnes(m)
}

/** Ten sites for each village; so many of them protected that coverage is what the figures say. */
function protectedOnes({ setting, quotas, nth, homes, tell }: Making): void {
  const { targets } = setting
  if (!targets.has('technical-security-coverage')) return
  const all = targets.of('villages') * sitesEach
  const safe = quotas.share('protected', Math.round((all * targets.of('technical-security-coverage')) / 100), nth, 0, sitesEach)
  times(sitesEach, (i) => {
    const {
      people: [head],
      number,
      address,
    } = homes[i % homes.length]!
    const name = `${head!.name}家 ${number}${i >= homes.length ? ` ${i}` : ''}`
    tell(protectedSites, name, { siteKind: 'farmhouse', protected: i < safe, device: i < safe ? 'camera' : null, address })
  })
}
const sitesEach = 10

function teamMembers({ quotas, nth, pick, tell }: Making, teams: readonly Told[], key: string, things: string): void {
  const count = quotas.within(key, things, nth)
  if (teams.length === 0 || count === 0) return
  for (const [i, size] of spread(
    count,
    teams.map(() => 1),
  ).entries()) {
    const team = teams[i]!
    for (const [n, one] of pick.of(key, size, (resident) => resident.age >= 16).entries())
      tell(patrolMembers, `${titleOf(one)} ${team.title}`, { person: one.id, team: team.id, duty: n === 0 ? 'leader' : 'member' }, one.place)
  }
}

/** 留守老人、妇女、儿童 with the definition of 2013's count, and 服务阵地. */
export function careRegisters({ quotas, nth, pick, tell, homes, village, own, setting }: Making): void {
  const alone = new Set(homes.filter(({ people }) => !people.some((one) => !one.away && one.age >= 20 && one.age < 60)).map(({ id }) => id))
  const gone = new Set(homes.filter(({ people }) => people.some((one) => one.away)).map(({ id }) => id))
  const since = addDays(setting.from, -20)
  const left = (key: string, category: string, definition: string, fits: (one: Resident) => boolean, best: (one: Resident) => boolean) => {
    for (const one of pick.of(key, quotas.of(key, nth, 0.3), fits, best))
      tell(leftBehind, titleOf(one), { person: one.id, category, definition, since }, one.place)
  }
  left(
    'left-behind-elderly',
    '01',
    'elderly-2017',
    ({ age }) => age >= 60,
    (one) => alone.has(one.household),
  )
  left(
    'left-behind-women',
    '02',
    'women-2019',
    ({ sex, age, away }) => sex === '2' && age >= 18 && age < 60 && !away,
    (one) => one.married && gone.has(one.household),
  )
  left(
    'left-behind-children',
    '03',
    'children-2016',
    ({ age }) => age < 18,
    (one) => one.age < 16 && gone.has(one.household),
  )
  const sites = quotas.of('vulnerable-service-sites', nth)
  times(sites, (i) => tell(serviceSites, numbered(`${village.name}互助幸福院`, i, sites), { siteKind: 'mutual-home', capacity: own.between(10, 40) }))
}

/** 出租房屋、流动人口、校外寄宿生. `cameFrom`: where floating residents are registered. */
export function populationRegisters({ quotas, nth, pick, tell, own, setting }: Making, floating: readonly (readonly [Resident, string])[]): void {
  const houses = pick.of('landlords', quotas.of('rental-houses', nth, 0.5), ({ age }) => age >= 20)
  const let_ = houses.map((one, i) =>
    tell(rentalHouses, `${one.address} 出租房${i + 1}`, { landlord: one.id, use: own.of(0.8) ? '02' : '01', rooms: own.between(1, 8) }, one.place),
  )
  const registeredOn = addDays(setting.from, -10)
  for (const [one, cameFrom] of floating)
    tell(
      floatingResidents,
      titleOf(one),
      {
        person: one.id,
        cameFrom,
        reason: '01',
        dwelling: '02',
        house: let_.length > 0 ? own.pick(let_).id : null,
        registeredOn,
        expiresOn: addDays(setting.on, own.between(20, 300)),
      },
      one.place,
    )
  for (const one of pick.of(
    'boarders',
    quotas.of('off-campus-boarders', nth, 0.12),
    ({ age }) => age >= 6 && age <= 19,
    ({ age }) => age >= 12 && age <= 18,
  ))
    tell(
      boarders,
      titleOf(one),
      {
        person: one.id,
        school: '县城中学',
        schoolParty: '班主任',
        policeParty: '社区民警',
        parentParty: '家长',
        landlordParty: own.of(0.9) ? '房主' : '',
        groupParty: own.of(0.8) ? '互助组长' : '',
        signed: own.of(0.8),
      },
      one.place,
    )
}

/** 非公经济组织、新社会组织 and who works there. */
export function organizationRegisters({ quotas, nth, tell, own, village }: Making): void {
  const trades = ['种植', '养殖', '淀粉', '药材', '建材', '商贸', '运输', '食品', '农机', '包装']
  const firms = quotas.of('nonpublic-enterprises', nth)
  const staff = quotas.within('nonpublic-employees', 'nonpublic-enterprises', nth)
  const each =
    firms > 0
      ? spread(
          staff,
          times(firms, () => own.next() + 0.2),
        )
      : []
  for (const [i, people] of each.entries())
    tell(enterprises, `${village.name}${own.pick(trades)}有限责任公司${i + 1}`, {
      credit: creditCode(own, village.county.code),
      category: '01',
      address: village.township.name + village.name,
      staff: people,
      contracts: Math.floor(people * (0.6 + own.next() * 0.4)),
    })
  const social = quotas.of('new-social-organisations', nth)
  const workers = quotas.within('new-social-employees', 'new-social-organisations', nth)
  const parts =
    social > 0
      ? spread(
          workers,
          times(social, () => own.next() + 0.2),
        )
      : []
  for (const [i, people] of parts.entries())
    tell(socialOrganizations, `${village.name}${own.pick(trades)}协会${i + 1}`, {
      credit: creditCode(own, village.county.code),
      category: '01',
      address: village.township.name + village.name,
      head: anyName(own),
      staff: people,
      contracts: Math.floor(people * 0.5),
    })
}

/** 服务站（点）、代办员; 普法队伍、宣传员和辅导员. */
export function serviceRegisters({ quotas, nth, tell, own, village, pick }: Making): void {
  const count = quotas.of('service-stations', nth)
  const made = times(count, (i) =>
    tell(stations, i === 0 ? `${village.name}社会服务管理站` : `${village.name}服务点${i}`, {
      level: i === 0 ? 'station' : 'point',
      hours: '工作日 8:30–18:00',
    }),
  )
  for (const [i, one] of pick.of('agents', quotas.of('agents', nth, 0.3), home).entries())
    tell(agents, titleOf(one), { person: one.id, station: made.length > 0 ? made[i % made.length]!.id : null }, one.place)
  const teams = quotas.of('law-teams', nth)
  const lawful = times(teams, (i) =>
    tell(lawTeams, numbered(`${village.name}普法宣讲队`, i, teams), { teamKind: 'lecture', leader: anyName(own), members: own.between(3, 12) }),
  )
  const some = quotas.of('law-tutors', nth)
  times(some, (i) => {
    const called = numbered(anyName(own), i, some)
    return tell(tutors, called, {
      called,
      unit: village.township.name + (own.of(0.5) ? '司法所' : village.name),
      duty: 'tutor',
      team: lawful.length > 0 ? own.pick(lawful).id : null,
    })
  })
}
