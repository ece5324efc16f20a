import { newId } from '@balian/contract/ids'
import { syncCompare, syncStream } from '@balian/contract/sync'
import { digestsOf, fold } from '@balian/contract/sync-digest'
import type { As } from './as.ts'

export interface Row {
  readonly id: string
  readonly hash: string
  readonly data: Record<string, unknown>
}

/** A phone as small as can be: what it holds, and a synchronization that ends with nothing left to fetch. */
export class Phone {
  readonly id = newId()
  readonly held = new Map<string, Map<number, Row[]>>()
  readonly as: As
  villages: string

  constructor(as: As, villages: string) {
    this.as = as
    this.villages = villages
  }

  rows(key: string): Row[] {
    return [...(this.held.get(key)?.values() ?? [])].flat()
  }

  /** One round; tells which streams differed. */
  async round(): Promise<string[]> {
    const have = [...this.held.keys()].map((key) => `${key}:${fold(this.rows(key).map((row) => row.hash))}`).join(',')
    const { streams } = await this.as.read(syncCompare, { phone: this.id, villages: this.villages, have })
    for (const key of this.held.keys()) if (!streams.some((one) => one.key === key)) this.held.delete(key)
    const differing = streams.filter((one) => one.differs)
    for (const { key, buckets } of differing) {
      const { changed } = await this.as.read(syncStream, { phone: this.id, key, have: digestsOf(this.rows(key), buckets) })
      const kept = this.held.get(key) ?? new Map<number, Row[]>()
      for (const { n, rows } of changed) kept.set(n, rows)
      this.held.set(key, kept)
    }
    return differing.map((one) => one.key)
  }

  /** Everything that it holds, by stream. */
  all(): Record<string, unknown> {
    const filled = [...this.held.keys()].filter((key) => this.rows(key).length > 0)
    return Object.fromEntries(
      filled.toSorted().map((key) => [
        key,
        this.rows(key)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map((row) => [row.id, row.data]),
      ]),
    )
  }
}
