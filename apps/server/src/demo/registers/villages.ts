import { agents, stations } from '@balian/contract/errands'
import type { Day } from '@balian/contract/ids'
import { boarders } from '@balian/contract/residence'
import { informationOfficers, policeRooms, protectedSites } from '@balian/contract/safety'
import { patrolMembers, patrolTeams } from '@balian/contract/safety-patrols'
import { patrolPlans, patrolSpots } from '@balian/contract/safety-plans'
import type { DemoHousehold, DemoPerson } from '../population/village.ts'
import { residenceRows } from '../residence/rows.ts'
import type { Chance } from '../seed.ts'
import { care } from './care.ts'
import { villageOrganizations } from './organizations.ts'
import { dayIn, named, phone, type Tell, type Told, type VillageOf } from './row.ts'

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
  const plan = planOf(tell, village.name, team.id)
  return [room, team, ...fit.slice(0, 6).map(member), ...fit.slice(6).map(informant), ...own.sample(one.homes, 6).map(site), ...plan]
}

/** Tuesday, Friday and Saturday evenings, past three spots. */
function planOf(tell: Tell, village: string, team: string): Told[] {
  const hours = { everyWeeks: 1, startsAt: '19:00', endsAt: '21:00', people: 2, beginsOn: '2026-01-01' }
  const plan = tell(patrolPlans, `${village}夜间巡逻`, { team, tuesday: true, friday: true, saturday: true, ...hours, route: '村部—学校—商店—沟口' })
  const spots = [
    ['村部', '门窗、值班室'],
    ['学校门口', '围墙、校门'],
    ['商店一条街', '卷闸门、用火用电'],
  ] as const
  return [plan, ...spots.map(([spot, look], i) => tell(patrolSpots, `${spot} ${plan.title}`, { spot, plan: plan.id, nth: i + 1, look }))]
}

/** The agreement runs for a school year; some were not signed anew. */
const termOf = (own: Chance) => (own.of(0.85) ? { fromOn: '2026-09-01', untilOn: '2027-07-10' } : { fromOn: '2025-09-01', untilOn: '2026-07-10' })

/** Pupils who board near the school in town; some lack one of the five parties. */
function pupils({ people, homes, own }: VillageOf, tell: Tell): Told[] {
  const young = own.sample(
    people.filter(({ age, state }) => age >= 13 && age <= 18 && state === 'present'),
    own.between(2, 5),
  )
  return young.map((person) => {
    const parent = homes.find(({ id }) => id === person.household)?.people.find(({ age }) => age >= person.age + 18)
    const full = own.of(0.6)
    const who = { schoolParty: '班主任', policeParty: '社区民警', parentParty: parent?.name ?? '', landlordParty: own.pick(['李师', '王师', '张师']) }
    const called = { schoolPhone: phone(own), policePhone: phone(own), landlordPhone: own.of(0.85) ? phone(own) : null, groupPhone: full ? phone(own) : null }
    const parties = { ...who, ...called }
    const values = { person: person.id, school: own.pick(['县第一中学', '县第二中学', '镇初级中学']), ...parties, groupParty: full ? '家长互助组组长' : '' }
    return tell(
      boarders,
      named(person),
      { ...values, phone: parent?.phone ?? null, signed: full, signedOn: full ? '2025-09-01' : null, ...(full ? termOf(own) : {}) },
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
export function villageRegisters(one: VillageOf, at: Date, today: Day): Told[] {
  const tell = teller(one, at)
  const { village, people, own } = one
  return [
    ...safety(one, tell),
    ...care(one, tell, today),
    ...pupils(one, tell),
    ...errands(one, tell, one.people),
    ...villageOrganizations(village, own, tell),
    ...residenceRows({ place: village.code, people, own, today, at }, { houses: own.between(1, 2), stays: own.between(2, 4) }),
  ]
}
