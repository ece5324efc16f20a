import { feature as activities } from './activities/index.tsx'
import { feature as approvals } from './approvals/index.tsx'
import { feature as audit } from './audit/index.tsx'
import { feature as cases } from './cases/index.tsx'
import { feature as deliberation } from './deliberation/index.tsx'
import { feature as evaluation } from './evaluation/index.tsx'
import type { Feature } from './feature.ts'
import { feature as gatherings } from './gatherings/index.tsx'
import { feature as groups } from './groups/index.tsx'
import { feature as indicators } from './indicators/index.tsx'
import { feature as intake } from './intake/index.tsx'
import { feature as letters } from './letters/index.tsx'
import { feature as library } from './library/index.tsx'
import { feature as linePages } from './line-pages/index.tsx'
import { feature as care } from './lines/care/index.tsx'
import { feature as disputes } from './lines/disputes/index.tsx'
import { feature as petitions } from './lines/disputes/petitions/index.tsx'
import { feature as screening } from './lines/disputes/screening/index.tsx'
import { feature as errands } from './lines/errands/index.tsx'
import { feature as learning } from './lines/learning/index.tsx'
import { feature as organizations } from './lines/organizations/index.tsx'
import { feature as population } from './lines/population/index.tsx'
import { feature as reintegration } from './lines/reintegration/index.tsx'
import { feature as safety } from './lines/safety/index.tsx'
import { feature as messages } from './messages/index.tsx'
import { feature as officers } from './officers/index.tsx'
import { feature as overview } from './overview/index.tsx'
import { feature as people } from './people/index.tsx'
import { feature as phones } from './phones/index.tsx'
import { feature as places } from './places/index.tsx'
import { feature as reports } from './reports/index.tsx'
import { feature as residents } from './residents/index.tsx'
import { feature as rights } from './rights/index.tsx'

/** The parts of the desk, in the order of the rail. */
export const features: readonly Feature[] = [
  // What all lines share comes first on "my work today".
  cases,
  intake,
  approvals,
  // The lines.
  disputes,
  screening,
  petitions,
  safety,
  population,
  reintegration,
  care,
  organizations,
  errands,
  learning,
  linePages,
  // The foundations.
  overview,
  places,
  officers,
  phones,
  groups,
  deliberation,
  library,
  activities,
  gatherings,
  people,
  residents,
  messages,
  letters,
  indicators,
  reports,
  evaluation,
  audit,
  rights,
]
