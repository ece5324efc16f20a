import * as access from './foundation/access/index.ts'
import * as activities from './foundation/activities/index.ts'
import * as audit from './foundation/audit/index.ts'
import * as ballots from './foundation/ballots/index.ts'
import * as callBacks from './foundation/call-backs/index.ts'
import type { AnyKind, OpenableKind } from './foundation/cases/index.ts'
import * as cases from './foundation/cases/index.ts'
import * as deliberation from './foundation/deliberation/index.ts'
import * as elections from './foundation/elections/index.ts'
import * as evaluation from './foundation/evaluation/index.ts'
import * as files from './foundation/files/index.ts'
import * as gatherings from './foundation/gatherings/index.ts'
import * as groups from './foundation/groups/index.ts'
import type { Indicator } from './foundation/indicators/index.ts'
import * as indicating from './foundation/indicators/index.ts'
import * as intake from './foundation/intake/index.ts'
import * as letters from './foundation/letters/index.ts'
import * as library from './foundation/library/index.ts'
import * as messages from './foundation/messages/index.ts'
import * as mutualAid from './foundation/mutual-aid/index.ts'
import * as officers from './foundation/officers/index.ts'
import * as people from './foundation/people/index.ts'
import * as places from './foundation/places/index.ts'
import * as reports from './foundation/reports/index.ts'
import * as residents from './foundation/residents/index.ts'
import * as rights from './foundation/rights/index.ts'
import * as sync from './foundation/sync/index.ts'
import * as village from './foundation/village/index.ts'
import * as care from './lines/care/index.ts'
import * as disputes from './lines/disputes/index.ts'
import * as petitions from './lines/disputes/petitions/index.ts'
import * as screening from './lines/disputes/screening/index.ts'
import * as errands from './lines/errands/index.ts'
import * as learning from './lines/learning/index.ts'
import * as organizations from './lines/organizations/index.ts'
import * as population from './lines/population/index.ts'
import * as reintegration from './lines/reintegration/index.ts'
import * as safety from './lines/safety/index.ts'
import type { Module } from './module.ts'
import type { Clearing } from './platform/retention.ts'

/** The foundations, low to high, and then the lines. */
export const modules: readonly Module[] = [
  access,
  indicating,
  audit,
  places,
  officers,
  people,
  messages,
  groups,
  ballots,
  elections,
  mutualAid,
  files,
  activities,
  deliberation,
  library,
  cases,
  letters,
  intake,
  residents,
  gatherings,
  village,
  reports,
  rights,
  sync,
  callBacks,
  evaluation,
  disputes,
  petitions,
  screening,
  safety,
  population,
  reintegration,
  care,
  organizations,
  errands,
  learning,
]

/** Every indicator that a module declares. */
export const indicators: readonly Indicator[] = modules.flatMap((module) => module.indicators ?? [])

/** How the records of every module go once their time is up. */
export const clearings: readonly Clearing[] = modules.flatMap((module) => module.clearings ?? [])

/** Every kind of case that a line declares. */
export const caseKinds: readonly AnyKind[] = modules.flatMap((module) => module.caseKinds ?? [])

/** What the intake can open; what was said is itself no matter of a line. */
export const intakes: readonly OpenableKind[] = [
  ...modules.flatMap((module) => module.intakes ?? []),
  ...caseKinds.flatMap((kind) => (kind.openable && kind.module !== 'intake' ? [kind.openable] : [])),
]
