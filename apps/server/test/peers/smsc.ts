import smpp from 'smpp'

/** What our client sent, as the other end read it. */
export interface Got {
  readonly id: string
  readonly to: string
  readonly from: string
  readonly text: string
  readonly reference: number
  readonly replace: number
  readonly reported: boolean
}

interface Pdu {
  readonly command: string
  readonly destination_addr: string
  readonly source_addr: string
  readonly short_message: { message: string | Buffer; udh?: Buffer[] }
  readonly data_coding: number
  readonly user_message_reference: number
  readonly registered_delivery: number
  readonly replace_if_present_flag: number
  readonly password: string
  response(values?: object): object
}
interface Session {
  on(event: string, heard: (pdu: Pdu) => void): void
  send(pdu: object, answered?: () => void): void
  deliver_sm(values: object, answered?: () => void): void
  close(): void
}

interface Behaviour {
  /** The status to answer a submit with; 0 takes it. */
  status?: (to: string) => number
  /** What the report says; null: none comes. */
  report?: (to: string) => string | null
  /** Keeps of each receiver only how often it was sent something: for very many. */
  counts?: true
  /** Reports carry the optional parameters, or the customary text alone. */
  bare?: boolean
}

/** Keeps what was sent, answers, and owes a report until it is confirmed: then to whoever binds next. */
class Centre {
  readonly got: Got[] = []
  /** How often each receiver was sent something, and how many more often than once. */
  readonly times = new Map<string, number>()
  twice = 0
  readonly owed = new Map<string, object>()
  readonly sessions = new Set<Session>()
  readonly #behaviour: Behaviour
  made = 0

  constructor(behaviour: Behaviour) {
    this.#behaviour = behaviour
  }

  met(session: Session): void {
    this.sessions.add(session)
    session.on('error', () => undefined)
    session.on('close', () => this.sessions.delete(session))
    session.on('bind_transceiver', (pdu) => {
      session.send(pdu.response({ command_status: pdu.password === 'right' ? 0 : 0x0e, system_id: 'centre' }))
      for (const id of this.owed.keys()) this.#pay(session, id)
    })
    session.on('submit_sm', (pdu) => this.#submitted(session, pdu))
    session.on('enquire_link', (pdu) => session.send(pdu.response()))
    session.on('unbind', (pdu) => session.send(pdu.response()))
  }

  #pay(session: Session, id: string): void {
    session.deliver_sm(this.owed.get(id)!, () => void this.owed.delete(id))
  }

  #submitted(session: Session, pdu: Pdu): void {
    const { destination_addr: to, source_addr: from, user_message_reference: reference, replace_if_present_flag: replace } = pdu
    const status = this.#behaviour.status?.(to) ?? 0
    if (status !== 0) return session.send(pdu.response({ command_status: status }))
    this.made += 1
    const id = `M${this.made}`
    const reported = pdu.registered_delivery === 1
    const times = (this.times.get(to) ?? 0) + 1
    this.times.set(to, times)
    if (times === 2) this.twice += 1
    if (!this.#behaviour.counts) this.got.push({ id, to, from, text: String(pdu.short_message.message), reference, replace, reported })
    session.send(pdu.response({ message_id: id }))
    const said = reported ? (this.#behaviour.report?.(to) ?? null) : null
    if (said === null) return
    const options = this.#behaviour.bare ? {} : { receipted_message_id: id, user_message_reference: reference }
    const words = `id:${id} sub:001 dlvrd:001 submit date:2611241000 done date:2611241000 stat:${said} err:000 text:`
    this.owed.set(id, { source_addr: to, destination_addr: from, esm_class: 4, short_message: words, ...options })
    this.#pay(session, id)
  }
}

/** An SMS centre on loopback, made of the registry's SMPP server: another reading of the protocol than our own client's. */
export async function smsCentre(behaviour: Behaviour = {}) {
  const centre = new Centre(behaviour)
  const server = smpp.createServer({}, ((session: Session) => centre.met(session)) as (session: never) => void)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  /** Every line breaks. */
  const drop = () => {
    for (const session of centre.sessions) session.close()
  }
  return {
    url: `smpp://balian:right@127.0.0.1:${port}?source=10690001&window=40`,
    got: centre.got,
    counted: () => ({ messages: centre.made, receivers: centre.times.size, twice: centre.twice, owed: centre.owed.size }),
    owed: centre.owed,
    /** Somebody sends us an SMS. */
    say: (from: string, text: string) => {
      for (const session of centre.sessions) session.deliver_sm({ source_addr: from, destination_addr: '10690001', short_message: text })
    },
    drop,
    close: () => {
      drop()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
