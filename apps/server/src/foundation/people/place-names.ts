import type { PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import { placeNames } from '../places/index.ts'

/** Names of places as people say where somebody lives: a 社 with its village (`东街村二社`), anything else by its own name. */
export async function livingPlaces(tx: Tx, codes: readonly PlaceCode[]): Promise<(code: PlaceCode) => string> {
  const wanted = new Set(codes)
  for (const code of codes) if (code.length === 14) wanted.add(code.slice(0, 12))
  const names = await placeNames(tx, wanted)
  const own = (code: PlaceCode) => names.get(code) ?? code
  return (code) => (code.length === 14 ? `${own(code.slice(0, 12))}${own(code)}` : own(code))
}
