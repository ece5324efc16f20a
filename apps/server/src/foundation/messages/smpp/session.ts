import net from 'node:net'
import tls from 'node:tls'
import type { SmsConfig } from '../../../platform/outgoing.ts'
import { answered, bindBody, Cutter, commands, type Delivered, encode, type Pdu, readDelivered, type Submit, submitBody } from './pdu.ts'

interface Listening {
  /** Something was delivered to us; `done` tells the other end that it is in safe hands, and not before. */
  readonly delivered: (one: Delivered, done: () => void) => void
  readonly closed: (error: string) => void
}

/** What the other end said of a message; `status` 0: it took it, under the name `ref`. */
export interface Answer {
  readonly status: number
  readonly ref: string
}

const answerSeconds = 60
const idleSeconds = 30

/**
 * One bound session (transceiver) of SMPP 3.4: no more than `window` messages are under way without an answer, and no more than `rate` a second
 * leave. A message whose answer never comes rejects: whether it was taken is not known.
 */
export class SmppSession {
  readonly #socket: net.Socket
  readonly #config: SmsConfig
  readonly #listening: Listening
  readonly #cutter = new Cutter()
  readonly #waiting = new Map<number, { readonly at: number; readonly resolve: (pdu: Pdu) => void; readonly reject: (error: Error) => void }>()
  readonly #queue: (() => void)[] = []
  #sequence = 0
  #underWay = 0
  #nextAt = 0
  #closed: string | null = null
  readonly #beat: NodeJS.Timeout

  private constructor(socket: net.Socket, config: SmsConfig, listening: Listening) {
    this.#socket = socket
    this.#config = config
    this.#listening = listening
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('error', (error: NodeJS.ErrnoException) => this.#end(error.code ?? 'broken'))
    socket.on('close', () => this.#end('closed'))
    this.#beat = setInterval(() => this.#keepAlive(), idleSeconds * 1000)
    this.#beat.unref()
  }

  /** Connects and binds; throws a code when that fails. */
  static async open(config: SmsConfig, listening: Listening): Promise<SmppSession> {
    const { host, port } = config
    const socket = config.tls ? tls.connect({ host, port, servername: host }) : net.connect({ host, port })
    socket.setNoDelay(true)
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(10_000, () => socket.destroy(new Error('timeout')))
      socket.once(config.tls ? 'secureConnect' : 'connect', resolve)
      socket.once('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code ?? error.message)))
    })
    socket.setTimeout(0)
    const session = new SmppSession(socket, config, listening)
    const answer = await session.#ask(commands.bindTransceiver, bindBody(config.system, config.password))
    if (answer.status !== 0) {
      session.#end('refused')
      throw new Error(statusCode(answer.status))
    }
    return session
  }

  get open(): boolean {
    return this.#closed === null
  }

  /** Sends one part and waits for its answer. */
  async submit(one: Submit): Promise<Answer> {
    await this.#slot()
    try {
      const { status, body } = await this.#ask(commands.submit, submitBody(one))
      return { status, ref: body.toString('latin1').replace(/\0.*$/s, '') }
    } finally {
      this.#underWay -= 1
      this.#queue.shift()?.()
    }
  }

  /** Says good-bye, as the protocol wants it. */
  async close(): Promise<void> {
    if (this.#closed === null) await this.#ask(commands.unbind, Buffer.alloc(0)).catch(() => undefined)
    this.#end('unbound')
  }

  async #slot(): Promise<void> {
    if (this.#underWay >= this.#config.window) await new Promise<void>((free) => this.#queue.push(free))
    this.#underWay += 1
    if (this.#config.rate === 0) return
    const now = performance.now()
    this.#nextAt = Math.max(this.#nextAt, now) + 1000 / this.#config.rate
    const wait = this.#nextAt - now
    if (wait > 5) await new Promise((resolve) => setTimeout(resolve, wait))
  }

  #ask(command: number, body: Buffer): Promise<Pdu> {
    return new Promise((resolve, reject) => {
      if (this.#closed !== null) return reject(new Error(this.#closed))
      this.#sequence = (this.#sequence % 0x7fffffff) + 1
      this.#waiting.set(this.#sequence, { at: performance.now(), resolve, reject })
      this.#send({ command, status: 0, sequence: this.#sequence, body })
    })
  }

  #send(pdu: Pdu): void {
    if (this.#socket.writable) this.#socket.write(encode(pdu))
  }

  #take(chunk: Buffer): void {
    try {
      for (const pdu of this.#cutter.cut(chunk)) this.#one(pdu)
    } catch {
      this.#end('no-smpp')
    }
  }

  #one(pdu: Pdu): void {
    const { command, sequence } = pdu
    if (command >= answered) {
      this.#waiting.get(sequence)?.resolve(pdu)
      this.#waiting.delete(sequence)
    } else if (command === commands.deliver) {
      const done = () => this.#send({ command: command + answered, status: 0, sequence, body: Buffer.from([0]) })
      this.#listening.delivered(readDelivered(pdu.body), done)
    } else if (command === commands.enquireLink || command === commands.unbind) {
      this.#send({ command: command + answered, status: 0, sequence, body: Buffer.alloc(0) })
      if (command === commands.unbind) this.#end('unbound')
    } else this.#send({ command: commands.genericNack, status: 3, sequence, body: Buffer.alloc(0) })
  }

  /** A line that does not answer is no line. */
  #keepAlive(): void {
    const oldest = this.#waiting.values().next().value
    if (oldest && performance.now() - oldest.at > answerSeconds * 1000) return this.#end('no-answer')
    this.#ask(commands.enquireLink, Buffer.alloc(0)).catch(() => undefined)
  }

  #end(why: string): void {
    if (this.#closed !== null) return
    this.#closed = why
    clearInterval(this.#beat)
    this.#socket.destroy()
    for (const { reject } of this.#waiting.values()) reject(new Error(why))
    this.#waiting.clear()
    this.#listening.closed(why)
  }
}

/** A status of the other end as a short code: `smpp:0x0000000b` → `smpp-0b`. */
export const statusCode = (status: number): string => `smpp-${status.toString(16).padStart(2, '0')}`

/** Busy, throttled, or out of order for now: the same message may pass later. */
const passing = new Set([0x08, 0x14, 0x58, 0x64, 0xfe])
export const passes = (status: number): boolean => passing.has(status)
