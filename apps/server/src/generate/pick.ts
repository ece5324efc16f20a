import { named } from '../demo/registers/row.ts'
import type { Chance } from '../demo/seed.ts'
import type { Resident } from './people.ts'

/** As titles name a resident. */
export const titleOf = (one: Resident): string => named(one as never)

/**
 * Chooses residents by turns for one register or another: those who fit best first, then the others who fit at all; nobody twice in one
 * register, nor two at one place whom their title would not tell apart.
 */
export class Pick {
  readonly #own: Chance
  readonly #people: readonly Resident[]

  constructor(own: Chance, people: readonly Resident[]) {
    this.#own = own
    this.#people = people
  }

  of(what: string, count: number, fits: (one: Resident) => boolean, best: (one: Resident) => boolean = () => true): Resident[] {
    const able = this.#people.filter(fits)
    const start = this.#own.between(0, Math.max(0, able.length - 1))
    const turned = [...able.slice(start), ...able.slice(0, start)]
    const order = [...turned.filter(best), ...turned.filter((one) => !best(one))]
    const seen = new Set<string>()
    const chosen: Resident[] = []
    for (const one of order) {
      if (chosen.length === count) break
      const title = one.place + titleOf(one)
      if (seen.has(title)) continue
      seen.add(title)
      chosen.push(one)
    }
    if (chosen.length < count) throw new Error(`A village of ${this.#people.length} residents has only ${chosen.length} of the ${count} wanted for ${what}.`)
    return chosen
  }
}
