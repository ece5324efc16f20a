import type { PlaceCode } from '@balian/contract/ids'
import { type PlaceLevel, placeLevels } from '@balian/contract/places'

/** How many digits a level adds to the code of the level above it. */
const digits: Record<PlaceLevel, number> = { province: 2, city: 2, county: 2, township: 3, village: 3, group: 2 }

const lengths: Record<number, PlaceLevel> = { 2: 'province', 4: 'city', 6: 'county', 9: 'township', 12: 'village', 14: 'group' }

/** The level of a code, by its length. */
export const levelOf = (code: PlaceCode): PlaceLevel => lengths[code.length]!

/** The code of the place directly above; null at the top. */
export const parentOf = (code: PlaceCode): PlaceCode | null => code.slice(0, -digits[levelOf(code)]) || null

/** The codes from the top down to the place itself: 62, 6211, 621102 … */
export function trailOf(code: PlaceCode): PlaceCode[] {
  const above = parentOf(code)
  return above === null ? [code] : [...trailOf(above), code]
}

/** The level beneath; null beneath the villager group. */
export const levelBeneath = (level: PlaceLevel): PlaceLevel | null => placeLevels[placeLevels.indexOf(level) + 1] ?? null

/**
 * The numbers that a place of this kind may take beneath its parent, as the statistical division codes lay them out
 * (统计用区划代码编制规则): townships 001-099 街道, 100-199 镇, 200-399 乡; villages 001-199 居委会, 200-399 村委会; 社 01-99.
 */
function rangeOf(level: PlaceLevel, like: number): readonly [number, number] {
  if (level === 'township') return like < 100 ? [1, 99] : like < 200 ? [100, 199] : [200, 399]
  if (level === 'village') return like < 200 ? [1, 199] : [200, 399]
  return [1, 99]
}

const tail = (code: PlaceCode): number => Number(code.slice(-digits[levelOf(code)]))

/**
 * The code of a new place of the same kind as `like` (a code, or the level of a 社) beneath `parent`: after the highest one ever used
 * there, since a code of old statistics must not come to mean something else. Null when none is left.
 */
export function nextCode(parent: PlaceCode, used: readonly PlaceCode[], like: PlaceCode | 'group'): PlaceCode | null {
  const level = like === 'group' ? 'group' : levelOf(like)
  const [low, high] = rangeOf(level, like === 'group' ? 1 : tail(like))
  const taken = used.filter((code) => levelOf(code) === level).map(tail)
  const highest = Math.max(low - 1, ...taken.filter((n) => n >= low && n <= high))
  return highest >= high ? null : parent + String(highest + 1).padStart(digits[level], '0')
}

/** A name that none of `taken` has: the child's own, else with the name of the place that it came from before it. */
export const freeName = (name: string, from: string, taken: readonly string[]): string =>
  taken.includes(name) ? from.replace(/(村|社区|社|镇|乡|街道)$/u, '') + name : name
