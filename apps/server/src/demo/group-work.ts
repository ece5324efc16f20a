import type { ElectionState } from '@balian/contract/elections'
import { addDays } from '../platform/calendar.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoGroup } from './mutual-aid.ts'
import type { Row } from './rows.ts'
import { type Chance, chance } from './seed.ts'

/** What the members of some groups do for each other, as rows of each table, in the order in which they refer to each other. */
export interface GroupWork {
  readonly table: string
  readonly zh: string
  readonly en: string
  readonly rows: readonly Row[]
}

interface Setting {
  readonly own: Chance
  readonly demo: Demo
  readonly wanted: Wanted
  readonly officer: string
  readonly nameOf: ReadonlyMap<string, string>
}

const county = (group: DemoGroup): string => group.place.slice(0, 6)
const within = (group: DemoGroup) => ({ county: county(group), in_group: group.id, place: group.place })

/** The groups of the demo's resident and leader first, so that both find something to do; then others of both townships. */
function groupsShown({ own, demo }: Setting): DemoGroup[] {
  const person = (login: string) => demo.officers.find((one) => one.login === login)?.person ?? ''
  const large = demo.groups.filter(({ members }) => members.length >= 8)
  const of = (login: string) => large.filter(({ members }) => members.some((one) => one.person === person(login)))
  return [...new Set([...of('resident').slice(0, 2), ...of('leader').slice(0, 2), ...own.sample(large, 10)])].slice(0, 8)
}

const stories: readonly (readonly [state: ElectionState, outcome: string | null, ago: number])[] = [
  ['voting', null, 0],
  ['in-office', 'won', 60],
  ['nominating', null, -6],
  ['objections', 'won', 2],
  ['failed', 'quorum', 30],
  ['counting', null, 0],
  ['withdrawn', null, 12],
]

interface Election {
  readonly ballot: Row
  readonly election: Row
  readonly nominees: readonly Row[]
  readonly roll: readonly Row[]
  readonly box: readonly Row[]
}

const ballotState = (state: ElectionState): string => (state === 'nominating' ? 'made' : state === 'voting' ? 'open' : 'closed')

function electionOf(setting: Setting, group: DemoGroup, [state, outcome, ago]: (typeof stories)[number]): Election {
  const { own, wanted, officer, nameOf } = setting
  const id = own.id(wanted.now)
  const of = { county: county(group), ballot: id }
  const ballot = { county: of.county, id, place: group.place, in_group: group.id, method: 'ballot', state: ballotState(state) }
  const day = addDays(wanted.today, -ago)
  const counted = outcome !== null
  const voters = group.members.map(({ person }) => person)
  const standing = [group.leader.person, ...voters.filter((one) => one !== group.leader.person)].slice(0, 3)
  const share = outcome === 'quorum' ? 0.35 : state === 'voting' ? 0.3 : 0.8
  const drawn = state !== 'nominating' && state !== 'withdrawn'
  const papers = drawn ? Math.floor(voters.length * share) : 0
  const first = Math.floor(papers * 0.65)
  const votes = [first, Math.floor((papers - first) * 0.7), 0]
  const nominees = standing.map((person, i) => ({
    county: of.county,
    id: own.id(wanted.now),
    election: id,
    person,
    name: nameOf.get(person) ?? '',
    origin: i === 0 ? group.leader.origin : own.pick(['able-person', 'warm-hearted']),
    put_by: i === 2 ? 'self' : 'members',
    stood_down: false,
    votes: counted ? votes[i]! : null,
  }))
  const won = outcome === 'won'
  const election = {
    id,
    ...within(group),
    kind: 'lead',
    method: 'ballot',
    seats: 1,
    tie: 'again',
    replaces: true,
    recalled: null,
    why: '任期届满，按组规改选',
    vote_on: day,
    vote_place: '村社会服务管理站院内',
    objection_days: 5,
    from_day: null,
    to_day: addDays(day, 1095),
    state,
    outcome,
    winners: won ? [nominees[0]!.id] : [],
    votes_for: counted ? 0 : null,
    votes_against: counted ? 0 : null,
    blank: counted ? papers - votes[0]! - votes[1]! : null,
    invalid: counted ? 0 : null,
    present: counted ? papers : null,
    opened_by: officer,
    opened_at: new Date(`${addDays(day, -10)}T09:20:00+08:00`),
    objections_until: won ? addDays(day, 5) : null,
    decided_on: counted ? day : null,
    note: state === 'withdrawn' ? '农忙，改到下月' : '',
    version: 1,
  }
  const roll = drawn ? voters.map((person, i) => ({ ...of, place: group.place, person, voted: i >= voters.length - papers ? 'paper' : null })) : []
  const box = drawn ? [...nominees.map((one) => one.id), 'blank'].map((choice) => ({ ...of, choice, votes: 0 })) : []
  return { ballot, election, nominees, roll, box }
}

const work = ['收洋芋', '掰玉米', '翻地', '拉饲草', '铺地膜', '砌院墙', '挖药材'] as const

function labourOf({ own, wanted, officer }: Setting, group: DemoGroup): Row[] {
  const people = own.sample(group.members, 7).map(({ person }) => person)
  return Array.from({ length: 12 }, (_, i) => {
    const [giver, receiver] = own.sample(people, 2) as [string, string]
    const state = i === 0 ? 'waiting' : i === 1 ? 'disputed' : i === 2 ? 'struck' : 'agreed'
    const day = addDays(wanted.today, -own.between(2, 110))
    const agreed = state === 'agreed' ? own.pick(['own', 'spoken']) : null
    return {
      id: own.id(wanted.now),
      ...within(group),
      giver,
      receiver,
      half_days: own.between(1, 6),
      done_on: day,
      work: own.pick(work),
      giver_agreed: 'own',
      receiver_agreed: agreed,
      state,
      why: state === 'disputed' ? '记得只有一天' : state === 'struck' ? '登记重了' : '',
      entered_by: officer,
      entered_at: new Date(`${day}T19:30:00+08:00`),
    }
  })
}

const goods = [
  ['地膜', '卷', 4500, 'open'],
  ['马铃薯原种', '袋', 11_000, 'delivered'],
  ['尿素', '袋', 10_800, 'settled'],
  ['饲草', '吨', 86_000, 'ordered'],
  ['羊棚彩钢', '张', 5200, 'cancelled'],
] as const

function purchasesOf({ own, wanted, officer }: Setting, group: DemoGroup, some: readonly (typeof goods)[number][]): { purchase: Row; orders: Row[] }[] {
  return some.map(([item, unit, price, state]) => {
    const id = own.id(wanted.now)
    const past = state !== 'open'
    const until = addDays(wanted.today, past ? -own.between(12, 60) : 8)
    const delivered = state === 'delivered' || state === 'settled'
    const done = state === 'settled' ? until : null
    const orders = own.sample(group.members, 8).map(({ person }, i) => ({
      county: county(group),
      purchase: id,
      in_group: group.id,
      place: group.place,
      person,
      quantity: own.between(1, 12),
      paid_on: done ?? (delivered && i % 2 === 0 ? until : null),
      handed_on: done ?? (delivered && i % 3 === 0 ? until : null),
    }))
    const purchase = {
      id,
      ...within(group),
      item,
      unit,
      price,
      supplier: `${own.pick(['惠农', '金穗', '兴陇'])}农资店`,
      order_until: until,
      state,
      delivered_on: delivered ? addDays(until, 3) : null,
      note: state === 'cancelled' ? '价钱没谈拢' : '',
      opened_by: officer,
      opened_at: new Date(`${addDays(until, -14)}T10:00:00+08:00`),
      version: 1,
    }
    return { purchase, orders }
  })
}

const loans = [
  ['proposed', 5_000_000, 12, '买牛两头', 0],
  ['lent', 8_000_000, 24, '盖羊棚', 200],
  ['lent', 3_000_000, 6, '买种薯和化肥', 230],
  ['repaid', 4_000_000, 12, '买拖拉机', 420],
  ['called', 2_000_000, 12, '贩运洋芋', 500],
] as const

function loansOf({ own, wanted }: Setting, group: DemoGroup, some: readonly (typeof loans)[number][]): { loan: Row; repayments: Row[] }[] {
  return some.map(([state, amount, months, purpose, ago]) => {
    const [borrower, ...guarantors] = own.sample(group.members, 4).map(({ person }) => person) as [string, ...string[]]
    const id = own.id(wanted.now)
    const from = state === 'proposed' ? null : addDays(wanted.today, -ago)
    const paid = state === 'repaid' || state === 'called' ? amount : state === 'lent' ? Math.floor(amount / 4) : 0
    const repayment = { county: county(group), id: own.id(wanted.now), guarantee: id, on_day: addDays(wanted.today, -Math.floor(ago / 3)), amount: paid }
    const loan = {
      id,
      ...within(group),
      borrower,
      guarantors,
      agreed: state === 'proposed' ? guarantors.slice(0, 1) : guarantors,
      bank: '农村商业银行',
      amount,
      months,
      purpose,
      state,
      from_day: from,
      due_on: from ? addDays(from, months * 30) : null,
      note: state === 'called' ? '行情下跌亏本，担保人商定先垫付' : '',
      made_at: new Date(`${from ?? wanted.today}T09:00:00+08:00`),
      version: 1,
    }
    return { loan, repayments: paid > 0 ? [{ ...repayment, payer: state === 'called' ? guarantors[0]! : borrower }] : [] }
  })
}

const part = (table: string, zh: string, en: string, rows: readonly Row[]): GroupWork => ({ table, zh, en, rows })

export function groupWork(demo: Demo, wanted: Wanted): GroupWork[] {
  const own = chance(`${wanted.seed} group work`)
  const nameOf = new Map(demo.homes.flatMap(({ people }) => people.map(({ id, name }) => [id, name] as const)))
  const officer = demo.officers.find((one) => one.login === 'care')?.id ?? demo.officers[0]!.id
  const setting: Setting = { own, demo, wanted, officer, nameOf }
  const groups = groupsShown(setting)
  const elections = groups.flatMap((group, i) => (stories[i] ? [electionOf(setting, group, stories[i])] : []))
  const purchases = groups.flatMap((group, i) => purchasesOf(setting, group, i < 3 ? goods.slice(i, i + 3) : []))
  const lent = groups.flatMap((group, i) => loansOf(setting, group, i < 3 ? loans.slice(i, i + 3) : []))
  const aid = [
    part(
      'purchases',
      '联购',
      'shared purchases',
      purchases.map((one) => one.purchase),
    ),
    part(
      'purchase_orders',
      '联购订单',
      'orders',
      purchases.flatMap((one) => one.orders),
    ),
    part(
      'guarantees',
      '联保',
      'guaranteed loans',
      lent.map((one) => one.loan),
    ),
    part(
      'guarantee_repayments',
      '联保还款',
      'repayments',
      lent.flatMap((one) => one.repayments),
    ),
  ]
  return [
    ...electionParts(elections),
    part(
      'labour_entries',
      '换工',
      'labour given',
      groups.slice(0, 5).flatMap((group) => labourOf(setting, group)),
    ),
    ...aid,
  ]
}

const electionParts = (elections: readonly Election[]): GroupWork[] => [
  part(
    'ballots',
    '表决',
    'ballots',
    elections.map((one) => one.ballot),
  ),
  part(
    'group_elections',
    '组长选举',
    'elections',
    elections.map((one) => one.election),
  ),
  part(
    'group_nominees',
    '候选人',
    'nominees',
    elections.flatMap((one) => one.nominees),
  ),
  part(
    'ballot_roll',
    '投票人名册',
    'rolls of voters',
    elections.flatMap((one) => one.roll),
  ),
  part(
    'ballot_box',
    '票箱',
    'ballot boxes',
    elections.flatMap((one) => one.box),
  ),
]
