import type { Outgoing, SmsConfig } from '../../../platform/outgoing.ts'
import type { Services } from '../../../platform/services.ts'
import { referenceOf } from '../reference.ts'
import { recordReports } from '../reports.ts'
import type { Delivered } from '../smpp/pdu.ts'
import { passes, SmppSession, statusCode } from '../smpp/session.ts'
import { partsOf, type Report, readReport, spoken } from '../smpp/text.ts'
import { stoppedBySms } from '../stop-by-sms.ts'
import { addressesFor } from './addresses.ts'
import { type Channel, codeOf, type Outcome, type Parcel } from './channel.ts'
import { wording } from './wording.ts'

interface Held {
  readonly report: Report
  readonly since: number
  readonly done: () => void
}

/** So long a report waits for the message that it is about to be written down as sent. */
const earlyMs = 1000
const dropMs = 15_000
const soonMs = 100
const stopWords = /^\s*(T|TD|N|退订|拒收)\s*$/i

/** SMS over SMPP 3.4. One session stays open as long as the process lives, for the reports that come in. */
export class SmsChannel implements Channel {
  readonly name = 'sms'
  readonly loud = true
  readonly batch = 1000
  readonly #config: SmsConfig
  readonly #outgoing: Outgoing
  #session: SmppSession | null = null
  #error: string | null = null
  #failures = 0
  #nextTry = 0
  #reports: Held[] = []
  #stops: { readonly phone: string; readonly done: () => void }[] = []
  #services: Services | null = null
  #soon: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(config: SmsConfig, outgoing: Outgoing) {
    this.#config = config
    this.#outgoing = outgoing
  }

  async ready(): Promise<boolean> {
    return (await this.#line()) !== null
  }

  async send(services: Services, parcels: readonly Parcel[]): Promise<Outcome[]> {
    // A long sending is no reason to let reports wait: the other end may hold back more until they are confirmed.
    this.#services = services
    const session = this.#session
    if (!session) return parcels.map(() => ({ state: 'later', error: 'no-line' }))
    const addresses = await addressesFor('sms', services, parcels)
    return Promise.all(parcels.map((parcel) => this.#one(session, parcel, addresses.get(parcel.person), services)))
  }

  async #one(session: SmppSession, parcel: Parcel, to: string | undefined, { keys }: Services): Promise<Outcome> {
    if (!to) return { state: 'refused', error: 'no-address' }
    if (!/^1\d{10}$/.test(to)) return { state: 'refused', error: 'landline' }
    const reference = referenceOf(parcel.dispatch, parcel.person)
    try {
      return await this.#parts(session, { to, text: wording('sms', parcel, this.#outgoing, keys), reference, again: parcel.again })
    } catch {
      return { state: 'unknown' }
    }
  }

  /** The parts one after the other, so that they arrive in order; the last one's report is the message's. */
  async #parts(session: SmppSession, one: { to: string; text: string; reference: number; again: boolean }): Promise<Outcome> {
    const { coding, parts } = partsOf(one.text, one.reference)
    const many = parts.length > 1
    let ref = ''
    for (const [i, message] of parts.entries()) {
      const report = i === parts.length - 1
      const { source } = this.#config
      const answer = await session.submit({ source, to: one.to, message, coding, part: many, report, replace: one.again && !many, reference: one.reference })
      if (answer.status !== 0) return { state: passes(answer.status) ? 'later' : 'refused', error: statusCode(answer.status) }
      ref = answer.ref
    }
    return { state: 'sent', ref }
  }

  async test(address: string, text: string): Promise<void> {
    const session = await this.#line()
    if (!session) throw new Error(this.#error ?? 'no-line')
    const outcome = await this.#parts(session, { to: address, text: `【${this.#outgoing.sign}】${text}`, reference: 0, again: false })
    if ('error' in outcome) throw new Error(outcome.error)
  }

  look() {
    const { host, port } = this.#config
    return { mode: 'on' as const, peer: `${host}:${port}`, connected: this.#session?.open ?? false, error: this.#error }
  }

  /** Writes down the reports that came in; only then the other end hears that they are in safe hands. */
  tend(services: Services): Promise<void> {
    this.#services = services
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#write(services))
    return this.#writing
  }

  async #write(services: Services): Promise<void> {
    await this.#line()
    const stops = this.#stops.splice(0)
    if (stops.length > 0) await stoppedBySms(services, [...new Set(stops.map((one) => one.phone))])
    for (const { done } of stops) done()
    const held = this.#reports
    this.#reports = []
    if (held.length === 0) return
    const now = performance.now()
    const known = await recordReports(
      services,
      held.map(({ report, since }) => ({ ...report, late: now - since > earlyMs })),
    ).catch((error: unknown) => {
      // They stay owed to the other end, and are written down with the next ones.
      this.#reports = [...held, ...this.#reports]
      throw error
    })
    for (const [i, one] of held.entries()) {
      if (known[i] || now - one.since > dropMs) one.done()
      else this.#reports.push(one)
    }
  }

  /** What comes between two rounds is written down soon: the other end may hold back more until it is. */
  #writeSoon(): void {
    const services = this.#services
    if (!services || this.#soon) return
    this.#soon = setTimeout(() => {
      this.#soon = undefined
      this.tend(services).catch((err: unknown) => services.log.error({ err }, 'delivery reports were not written down'))
    }, soonMs)
    this.#soon.unref()
  }

  async close(): Promise<void> {
    clearTimeout(this.#soon)
    await this.#session?.close()
    this.#session = null
  }

  /** The open session, or null: then `#error` says why. Tried again after a while that grows to a minute. */
  async #line(): Promise<SmppSession | null> {
    if (this.#session?.open) return this.#session
    if (performance.now() < this.#nextTry) return null
    try {
      this.#session = await SmppSession.open(this.#config, { delivered: (one, done) => this.#came(one, done), closed: (why) => (this.#error = why) })
      this.#error = null
      this.#failures = 0
      return this.#session
    } catch (error) {
      this.#failures = Math.min(this.#failures + 1, 6)
      this.#nextTry = performance.now() + 1000 * 2 ** this.#failures
      this.#error = codeOf(error)
      return null
    }
  }

  #came(one: Delivered, done: () => void): void {
    if (!one.isReport) {
      const phone = one.from.replace(/^\+?86(?=1\d{10}$)/, '')
      if (!stopWords.test(spoken(one))) return done()
      this.#stops.push({ phone, done })
    } else {
      const report = readReport(one)
      if (report.arrived === null) return done()
      this.#reports.push({ report, since: performance.now(), done })
    }
    this.#writeSoon()
  }
}
