import { careDebts, careSaw } from '@balian/contract/care-visits'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import {
  answerSheet,
  composeRequest,
  type ReportColumn,
  returnSheet,
  sendRequest,
  sheetPage,
  signSheet,
  withdrawRequest,
} from '@balian/contract/report-requests'
import { addDays } from '../platform/calendar.ts'
import { demoPlaces } from './accounts.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed, Player } from './play.ts'
import { type Chance, chance } from './seed.ts'

const counted = (indicator: string, span: 'period' | 'year' = 'period') => ({ kind: 'counted', indicator, span }) as const
const question = (label: string, why: string, minutes: number, answer: 'number' | 'text' = 'number') =>
  ({ kind: 'asked', label, why, answer, minutes }) as const
type Wish = ReturnType<typeof counted> | ReturnType<typeof question>
const keyed = (wishes: readonly Wish[]): ReportColumn[] => wishes.map((wish, i) => ({ ...wish, key: `c${i + 1}` }))

interface Table {
  readonly title: string
  readonly why: string
  readonly by: 'county' | 'township'
  readonly tier: 'township' | 'village'
  /** Days before today on which it was sent, and days from then until it was due. */
  readonly ago: number
  readonly due: number
  readonly columns: readonly Wish[]
  /** How far it came. */
  readonly until: 'draft' | 'withdrawn' | 'some' | 'late' | 'closed'
}

const coal = question('冬季取暖缺煤户数', '台账里没有取暖用煤的情况', 10)
const tables: readonly Table[] = [
  {
    title: '留守人员关爱情况表',
    why: '安排入冬走访慰问',
    by: 'township',
    tier: 'village',
    ago: 20,
    due: 6,
    columns: [counted('care.leftBehindElderly'), counted('care.leftBehindChildren'), counted('care.visited'), coal],
    until: 'closed',
  },
  {
    title: '冬季安全和矛盾纠纷排查统计',
    why: '分析研判冬季治安和纠纷，安排巡逻',
    by: 'township',
    tier: 'village',
    ago: 2,
    due: 5,
    columns: [
      counted('disputes.opened'),
      counted('disputes.settled', 'year'),
      counted('safety.patrolsDone'),
      question('重点看护的独居老人', '需村上逐户判断', 8),
      coal,
    ],
    until: 'some',
  },
  {
    title: '两新组织和群众事务季度表',
    why: '县上研究营商和便民服务',
    by: 'county',
    tier: 'township',
    ago: 9,
    due: 7,
    columns: [counted('organizations.enterprises'), counted('organizations.enterprisesStaff'), counted('errands.atOnce'), counted('errands.forYou')],
    until: 'late',
  },
  {
    title: '普法队伍摸底表',
    why: '准备下季度宣讲',
    by: 'township',
    tier: 'village',
    ago: 1,
    due: 12,
    columns: [counted('learning.lawTeams'), counted('learning.tutors'), coal],
    until: 'draft',
  },
  {
    title: '巡逻队员防寒物资需求',
    why: '采购防寒物资',
    by: 'township',
    tier: 'village',
    ago: 15,
    due: 4,
    columns: [counted('safety.patrolMembers'), question('需要的棉大衣', '台账里没有物资', 6)],
    until: 'withdrawn',
  },
]

interface Cast {
  readonly own: Chance
  readonly demo: Demo
  readonly wanted: Wanted
  readonly asking: DemoOfficer
  readonly office: PlaceCode
}

const at = (day: string, hour: number): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:20:00+08:00`)

/** Answers, where it answers, and signs as whoever works there. */
async function signs(
  player: Player,
  { own, demo, wanted, asking }: Cast,
  id: Id,
  place: PlaceCode,
  columns: readonly ReportColumn[],
  note = '',
): Promise<void> {
  const who = demo.officers.find(({ posts }) => posts.some((post) => post.place === place)) ?? asking
  const command = () => own.id(wanted.now)
  const version = async () => (await player.do(who, sheetPage, { id, place }, null)).own.version
  const answers = Object.fromEntries(columns.flatMap((one) => (one.kind === 'asked' ? [[one.key, own.between(0, 9)]] : [])))
  if (place.length === 12 && Object.keys(answers).length > 0) await player.do(who, answerSheet, { id, place, version: await version(), answers }, command())
  await player.do(who, signSheet, { id, place, version: await version(), note }, command())
}

/** A visit of the period that is reported after the table was signed: it shows as a correction beside the signed number. */
async function lateVisit(player: Player, { own, demo, wanted }: Cast, on: Day): Promise<void> {
  const helper = demo.officers.find(({ login }) => login === 'care')
  if (!helper) return
  const { items } = await player.do(helper, careDebts, { place: demoPlaces.village, show: 'all' }, null)
  if (items[0]) await player.do(helper, careSaw, { id: items[0].id, visit: own.id(wanted.now), on, note: '当天入户，登记本上有，补录。' }, own.id(wanted.now))
}

function deedsOf(cast: Cast, table: Table): Deed[] {
  const { own, wanted, asking, office } = cast
  const sent = addDays(wanted.today, -table.ago)
  const columns = keyed(table.columns)
  const id = own.id(at(sent, 9))
  const { title, why, tier } = table
  const draft = { title, why, tier, fromDay: `${sent.slice(0, 7)}-01`, toDay: sent, dueOn: addDays(sent, table.due), columns }
  const command = () => own.id(wanted.now)
  const composed: Deed = { at: at(sent, 9), act: async (player) => void (await player.do(asking, composeRequest, { id, place: office, ...draft }, command())) }
  if (table.until === 'draft') return [composed]
  const out: Deed = { at: at(sent, 10), act: async (player) => void (await player.do(asking, sendRequest, { id, version: 1 }, command())) }
  if (table.until === 'withdrawn')
    return [
      composed,
      out,
      {
        at: at(addDays(sent, 1), 9),
        act: async (player) => void (await player.do(asking, withdrawRequest, { id, version: 2, why: '物资由县上统一采购，不再报送' }, command())),
      },
    ]
  /** Who has signed by now; where the demo has nobody, the asking office signs for the place. */
  const signers = async (player: Player): Promise<PlaceCode[]> => {
    if (tier === 'township') return [demoPlaces.township]
    const { below } = await player.do(asking, sheetPage, { id, place: office }, null)
    const all = below.map(({ place }) => place)
    return table.until === 'closed' ? all : all.filter((place) => place !== demoPlaces.village).slice(0, 6)
  }
  const signed: Deed = {
    at: at(addDays(sent, 1), 15),
    act: async (player) => {
      await player.recount()
      for (const place of await signers(player)) await signs(player, cast, id, place, columns)
    },
  }
  if (table.until === 'closed') {
    const closed: Deed = {
      at: at(addDays(sent, 4), 16),
      act: async (player) => {
        await player.recount()
        await signs(player, cast, id, office, columns, '镇上登记的走访不属任何村，已逐条核对')
      },
    }
    return [composed, out, signed, closed, { at: at(addDays(wanted.today, -2), 11), act: (player) => lateVisit(player, cast, sent) }]
  }
  if (table.until === 'late') return [composed, out, signed]
  const returned: Deed = {
    at: at(addDays(sent, 1), 17),
    act: async (player) => {
      const [place] = await signers(player)
      if (!place) return
      const { own: row } = await player.do(asking, sheetPage, { id, place }, null)
      await player.do(asking, returnSheet, { id, place, version: row.version, why: '独居老人数与上月相差较大，请逐户再核' }, command())
    },
  }
  return [composed, out, signed, returned]
}

/** Tables that the township and the county asked for, one in each state: nobody past this moment. */
export function tellReports(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} reports`)
  const manager = (place: PlaceCode) => demo.officers.find(({ posts }) => posts.some((post) => post.role === 'manager' && post.place === place))
  return tables.flatMap((table) => {
    const office = demoPlaces[table.by]
    const asking = manager(office)
    return asking ? deedsOf({ own, demo, wanted, asking, office }, table).filter((deed) => deed.at < wanted.now) : []
  })
}
