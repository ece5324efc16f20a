import { recordActivity } from '@balian/contract/activities'
import { reportDispute } from '@balian/contract/disputes'
import { addFile } from '@balian/contract/files'
import { type Id, newId } from '@balian/contract/ids'
import { commandHeader } from '@balian/contract/route'
import { samples } from '../apps/server/test/sample-files.ts'
import { village } from './kill-nine-records.ts'

/** One write: the record and the command that makes it, both named before anything is sent. */
export interface Write {
  readonly kind: 'activity' | 'dispute' | 'file'
  readonly id: Id
  readonly command: Id
}

/** One officer's device: sends one write after the other, and again what was cut off, until it is answered. */
export class Outbox {
  /** Writes that the server has acknowledged. */
  readonly answered: Write[] = []
  /** The write whose answer never came. */
  waiting: Write | null = null
  cutOff = 0
  readonly #login: { readonly account: string; readonly password: string }
  readonly #n: number
  #cookie: string | null = null
  #made = 0

  constructor(login: { readonly account: string; readonly password: string }, n: number) {
    this.#login = login
    this.#n = n
  }

  /** Writes until the server no longer answers. */
  async write(address: string): Promise<void> {
    for (;;) {
      this.waiting ??= this.#next()
      try {
        await this.#send(address, this.waiting)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error // only a broken connection is expected here
        this.cutOff += 1
        return
      }
      this.answered.push(this.waiting)
      this.waiting = null
    }
  }

  /** Sends what was cut off. */
  async sendWaiting(address: string): Promise<void> {
    if (!this.waiting) return
    await this.#send(address, this.waiting)
    this.answered.push(this.waiting)
    this.waiting = null
  }

  /** Sends some of the answered writes again, as after a lost reply; each must be answered as before. Tells how many. */
  async repeat(address: string, most: number): Promise<number> {
    const some = this.answered.slice(-most)
    for (const write of some) await this.#send(address, write)
    return some.length
  }

  #next(): Write {
    this.#made += 1
    const kind = (['activity', 'dispute', 'activity', 'file'] as const)[(this.#made + this.#n) % 4]!
    return { kind, id: newId(), command: newId() }
  }

  async #send(address: string, write: Write): Promise<void> {
    this.#cookie ??= await this.#signIn(address)
    const headers: Record<string, string> = { cookie: this.#cookie, [commandHeader]: write.command }
    const { path, body } = requestOf(write)
    if (typeof body === 'string') headers['content-type'] = 'application/json'
    const reply = await fetch(`${address}/api${path}`, { method: 'POST', headers, body })
    const text = await reply.text()
    if (reply.status !== 200) throw new Error(`${write.kind} was answered ${reply.status}: ${text}`)
    if ((JSON.parse(text) as { id: string }).id !== write.id) throw new Error(`${write.kind} ${write.id} was answered as another: ${text}`)
  }

  async #signIn(address: string): Promise<string> {
    const reply = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.#login),
    })
    if (reply.status !== 200) throw new Error(`sign-in was answered ${reply.status}: ${await reply.text()}`)
    return reply.headers.getSetCookie()[0]!.split(';')[0]!
  }
}

/** The same write is the same request every time. */
function requestOf({ kind, id }: Write): { path: string; body: string | FormData } {
  switch (kind) {
    case 'activity':
      return { path: recordActivity.path, body: JSON.stringify({ id, ...deed }) }
    case 'dispute':
      return { path: reportDispute.path, body: JSON.stringify({ id, ...matter(id) }) }
    case 'file': {
      const form = new FormData()
      form.append('input', JSON.stringify({ id, place: village }))
      form.append('file', new Blob([samples.jpeg as Uint8Array<ArrayBuffer>]), '现场.jpg')
      return { path: addFile.path, body: form }
    }
  }
}

const deed = { kind: 'patrol', place: village, day: '2026-11-01', theme: '夜间巡逻', reached: 3 }

const matter = (id: Id) => ({
  place: village,
  title: '地埂纠纷',
  class: 'forest-land',
  brief: '两家承包地相邻，因地埂移位发生争执。',
  peopleCount: 2,
  parties: [
    { id: `${id.slice(0, -1)}a`, kind: 'outsider', name: '王大山', role: 'applicant' },
    { id: `${id.slice(0, -1)}b`, kind: 'outsider', name: '李有田', role: 'respondent' },
  ],
})
