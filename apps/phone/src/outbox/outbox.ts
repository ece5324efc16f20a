import { newId } from '@balian/contract/ids'
import { database } from '../store/database.ts'
import { useLive, useOpened } from '../store/use-vault.ts'
import { current } from '../store/vault.ts'
import { flush, park } from './flush.ts'
import { changeItem, type Item, itemsOf } from './item.ts'

/** How many items that were handed in stay in sight. */
const keptDone = 30

/** The items of whoever is at work, in the order of writing; undefined while they are being read. */
export function useOutbox(): readonly Item[] | undefined {
  const at = useOpened()
  return useLive(at?.account ?? '', async () => (at ? itemsOf(at.account, at.key) : []))
}

/** What waits to be sent about one record, to show beside it what the server does not know yet. */
export function usePending(subject: string): readonly Item[] {
  return (useOutbox() ?? []).filter((item) => item.subject === subject && (item.state === 'waiting' || item.state === 'stuck'))
}

/** Tries a stuck item again as it is. */
export async function retry(item: Item): Promise<void> {
  await withKey((key) => changeItem(key, item, { state: 'waiting', tries: 0, refusal: null }))
  await flush()
}

/** Sends a stuck item with other content. What the server refused was never carried out, so the mended command gets an id of its own. */
export async function mend(item: Item, input: Record<string, unknown>): Promise<void> {
  await withKey(async (key) => {
    const id = newId()
    await database.files.where('item').equals(item.id).modify({ item: id })
    await changeItem(key, { ...item, id }, { input, state: 'waiting', tries: 0, refusal: null })
  })
  await flush()
}

/** Hands a stuck item to the supervisor. */
export async function giveUp(item: Item): Promise<boolean> {
  const at = current()
  return at !== null && (await park(at, item, 'given-up')) === 'sent'
}

/** Its writer throws an item away, on purpose. */
export async function discard(item: Item): Promise<void> {
  await database.transaction('rw', database.outbox, database.files, async () => {
    await database.outbox.delete(item.n)
    await database.files.where('item').equals(item.id).delete()
  })
  await flush()
}

/** Lets go of the older items that were handed in. */
export async function tidy(account: string): Promise<void> {
  const done = await database.outbox
    .where('[account+state]')
    .anyOf([
      [account, 'done'],
      [account, 'parked'],
    ])
    .sortBy('n')
  await database.outbox.bulkDelete(done.slice(0, Math.max(0, done.length - keptDone)).map((row) => row.n!))
}

async function withKey(act: (key: CryptoKey) => Promise<unknown>): Promise<void> {
  const at = current()
  if (at) await act(at.key)
}
