import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { notify } from '../notify.ts'
import type { Channel, Parcel } from './channel.ts'

/** The accounts of these residents. */
export async function accountsOf(tx: Tx, people: readonly Id[]): Promise<Map<Id, Id>> {
  const { rows } = await sql<{ id: Id; person: Id }>`
    select id, person from accounts where person = any (${[...people]}::uuid[]) and closed_at is null`.execute(tx)
  return new Map(rows.map((row) => [row.person, row.id]))
}

/** Puts a notice into the residents' accounts; once, however often it is asked. */
export async function putNotices(tx: Tx, parcels: readonly Parcel[], accounts: ReadonlyMap<Id, Id>, now: Date): Promise<void> {
  for (const [id, all] of Map.groupBy(parcels, (one) => one.dispatch)) {
    const to = all.flatMap((one) => accounts.get(one.person) ?? [])
    await notify(tx, { key: 'messages.received', params: { title: all[0]!.title }, about: { kind: 'received', id }, once: `dispatch:${id}`, to, now })
  }
}

/** Notices within Balian, to residents who have an account. */
export const inApp: Channel = {
  name: 'in-app',
  loud: false,
  batch: 1000,
  ready: async () => true,
  send: ({ db, clock }, parcels) =>
    db.system(async (tx) => {
      const accounts = await accountsOf(
        tx,
        parcels.map((one) => one.person),
      )
      await putNotices(tx, parcels, accounts, clock.now())
      return parcels.map((one) => (accounts.has(one.person) ? { state: 'delivered' } : { state: 'refused', error: 'no-account' }))
    }),
  test: () => Promise.reject(new Error('no-address')),
  look: () => ({ mode: 'on', peer: null, connected: true, error: null }),
  tend: async () => undefined,
  close: async () => undefined,
}
