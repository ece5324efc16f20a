import { type Day, type Id, newId, type PlaceCode } from '@balian/contract/ids'
import type { Role } from '@balian/contract/roles'
import type { Tx } from '../../platform/db/index.ts'
import { nearestHolders } from '../access/index.ts'
import { insertNotices } from './store.ts'

/** What to tell. See `notice` in the contract for what parameters may hold. */
export interface Message {
  /** The apps' words are `message.<key>`, e.g. `disputes.deadline`. */
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
  /** The record that the notice opens. */
  readonly about?: { readonly kind: string; readonly id: string; readonly place?: PlaceCode | null }
  readonly urgent?: boolean
  /** Told to each account once only: the name of this one occasion, e.g. `deadline:<case>:accept`. */
  readonly once?: string
}

/** Tells accounts, in the transaction of the act itself: told if and only if that commits. Twice the same account is told once. */
export async function notify(tx: Tx, { to, now, ...message }: Message & { readonly to: readonly Id[]; readonly now: Date }): Promise<void> {
  const accounts = [...new Set(to)]
  if (accounts.length === 0) return
  const { key, params = {}, about, urgent = false, once = null } = message
  const row = {
    at: now.toISOString(),
    key,
    params: JSON.stringify(params),
    about_kind: about?.kind ?? null,
    about_id: about?.id ?? null,
    about_place: about?.place ?? null,
    urgent,
    once,
    read_at: null,
  }
  await insertNotices(
    tx,
    accounts.map((account) => ({ ...row, account, id: newId(now.getTime()) })),
  )
}

/** Tells the officers of one of these roles who stand nearest to the place: at it, or else at the tier above that has one. */
export async function notifyOffice(
  tx: Tx,
  { roles, place, today, ...message }: Message & { readonly roles: readonly Role[]; readonly place: PlaceCode; readonly today: Day; readonly now: Date },
): Promise<void> {
  await notify(tx, { ...message, to: await nearestHolders(tx, { roles, place, today }) })
}
