import type { PlaceCode } from '@balian/contract/ids'
import { useEffect, useReducer } from 'react'
import { itemsOf } from '../outbox/item.ts'
import { discard } from '../outbox/outbox.ts'
import { serverToday } from '../store/clock.ts'
import { rowsOf, subscribe } from '../store/rows.ts'
import { keyOf } from '../store/use-local.ts'
import { useLiveVault, useOpened } from '../store/use-vault.ts'
import { current, seenAt } from '../store/vault.ts'
import type { Here } from './around.ts'
import type { Row } from './deed.ts'

export function useHere(): Here | null {
  const opened = useOpened()
  const vault = useLiveVault()
  if (!opened || !vault) return null
  const village = vault.village
  return { me: opened.me, village, villageName: (village && vault.villageNames[village]) ?? '', today: serverToday(), seen: seenAt(vault) }
}

/** The rows of some streams of the village in sight, by stream; null while one of them is being read. */
export function useStreams(names: readonly string[], village: PlaceCode | null): ReadonlyMap<string, readonly Row[]> | null {
  const [, again] = useReducer((n: number) => n + 1, 0)
  const keys = names.map((name) => keyOf(name, village)).join()
  useEffect(() => {
    const ends = keys.split(',').map((key) => subscribe(key, again))
    return () => ends.forEach((end) => end())
  }, [keys])
  const loaded = names.map((name) => [name, rowsOf(keyOf(name, village))] as const)
  return loaded.some(([, rows]) => rows === null) ? null : new Map(loaded.map(([name, rows]) => [name, rows!.rows]))
}

/** Takes commands back that were not sent yet; false when one of them was. */
export async function takeBack(ids: readonly string[]): Promise<boolean> {
  const at = current()
  if (!at) return false
  const items = (await itemsOf(at.account, at.key)).filter((item) => ids.includes(item.id))
  if (items.length < ids.length || items.some((item) => item.state !== 'waiting')) return false
  for (const item of items) await discard(item)
  return true
}
