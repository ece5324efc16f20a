import type { Instant } from '@balian/contract/ids'
import type { ProblemBody } from '@balian/contract/problem'
import type { Way } from '../server.ts'
import { open, seal } from '../store/crypto.ts'
import { database, type ItemState, type OutboxRow } from '../store/database.ts'

/** A photo or paper of an item; its bytes lie apart, encrypted, until the server has them. */
export interface ItemFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  /** The place of the record that it is for. */
  readonly place: string
  /** How many of its bytes the server has; all: it has the file. */
  readonly sent: number
}

/** Why the server did not take it, and what it said. */
export interface Refusal {
  readonly code: string
  readonly params: ProblemBody['params']
  readonly fields: ProblemBody['fields']
}

/** What an item holds, encrypted in this phone. */
export interface Content {
  readonly way: Way
  readonly input: Record<string, unknown>
  /** The record that it is about: items of one record keep their order. */
  readonly subject: string
  /** What it is, in words for its writer: "Visit: 张奶奶". */
  readonly title: string
  /** When it was written, by the server's clock as far as this phone knows it. */
  readonly written: Instant
  readonly files: readonly ItemFile[]
  readonly refusal: Refusal | null
  /** When the server took it, by this phone's clock, and the version that the record has since; missing before. */
  readonly taken?: { readonly at: number; readonly version: number | null }
}

/** An item of the outbox. */
export interface Item extends Content {
  readonly n: number
  readonly id: string
  readonly account: string
  readonly state: ItemState
  readonly tries: number
}

export async function itemOf(key: CryptoKey, row: OutboxRow): Promise<Item> {
  const { n, id, account, state, tries } = row
  return { ...(await open<Content>(key, row.content)), n: n!, id, account, state, tries }
}

/** Writes what changed of an item. */
export async function changeItem(key: CryptoKey, item: Item, change: Partial<Content & Pick<Item, 'state' | 'tries'>>): Promise<Item> {
  const next = { ...item, ...change }
  const { n, id, account, state, tries, ...content } = next
  await database.outbox.put({ n, id, account, state, tries, content: await seal(key, content) })
  return next
}

/** The items of an account, in the order of writing. */
export async function itemsOf(account: string, key: CryptoKey): Promise<Item[]> {
  const rows = await database.outbox.where('account').equals(account).sortBy('n')
  return Promise.all(rows.map((row) => itemOf(key, row)))
}

/** Whether what this phone has fetched of the record cannot know of it yet: it waits, or the server took it after the last look. */
export const unseen = (item: Item, contact: number): boolean => item.state === 'waiting' || (item.state === 'done' && (item.taken?.at ?? 0) >= contact)
