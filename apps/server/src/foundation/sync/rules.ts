import type { Id, Instant } from '@balian/contract/ids'

/** A phone that has not synchronized for so many days is late. */
export const lateDays = 3

/** The moment before which a phone must have synchronized last to be late. */
export const lateBefore = (now: Date): Instant => new Date(now.getTime() - lateDays * 86_400_000).toISOString()

export function stateOf(phone: { readonly cut_at: Instant | null; readonly synced: Instant | null }, now: Date): 'fresh' | 'late' | 'cut-off' {
  if (phone.cut_at) return 'cut-off'
  return phone.synced === null || Date.parse(phone.synced) < Date.parse(lateBefore(now)) ? 'late' : 'fresh'
}

/** A stream's key: its name, and its village when it is asked once for each village. */
export function keyParts(key: string): { readonly name: string; readonly village: string | null } {
  const [name, village] = key.split('@')
  return { name: name!, village: village ?? null }
}

/** What a phone says it holds: key → digest. */
export const heldOf = (have: string): ReadonlyMap<string, string> =>
  new Map(have.split(',').flatMap((one) => (one ? [one.split(':') as [string, string]] : [])))

export interface Hashed {
  readonly id: Id
  readonly hash: string
  readonly data: Record<string, unknown>
}
