import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Day, PlaceCode } from '@balian/contract/ids'
import type { PlaceKind, PlaceLevel } from '@balian/contract/places'
import { kindOf, levelOf, parentOf } from '../foundation/places/index.ts'
import { groupNames } from './group-names.ts'
import { chance } from './seed.ts'

/** The divisions of Dingxi as of 2023-06-30 (public statistics): 7 counties, 122 townships, 1,987 villages and communities. */
const file = resolve(import.meta.dirname, '../../data/dingxi-divisions.csv')

export interface Division {
  readonly code: PlaceCode
  readonly name: string
  readonly level: PlaceLevel
  readonly kind: PlaceKind | null
  readonly parent: PlaceCode | null
  readonly platformBuilt: Day | null
}

/** The pilot townships of March 2013. */
export const pilots: readonly PlaceCode[] = ['621102112', '621124105']

/** By the 2013 article: the pilots in March, all townships after the city's meeting of June, the villages until November. */
function platformOf(code: PlaceCode): Day | null {
  if (code.length < 9 || code.length > 12) return null
  const own = chance(`platform ${code}`)
  const in2 = (n: number) => String(n).padStart(2, '0')
  if (pilots.some((pilot) => code.startsWith(pilot))) return `2013-03-${in2(own.between(10, 31))}`
  if (code.length === 9) return `2013-07-${in2(own.between(1, 31))}`
  // 1,829 of 1,888 villages had one by the time of the article.
  return own.of(0.031) ? null : `2013-${in2(own.between(8, 11))}-${in2(own.between(1, 30))}`
}

const division = (code: PlaceCode, name: string): Division => ({
  code,
  name,
  level: levelOf(code),
  kind: kindOf(code, name),
  parent: parentOf(code),
  platformBuilt: platformOf(code),
})

/** The places with their invented 社, each after its parent. */
export function divisions(): Division[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  return lines.flatMap((line) => {
    const [code, name] = line.trim().split(',') as [string, string]
    const place = division(code, name)
    if (place.kind !== 'village') return [place]
    return [place, ...groupNames(code).map((group, i) => division(code + String(i + 1).padStart(2, '0'), group))]
  })
}
