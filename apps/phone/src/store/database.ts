import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Sealed } from './crypto.ts'

/** One user of this phone. Only what is needed before the PIN stands in the clear. */
export interface VaultRow {
  readonly account: string
  /** Shown where the PIN is asked. */
  readonly name: string
  readonly login: string
  /** The phone's id for this account, as the server knows it. */
  readonly phone: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly byPin: Sealed
  /** The same key once more, for a forgotten PIN; missing where there was no password to wrap it with. */
  readonly byPassword: Sealed | null
  readonly triesLeft: number
  /** Server time minus this phone's clock, in ms. */
  readonly offset: number
  /** The last contact with the server, and the latest moment this phone's clock has shown (it may be set back). */
  readonly contact: number
  readonly latest: number
  /** Days without contact after which what was fetched is wiped. */
  readonly keepDays: number
  /** The villages taken along, and the one in sight. */
  readonly villages: readonly string[]
  readonly village: string | null
  /** What they are called. */
  readonly villageNames: Readonly<Record<string, string>>
  /** Who the account is, encrypted (posts, groups, what it may). */
  readonly me: Sealed
}

/** What is held of a stream: the digests of its buckets, one after another. */
export interface StreamRecord {
  readonly account: string
  readonly key: string
  readonly buckets: number
  readonly digests: string
}

export interface BucketRow {
  readonly account: string
  readonly key: string
  readonly n: number
  readonly rows: Sealed
}

export type ItemState = 'waiting' | 'stuck' | 'done' | 'parked'

export interface OutboxRow {
  /** The order in which things were written; no clock has a part in it. */
  n?: number
  account: string
  /** The command's id: sent twice, it acts once. */
  id: string
  state: ItemState
  /** How often the server could not carry it out since it was written or mended. */
  tries: number
  content: Sealed
}

/** A photo or paper that waits with an item of the outbox, or the plain bytes of it once encrypted. */
export interface FileRow {
  readonly id: string
  readonly account: string
  readonly item: string
  readonly bytes: Sealed
}

type Database = Dexie & {
  vaults: EntityTable<VaultRow, 'account'>
  streams: Table<StreamRecord, [string, string]>
  buckets: Table<BucketRow, [string, string, number]>
  outbox: EntityTable<OutboxRow, 'n'>
  files: EntityTable<FileRow, 'id'>
}

export const database = new Dexie('balian') as Database
database.version(1).stores({
  vaults: 'account',
  streams: '[account+key], account',
  buckets: '[account+key+n], [account+key], account',
  outbox: '++n, account, &id, [account+state]',
  files: 'id, account, item',
})
