import { addFile } from '@balian/contract/files'
import type { Id } from '@balian/contract/ids'
import { type Me, whoAmI } from '@balian/contract/session'
import { streams } from '@balian/contract/streams'
import { answersOf, faultsOf } from '@balian/touch/faults'
import type { Values } from '@balian/touch/item'
import { words as spoken } from '@balian/touch/words'
import { expect } from 'vitest'
import { aroundOf } from '../apps/phone/src/deeds/around.ts'
import type { Asking, Built, Deed, Row } from '../apps/phone/src/deeds/deed.ts'
import { deeds } from '../apps/phone/src/lines/deeds.ts'
import { filled } from '../apps/phone/src/lines/filled.ts'
import { parts } from '../apps/phone/src/lines/index.ts'
import type { As } from '../apps/server/test/as.ts'
import { samples } from '../apps/server/test/sample-files.ts'

export const today = '2026-11-24'
const said: Readonly<Record<string, string>> = Object.assign({}, ...parts.map((part) => part.words.zh))
const t = (key: string, params: Readonly<Record<string, string>> = {}): string =>
  (said[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')

interface How {
  /** The record that it is about. */
  readonly row?: Id
  /** Answers everything that is asked, or only what must be. */
  readonly all: boolean
  /** Answers that the story needs. */
  readonly set?: Values
  readonly scanned?: Readonly<Record<string, string>>
}

/** What was tried so far, by name. */
export const tried = new Set<string>()

/** A phone without its screen: the rows that its streams bring, its forms, and what they build, sent through the front door as the outbox does. */
export class Hand {
  readonly as: As
  readonly me: Me
  readonly village: string | null

  constructor(as: As, me: Me) {
    this.as = as
    this.me = me
    this.village = me.posts[0]?.place.slice(0, 12) ?? null
  }

  static async of(as: As): Promise<Hand> {
    return new Hand(as, await as.read(whoAmI, {}))
  }

  /** Fills the form of a deed and sends what it becomes; the id of the record that it was about. */
  async do(name: string, { row: id, all, set = {}, scanned }: How): Promise<Id> {
    const deed = deeds.get(name)!
    const at = await this.#around(deed, id)
    const items = deed.items(at)
    const blob = new Blob([samples.png])
    const values = await filled(items, { ...deed.start?.(at), ...set }, { today, all, n: 0, blob, ...(scanned ? { scanned } : {}) })
    expect(faultsOf(items, values, spoken.zh), name).toEqual({})
    const built = deed.build(answersOf(items, values), at)
    expect(built.length, name).toBeGreaterThan(0)
    const versions = new Map<Id, number>()
    for (const one of built) await this.#send(one, versions)
    tried.add(name)
    return built[0]!.subject
  }

  async #around(deed: Deed, id: Id | undefined): Promise<Asking> {
    const names = [...(deed.on ?? []), ...(deed.needs ?? [])]
    const rows = new Map<string, readonly Row[]>()
    for (const name of names) rows.set(name, await this.rows(name))
    const here = { me: this.me, village: this.village, villageName: '甲镇201村', today, seen: '2026-11-24T01:00:00.000Z' }
    const row = (deed.on ?? []).flatMap((stream) => rows.get(stream)!).find((one) => [one['id'], one['round']].includes(id))
    if (deed.on && !row) throw new Error(`${deed.name}: the phone does not hold ${id}`)
    return { ...aroundOf(here, rows, t, 'zh'), row: row as Row }
  }

  /** What the phone would hold of a stream. */
  async rows(name: string): Promise<readonly Row[]> {
    const stream = streams.find((one) => one.name === name)!
    if (!this.me.routes.includes(stream.route.name)) return []
    const of = stream.per === 'village' ? [this.village] : stream.per === 'group' ? this.me.groups.map((group) => group.id) : ['']
    const size = stream.pages > 0 ? { page: 1, size: 100 } : {}
    const replies = of
      .filter((one) => one !== null)
      .map(async (one) => stream.rows((await this.as.read(stream.route, { ...stream.input(one), ...size } as never)) as never, one))
    return (await Promise.all(replies)).flat() as Row[]
  }

  /** Files first, then the command, on the version that the former of the same record left behind. */
  async #send({ route, input, subject, files = [], place = '' }: Built, versions: Map<Id, number>): Promise<void> {
    for (const { id, name, blob } of files) await this.as.upload(addFile, { id, place }, { name, bytes: new Uint8Array(await blob.arrayBuffer()) })
    const base = (input as { version?: number }).version
    const at = base === undefined ? {} : { version: Math.max(base, versions.get(subject) ?? 0) }
    const reply = (await this.as.do(route, { ...input, ...at } as never).catch((error: Error) => {
      throw new Error(`${route.name}: ${error.message}\n${JSON.stringify(input)}`)
    })) as { version?: number }
    if (reply.version !== undefined) versions.set(subject, reply.version)
  }
}
