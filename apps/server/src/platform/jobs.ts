import type { Db, Tx } from './db/index.ts'
import { jobDone, jobFailed, putJob, putRounds, releaseTaken, roundDone, takeJob, takeRounds } from './job-store.ts'

/** A kind of work that is asked for now and done soon after, outside the transaction. */
export interface JobKind<T> {
  readonly name: string
  /** Only for the compiler. */
  readonly data?: T
}

/** Declares a kind: `export const sendMessage = jobKind<{ id: Id }>('messages.send')`. Its data holds ids, nothing sensitive. */
export const jobKind = <T>(name: string): JobKind<T> => ({ name })

/**
 * Asks for a job in the transaction of the act that needs it: it will be done if and only if that commits. Done at least once, so doing
 * it twice must do no harm. With a `key`, one that waits already is enough.
 */
export const enqueue = <T>(tx: Tx, kind: JobKind<T>, data: T, when: { key?: string; at?: Date } = {}): Promise<void> =>
  putJob(tx, { name: kind.name, key: when.key ?? null, data, due: when.at ?? new Date(0) })

export interface Jobs {
  /** Runs `run` again and again, `seconds` after its last end; once at a time, however many servers there are. */
  every(name: string, seconds: number, run: () => Promise<unknown>): void
  /** Does the jobs of a kind. One that throws is tried again later, six times in all. */
  does<T>(kind: JobKind<T>, run: (data: T) => Promise<unknown>): void
  /** Begins; ask for `every` and `does` before. */
  start(): Promise<void>
  /** Does all that is due and all that this brings about; for tests and the command line. */
  settle(): Promise<void>
  /** Takes nothing more, and waits for what is at work. */
  stop(): Promise<void>
}

interface Options {
  readonly now: () => Date
  /** Told of each failure; the job or round itself is tried again. */
  readonly failed: (name: string, error: unknown) => void
  /** How often to look for work. 1 second when not told. */
  readonly lookSeconds?: number
}

interface Round {
  readonly seconds: number
  readonly run: () => Promise<unknown>
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** The background work of this process. A look costs two short statements, so that it is light on the embedded database's one session. */
export class DbJobs implements Jobs {
  readonly #db: Db
  readonly #options: Options
  readonly #rounds = new Map<string, Round>()
  readonly #doers = new Map<string, (data: never) => Promise<unknown>>()
  readonly #atWork = new Set<Promise<void>>()
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<unknown> = Promise.resolve()
  #stopped = false

  constructor(db: Db, options: Options) {
    this.#db = db
    this.#options = options
  }

  every(name: string, seconds: number, run: () => Promise<unknown>): void {
    if (this.#rounds.has(name)) throw new Error(`Two rounds are called ${name}.`)
    this.#rounds.set(name, { seconds, run })
  }

  does<T>(kind: JobKind<T>, run: (data: T) => Promise<unknown>): void {
    if (this.#doers.has(kind.name)) throw new Error(`Two modules do the job ${kind.name}.`)
    this.#doers.set(kind.name, run)
  }

  async start(): Promise<void> {
    const rounds = [...this.#rounds].map(([name, { seconds }]) => ({ name, seconds }))
    if (this.#db.engine === 'pglite') await releaseTaken(this.#db, rounds, this.#options.now())
    await putRounds(this.#db, [...this.#rounds.keys()], this.#options.now())
    this.#again()
  }

  async settle(): Promise<void> {
    await putRounds(this.#db, [...this.#rounds.keys()], this.#options.now())
    await this.#startRounds()
    await Promise.all(this.#atWork)
    await this.#doJobs()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#looking
    await Promise.all(this.#atWork)
  }

  #again(): void {
    if (this.#stopped) return
    this.#timer = setTimeout(
      () => {
        this.#looking = this.#look().finally(() => this.#again())
      },
      (this.#options.lookSeconds ?? 1) * 1000,
    )
    this.#timer.unref()
  }

  async #look(): Promise<void> {
    try {
      await this.#startRounds()
      await this.#doJobs()
    } catch (error) {
      this.#options.failed('jobs', error)
    }
  }

  async #startRounds(): Promise<void> {
    if (this.#rounds.size === 0) return
    for (const name of await takeRounds(this.#db, [...this.#rounds.keys()], this.#options.now())) {
      const work = this.#runRound(name, this.#rounds.get(name)!).finally(() => this.#atWork.delete(work))
      this.#atWork.add(work)
    }
  }

  async #runRound(name: string, { seconds, run }: Round): Promise<void> {
    const error = await run().then(
      () => null,
      (failed: unknown) => {
        this.#options.failed(name, failed)
        return textOf(failed)
      },
    )
    await roundDone(this.#db, { name, seconds, error }, this.#options.now()).catch((failed: unknown) => this.#options.failed(name, failed))
  }

  async #doJobs(): Promise<void> {
    const names = [...this.#doers.keys()]
    if (names.length === 0) return
    while (!this.#stopped) {
      const job = await takeJob(this.#db, names, this.#options.now())
      if (!job) return
      try {
        await this.#doers.get(job.name)!(job.data as never)
        await jobDone(this.#db, job)
      } catch (error) {
        this.#options.failed(job.name, error)
        await jobFailed(this.#db, job, textOf(error), this.#options.now())
      }
    }
  }
}
