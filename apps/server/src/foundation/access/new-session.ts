import { type Id, newId } from '@balian/contract/ids'
import { hashOf } from './identify.ts'
import type { SessionTable } from './store.ts'

interface Where {
  readonly device: string
  /** How long it lasts. */
  readonly hours: number
}

/** A session that begins now; the database keeps only the token's hash. */
export function newSession(account: Id, token: string, now: Date, { device, hours }: Where): SessionTable {
  const at = now.toISOString()
  const ends = new Date(now.getTime() + hours * 3_600_000).toISOString()
  return { id: newId(now.getTime()), token: hashOf(token), account, since: at, seen: at, ends, device, oidc_sealed: null, strong: false }
}
