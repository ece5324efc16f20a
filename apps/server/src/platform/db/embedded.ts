import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { lockFolder } from './lock.ts'
import { type Far, Wire } from './wire.ts'

export interface WorkerStart {
  /** PGlite's own folder; without it the database is in memory. */
  readonly folder?: string
  /** In memory only: a dump (tar.gz) to start from. */
  readonly snapshot?: string
  /** One Int32: bytes answered and not yet taken up. */
  readonly flow: SharedArrayBuffer
}
export type ToWorker = { kind: 'ask'; bytes: Uint8Array } | { kind: 'dump' } | { kind: 'close' }
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'broken'; error: string }
  | { kind: 'answer'; bytes: Uint8Array; last: boolean; error: string | undefined }
  | { kind: 'dumped'; bytes: Uint8Array }
  | { kind: 'closed' }

interface Asked {
  onData(bytes: Uint8Array): void
  done(error?: Error): void
}

/** PGlite in its thread, seen from the server's. It answers in the order in which it was asked. */
export class Embedded implements Far {
  readonly #worker: Worker
  readonly #flow = new Int32Array(new SharedArrayBuffer(4))
  readonly #asked: Asked[] = []
  readonly #unlock: () => void
  #failed: Error | undefined
  #holds = 0

  private constructor(start: Omit<WorkerStart, 'flow'>, unlock: () => void) {
    this.#unlock = unlock
    this.#worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
      workerData: { ...start, flow: this.#flow.buffer } satisfies WorkerStart,
      // Nothing of the parent's flags is wanted there (test runners hook the loader).
      execArgv: ['--no-warnings'],
    })
    this.#worker.on('message', (message: FromWorker) => this.#hear(message))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('The embedded database has stopped.')))
  }

  /** Opens the database of a data folder (locked for this process), or one in memory. */
  static async open(place: { folder: string } | { memory: true; snapshot?: string }): Promise<Embedded> {
    if (!('folder' in place)) return new Embedded({ snapshot: place.snapshot }, () => {}).#ready()
    mkdirSync(place.folder, { recursive: true, mode: 0o700 })
    const unlock = lockFolder(place.folder)
    try {
      for (const name of readdirSync(place.folder)) {
        if (name.startsWith('database-new-')) rmSync(join(place.folder, name), { recursive: true, force: true })
      }
      return await new Embedded({ folder: join(place.folder, 'database') }, unlock).#ready()
    } catch (error) {
      unlock()
      throw error
    }
  }

  async #ready(): Promise<this> {
    const first = await this.#next('ready', 'broken')
    if (first.kind === 'broken') throw new Error(`The embedded database does not start: ${first.error}`)
    this.#worker.unref()
    return this
  }

  /** The process may end while nothing is asked of the database, but not while an answer is due. */
  #hold(by: 1 | -1): void {
    this.#holds += by
    if (this.#holds > 0) this.#worker.ref()
    else this.#worker.unref()
  }

  #next<K extends FromWorker['kind']>(...kinds: K[]): Promise<Extract<FromWorker, { kind: K }>> {
    return new Promise((resolve, reject) => {
      const settle = (message?: FromWorker) => {
        if (message && !(kinds as string[]).includes(message.kind)) return
        this.#worker.off('message', settle).off('exit', stopped).off('error', reject)
        if (message) resolve(message as Extract<FromWorker, { kind: K }>)
      }
      const stopped = () => reject(new Error('The embedded database has stopped.'))
      this.#worker.on('message', settle).once('exit', stopped).once('error', reject)
    })
  }

  #hear(message: FromWorker): void {
    if (message.kind !== 'answer') return
    const asked = this.#asked[0]!
    if (message.bytes.length > 0) asked.onData(message.bytes)
    if (!message.last) return
    this.#asked.shift()
    this.#hold(-1)
    asked.done(message.error === undefined ? undefined : new Error(message.error))
  }

  #fail(error: Error): void {
    this.#failed ??= error
    for (const { done } of this.#asked.splice(0)) done(this.#failed)
  }

  wire(): Wire {
    return new Wire(this)
  }

  ask(message: Uint8Array, onData: (bytes: Uint8Array) => void, done: (error?: Error) => void): void {
    if (this.#failed) return done(this.#failed)
    this.#asked.push({ onData, done })
    this.#hold(1)
    this.#worker.postMessage({ kind: 'ask', bytes: message } satisfies ToWorker)
  }

  taken(bytes: number): void {
    Atomics.sub(this.#flow, 0, bytes)
    Atomics.notify(this.#flow, 0)
  }

  /** The whole database as a tar.gz, for a later `snapshot`. */
  async dump(): Promise<Uint8Array> {
    this.#hold(1)
    const dumped = this.#next('dumped')
    this.#worker.postMessage({ kind: 'dump' } satisfies ToWorker)
    const { bytes } = await dumped
    this.#hold(-1)
    return bytes
  }

  async close(): Promise<void> {
    if (!this.#failed) {
      this.#hold(1)
      const closed = this.#next('closed')
      this.#worker.postMessage({ kind: 'close' } satisfies ToWorker)
      await closed
    }
    await this.#worker.terminate()
    this.#unlock()
  }
}
