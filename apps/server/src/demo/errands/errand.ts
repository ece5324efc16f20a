import { acceptPapers, fetchPapers, passPapers, returnPapers, takePapers } from '@balian/contract/custody'
import { errandRoutes } from '@balian/contract/errand-matters'
import type { Id } from '@balian/contract/ids'
import type { Received, Route } from '@balian/contract/route'
import { addDays } from '../../platform/calendar.ts'
import type { Wanted } from '../make.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Deed, Player } from '../play.ts'
import type { DemoPerson } from '../population/village.ts'
import type { Told } from '../registers/index.ts'
import type { Chance } from '../seed.ts'

/** Who has a part in an errand. */
export interface Parts {
  readonly resident: DemoPerson
  readonly agent: DemoOfficer
  readonly clerk: DemoOfficer
  readonly manager: DemoOfficer
}

/** An errand that is told step by step, each on its day. */
export class Errand {
  readonly deeds: Deed[] = []
  readonly #own: Chance
  readonly #parts: Parts
  readonly #service: Told
  readonly #wanted: Wanted
  readonly #id: Id
  #day: string
  #hour = 8
  #version = 0
  readonly #papers: readonly { readonly id: Id; readonly name: string; readonly form: 'original' | 'copy' }[]

  constructor(own: Chance, parts: Parts, service: Told, wanted: Wanted, daysAgo: number) {
    this.#own = own
    this.#parts = parts
    this.#service = service
    this.#wanted = wanted
    this.#day = addDays(wanted.today, -daysAgo)
    const at = new Date(`${this.#day}T08:00:00+08:00`)
    this.#id = own.id(at)
    const names = String(service.values.materials).split(/[\n、]/)
    this.#papers = names.map((name, i) => ({ id: own.id(at), name, form: i % 2 === 0 ? 'original' : 'copy' }))
  }

  /** Some days later; on the same day the next deed is an hour later. */
  after(days: number): this {
    this.#day = addDays(this.#day, days)
    if (days > 0) this.#hour = 8
    return this
  }

  #then<R extends Route>(who: DemoOfficer, route: R, input: Record<string, unknown>): this {
    this.#hour += 1
    const at = new Date(`${this.#day}T${String(this.#hour).padStart(2, '0')}:${this.#own.between(10, 59)}:00+08:00`)
    const command = this.#own.id(at)
    const act = async (player: Player) => {
      const all = { id: this.#id, ...(this.#version > 0 ? { version: this.#version } : {}), ...input }
      const now = (await player.do(who, route, all as unknown as Partial<Received<R>>, command)) as { readonly version: number }
      this.#version = now.version
    }
    if (at < this.#wanted.now) this.deeds.push({ at, act })
    return this
  }

  #step(who: DemoOfficer, name: keyof typeof errandRoutes.steps, values: Record<string, unknown> = {}, note = ''): this {
    return this.#then(who, errandRoutes.steps[name], { values, note })
  }

  open(mode: string, channel: 'window' | 'station' | 'home' | 'phone', request: string): this {
    const { resident, agent, clerk } = this.#parts
    const party = { id: this.#own.id(new Date(`${this.#day}T08:00:00+08:00`)), kind: 'person', person: resident.id, role: 'applicant' }
    return this.#then(channel === 'window' ? clerk : agent, errandRoutes.open, {
      place: resident.place,
      title: `${this.#service.title} · ${resident.name}`,
      parties: [party],
      values: { service: this.#service.id, mode, channel, request },
    })
  }

  atOnce = (result: string): this => this.#step(this.#parts.clerk, 'doAtOnce', { result })
  takeIn = (signed: boolean): this => this.#step(this.#parts.agent, 'takeIn', signed ? { authorizedOn: this.#day } : {})
  tell = (missing: string, days: number): this => this.#step(this.#parts.agent, 'tellMissing', { missing, missingUntil: addDays(this.#day, days) })
  brought = (): this => this.#step(this.#parts.agent, 'supplement')
  submit = (): this => this.#step(this.#parts.agent, 'submit', { submittedTo: this.#service.values.goesTo, submittedOn: this.#day, receipt: this.#receipt() })
  collect = (outcome: 'granted' | 'refused' | 'elsewhere' = 'granted'): this => this.#step(this.#parts.agent, 'collect', { outcome })
  appoint = (days: number, appointment: string): this =>
    this.#step(this.#parts.agent, 'appoint', { appointedOn: addDays(this.#day, days), appointment, checklist: this.#service.values.materials })
  accompany = (): this => this.#step(this.#parts.agent, 'accompany', { outcome: 'granted' })
  finish = (result: string): this => this.#step(this.#parts.agent, 'finish', { result })
  close = (): this => this.#step(this.#parts.agent, 'close')
  end = (step: 'refuse' | 'withdraw', why: string): this => this.#step(this.#parts.agent, step, {}, why)
  rate = (level: number, note = ''): this => this.#then(this.#parts.manager, errandRoutes.rate!, { level, note, how: 'phone-call' })
  reopen = (why: string): this => this.#then(this.#parts.agent, errandRoutes.reopen!, { note: why })
  toCentre = (): this =>
    this.#then(this.#parts.agent, errandRoutes.common.handOn, {
      transfer: this.#own.id(new Date(`${this.#day}T12:00:00+08:00`)),
      to: this.#parts.resident.place.slice(0, 9),
      reason: '村站办不了，请镇中心窗口办理。',
    })

  /** The papers on their way: from the resident to the agent, to the clerk of the centre, to the body outside, and back. */
  take = (): this => this.#then(this.#parts.agent, takePapers, { papers: this.#papers, from: this.#parts.resident.name })
  pass = (): this => this.#then(this.#parts.agent, passPapers, { papers: this.#ids(), account: this.#parts.clerk.id })
  accept = (): this => this.#then(this.#parts.clerk, acceptPapers, { papers: this.#ids(), yes: true })
  give = (): this => this.#then(this.#parts.clerk, passPapers, { papers: this.#ids(), body: this.#service.values.goesTo, receipt: this.#receipt() })
  fetch = (): this => this.#then(this.#parts.agent, fetchPapers, { papers: this.#ids() })
  giveBack = (): this => this.#then(this.#parts.agent, returnPapers, { papers: this.#ids(), to: this.#parts.resident.name, signed: 'signature' })

  #ids(): readonly Id[] {
    return this.#papers.map(({ id }) => id)
  }

  #receipt(): string {
    return `收${this.#day.replaceAll('-', '')}-${this.#own.between(10, 99)}`
  }
}
