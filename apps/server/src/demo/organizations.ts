import { recordActivity } from '@balian/contract/activities'
import type { Id } from '@balian/contract/ids'
import { enterprises, socialOrganizations } from '@balian/contract/organizations'
import { appealRoutes, arrearsRoutes } from '@balian/contract/organizations-matters'
import { addDays } from '../platform/calendar.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed, Player } from './play.ts'
import type { Told } from './registers/index.ts'
import { holding, story } from './safety.ts'
import { chance } from './seed.ts'

const raised = [
  ['labour', '收购季缺熟练工', '人社所', '组织两场招工会，招到十一人。'],
  ['finance', '贷款抵押物不足', '信用社', '办成一笔信用担保贷款。'],
  ['utilities', '厂区电压不稳', '供电所', '更换变压器。'],
  ['market', '粉条外销运费高', '商务办', ''],
] as const

interface Acting {
  readonly demo: Demo
  readonly wanted: Wanted
  readonly own: ReturnType<typeof chance>
}
const actor = (demo: Demo, place: string): DemoOfficer | undefined => holding(demo, 'organization-liaison', place) ?? holding(demo, 'manager', place)

/** Visits to some of the enterprises and social organizations; others were never visited. */
function visits(c: Acting, all: readonly Told[]): Deed[] {
  return all.flatMap((one, i) => {
    const who = actor(c.demo, one.place)
    if (!who || i % 3 === 2) return []
    const day = addDays(c.wanted.today, -(i % 3 === 0 ? c.own.between(5, 60) : c.own.between(100, 170)))
    const at = new Date(`${day}T16:30:00+08:00`)
    const kind = one.register === enterprises ? 'enterprise' : 'socialOrganization'
    const [, text] = raised[i % raised.length]!
    const values = { [kind]: one.id, raised: i % 2 === 0 ? text : '' }
    const input = { id: c.own.id(at), kind: 'liaison-visit' as const, place: one.place, day, theme: '走访了解用工和经营', values }
    return [{ at, act: async (player: Player) => void (await player.do(who, recordActivity, input as never, c.own.id(at))) }]
  })
}

/** Appeals: answered, being handled, to be assigned. */
function appeals(c: Acting, one: Told, i: number): Deed[] {
  const who = actor(c.demo, one.place)
  if (!who) return []
  const [appealKind, what, office, answer] = raised[i % raised.length]!
  const id = () => c.own.id(c.wanted.now)
  const open = (player: Player, of: Id) =>
    player.do(who, appealRoutes.open, { id: of, place: one.place, title: what, parties: [], values: { enterprise: one.id, appealKind, what } } as never, id())
  const step = (name: 'assignOffice' | 'answer', values: object) => (player: Player, of: Id, version: number) =>
    player.do(who, appealRoutes.steps[name], { id: of, version, values, note: '' } as never, id())
  const way = [
    [2, step('assignOffice', { office })],
    [12, step('answer', { answer })],
  ] as const
  return story(c, [50, 30, 8, 1][i % 4]!, open, way.slice(0, [2, 2, 1, 0][i % 4]))
}

const late = [
  ['道路硬化工地', 14, 86_400_00, 70],
  ['砖瓦厂', 6, 31_200_00, 25],
  ['养殖场扩建工地', 9, 54_000_00, 12],
  ['供水管网工地', 21, 168_000_00, 1],
] as const

/** Late wages: paid, with labour inspection, urged, just warned of. */
function wages(c: Acting, place: string): Deed[] {
  const who = actor(c.demo, place)
  if (!who) return []
  const id = () => c.own.id(c.wanted.now)
  return late.flatMap(([employer, workers, amount, ago], i) => {
    const values = { employer, workers, amount, owedSince: addDays(c.wanted.today, -ago - 40) }
    const open = (player: Player, of: Id) =>
      player.do(who, arrearsRoutes.open, { id: of, place, title: `${employer}拖欠工资`, parties: [], values } as never, id())
    const step =
      (name: keyof typeof arrearsRoutes.steps, given: object, note = '') =>
      (player: Player, of: Id, version: number) =>
        player.do(who, arrearsRoutes.steps[name], { id: of, version, values: given, note } as never, id())
    const urge = [1, step('urge', { measure: '约谈负责人，签承诺书。', promisedOn: addDays(c.wanted.today, 18) })] as const
    const hand = [15, step('handToInspection', { handedTo: '区劳动保障监察大队' }, '逾期未付，移交查处。')] as const
    const pay = [40, (player: Player, of: Id, version: number, day: string) => step('pay', { paidOn: day, paidAmount: amount })(player, of, version)] as const
    return story(c, ago, open, [[urge, pay], [urge, hand], [urge], []][i]!)
  })
}

/** Visits, appeals and late wages of the pilot townships. */
export function tellOrganizations(demo: Demo, registers: readonly Told[], wanted: Wanted): Deed[] {
  const c = { demo, wanted, own: chance(`${wanted.seed} organizations`) }
  const all = registers.filter(({ register }) => register === enterprises || register === socialOrganizations)
  const firms = all.filter(({ register }) => register === enterprises)
  const townships = [...new Set(all.map(({ place }) => place.slice(0, 9)))]
  return [...visits(c, all), ...firms.flatMap((one, i) => appeals(c, one, i)), ...townships.flatMap((place) => wages(c, place))]
}
