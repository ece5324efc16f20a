import type { Id } from '@balian/contract/ids'
import { givenName, surnames } from '../population/names.ts'
import type { DemoHousehold, DemoPerson } from '../population/village.ts'
import type { Chance } from '../seed.ts'
import type { Matter } from './matter.ts'

/** The two sides of a quarrel; `b` has no e-file when it is somebody from outside. */
export interface Sides {
  readonly a: DemoPerson
  readonly b: DemoPerson | { readonly name: string; readonly trade: string; readonly phone: string }
}

const surnameOf = ({ name }: DemoPerson): string => name[0]!
const headsOf = (homes: readonly DemoHousehold[]): DemoPerson[] =>
  homes.map((home) => home.people[0]!).filter(({ state, age }) => state === 'present' && age >= 28 && age < 75)

/** Pairs of neighbours of one 社 for whom `fits` holds. */
function pair(own: Chance, homes: readonly DemoHousehold[], fits: (a: DemoPerson, b: DemoPerson) => boolean): Sides | null {
  const heads = headsOf(homes)
  for (const a of own.sample(heads, heads.length)) {
    const b = heads.find((one) => one !== a && one.place === a.place && fits(a, one))
    if (b) return { a, b }
  }
  return null
}

/** Two members of one household of these relations to its head. */
function within(own: Chance, homes: readonly DemoHousehold[], a: (one: DemoPerson) => boolean, b: (one: DemoPerson) => boolean): Sides | null {
  for (const home of own.sample(homes, homes.length)) {
    const [one, other] = [home.people.find(a), home.people.find(b)]
    if (one && other) return { a: one, b: other }
  }
  return null
}

/** Who quarrels in a village over such a matter; nobody twice (`used`). `must`: with this neighbour complaining. */
export function sidesOf(own: Chance, matter: Matter, homes: readonly DemoHousehold[], used: Set<Id>, must?: DemoPerson): Sides | null {
  const free = homes.filter((home) => home.people.every(({ id }) => !used.has(id)))
  const b = must && headsOf(free).find((one) => one.place === must.place && surnameOf(one) !== surnameOf(must))
  const found = must && b ? { a: must, b } : among(own, matter, free)
  if (found) for (const side of [found.a, found.b]) if ('id' in side) used.add(side.id)
  return found
}

function among(own: Chance, matter: Matter, homes: readonly DemoHousehold[]): Sides | null {
  switch (matter.sides) {
    case 'neighbours':
      return pair(own, homes, (a, b) => surnameOf(a) !== surnameOf(b))
    case 'kin':
      return pair(own, homes, (a, b) => surnameOf(a) === surnameOf(b) && Math.abs(a.age - b.age) < 12)
    case 'parent-child':
      return within(
        own,
        homes,
        ({ relation, age }) => (relation === '51' || relation === '52') && age >= 66,
        ({ relation }) => relation === '02',
      )
    case 'couple':
      return within(
        own,
        homes,
        ({ relation, age }) => relation === '12' && age < 45,
        ({ relation, age }) => relation === '02' && age < 48,
      )
    case 'outsider': {
      const a = own.pick(headsOf(homes))
      const name = own.weighted(surnames) + givenName(own, 'm', own.between(1968, 1988), undefined)
      return { a, b: { name, trade: matter.trade ?? '', phone: `160${String(own.between(0, 99_999_999)).padStart(8, '0')}` } }
    }
  }
}
