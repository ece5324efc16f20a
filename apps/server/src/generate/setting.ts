import type { Day } from '@balian/contract/ids'
import { type Numbers, numbers } from '../demo/population/numbers.ts'
import { type Chance, chance } from '../demo/seed.ts'
import { addDays } from '../platform/calendar.ts'
import type { Keys } from '../platform/crypto.ts'
import type { Targets } from './targets.ts'

/** What all makers share: the figures, the day on which they hold, chance, and numbers given out once. */
export interface Setting {
  readonly targets: Targets
  readonly seed: string
  /** The day on which the figures hold: what there is stands on it, what happened happened in its year until it. */
  readonly on: Day
  /** The first day of its year. */
  readonly from: Day
  /** When the registers were filled. */
  readonly madeAt: Date
  readonly numbers: Numbers
  readonly keys: Keys
}

export const settingOf = (given: Pick<Setting, 'targets' | 'seed' | 'on' | 'keys'>): Setting => {
  const from = `${given.on.slice(0, 4)}-01-01`
  return { ...given, from, madeAt: new Date(`${addDays(from, -40)}T09:00:00+08:00`), numbers: numbers() }
}

/** A source of chance of its own for each thing of a made prefecture. */
export const chanceOf = (setting: Setting, ...names: readonly string[]): Chance => chance([setting.seed, ...names].join(' '))

/** A day of the year of the figures, until the day on which they hold. */
export function dayInYear(own: Chance, { from, on }: Setting): Day {
  const days = Math.round((Date.parse(on) - Date.parse(from)) / 86_400_000)
  return addDays(from, own.between(0, days))
}

/** Unevenness as it is between villages: a few large, many small (lognormal, about one to six). */
export const uneven = (own: Chance, how = 0.45): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - own.next())) * Math.cos(2 * Math.PI * own.next())
  return Math.exp(how * normal)
}
