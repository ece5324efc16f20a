import * as contract from '@balian/contract/petitions'
import { addDays } from '../../platform/calendar.ts'
import type { Demo, Wanted } from '../make.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Deed, Player } from '../play.ts'
import { type Chance, chance } from '../seed.ts'
import type { Dispute } from './dispute.ts'

type Step = readonly [after: number, hour: number, route: (typeof contract)[keyof typeof contract], input: (day: string) => Record<string, unknown>]

const accept: Step = [2, 10, contract.acceptPetition, () => ({ note: '' })]
const answer: Step = [
  14,
  15,
  contract.answerPetition,
  (day) => ({ answer: '经核查，反映的情况属实。已督促村调委会和有关当事人限期解决，并由镇综治办派员跟进，结果已当面告知您。', on: day }),
]
const askReview: Step = [8, 10, contract.askReview, (day) => ({ on: day, note: '对答复中的期限有不同意见，申请复查。' })]
const close: Step = [31, 10, contract.closePetition, () => ({ note: '三十日内未申请复查，归档。' })]
const withdraw: Step = [6, 11, contract.withdrawPetition, () => ({ note: '问题已经解决，本人撤回。' })]

/** How long ago each was received, and what came of it. */
const ways: readonly (readonly [ago: number, steps: readonly Step[]])[] = [
  [96, [accept, answer, close]],
  [120, [accept, answer, close]],
  [64, [accept, answer, close]],
  [58, [accept, withdraw, [1, 15, contract.closePetition, () => ({ note: '' })]]],
  [44, [accept, answer, askReview]],
  [26, [accept, answer]],
  [12, [accept]],
  [4, []],
]

interface Telling {
  readonly own: Chance
  readonly wanted: Wanted
  readonly clerk: DemoOfficer
  readonly manager: DemoOfficer
}

/** One petition of somebody whose dispute goes on too slowly, linked to the dispute. */
function petition({ own, wanted, clerk, manager }: Telling, about: Dispute, ago: number, steps: readonly Step[]): Deed[] {
  const { sides, matter, placeNames } = about.told
  let day = addDays(wanted.today, -ago)
  let version = 0
  const at = (hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:${own.between(10, 59)}:00+08:00`)
  const id = own.id(at(9))
  const deed = (who: DemoOfficer, route: Step[2], hour: number, input: Record<string, unknown>): Deed => {
    const command = own.id(at(hour))
    const act = async (player: Player) => {
      version = ((await player.do(who, route as never, { id, version, ...input } as never, command)) as { version: number }).version
    }
    return { at: at(hour), act }
  }
  const register = {
    place: about.offices.township,
    title: `反映${about.say(matter.title)}办理进展`,
    channel: own.pick(['visit', 'letter', 'phone', 'online'] as const),
    receivedOn: day,
    brief: `${sides.a.name}反映：${about.say(matter.brief)}希望镇上过问。`,
    request: about.say(matter.claims),
    peopleCount: 1,
    parties: [{ id: own.id(at(9)), kind: 'person', person: sides.a.id, name: sides.a.name, role: 'petitioner', address: sides.a.address }],
  }
  const link = { link: own.id(at(9)), other: about.id, relation: 'petition', note: `${placeNames.village}正在调解的同一件事` }
  const first = [deed(clerk, contract.registerPetition, 9, register), deed(manager, contract.linkPetition, 11, link)]
  const rest = steps.map(([after, hour, route, input]) => {
    day = addDays(day, after)
    return deed(manager, route, hour, input(day))
  })
  return [...first, ...rest]
}

/** A handful of petitions in the two townships, each about a dispute that had been reported before. */
export function tellPetitions(demo: Demo, disputes: readonly Dispute[], wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} petitions`)
  const holder = (role: string, place: string) => demo.officers.find(({ posts }) => posts.some((post) => post.role === role && post.place === place))
  const used = new Set<Dispute>()
  return ways.flatMap(([ago, steps]) => {
    const about = own.sample(disputes, disputes.length).find((one) => !used.has(one) && one.told.opened < addDays(wanted.today, -ago - 5))
    if (!about) return []
    used.add(about)
    const { township } = about.offices
    return petition({ own, wanted, clerk: holder('window-clerk', township)!, manager: holder('manager', township)! }, about, ago, steps)
  })
}
