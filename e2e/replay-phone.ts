import 'fake-indexeddb/auto'
import type { Route, Sent } from '@balian/contract/route'
import type { Me } from '@balian/contract/session'
import { Dexie } from 'dexie'
import type { NewFile } from '../apps/phone/src/outbox/enqueue.ts'

const pin = '274913'

/** What carries a request of the phone to the server; what it throws is a line that broke. */
export type Line = (path: string, init: RequestInit) => Promise<Response>

/** The app of the phone without its screen: its own storage, key and outbox, over a line that may be any. */
export interface Phone {
  /** Writes a command down, as a form does. */
  write<R extends Route>(
    route: R,
    input: Sent<R>,
    about: { readonly subject: string; readonly files?: readonly NewFile[]; readonly place?: string },
  ): Promise<string>
  /** Sends until nothing waits any more; tells how often it had to begin again. */
  sendAll(): Promise<number>
  /** Locks the phone, and opens it again with the PIN: what is known from then on was read from its storage. */
  reopen(): Promise<void>
  /** How many items stand in each state. */
  states(): Promise<Record<string, number>>
  close(): void
}

/** What the app finds in a browser and Node does not have. */
function furnish(line: Line): () => void {
  const given: Record<string, unknown> = {
    fetch: (path: string, init: RequestInit = {}) => line(path, init),
    localStorage: { getItem: () => null },
    __APP__: 'replay',
  }
  const before = Object.keys(given).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const [name, value] of Object.entries(given)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  return () => {
    for (const [name, was] of before) {
      if (was) Object.defineProperty(globalThis, name, was)
      else Reflect.deleteProperty(globalThis, name)
    }
  }
}

/** A phone just signed in; the app's modules are read after the storage stands. */
export async function newPhone(me: Me, line: Line): Promise<Phone> {
  const close = furnish(line)
  Dexie.dependencies.indexedDB = indexedDB
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  const { enqueue } = await import('../apps/phone/src/outbox/enqueue.ts')
  const { flush } = await import('../apps/phone/src/outbox/flush.ts')
  const { lock, setPin, unlock, unsent } = await import('../apps/phone/src/store/vault.ts')
  const { database } = await import('../apps/phone/src/store/database.ts')
  await setPin(me, pin, null)
  return {
    write: async (route, input, about) => (await enqueue([{ route, input, title: route.name, ...about }]))[0]!,
    sendAll: async () => {
      for (let begun = 0; ; begun += 1) {
        if (await flush()) return begun
        if (begun > 3000 || (await unsent(me.account)) === 0) return begun
      }
    },
    reopen: async () => {
      lock()
      const { ok } = await unlock(me.account, pin)
      if (!ok) throw new Error('The phone did not open again.')
    },
    states: async () => {
      const rows = await database.outbox.where('account').equals(me.account).toArray()
      return Object.fromEntries(Object.entries(Object.groupBy(rows, (row) => row.state)).map(([state, some]) => [state, some!.length]))
    },
    close,
  }
}
