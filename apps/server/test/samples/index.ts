import * as activities from './activities.ts'
import * as audit from './audit.ts'
import * as care from './care.ts'
import * as deliberation from './deliberation.ts'
import * as disputes from './disputes.ts'
import * as elections from './elections.ts'
import * as errands from './errands.ts'
import * as evaluation from './evaluation.ts'
import * as files from './files.ts'
import * as gatherings from './gatherings.ts'
import * as groups from './groups.ts'
import * as indicators from './indicators.ts'
import * as intake from './intake.ts'
import * as learning from './learning.ts'
import * as letters from './letters.ts'
import * as library from './library.ts'
import * as messages from './messages.ts'
import * as mutualAid from './mutual-aid.ts'
import * as officers from './officers.ts'
import * as organizations from './organizations.ts'
import * as people from './people.ts'
import * as peopleSheets from './people-sheets.ts'
import * as places from './places.ts'
import * as population from './population.ts'
import * as registers from './registers.ts'
import * as reintegration from './reintegration.ts'
import * as reports from './reports.ts'
import * as residents from './residents.ts'
import * as rights from './rights.ts'
import * as safety from './safety.ts'
import type { Sample } from './sample.ts'
import * as screening from './screening.ts'
import * as session from './session.ts'
import * as sync from './sync.ts'

const modules = [
  session,
  audit,
  places,
  officers,
  people,
  peopleSheets,
  groups,
  elections,
  mutualAid,
  files,
  messages,
  indicators,
  activities,
  deliberation,
  letters,
  library,
  intake,
  disputes,
  errands,
  reports,
  screening,
  learning,
  registers,
  reintegration,
  rights,
  safety,
  organizations,
  care,
  population,
  sync,
  evaluation,
  residents,
  gatherings,
]

/** One entry a route: a new route adds its own, in its module's file. */
export const samples: ReadonlyMap<string, Sample> = new Map(modules.flatMap((module) => module.samples).map((one) => [one.route, one]))
