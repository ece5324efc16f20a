import type { PlaceCode } from '@balian/contract/ids'
import { surnames } from './population/names.ts'
import { type Chance, chance } from './seed.ts'

// The villager groups (社) have no published codes or names: these are invented, in the ways in which real ones are named.

const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const land = [
  '阳坡',
  '阴坡',
  '湾里',
  '堡子',
  '庙坪',
  '上庄',
  '下庄',
  '中庄',
  '沟口',
  '梁上',
  '台子',
  '川里',
  '岔口',
  '咀头',
  '新庄',
  '老庄',
  '半坡',
  '河滩',
  '大路',
  '崖湾',
]
const features = ['湾', '山', '沟', '坪', '岔', '川', '咀', '坡', '庄', '掌', '岘', '窑', '屲', '梁']

function named(own: Chance, count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) names.add(own.of(0.45) ? own.pick(land) : `${own.weighted(surnames)}家${own.pick(features)}`)
  return [...names]
}

/** The names of a village's groups: most villages number them, others call them by the land or by the families. */
export function groupNames(village: PlaceCode): string[] {
  const own = chance(`groups ${village}`)
  const count = own.weighted([
    [4, 6],
    [5, 16],
    [6, 24],
    [7, 24],
    [8, 16],
    [9, 8],
    [10, 4],
    [11, 2],
  ] as const)
  const names = own.of(0.6) ? numbers.slice(0, count) : named(own, count)
  return names.map((name) => `${name}社`)
}
