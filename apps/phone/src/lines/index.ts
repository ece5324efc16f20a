import { part as account } from '../account/index.ts'
import { part as field } from '../deeds/index.ts'
import type { Part } from '../frame/part.ts'
import { part as care } from './care/index.ts'
import { part as disputes } from './disputes/index.ts'
import { part as errands } from './errands/index.ts'
import { part as groups } from './groups/index.ts'
import { part as intake } from './intake/index.ts'
import { part as learning } from './learning/index.ts'
import { part as organizations } from './organizations/index.ts'
import { part as population } from './population/index.ts'
import { part as safety } from './safety/index.ts'

/** What the lines bring to the phone; none of reintegration, whose sealed files never leave the server. */
export const parts: readonly Part[] = [account, field, intake, disputes, safety, population, care, organizations, errands, learning, groups]
