import { officerRoles } from '@balian/contract/lines'
import { Problem } from '../../platform/problem.ts'
import type { Policy } from '../access/index.ts'
import { attentionHandler } from './attention.ts'
import { myCasesHandler } from './mine.ts'
import { desksMoving } from './moved.ts'
import { remind } from './reminders.ts'
import { repointing } from './repoint.ts'
import { viewListHandler, viewRemoveHandler, viewSaveHandler } from './saved-views.ts'

export { checkStates, type StatesReport } from './check.ts'
export { caseClearing } from './clearings.ts'
export { caseHandlers } from './commands.ts'
export { findCasesHandler } from './find.ts'
export type { AnyKind, CaseKind, Limit } from './kind.ts'
export { namedParties } from './named.ts'
export { tellAccounts, tellOffice } from './notices.ts'
export { casesOfPeople, personCasesHandler } from './of-person.ts'
export { firstDesk, openCase, partyRows, peopleOf } from './open.ts'
export type { OpenableKind, OpeningContext, ToldCase } from './openable.ts'
export { casePartsOf, headsOf } from './page.ts'
export { caseFiles, copyPapers, keepPapers, papersOf } from './papers.ts'
export { putParties } from './put-parties.ts'
export { reach } from './reach.ts'
export { actedOn, caseNow, onCase } from './reply.ts'
export { revealPartyPhoneHandler } from './reveal-phone.ts'
export { peopleTold, type Standing, standingOf, toldSubject } from './standing.ts'
export { type Acting, type StepTaken, takeStep } from './step.ts'
export { stepsCan } from './steps-can.ts'
export { type CaseRow, type CaseTables, findAnyCase, lockAnyCase } from './store.ts'
export { insertLink, type PartyRow, partiesOf } from './store-parts.ts'
export { actSubject, type CaseSubject, caseSubject, deskSubject } from './subject.ts'
export { type After, waitsForAnswer } from './transfer.ts'
export { putOn } from './workers.ts'

export const routes = [myCasesHandler, attentionHandler, viewListHandler, viewSaveHandler, viewRemoveHandler]

export const policy: Policy = {
  'cases.mine': { roles: [...officerRoles, 'manager', 'window-clerk'], assigned: true, leaders: true },
  // Within it, each kind is found by whom its own list is open to.
  'cases.find': { roles: [...officerRoles, 'manager', 'window-clerk'], assigned: true, leaders: true, own: true },
  'cases.attention': { roles: [...officerRoles, 'manager', 'window-clerk'] },
  // Within it, as the rule of the kind's remarks says.
  'cases.revealPhone': { roles: [...officerRoles, 'manager', 'window-clerk'], assigned: true, leaders: true },
  // Of each kind only what its own list shows.
  'cases.ofPerson': { roles: [...officerRoles, 'manager', 'window-clerk'], own: true },
  'views.list': { signedIn: true },
  'views.save': { signedIn: true },
  'views.remove': { signedIn: true },
}

export const hears = [...repointing, desksMoving]

export const workers = [{ name: 'cases.remind', seconds: 1800, run: remind }]

export const constraints = {
  cases_pkey: new Problem('command-reused'),
  saved_views_name: new Problem('invalid', {}, [
    { path: 'name', key: 'taken', zh: '已有同名视图，请换一个名称。', en: 'There is a view of this name. Choose another.' },
  ]),
  case_links_once: new Problem('invalid', {}, [{ path: 'other', key: 'linked', zh: '两件事项已经关联。', en: 'These two are linked already.' }]),
}
