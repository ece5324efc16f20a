import type { PlaceCode } from '@balian/contract/ids'
import { groupNames } from '../demo/group-names.ts'
import { type Row } from './loader.ts'
import { readPlace } from '../platform/pinyin.ts'
import { chanceOf, dayInYear, type Setting, uneven } from './setting.ts'
import { spread } from './spread.ts'

/** A place of the installation, as far as the makers need it. */
export interface Standing {
  readonly code: PlaceCode
  readonly name: string
  readonly level: string
  readonly kind: string | null
}

export interface Village extends Standing {
  readonly township: Standing
  readonly county: Standing
  readonly groups: readonly { readonly code: PlaceCode; readonly name: string }[]
  /** How large it is beside the others. */
  readonly weight: number
}

export interface Land {
  /** Townships with a platform, and villages with one. */
  readonly townships: readonly Standing[]
  readonly villages: readonly Village[]
}

const shuffled = <T>(own: ReturnType<typeof chanceOf>, all: readonly T[]): T[] => own.sample(all, all.length)

/**
 * Chooses the townships and villages on which the platform stands (counted so in the 2013 article: not all that there are), and gives
 * each village its 社.
 */
export function landOf(places: readonly Standing[], setting: Setting): Land {
  const own = chanceOf(setting, 'land')
  const byCode = new Map(places.map((place) => [place.code, place]))
  const all = (level: string) => places.filter((place) => place.level === level)
  const most = { townships: setting.targets.of('townships'), villages: setting.targets.of('villages'), groups: setting.targets.of('she-groups-villager') }
  const townships = shuffled(own, all('township')).slice(0, most.townships)
  const chosen = new Set(townships.map(({ code }) => code))
  // Villages first (村), then communities (社区); those of townships with a platform before others.
  const rank = ({ code, kind }: Standing) => (chosen.has(code.slice(0, 9)) ? 0 : 2) + (kind === 'village' ? 0 : 1)
  const villages = shuffled(own, all('village')).toSorted((a, b) => rank(a) - rank(b)).slice(0, most.villages)
  if (townships.length < most.townships || villages.length < most.villages)
    throw new Error(`There are ${all('township').length} townships and ${all('village').length} villages; the targets ask for ${most.townships} and ${most.villages}.`)
  const weights = villages.map(({ code }) => uneven(chanceOf(setting, 'weight', code)))
  const counts = spread(most.groups, weights.map(Math.sqrt), { least: most.groups >= villages.length ? 1 : 0, caps: villages.map(() => 60) })
  return {
    townships,
    villages: villages.map((village, i) => ({
      ...village,
      township: byCode.get(village.code.slice(0, 9))!,
      county: byCode.get(village.code.slice(0, 6))!,
      groups: namesFor(village.code, counts[i]!).map((name, n) => ({ code: village.code + String(n + 1).padStart(2, '0'), name })),
      weight: weights[i]!,
    })),
  }
}

/** As many names as there are 社; beyond those that a village would have, they are numbered. */
function namesFor(village: PlaceCode, count: number): string[] {
  const names = groupNames(village).slice(0, count)
  for (let n = names.length + 1; names.length < count; n += 1) if (!names.includes(`第${n}社`)) names.push(`第${n}社`)
  return names
}

export const groupPlaceRows = (village: Village): Row[] =>
  village.groups.map(({ code, name }) => ({ code, name, level: 'group', kind: 'group', parent: village.code, ...readPlace(name) }))

/** When each platform was built: within the year, so that it grows. */
export const builtOn = (place: Standing, setting: Setting): string => dayInYear(chanceOf(setting, 'platform', place.code), setting)
