import type { DisputeStep } from '@balian/contract/dispute-rules'
import * as work from '@balian/contract/dispute-work'
import * as contract from '@balian/contract/disputes'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { addDays } from '../../platform/calendar.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Deed, Player } from '../play.ts'
import type { Chance } from '../seed.ts'
import type { Matter } from './matter.ts'
import type { Sides } from './sides.ts'

/** Who takes part besides the sides. */
export interface Offices {
  readonly mediator: DemoOfficer
  /** The township's, who takes over what the village cannot settle. */
  readonly above: DemoOfficer
  readonly township: PlaceCode
  /** Who reports it, when that is not the mediator. */
  readonly reporter: (DemoOfficer & { readonly leads?: readonly Id[] }) | null
  readonly group: Id | null
}

export interface Told {
  readonly matter: Matter
  readonly sides: Sides
  readonly place: PlaceCode
  readonly placeNames: { readonly village: string; readonly group: string }
  readonly opened: Day
  /** Nothing lies after this moment. */
  readonly now: Date
}

/** One dispute as it is being told: collects deeds, each on a day at an hour, in the order in which they happened. */
export class Dispute {
  readonly deeds: Deed[] = []
  readonly id: Id
  readonly yuan: number
  readonly own: Chance
  readonly told: Told
  day: Day
  handler: DemoOfficer
  readonly parties: readonly { readonly id: Id; readonly side: 'a' | 'b' }[]
  readonly #offices: Offices
  readonly #minted: () => Id
  #version = 0

  constructor(own: Chance, told: Told, offices: Offices) {
    const started = new Date(`${told.opened}T00:00:00Z`)
    this.own = own
    this.told = told
    this.day = told.opened
    this.#offices = offices
    this.handler = offices.mediator
    this.#minted = () => own.id(started)
    this.id = this.mint()
    const [low, high] = told.matter.money ?? [0, 0]
    this.yuan = Math.round(own.between(low, high) / (high > 9000 ? 1000 : 100)) * (high > 9000 ? 1000 : 100)
    this.parties = [
      { id: this.mint(), side: 'a' },
      { id: this.mint(), side: 'b' },
    ]
  }

  mint(): Id {
    return this.#minted()
  }

  get offices(): Offices {
    return this.#offices
  }

  /** A text of the matter with its names filled in. */
  say(text: string): string {
    const { sides, placeNames } = this.told
    const words: Record<string, string> = { a: sides.a.name, b: sides.b.name, v: placeNames.village, g: placeNames.group, n: String(this.yuan) }
    return text.replace(/\{([abvgn])\}/g, (_, key: string) => words[key]!)
  }

  wait(days: number): this {
    this.day = addDays(this.day, days)
    return this
  }

  at(hour: number, minute = this.own.between(0, 59)): Date {
    const two = (n: number) => String(n).padStart(2, '0')
    return new Date(`${this.day}T${two(hour)}:${two(minute)}:00+08:00`)
  }

  /** A step by the office that has it now, or by `who`; its version is the one that the step before answered. */
  step(route: (typeof steps)[keyof typeof steps], input: Record<string, unknown>, hour: number, who: DemoOfficer = this.handler): this {
    const command = this.mint()
    const at = this.at(hour)
    if (at > this.told.now) throw new Error(`${route.name} of ${this.say(this.told.matter.title)} would lie in the future (${at.toISOString()}).`)
    const act = async (player: Player) => {
      const { version } = (await player.do(who, route, { id: this.id, version: this.#version, ...input } as never, command)) as { version: number }
      this.#version = version
    }
    this.deeds.push({ at, act })
    return this
  }
}

/** The steps that the stories take, by their names in the rules. */
export const steps = {
  report: contract.reportDispute,
  accept: contract.acceptDispute,
  refuse: contract.refuseDispute,
  handOn: contract.handOnDispute,
  takeOver: contract.takeOverDispute,
  sendBack: contract.sendBackDispute,
  outsideAnswer: contract.outsideAnswerDispute,
  addPapers: contract.addDisputePapers,
  assign: contract.assignDispute,
  hold: work.holdSession,
  settle: work.settleDispute,
  fail: work.failDispute,
  withdraw: work.withdrawDispute,
  perform: work.recordPerformance,
  complete: work.completePerformance,
  breach: work.recordBreach,
  askConfirmation: work.askConfirmation,
  answerConfirmation: work.answerConfirmation,
  visit: work.visitDispute,
  close: work.closeDispute,
  reopen: work.reopenDispute,
} as const satisfies Partial<Record<DisputeStep | 'report', unknown>>
