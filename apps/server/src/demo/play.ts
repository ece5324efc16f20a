import type { Id } from '@balian/contract/ids'
import type { Received, Reply, Route } from '@balian/contract/route'
import { sql } from 'kysely'
import { engineOver, handlers } from '../app.ts'
import { recountIndicators } from '../foundation/indicators/index.ts'
import { indicators, modules } from '../modules.ts'
import type { Caller } from '../platform/caller.ts'
import { clockAt } from '../platform/clock.ts'
import type { Tx } from '../platform/db/index.ts'
import { type Engine, execute } from '../platform/engine.ts'
import type { Services } from '../platform/services.ts'
import type { DemoOfficer } from './officers.ts'

/** Something that somebody did at a moment of the past. */
export interface Deed {
  readonly at: Date
  readonly act: (player: Player) => Promise<void>
}

type Doer = DemoOfficer & { readonly leads?: readonly Id[] }

/**
 * Lets the people of the demo act through the same handlers as everybody, at moments of the past: so their records keep every rule,
 * with their steps, limits and audit entries. All of it happens in one transaction, the loader's own.
 */
export class Player {
  readonly #engine: Engine
  readonly #routes = new Map(handlers.map((handler) => [handler.route.name, handler]))
  readonly #places: ReadonlyMap<string, string>
  readonly #tx: Tx
  #now = new Date(0)

  constructor(services: Services, tx: Tx, places: ReadonlyMap<string, string>) {
    // Under the owner's role: the rules of access are asked all the same, the second lock of the database is not.
    const db = { ...services.db, as: <T>(_: unknown, work: (tx: Tx) => Promise<T>) => work(tx), system: <T>(work: (tx: Tx) => Promise<T>) => work(tx) }
    this.#engine = engineOver({ ...services, db, clock: clockAt(() => this.#now) })
    this.#places = places
    this.#tx = tx
  }

  /** Does them all in the order of time. */
  async play(deeds: readonly Deed[], told: (done: number) => void = () => {}): Promise<void> {
    const inOrder = deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime())
    for (const [i, deed] of inOrder.entries()) {
      this.#now = deed.at
      await deed.act(this)
      told(i + 1)
    }
  }

  /** One command or read by somebody; `command` is the command's own id. */
  async do<R extends Route>(who: Doer, route: R, input: Partial<Received<R>>, command: Id | null): Promise<Reply<R>> {
    const parsed = route.input.parse(input) as Record<string, unknown>
    const exchange = { device: '', setSession: () => undefined }
    // A vote is cast in the database for whoever it says is asking.
    if (who.person && route.name.endsWith('.vote')) await sql`select set_config('balian.person', ${who.person}, true)`.execute(this.#tx)
    return (await execute(this.#engine, this.#routes.get(route.name)!, { me: this.#caller(who), input: parsed, command, file: null, exchange })) as Reply<R>
  }

  /** One run of a background round that a module has, as of this moment. */
  async round(name: string): Promise<void> {
    const worker = modules.flatMap((module) => module.workers ?? []).find((one) => one.name === name)
    if (!worker) throw new Error(`No module has the round ${name}.`)
    await worker.run(this.#engine.services)
  }

  /** Counts the indicators up to this moment, so that who signs a number signs what stands. */
  recount(): Promise<void> {
    return recountIndicators(this.#engine.services, indicators)
  }

  #caller(who: Doer): Caller {
    const posts = who.posts.map(({ id, role, place }) => ({ id, role, place, placeName: this.#places.get(place) ?? place }))
    return { account: who.id, session: null, name: who.name, language: 'zh', posts, person: who.person, groups: who.leads ?? [] }
  }
}
