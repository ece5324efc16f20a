import { chanceOf, type Setting, uneven } from './setting.ts'
import { spread } from './spread.ts'

/** How many of each thing every village has: each figure shared out by its own weights, so that villages differ in each. */
export class Quotas {
  readonly #setting: Setting
  readonly #population: readonly number[]
  readonly #shares = new Map<string, readonly number[]>()

  constructor(setting: Setting, population: readonly number[]) {
    this.#setting = setting
    this.#population = population
  }

  /** The figure's share of a village. `people`: it counts residents, of whom at most this part can be meant. */
  of(key: string, village: number, part = 0): number {
    return this.share(key, this.#setting.targets.of(key), village, part)
  }

  /** The share of a figure that is told of things of another figure: the staff of the enterprises, the members of the teams. */
  within(key: string, things: string, village: number): number {
    const total = this.#setting.targets.of(key)
    const weights = this.#population.map((_, i) => this.of(things, i))
    if (total > 0 && !weights.some((one) => one > 0)) throw new Error(`The targets ask for ${total} under ${key}, but for none of ${things}.`)
    return this.#known(key, () => spread(total, weights))[village]!
  }

  /** The share of a total that the figures imply; `cap` is the most of one village. */
  share(key: string, total: number, village: number, part: number, cap = Number.MAX_SAFE_INTEGER): number {
    return this.#known(key, () => {
      const own = chanceOf(this.#setting, 'share', key)
      const weights = this.#population.map((people) => people * uneven(own, 0.3))
      const caps = this.#population.map((people) => Math.min(cap, part > 0 ? Math.floor(people * part) : cap))
      return spread(total, weights, { caps })
    })[village]!
  }

  #known(key: string, make: () => readonly number[]): readonly number[] {
    const known = this.#shares.get(key) ?? make()
    this.#shares.set(key, known)
    return known
  }
}
