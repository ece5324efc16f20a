import { leftBehind, serviceSites } from '@balian/contract/care'
import { agents, stations } from '@balian/contract/errands'
import type { Register } from '@balian/contract/registers'
import { boarders } from '@balian/contract/residence'
import { informationOfficers, policeRooms, protectedSites } from '@balian/contract/safety'
import { patrolMembers, patrolTeams } from '@balian/contract/safety-patrols'
import type { DemoHousehold, DemoPerson } from '../population/village.ts'
import { dayIn, named, phone, type Told, type VillageOf } from './row.ts'

type Tell = (register: Register, title: string, values: Told['values'], place?: string) => Told

const teller =
  ({ village, own }: VillageOf, at: Date): Tell =>
  (register, title, values, place = village.code) => ({ register, id: own.id(at), place, title, values: { title, ...values } })

/** Police room, information officers, the volunteer team and its members, what is protected. */
function safety(one: VillageOf, tell: Tell): Told[] {
  const { village, own } = one
  const fit = own.sample(
    one.people.filter(({ age, state }) => state === 'present' && age >= 22 && age <= 60),
    9,
  )
  const team = tell(patrolTeams, `${village.name}义务看护队`, {
    teamKind: 'volunteer',
    leader: fit[0]?.name ?? '',
    phone: phone(own),
    guideUnit: '派出所',
    foundedOn: dayIn(own, 2013, 2018),
  })
  const member = (person: DemoPerson, i: number) =>
    tell(patrolMembers, `${named(person)} ${team.title}`, {
      person: person.id,
      team: team.id,
      duty: i === 0 ? 'leader' : 'member',
      phone: person.phone,
      joinedOn: dayIn(own, 2019, 2025),
    })
  const informant = (person: DemoPerson) =>
    tell(informationOfficers, named(person), { person: person.id, phone: person.phone, covers: village.name, since: dayIn(own, 2019, 2025) })
  const site = (home: DemoHousehold) => {
    const safe = own.of(0.55)
    return tell(protectedSites, `${home.people[0]!.name}家 ${home.number}`, {
      siteKind: 'farmhouse',
      protected: safe,
      device: safe ? own.pick(['camera', 'alarm', 'bars', 'linked']) : null,
      installedOn: safe ? dayIn(own, 2019, 2025) : null,
      address: home.address,
    })
  }
  const room = tell(policeRooms, `${village.name}警务室`, {
    station: '辖区派出所',
    phone: phone(own),
    assistants: own.between(1, 2),
    openedOn: dayIn(own, 2013, 2016),
  })
  return [room, team, ...fit.slice(0, 6).map(member), ...fit.slice(6).map(informant), ...own.sample(one.homes, 6).map(site)]
}

const away = (home: DemoHousehold) => home.people.filter(({ state, age }) => state === 'away' && age >= 20 && age <= 59)

/** Who is left behind in a household: the old without a grown-up at home, a wife whose husband works elsewhere, children whose parents do. */
function leftIn(home: DemoHousehold): { person: DemoPerson; category: string; definition: string }[] {
  const gone = away(home)
  if (gone.length === 0) return []
  const grown = home.people.some(({ state, age }) => state === 'present' && age >= 20 && age < 60)
  return home.people
    .filter(({ state }) => state === 'present')
    .flatMap((person) => {
      if (person.age >= 60 && !grown) return [{ person, category: '01', definition: 'elderly-2017' }]
      if (person.age < 16 && gone.some(({ age }) => age < 50)) return [{ person, category: '03', definition: 'children-2016' }]
      if (person.sex === '2' && person.age >= 20 && person.age < 56 && person.marital === '20' && gone.some(({ sex }) => sex === '1'))
        return [{ person, category: '02', definition: 'women-2019' }]
      return []
    })
}

function care({ village, homes, officers, own }: VillageOf, tell: Tell): Told[] {
  const helper = officers.find(({ posts }) => posts.some(({ role, place }) => role === 'care-helper' && place === village.code))
  const found = own.sample(
    homes.flatMap((home) => leftIn(home).map((left) => ({ ...left, home }))),
    6,
  )
  const [siteKind, siteName] = own.pick([
    ['day-care', '日间照料中心'],
    ['mutual-home', '互助幸福院'],
  ] as const)
  const site = tell(serviceSites, `${village.name}${siteName}`, {
    siteKind,
    capacity: own.between(10, 40),
    inCharge: helper?.name ?? '',
    phone: phone(own),
    address: '村委会院内',
    openedOn: dayIn(own, 2014, 2022),
  })
  const left = found.map(({ person, category, definition, home }) => {
    const contact = away(home)[0]!
    const day = dayIn(own, 2022, 2025)
    const since = day < person.birth ? person.birth : day
    const values = { person: person.id, category, definition, since, helper: helper?.id ?? null, contact: contact.name }
    return tell(leftBehind, named(person), { ...values, phone: contact.phone }, person.place)
  })
  return [site, ...left]
}

/** Pupils who board near the school in town; some lack one of the five parties. */
function pupils({ people, homes, own }: VillageOf, tell: Tell): Told[] {
  const young = own.sample(
    people.filter(({ age, state }) => age >= 13 && age <= 18 && state === 'present'),
    2,
  )
  return young.map((person) => {
    const parent = homes.find(({ id }) => id === person.household)?.people.find(({ age }) => age >= person.age + 18)
    const full = own.of(0.6)
    const parties = { schoolParty: '班主任', policeParty: '社区民警', parentParty: parent?.name ?? '', landlordParty: own.pick(['李师', '王师', '张师']) }
    const values = { person: person.id, school: own.pick(['县第一中学', '县第二中学', '镇初级中学']), ...parties, groupParty: full ? '家长互助组组长' : '' }
    return tell(
      boarders,
      named(person),
      { ...values, phone: parent?.phone ?? null, signed: full, signedOn: full ? dayIn(own, 2025, 2025) : null },
      person.place,
    )
  })
}

function errands({ village, officers, own }: VillageOf, tell: Tell, people: readonly DemoPerson[]): Told[] {
  const agent = officers.find(({ posts }) => posts.some(({ role, place }) => role === 'errand-agent' && place === village.code))
  const person = people.find(({ id }) => id === agent?.person)
  const station = tell(stations, `${village.name}社会服务管理站`, {
    level: 'station',
    inCharge: agent?.name ?? '',
    phone: phone(own),
    hours: '工作日 8:30–12:00、14:30–18:00',
    address: '村委会',
    openedOn: dayIn(own, 2013, 2014),
  })
  return [
    station,
    ...(person ? [tell(agents, named(person), { person: person.id, station: station.id, phone: person.phone, since: dayIn(own, 2020, 2024) })] : []),
  ]
}

/** The registers of a village. */
export function villageRegisters(one: VillageOf, at: Date): Told[] {
  const tell = teller(one, at)
  return [...safety(one, tell), ...care(one, tell), ...pupils(one, tell), ...errands(one, tell, one.people)]
}
