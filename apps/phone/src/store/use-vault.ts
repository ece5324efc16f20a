import { liveQuery } from 'dexie'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { database, type VaultRow } from './database.ts'
import { current, type Opened, onVault } from './vault.ts'

/** Who is at work on this phone; null while it is locked. */
export const useOpened = (): Opened | null => useSyncExternalStore(onVault, current)

/** What a query of this phone's storage finds, again whenever it changes; undefined until it was read. `of` says what the query is about. */
export function useLive<T>(of: string, query: () => Promise<T>): T | undefined {
  const [found, find] = useState<{ readonly of: string; readonly value: T } | undefined>(undefined)
  useEffect(() => {
    const reading = liveQuery(query).subscribe({
      next: (value) => find({ of, value }),
      error: (error: unknown) =>
        find(() => {
          throw error
        }),
    })
    return () => reading.unsubscribe()
    // The query is written in place; `of` says when it is another one.
    // oxlint-disable-next-line exhaustive-deps
  }, [of])
  return found?.of === of ? found.value : undefined
}

/** What this phone keeps of the user at work: villages, contact. */
export function useLiveVault(): VaultRow | undefined {
  const account = useOpened()?.account ?? ''
  return useLive(account, () => database.vaults.get(account))
}
