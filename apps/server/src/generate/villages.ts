import type { PlaceCode } from '@balian/contract/ids'
import { groupNames } from '../demo/group-names.ts'
import { readPlace } from '../platform/pinyin.ts'
import { type Row } from './loader.ts'
import { chanceOf, dayInYear, type Setting, uneven } from './setting.ts'
import { spread } from './spread.ts'

/** A place of the installation, as far as the makers need it. */
export interface Standing {
  readonly code: PlaceCode
  readonly name: string
  readonly level: string
  readonly kind: string | null
}

type Group = Pick<Standing, 'code' | 'name'>

export interface Village extends Standing {
  readonly township: Standing
  readonly county: Standing
  readonly groups: readonly Group[]
  /** Those of them that were not there before. */
  readonly fresh: readonly Group[]
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
 * each village its 社 where it has too few.
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
  const villages = shuffled(own, all('village'))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most.villages)
  if (townships.length < most.townships || villages.length < most.villages)
    throw new Error(
      `There are ${all('township').length} townships and ${all('village').length} villages; the targets ask for ${most.townships} and ${most.villages}.`,
    )
  const weights = villages.map(({ code }) => uneven(chanceOf(setting, 'weight', code)))
  const there = villages.map(({ code }) => all('group').filter((group) => group.code.startsWith(code)))
  const missing = most.groups - there.reduce((sum, some) => sum + some.length, 0)
  if (missing < 0) throw new Error(`The chosen villages have ${most.groups - missing} 社 already; the targets ask for ${most.groups}.`)
  const some = missing >= villages.length && there.every((one) => one.length === 0)
  const counts = spread(missing, weights.map(Math.sqrt), { least: some ? 1 : 0, caps: there.map((one) => 60 - one.length) })
  return {
    townships,
    villages: villages.map((village, i) => {
      const fresh = namesFor(village.code, there[i]!, counts[i]!)
      return {
        ...village,
        township: byCode.get(village.code.slice(0, 9))!,
        county: byCode.get(village.code.slice(0, 6))!,
        groups: [...there[i]!, ...fresh],
        fresh,
        weight: weights[i]!,
      }
    }),
  }
}

/** So many new 社: the names that a village would have, then numbers. */
function namesFor(village: PlaceCode, there: readonly Group[], count: number): Group[] {
  const taken = new Set(there.map(({ name }) => name))
  const names = groupNames(village).filter((name) => !taken.has(name))
  const last = Math.max(0, ...there.map(({ code }) => Number(code.slice(12))))
  const name = (n: number) => names[n] ?? `第${last + n + 1}社`
  return Array.from({ length: count }, (_, n) => ({ code: village + String(last + n + 1).padStart(2, '0'), name: name(n) }))
}

export const groupPlaceRows = (village: Village): Row[] =>
  village.fresh.map(({ code, name }) => ({ code, name, level: 'group', kind: 'group', parent: village.code, ...readPlace(name) }))

/** When each platform was built: within the year, so that it grows. */
export const builtOn = (place: Standing, setting: Setting): string => dayInYear(chanceOf(setting, 'platform', place.code), setting)
