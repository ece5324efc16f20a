import { inNeed, leftBehind, serviceSites } from '@balian/contract/care'
import { guardianships } from '@balian/contract/care-guardianship'
import { helpGiven, helpKinds, needs, offers, pairs } from '@balian/contract/care-help'
import { addDays } from '../../platform/calendar.ts'
import { demoPlaces } from '../accounts.ts'
import type { DemoHousehold, DemoPerson } from '../population/village.ts'
import { dayIn, named, phone, type Tell, type Told, type VillageOf } from './row.ts'

/** How many left-behind a village has on its register; the demo's own village has more to show. */
const shown = (village: string): number => (village === demoPlaces.village ? 16 : 6)

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

interface Left {
  readonly person: DemoPerson
  readonly category: string
  readonly definition: string
  readonly home: DemoHousehold
}

function leftBehindRows({ village, homes, officers, own }: VillageOf, tell: Tell): { left: readonly Left[]; rows: Told[] } {
  const helper = officers.find(({ posts }) => posts.some(({ role, place }) => role === 'care-helper' && place === village.code))
  const left = own.sample(
    homes.flatMap((home) => leftIn(home).map((one) => ({ ...one, home }))),
    shown(village.code),
  )
  const rows = left.map(({ person, category, definition, home }) => {
    const contact = away(home)[0]!
    const day = dayIn(own, 2022, 2025)
    const since = day < person.birth ? person.birth : day
    const values = { person: person.id, category, definition, since, helper: helper?.id ?? null, contact: contact.name }
    return tell(leftBehind, named(person), { ...values, phone: contact.phone }, person.place)
  })
  return { left, rows }
}

function site({ village, officers, own }: VillageOf, tell: Tell): Told {
  const helper = officers.find(({ posts }) => posts.some(({ role, place }) => role === 'care-helper' && place === village.code))
  const [siteKind, siteName] = own.pick([
    ['day-care', '日间照料中心'],
    ['mutual-home', '互助幸福院'],
  ] as const)
  return tell(serviceSites, `${village.name}${siteName}`, {
    siteKind,
    capacity: own.between(10, 40),
    inCharge: helper?.name ?? '',
    phone: phone(own),
    address: '村委会院内',
    openedOn: dayIn(own, 2014, 2022),
  })
}

const reasons = ['living-alone', 'hardship', 'short-handed', 'sudden', 'schooling', 'daily-life'] as const
const kindZh = (kind: string): string => helpKinds.find((one) => one.value === kind)!.zh

function needRows(own: VillageOf['own'], tell: Tell, today: string, people: readonly DemoPerson[]): Told[] {
  const said = [
    ['labour', '秋收洋芋、玉米缺人手'],
    ['company', '盼有人常来说说话'],
    ['care', '做饭、拉水要人搭把手'],
    ['transport', '逢集去镇上没有车'],
    ['schooling', '孩子作业没人辅导'],
    ['goods', '冬天取暖煤不够'],
  ] as const
  return people.map((person) => {
    const [kind, what] = own.pick(person.age < 16 ? said.filter(([one]) => one === 'schooling' || one === 'company') : said)
    const assessedOn = addDays(today, -own.between(20, 160))
    return tell(needs, `${named(person)} ${kindZh(kind)}`, { person: person.id, kind, what, assessedOn, nextOn: addDays(assessedOn, 180) }, person.place)
  })
}

function helpRows({ own }: VillageOf, tell: Tell, today: string, people: readonly DemoPerson[]): Told[] {
  const said = [
    ['money', 80_000, null, '临时救助金', '镇民政'],
    ['goods', 36_000, null, '取暖煤半吨、米面油', '村委会'],
    ['labour', null, 2, '帮着收洋芋', '邻里照料互助组'],
    ['care', null, null, '送饭三天', '留守家庭互助组'],
    ['guarantee', 2_000_000, null, '养羊贷款两万元担保', '牛羊养殖互助组'],
    ['schooling', 50_000, null, '开学助学金', '镇妇联'],
  ] as const
  return people.map((person) => {
    const [kind, amount, labourDays, what, by] = own.pick(person.age < 16 ? said.filter(([one]) => one === 'schooling' || one === 'care') : said)
    const givenOn = addDays(today, -own.between(2, 200))
    const title = `${named(person)} ${kindZh(kind)} ${givenOn} ${by}`
    return tell(helpGiven, title, { person: person.id, kind, givenOn, amount, labourDays, what, by }, person.place)
  })
}

function offerRows({ village, people, own }: VillageOf, tell: Tell, today: string): Told[] {
  const able = own.sample(
    people.filter(({ age, state }) => state === 'present' && age >= 25 && age <= 58),
    3,
  )
  const said = [
    ['labour', '农忙时可出两个工'],
    ['transport', '有三轮车，逢集可捎人'],
    ['care', '可帮做饭、拉水'],
    ['company', '每周可去坐坐'],
    ['goods', '有多余的洋芋和煤'],
  ] as const
  const rows = able.map((person, i) => {
    const [kind, what] = i === 0 ? said[0] : own.pick(said)
    const title = `${person.name}家`
    return tell(
      offers,
      title,
      { title, giver: 'neighbour', kind, what, person: person.id, phone: person.phone, until: addDays(today, own.between(-20, 300)) },
      person.place,
    )
  })
  const title = `${village.name}农耕互助组`
  return [...rows, tell(offers, title, { title, giver: 'group', kind: 'labour', what: '换工队可帮收三亩以内的地', phone: phone(own), until: null })]
}

function pairRows({ village, officers, own }: VillageOf, tell: Tell, today: string, people: readonly DemoPerson[]): Told[] {
  const cadres = officers.filter(({ posts }) => posts.some(({ place }) => place === village.code))
  if (cadres.length === 0) return []
  return people.map((person) => {
    const officer = own.pick(cadres)
    const since = addDays(today, -own.between(40, 400))
    const values = { person: person.id, helperKind: 'officer', account: officer.id, since, agreed: '每月上门一次，有事打电话' }
    return tell(pairs, `${named(person)} ${officer.name}`, values, person.place)
  })
}

/** Agreements of the children in every state: running, ending soon, over, not signed; every fifth has none. */
function agreements({ officers, own }: VillageOf, tell: Tell, today: string, left: readonly Left[]): Told[] {
  const children = left.filter(({ category }) => category === '03')
  return children.flatMap(({ person, home }, i) => {
    if (i % 5 === 4) return []
    const [from, days] = (
      [
        [-300, 365],
        [-340, 360],
        [-400, 365],
        [-20, 365],
      ] as const
    )[i % 4]!
    const fromOn = addDays(today, from)
    const parents = away(home).map(({ name }) => name)
    const guardian = home.people.find(({ age, state }) => state === 'present' && age >= 45) ?? home.people.find(({ age }) => age >= 18)
    const values = {
      child: person.id,
      parent: parents.slice(0, 2).join('、'),
      parentsAt: own.pick(['兰州', '西安', '乌鲁木齐', '银川', '苏州']),
      parentPhone: away(home)[0]!.phone,
      guardian: guardian?.name ?? '',
      guardianPhone: guardian?.phone ?? null,
      guardianAddress: home.address,
      school: person.age < 13 ? '镇中心小学' : '镇初级中学',
      villageContact: officers[0]?.id ?? null,
      signedOn: i % 4 === 3 ? null : fromOn,
      fromOn,
      untilOn: addDays(fromOn, days),
      agreed: '',
    }
    return [tell(guardianships, `${named(person)} ${fromOn}`, values, person.place)]
  })
}

/** Who is cared for in a village, what they need, who helps, and what was given. */
export function care(one: VillageOf, tell: Tell, today: string): Told[] {
  const { own } = one
  const { left, rows } = leftBehindRows(one, tell)
  const known = new Set(left.map(({ person }) => person.id))
  const old = one.people.filter(({ id, age, state }) => !known.has(id) && state === 'present' && age >= 55)
  // The demo's group leader has somebody to look after.
  const led = own.sample(
    old.filter(({ id }) => one.ledMembers.has(id)),
    5,
  )
  const others = [
    ...led,
    ...own.sample(
      old.filter(({ id }) => !one.ledMembers.has(id)),
      2,
    ),
  ]
  const needing = others.map((person) =>
    tell(
      inNeed,
      named(person),
      {
        person: person.id,
        reason: one.ledMembers.has(person.id) ? 'living-alone' : own.pick(reasons),
        since: addDays(today, -own.between(30, 700)),
        phone: person.phone,
      },
      person.place,
    ),
  )
  const all = [...left.map(({ person }) => person), ...others]
  return [
    site(one, tell),
    ...rows,
    ...needing,
    ...needRows(own, tell, today, own.sample(all, 3)),
    ...helpRows(one, tell, today, own.sample(all, 4)),
    ...offerRows(one, tell, today),
    ...pairRows(one, tell, today, own.sample(all, 2)),
    ...agreements(one, tell, today, left),
  ]
}
