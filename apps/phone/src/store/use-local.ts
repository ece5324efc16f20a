import type { StreamName, StreamRow } from '@balian/contract/streams'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { rowsOf, subscribe } from './rows.ts'
import { useLiveVault } from './use-vault.ts'

/** Streams that are the account's own; any other belongs to a village. */
const ofAccount: ReadonlySet<string> = new Set(['cases', 'screening', 'papers', 'papers-offered', 'messages', 'members', 'care-mine'])

interface Options<T> {
  /** The village; without it the one in sight. */
  readonly village?: string
  readonly where?: (row: T) => boolean
}

interface Local<T> {
  readonly rows: readonly T[]
  /** False while they are being read from this phone's storage: a moment. */
  readonly ready: boolean
}

/** The rows of a stream as this phone holds them, with or without network; they change by themselves when it has synchronized. */
export function useLocal<N extends StreamName | (string & {})>(stream: N, { village, where }: Options<StreamRow<N>> = {}): Local<StreamRow<N>> {
  const loaded = useStream(stream, village)
  const rows = useMemo(() => {
    const all = (loaded?.rows ?? []) as unknown as readonly StreamRow<N>[]
    return where ? all.filter(where) : all
    // A filter is written in place: its own change does not count, that of the rows does.
    // oxlint-disable-next-line exhaustive-deps
  }, [loaded, where])
  return { rows, ready: loaded !== null }
}

/** One row of a stream by its id; null when this phone does not hold it, undefined while it is being read. */
export function useRow<N extends StreamName | (string & {})>(stream: N, id: string, village?: string): StreamRow<N> | null | undefined {
  const loaded = useStream(stream, village)
  return loaded ? ((loaded.byId.get(id) as unknown as StreamRow<N> | undefined) ?? null) : undefined
}

function useStream(stream: string, village: string | undefined) {
  const vault = useLiveVault()
  const key = keyOf(stream, village ?? vault?.village ?? null)
  const hear = useCallback((changed: () => void) => subscribe(key, changed), [key])
  return useSyncExternalStore(hear, () => rowsOf(key))
}

/** As the server names it: `people@621102112201`, `messages`. */
export const keyOf = (stream: string, village: string | null): string => (ofAccount.has(stream) ? stream : `${stream}@${village ?? ''}`)
