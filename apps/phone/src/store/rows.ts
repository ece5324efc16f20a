import { open } from './crypto.ts'
import { database } from './database.ts'
import { current, onVault } from './vault.ts'

/** A row as it is held. */
export interface Held {
  readonly id: string
  readonly hash: string
  readonly data: Record<string, unknown>
}

/** The rows of one stream, decrypted. */
export interface Loaded {
  readonly rows: readonly Record<string, unknown>[]
  readonly byId: ReadonlyMap<string, Record<string, unknown>>
}

const loaded = new Map<string, Loaded>()
const loading = new Set<string>()
const hearers = new Map<string, Set<() => void>>()
let whose: string | null = null

const tell = (key: string) => {
  for (const hear of hearers.get(key) ?? []) hear()
}

// What one user has opened must not stay in memory for the next, nor behind the lock.
onVault(() => {
  const account = current()?.account ?? null
  if (account === whose) return
  whose = account
  loaded.clear()
  loading.clear()
  for (const key of hearers.keys()) tell(key)
})

/** Calls back when the stream's rows change. */
export function subscribe(key: string, hear: () => void): () => void {
  const all = hearers.get(key) ?? new Set()
  hearers.set(key, all.add(hear))
  return () => void all.delete(hear)
}

/** The rows of a stream, or null while they are being read (asking reads them). */
export function rowsOf(key: string): Loaded | null {
  const known = loaded.get(key)
  if (!known && current() && !loading.has(key)) void load(key)
  return known ?? null
}

/** Reads a stream's buckets anew. */
export async function load(key: string): Promise<void> {
  const at = current()
  if (!at) return
  loading.add(key)
  const buckets = await database.buckets.where('[account+key]').equals([at.account, key]).sortBy('n')
  const rows = (await Promise.all(buckets.map((bucket) => open<Held[]>(at.key, bucket.rows)))).flat()
  if (current()?.account !== at.account) return
  loading.delete(key)
  loaded.set(key, { rows: rows.map((row) => row.data), byId: new Map(rows.map((row) => [row.id, row.data])) })
  tell(key)
}

/** The stream is gone from this phone. */
export function forget(key: string): void {
  loaded.delete(key)
  tell(key)
}

/** Reads the stream anew if somebody looks at it or has looked. */
export async function refresh(key: string): Promise<void> {
  if (loaded.has(key) || (hearers.get(key)?.size ?? 0) > 0) await load(key)
}
