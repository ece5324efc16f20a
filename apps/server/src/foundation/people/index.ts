import { doesJob } from '../../module.ts'
import { Problem } from '../../platform/problem.ts'
import { accountsFollow } from './accounts.ts'
import { peopleAddHandler, peopleBirthHandler } from './add-person.ts'
import { peopleChangeHandler } from './change-person.ts'
import { peopleArrivalHandler, peopleDeathHandler, peopleDepartureHandler } from './come-and-go.ts'
import { duplicateMergeHandler, duplicateUnmergeHandler } from './duplicates/merge.ts'
import { duplicateListHandler, duplicateOpenHandler } from './duplicates/pairs.ts'
import { duplicateDifferentHandler, duplicateScanHandler } from './duplicates/scan.ts'
import { peopleExportHandler } from './export.ts'
import { following } from './follow.ts'
import { householdAddHandler, householdChangeHandler } from './household-change.ts'
import { householdListHandler, householdOpenHandler } from './household-list.ts'
import { householdMoveInHandler, householdSplitHandler } from './household-people.ts'
import {
  importApplyHandler,
  importCheckHandler,
  importListHandler,
  importRowsHandler,
  importStateHandler,
  importTemplateHandler,
  importWrongHandler,
} from './imports/routes.ts'
import { importJob, runImport } from './imports/run.ts'
import { peopleMineHandler } from './mine.ts'
import { peopleMarriageHandler, peopleMoveHandler } from './move.ts'
import { peopleAnswerWhyHandler, peopleAskWhyHandler, peopleOpeningsHandler, peopleQuestionsHandler } from './openings.ts'
import { peopleFindHandler } from './people-find.ts'
import { peopleListHandler } from './people-list.ts'
import { peopleOpenHandler } from './person-file.ts'
import { peopleRevealHandler } from './reveal.ts'

export { clearings } from './clearings.ts'
export { noteRepointed, repointedBy } from './duplicates/store.ts'
export { peopleMerged, peopleUnmerged, personEnded, personMoved, whyAnswered, whyAsked } from './events.ts'
export { followingMerges } from './follow-merges.ts'
export { placeFinder } from './imports/place-finder.ts'
export { runImport, startApplying, summaryOf, wrongRows } from './imports/run.ts'
export { takeFile } from './imports/take-file.ts'
export { indicators } from './indicators.ts'
export { type NewPerson, newPersonRows } from './new-person-rows.ts'
export { dropOptionalItems } from './optional-items.ts'
export { policy } from './policy.ts'
export { begins, under, within } from './reach.ts'
export { type Registered, registeredItems } from './registered.ts'
export { oneOfEachHousehold, peopleBornBy, peopleNamed, personCards, placesOfPeople, sameHousehold } from './rows.ts'
export { maskedPhone } from './sealed.ts'
export { leaveForGood, registerHere } from './settle.ts'
export { homeOf, phoneOf } from './store.ts'
export type { HouseholdTable, PersonTable } from './tables.ts'
export { withoutNames } from './unnamed.ts'

export const routes = [
  peopleListHandler,
  peopleFindHandler,
  peopleMineHandler,
  peopleOpeningsHandler,
  peopleAskWhyHandler,
  peopleQuestionsHandler,
  peopleAnswerWhyHandler,
  peopleOpenHandler,
  peopleRevealHandler,
  peopleAddHandler,
  peopleBirthHandler,
  peopleChangeHandler,
  peopleDeathHandler,
  peopleDepartureHandler,
  peopleArrivalHandler,
  peopleMoveHandler,
  peopleMarriageHandler,
  householdListHandler,
  householdOpenHandler,
  householdAddHandler,
  householdChangeHandler,
  householdSplitHandler,
  householdMoveInHandler,
  importTemplateHandler,
  importCheckHandler,
  importStateHandler,
  importListHandler,
  importRowsHandler,
  importApplyHandler,
  importWrongHandler,
  peopleExportHandler,
  duplicateListHandler,
  duplicateOpenHandler,
  duplicateScanHandler,
  duplicateMergeHandler,
  duplicateUnmergeHandler,
  duplicateDifferentHandler,
]

export const jobs = [doesJob(importJob, (data, services) => runImport(services, data))]

export const hears = [following, ...accountsFollow]

export const constraints = {
  identities_pkey: new Problem('identity-known'),
  people_identity: new Problem('identity-known'),
  households_number: new Problem('household-known'),
  opening_questions_once: new Problem('asked-already'),
}
