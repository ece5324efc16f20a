import type { Deed } from '../deeds/deed.ts'
import { deeds as care } from './care/deeds.ts'
import { deeds as disputes } from './disputes/deeds.ts'
import { deeds as errands } from './errands/deeds.ts'
import { deeds as groups } from './groups/deeds.ts'
import { deeds as intake } from './intake/deeds.ts'
import { deeds as learning } from './learning/deeds.ts'
import { deeds as organizations } from './organizations/deeds.ts'
import { deeds as population } from './population/deeds.ts'
import { deeds as safety } from './safety/deeds.ts'

/** Everything that can be done in the field, by name; loaded when the first form is opened. */
export const deeds: ReadonlyMap<string, Deed> = new Map(
  [...intake, ...disputes, ...safety, ...population, ...care, ...organizations, ...errands, ...learning, ...groups].map((deed) => [deed.name, deed]),
)
