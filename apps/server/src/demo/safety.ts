import type { Day, Id } from '@balian/contract/ids'
import { keyAreas } from '@balian/contract/safety'
import { campaignRoutes, incidentRoutes } from '@balian/contract/safety-matters'
import { addDays } from '../platform/calendar.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed, Player } from './play.ts'
import type { Told } from './registers/index.ts'
import { type Chance, chance } from './seed.ts'

interface At {
  readonly own: Chance
  readonly wanted: Wanted
  readonly demo: Demo
}

const moment = (day: Day, hour: number): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:20:00+08:00`)
/** Who holds a role at a place of the demo. */
export const holding = (demo: Demo, role: string, place: string): DemoOfficer | undefined =>
  demo.officers.find(({ posts }) => posts.some((post) => post.role === role && post.place === place))

type Step = readonly [after: number, act: (player: Player, id: Id, version: number, day: Day) => Promise<{ version: number }>]

/** A matter that is opened some days ago and goes its way until today. */
export function story({ own, wanted }: At, ago: number, open: (player: Player, id: Id) => Promise<{ version: number }>, steps: readonly Step[]): Deed[] {
  const begun = addDays(wanted.today, -ago)
  const id = own.id(moment(begun, 9))
  let version = 0
  const first: Deed = { at: moment(begun, 9), act: async (player) => void (version = (await open(player, id)).version) }
  const rest = steps.map(([after, act]): Deed => {
    const day = addDays(begun, after)
    return { at: moment(day, 10), act: async (player) => void (version = (await act(player, id, version, day)).version) }
  })
  return [first, ...rest].filter(({ at }) => at < wanted.now)
}

const told = [
  ['theft', '小卖部夜间被撬，丢失香烟两条', '村口小卖部', false],
  ['fraud', '老人接到冒充公检法的电话，差点转账', '二社', true],
  ['traffic', '学校门口三轮车超载接送学生', '学校门口', false],
  ['goods', '废弃院落存放烟花爆竹', '三社旧院', true],
  ['gambling', '农闲时有人聚众打牌赌钱', '一社', false],
] as const

/** Incidents for the police in every state: to be handed over, handed over, answered, not for the police. */
function incidents(at: At, village: string, name: string): Deed[] {
  const officer = holding(at.demo, 'safety-officer', village)
  if (!officer) return []
  return told.flatMap(([incidentKind, what, spot, urgent], i) => {
    const ago = [40, 24, 12, 5, 1][i]!
    const values = { incidentKind, what, spot, happenedOn: addDays(at.wanted.today, -ago), urgent, station: `${name}派出所` }
    const open = (player: Player, id: Id) =>
      player.do(officer, incidentRoutes.open, { id, place: village, title: what.slice(0, 20), parties: [], values } as never, at.own.id(at.wanted.now))
    const handOver: Step = [
      1,
      (player, id, version, day) => {
        const receipt = { receipt: `接〔${day.slice(0, 4)}〕${at.own.between(10, 99)}号`, receivedBy: '王警官', receivedAt: `${day} 10:20` }
        return player.do(officer, incidentRoutes.steps.handOver, { id, version, values: receipt, note: '' } as never, at.own.id(at.wanted.now))
      },
    ]
    const answer: Step = [
      6,
      (player, id, version, day) => {
        const values = { result: i === 0 ? 'case' : 'cleared', answeredOn: day }
        return player.do(officer, incidentRoutes.steps.answer, { id, version, values, note: '' } as never, at.own.id(at.wanted.now))
      },
    ]
    const drop: Step = [
      1,
      (player, id, version) =>
        player.do(
          officer,
          incidentRoutes.steps.drop,
          { id, version, values: {}, note: '核实为学生家长自用车，已当面劝导。' } as never,
          at.own.id(at.wanted.now),
        ),
    ]
    return story(at, ago, open, [[handOver, answer], [handOver, answer], [drop], [handOver], []][i]!)
  })
}

/** A clean-up of each key area of a township: accepted, waiting for acceptance, under way. */
function campaigns(at: At, area: Told, nth: number): Deed[] {
  const boss = holding(at.demo, 'manager', area.place)
  if (!boss) return []
  const problem = String(area.values.problem)
  const values = { area: area.id, problem, leadUnit: '派出所', finishBy: addDays(at.wanted.today, 20) }
  const act = (step: keyof typeof campaignRoutes.steps, given: object) => (player: Player, id: Id, version: number) =>
    player.do(boss, campaignRoutes.steps[step], { id, version, values: given, note: '' } as never, at.own.id(at.wanted.now))
  const begin: Step = [3, act('begin', { measures: '逢集日定人定段巡查，划定摊位，校门口设护学岗。' })]
  const report: Step = [20, act('report', { done: '摊点全部入市，护学岗每天两次上岗，一个月无警情。' })]
  const accept: Step = [26, (player, id, version, day) => act('accept', { acceptedBy: '区综治办', acceptedOn: day })(player, id, version)]
  const open = (player: Player, id: Id) =>
    player.do(boss, campaignRoutes.open, { id, place: area.place, title: `整治${String(area.title)}`, parties: [], values } as never, at.own.id(at.wanted.now))
  return story(at, [45, 30, 10, 2][nth % 4]!, open, [[begin, report, accept], [begin, report], [begin], []][nth % 4]!)
}

/** Incidents of the first villages and clean-ups of the townships. */
export function tellSafety(demo: Demo, registers: readonly Told[], wanted: Wanted): Deed[] {
  const at = { own: chance(`${wanted.seed} safety`), wanted, demo }
  const villages = [...new Set(demo.homes.map(({ place }) => place.slice(0, 12)))].slice(0, 3)
  const areas = registers.filter(({ register }) => register === keyAreas)
  return [...villages.flatMap((village) => incidents(at, village, '镇')), ...areas.flatMap((area, i) => campaigns(at, area, i))]
}
