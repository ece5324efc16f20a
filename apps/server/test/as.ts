import { newId } from '@balian/contract/ids'
import type { ProblemBody } from '@balian/contract/problem'
import { commandHeader, doorHeader, type Reply, type Route, type Sent } from '@balian/contract/route'
import type { createApp } from '../src/app.ts'

type Http = Awaited<ReturnType<typeof createApp>>

export interface Login {
  readonly id: string
  readonly account: string
  readonly password: string
  readonly name: string
}

/** A file to send to an upload route. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An answer that was no success; `expect(...).rejects.toMatchObject({ code: 'forbidden' })`. */
export class Refused extends Error {
  readonly code: string
  readonly status: number
  readonly body: ProblemBody

  constructor(status: number, body: ProblemBody) {
    super(`${status} ${body.code}: ${body.detail} ${JSON.stringify(body.fields)}`)
    this.code = body.code
    this.status = status
    this.body = body
  }
}

/** Acts as somebody through the front door: `await as.do(settleDispute, {...})`, `await as.read(disputeList, {...})`. */
export class As {
  readonly http: Http
  readonly login: Login | null
  readonly #cookie: string | null
  readonly #door: 'office' | 'my'

  constructor(http: Http, login: Login | null, cookie: string | null = null, door: 'office' | 'my' = 'office') {
    this.http = http
    this.login = login
    this.#cookie = cookie
    this.#door = door
  }

  static async signIn(http: Http, login: Login): Promise<As> {
    const reply = await http.inject({ method: 'POST', url: '/api/session', payload: { account: login.account, password: login.password } })
    if (reply.statusCode !== 200) throw new Refused(reply.statusCode, reply.json())
    return new As(http, login, `${reply.cookies[0]!.name}=${reply.cookies[0]!.value}`)
  }

  /** Sends a command; `id` to send the same command again. */
  async do<R extends Route>(route: R, input: Sent<R>, id: string = newId()): Promise<Reply<R>> {
    return this.#json(await this.send(route, input as Record<string, unknown>, id))
  }

  async read<R extends Route>(route: R, input: Sent<R>): Promise<Reply<R>> {
    return this.#json(await this.send(route, input as Record<string, unknown>))
  }

  /** A download's bytes and name. */
  async download<R extends Route>(route: R, input: Sent<R>, id: string = newId()): Promise<{ bytes: Buffer; type: string }> {
    const reply = await this.send(route, input as Record<string, unknown>, id)
    if (reply.statusCode !== 200) throw new Refused(reply.statusCode, reply.json())
    return { bytes: reply.rawPayload, type: String(reply.headers['content-type']) }
  }

  /** Sends an upload route's file with its input. */
  async upload<R extends Route>(route: R, input: Sent<R>, file: SentFile, id: string = newId()): Promise<Reply<R>> {
    return this.#json(await this.sendFile(route, input as Record<string, unknown>, file, id))
  }

  /** The raw reply to an upload. */
  async sendFile(route: Route, input: Record<string, unknown>, file: SentFile, id: string = newId()) {
    const form = new FormData()
    form.append('input', JSON.stringify(input))
    form.append('file', new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name)
    const request = new Request('http://test', { method: 'POST', body: form })
    const payload = Buffer.from(await request.arrayBuffer())
    const headers = { ...this.#headers(id), 'content-type': request.headers.get('content-type')! }
    return this.http.inject({ method: 'POST', url: urlOf(route, input).url, headers, payload })
  }

  /** The raw reply. */
  send(route: Route, input: Record<string, unknown>, id: string = newId()) {
    const { url, rest } = urlOf(route, input)
    if (route.kind === 'command') return this.http.inject({ method: 'POST', url, headers: this.#headers(id), payload: rest })
    const query = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Record<string, string>
    return this.http.inject({ method: 'GET', url, query, headers: this.#headers(null) })
  }

  #headers(id: string | null): Record<string, string> {
    return { ...(this.#cookie ? { cookie: this.#cookie } : {}), ...(this.#door === 'my' ? { [doorHeader]: 'my' } : {}), ...(id ? { [commandHeader]: id } : {}) }
  }

  #json<T>(reply: Awaited<ReturnType<As['send']>>): T {
    if (reply.statusCode !== 200) throw new Refused(reply.statusCode, reply.json())
    return reply.json()
  }
}

/** The route's address with its parameters filled in, and what is left to send. */
export function urlOf(route: Route, input: Record<string, unknown>): { url: string; rest: Record<string, unknown> } {
  const rest = { ...input }
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { url: `/api${path}`, rest }
}
