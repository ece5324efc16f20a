import type { PlaceCode } from '@balian/contract/ids'
import type { PlaceKind } from '@balian/contract/places'
import type { Tx } from '../../platform/db/index.ts'
import { readPlace } from '../../platform/pinyin.ts'
import { levelOf, parentOf } from './rules.ts'
import { allCodes, insertPlaces } from './store.ts'

export interface NewPlace {
  readonly code: PlaceCode
  readonly name: string
}

/** 街道 镇 乡 · 村 社区 · 社, by the level and how the name ends; null above the townships. */
export function kindOf(code: PlaceCode, name: string): PlaceKind | null {
  const level = levelOf(code)
  if (level === 'township') return name.endsWith('镇') ? 'town' : name.endsWith('乡') ? 'rural-township' : 'street'
  if (level === 'village') return name.endsWith('社区') ? 'community' : 'village'
  return level === 'group' ? 'group' : null
}

/** Adds the places that are not there yet, those above before those below; tells which have nothing above them. */
export async function addPlaces(tx: Tx, places: readonly NewPlace[]): Promise<{ added: number; orphans: PlaceCode[] }> {
  const known = new Set(await allCodes(tx))
  const fresh = places.filter(({ code }) => !known.has(code))
  for (const { code } of fresh) known.add(code)
  const orphans = fresh.filter(({ code }) => parentOf(code) !== null && !known.has(parentOf(code)!)).map(({ code }) => code)
  if (orphans.length > 0) return { added: 0, orphans }
  const bare = { valid_from: null, valid_to: null, replaced_by: null, platform_built: null, version: 1 }
  const rows = fresh.map(({ code, name }) => ({
    ...bare,
    ...readPlace(name),
    code,
    name,
    level: levelOf(code),
    kind: kindOf(code, name),
    parent: parentOf(code),
  }))
  for (let i = 0; i < rows.length; i += 1000) await insertPlaces(tx, rows.slice(i, i + 1000))
  return { added: rows.length, orphans }
}
