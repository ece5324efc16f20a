import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { helpPage } from '@balian/contract/reintegration'
import { bases } from '@balian/contract/reintegration-bases'
import * as work from '@balian/contract/reintegration-work'
import type { Route } from '@balian/contract/route'
import { addDays, addMonths } from '../../platform/calendar.ts'
import { pilots } from '../divisions.ts'
import type { Demo, Wanted } from '../make.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Deed, Player } from '../play.ts'
import type { DemoPerson } from '../population/village.ts'
import type { Told } from '../registers/index.ts'
import { type Chance, chance } from '../seed.ts'
import { type HelpStory, stories, visitNotes } from './stories.ts'

interface Cast {
  readonly own: Chance
  readonly today: Day
  readonly person: DemoPerson
  readonly helper: DemoOfficer
  readonly supervisor: DemoOfficer
  readonly cadre: DemoOfficer | undefined
  readonly base: Id | undefined
  /** Where somebody who moves goes, and who supervises there. */
  readonly away: PlaceCode
  readonly other: DemoOfficer
}

type Input = Readonly<Record<string, unknown>>

/** The deeds of one file; each knows the version that the one before left. */
class Telling {
  readonly deeds: Deed[] = []
  readonly #cast: Cast
  readonly #story: HelpStory
  #id: Id
  #version = 0

  constructor(cast: Cast, story: HelpStory) {
    this.#cast = cast
    this.#story = story
    this.#id = cast.own.id(this.at(0))
  }

  get id(): Id {
    return this.#id
  }

  on(day: number): Day {
    return addDays(this.#cast.today, day - this.#story.ago)
  }

  at(day: number): Date {
    return new Date(Date.parse(`${this.on(day)}T09:00:00+08:00`) + this.deeds.length * 7 * 60_000)
  }

  /** Something is done so many days after the opening, unless that lies ahead. */
  do(day: number, route: Route, input: Input, who: DemoOfficer = this.#cast.helper): void {
    if (day > this.#story.ago) return
    const at = this.at(day)
    const command = this.#cast.own.id(at)
    const first = this.deeds.length === 0
    const act = async (player: Player) => {
      const sent = { id: this.#id, ...(first ? {} : { version: this.#version }), ...input }
      const done = (await player.do(who, route, sent as never, command)) as { id: Id; version: number }
      this.#id = done.id
      this.#version = done.version
    }
    this.deeds.push({ at, act })
  }

  /** A read of the file at a moment: somebody looked. */
  look(day: number, who: DemoOfficer, purpose: string): void {
    if (day > this.#story.ago) return
    this.deeds.push({ at: this.at(day), act: async (player) => void (await player.do(who, helpPage, { id: this.#id, purpose }, null)) })
  }

  new(): Id {
    return this.#cast.own.id(this.at(0))
  }
}

/** Everything that was done for one person. */
function tellOne(cast: Cast, story: HelpStory): Deed[] {
  const { person, cadre, own } = cast
  const told = new Telling(cast, story)
  const [opened, ahead] = [told.on(0), own.between(5, 40)]
  const day = addDays(opened, -ahead)
  const until = story.basis === 'correction' ? addMonths(opened, 12) : undefined
  told.do(0, work.openHelp, {
    person: person.id,
    basis: story.basis,
    basisDay: day,
    handedOverOn: addDays(opened, -1),
    fromDay: opened,
    need: story.need,
    untilDay: until,
  })
  const named = (part: string, name: string, relation: string) => told.do(1, work.putMember, { member: told.new(), part, name, relation, fromDay: told.on(1) })
  named('police', own.pick(['马警官', '李警官', '赵警官']), '派出所')
  if (story.end !== 'forming') {
    named('family', own.pick(['其母', '其妻', '其兄']), '家属')
    if (cadre) told.do(2, work.putMember, { member: told.new(), part: 'village', account: cadre.id, fromDay: told.on(2) })
    plan(told, story)
    told.do(4, work.startHelp, { on: told.on(4) })
    support(told, story, cast)
    visits(told, story, own)
    told.look(12, cast.supervisor, 'supervision')
  }
  finish(told, story, cast)
  return told.deeds
}

function plan(told: Telling, story: HelpStory): void {
  const measure = (what: string, who: string, due: number, done: number | null) =>
    told.do(3, work.putMeasure, { measure: told.new(), what, who, dueOn: told.on(due), doneOn: done !== null && done <= 3 ? told.on(done) : null })
  measure('办理户籍、医保和低保核对，落实基本生活', '帮教员', 45, 3)
  if (!story.job) measure('联系技能培训', '村委会', 90, null)
  if (story.loan) measure('帮助申请担保贷款并督促按期还款', '帮教员、担保人', 180, null)
}

function support(told: Telling, story: HelpStory, { base }: Cast): void {
  if (story.stay && base) {
    const [from, until] = story.stay
    told.do(from + 3, work.putStay, { stay: told.new(), base, fromDay: told.on(from), toDay: until === null ? null : told.on(until) })
  }
  if (story.job) {
    const [day, kind, employer, post, from] = story.job
    const began = from !== null && from <= story.ago
    const agreed = { measure: told.new(), what: '联系一份合适的工作', who: '村委会', dueOn: told.on(90) }
    told.do(3, work.putMeasure, { ...agreed, doneOn: null })
    if (began) told.do(from + 1, work.putMeasure, { ...agreed, doneOn: told.on(from) })
    told.do(Math.max(5, from ?? day), work.putJob, {
      job: told.new(),
      kind,
      employer,
      post,
      contactedOn: told.on(day),
      startedOn: began ? told.on(from) : null,
    })
  }
  if (story.loan) {
    const [day, bank, guarantor, yuan, months, purpose, repaid] = story.loan
    const loan = told.new()
    told.do(day, work.putLoan, { loan, bank, guarantor, purpose, grantedOn: told.on(day), fen: yuan * 100, months })
    for (const [i, back] of repaid.entries())
      told.do(day + 30 * (i + 1), work.repayLoan, { loan, repayment: told.new(), on: told.on(day + 30 * (i + 1)), fen: back * 100 })
  }
  if (story.child) {
    const [day, name, school, aid, yuan] = story.child
    told.do(day, work.putChild, { child: told.new(), name, school, aid, on: told.on(day), fen: yuan === null ? null : yuan * 100 })
  }
  if (story.assess) {
    const [day, living, now, needs] = story.assess
    told.do(day, work.assessHelp, { assessment: told.new(), on: told.on(day), living, work: now, needs })
  }
}

/** A visit every month; of some the last one was left out. */
function visits(told: Telling, story: HelpStory, own: Chance): void {
  const last = story.late ? story.ago - 45 : story.ago
  const ending = story.end === 'helping' ? last : Math.min(last, story.ago - 12)
  for (let day = 28; day <= ending; day += 29)
    told.do(day, work.visitHelped, { visit: told.new(), on: told.on(day), way: own.pick(['home', 'home', 'office', 'phone']), note: own.pick(visitNotes) })
}

function finish(told: Telling, story: HelpStory, { supervisor, other, away, own }: Cast): void {
  const day = story.ago - 8
  if (story.end === 'closed')
    told.do(day, work.closeHelp, { reason: story.basis === 'correction' ? 'term' : 'settled', on: told.on(day), note: '生活、就业稳定。' }, supervisor)
  if (story.end !== 'offered' && story.end !== 'taken-over') return
  told.do(day, work.handOnHelp, { to: away, summary: '已到贵镇居住务工，贷款按月归还，请继续走访。' }, supervisor)
  if (story.end === 'taken-over') told.do(day + 2, work.takeOverHelp, { file: own.id(told.at(0)) }, other)
}

/** Who could be helped: grown men of the village who hold no office and lead no group. */
function candidates(demo: Demo, village: PlaceCode): DemoPerson[] {
  const officials = new Set(demo.officers.map((one) => one.person))
  const leaders = new Set(demo.groups.map((one) => one.leader.person))
  const people = demo.homes.filter(({ place }) => place.startsWith(village)).flatMap((home) => home.people)
  return people.filter((one) => one.sex === '1' && one.age >= 24 && one.age <= 56 && one.state === 'present' && !officials.has(one.id) && !leaders.has(one.id))
}

/** The first base of each township. */
export const basesOf = (rows: readonly Told[]): Map<PlaceCode, Id> =>
  new Map(
    rows
      .filter((one) => one.register === bases)
      .toReversed()
      .map((one) => [one.place, one.id]),
  )

const holds = (role: string, place: PlaceCode) => (one: DemoOfficer) => one.posts.some((post) => post.role === role && post.place === place)

/** The help files of the two pilot townships: six each, in every state. */
export function tellHelp(demo: Demo, wanted: Wanted, inTownship: ReadonlyMap<PlaceCode, Id>): Deed[] {
  const villages = [...new Set(demo.homes.map((home) => home.place.slice(0, 12)))].toSorted()
  return pilots.flatMap((township, n) => {
    const here = villages.filter((one) => one.startsWith(township) && demo.officers.some(holds('reintegration-helper', one)))
    const there = villages.find((one) => one.startsWith(pilots[1 - n]!))
    const supervisor = demo.officers.find(holds('help-supervisor', township))
    const other = demo.officers.find(holds('help-supervisor', pilots[1 - n]!))
    if (!there || !supervisor || !other || here.length === 0) return []
    return stories.slice(n * 6, n * 6 + 6).flatMap((story, i) => {
      // The first three are of one village, so that its officer has several.
      const village = here[i < 3 ? 0 : i % here.length]!
      const own = chance(`${wanted.seed} help ${township} ${i}`)
      const person = own.pick(candidates(demo, village))
      const helper = demo.officers.find(holds('reintegration-helper', village))!
      const cadre = demo.officers.find((one) => holds('mediator', village)(one) && one.id !== helper.id)
      return tellOne({ own, today: wanted.today, person, helper, supervisor, cadre, base: inTownship.get(township), away: there, other }, story)
    })
  })
}
