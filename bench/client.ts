import { Agent, request } from 'node:http'
import { newId } from '@balian/contract/ids'
import { commandHeader, type Reply, type Route, type Sent } from '@balian/contract/route'
import { demoPassword } from '../apps/server/src/demo/accounts.ts'
import { urlOf } from '../apps/server/test/as.ts'

const agent = new Agent({ keepAlive: true })

interface Answer {
  readonly status: number
  readonly body: string
  readonly cookie: string | undefined
}

function send(address: string, method: 'GET' | 'POST', headers: Record<string, string>, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, agent, headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) } })
    asked.on('error', reject)
    asked.on('response', (reply) => {
      const pieces: Buffer[] = []
      reply.on('data', (piece: Buffer) => pieces.push(piece))
      reply.on('error', reject)
      reply.on('end', () =>
        resolve({ status: reply.statusCode!, body: Buffer.concat(pieces).toString(), cookie: reply.headers['set-cookie']?.[0]?.split(';')[0] }),
      )
    })
    asked.end(body)
  })
}

/** Somebody at a browser: requests over the network to a server that runs as a process of its own. */
export class Client {
  readonly #address: string
  readonly #cookie: string

  constructor(address: string, cookie: string) {
    this.#address = address
    this.#cookie = cookie
  }

  static async signIn(address: string, account: string): Promise<Client> {
    const body = JSON.stringify({ account, password: demoPassword })
    const answer = await send(`${address}/api/session`, 'POST', { 'content-type': 'application/json' }, body)
    if (!answer.cookie) throw new Error(`${account} cannot sign in: ${answer.status} ${answer.body}`)
    return new Client(address, answer.cookie)
  }

  async read<R extends Route>(route: R, input: Sent<R>): Promise<Reply<R>> {
    const { url, rest } = urlOf(route, input as Record<string, unknown>)
    const given = Object.entries(rest).filter(([, value]) => value !== undefined)
    const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
    return this.#reply(await send(`${this.#address}${url}?${query}`, 'GET', { cookie: this.#cookie }))
  }

  async do<R extends Route>(route: R, input: Sent<R>): Promise<Reply<R>> {
    const { url, rest } = urlOf(route, input as Record<string, unknown>)
    return this.#reply(await send(this.#address + url, 'POST', this.#acting('application/json'), JSON.stringify(rest)))
  }

  async upload<R extends Route>(route: R, input: Sent<R>, file: { name: string; bytes: Uint8Array }): Promise<Reply<R>> {
    const form = new FormData()
    form.append('input', JSON.stringify(input))
    form.append('file', new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name)
    const made = new Request('http://form', { method: 'POST', body: form })
    const { url } = urlOf(route, input as Record<string, unknown>)
    return this.#reply(await send(this.#address + url, 'POST', this.#acting(made.headers.get('content-type')!), Buffer.from(await made.arrayBuffer())))
  }

  #acting(type: string): Record<string, string> {
    return { cookie: this.#cookie, 'content-type': type, [commandHeader]: newId() }
  }

  #reply<T>({ status, body }: Answer): T {
    if (status !== 200) throw new Error(`${status} ${body.slice(0, 300)}`)
    return JSON.parse(body) as T
  }
}
