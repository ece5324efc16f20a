import type { Day, PlaceCode } from '@balian/contract/ids'
import type { Route } from '@balian/contract/route'
import type { Me } from '@balian/contract/session'
import { useEffect, useReducer } from 'react'
import { enqueue } from '../outbox/enqueue.ts'
import { itemsOf } from '../outbox/item.ts'
import { discard } from '../outbox/outbox.ts'
import { serverToday } from '../store/clock.ts'
import { rowsOf, subscribe } from '../store/rows.ts'
import { keyOf } from '../store/use-local.ts'
import { useLiveVault, useOpened } from '../store/use-vault.ts'
import { current } from '../store/vault.ts'
import type { Built, Row } from './deed.ts'

/** Who is at work, and the village in sight. */
export interface Here {
  readonly me: Me
  readonly village: PlaceCode | null
  readonly villageName: string
  readonly today: Day
}

export function useHere(): Here | null {
  const opened = useOpened()
  const vault = useLiveVault()
  if (!opened || !vault) return null
  const village = vault.village
  return { me: opened.me, village, villageName: (village && vault.villageNames[village]) ?? '', today: serverToday() }
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

/** Puts the commands of a deed into the outbox, in their order. When it resolves they are safe in this phone. */
export async function save(made: readonly Built[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (const { route, input, ...more } of made) ids.push(await enqueue(route as Route, input, more))
  return ids
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
