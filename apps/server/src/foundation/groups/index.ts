import { Problem } from '../../platform/problem.ts'
import { changeGroupHandler } from './change-group.ts'
import { dissolveGroupHandler } from './dissolve-group.ts'
import { endLeadHandler } from './end-lead.ts'
import { following } from './follow.ts'
import { foundGroupHandler } from './found-group.ts'
import { groupListHandler } from './group-list.ts'
import { groupMembersHandler, groupPageHandler } from './group-page.ts'
import { answerRequestHandler, groupRequestsHandler, groupsNearHandler, joinFreelyHandler, takeBackRequestHandler } from './join-freely.ts'
import { joinGroupHandler } from './join-group.ts'
import { leadGroupHandler } from './lead-group.ts'
import { leaveGroupHandler } from './leave-group.ts'
import { personGroupsHandler } from './person-groups.ts'

export { indicators } from './indicators.ts'
export { namesOf } from './names.ts'
export { policy } from './policy.ts'
export { leads } from './rules.ts'
export { belongs, endTerm, groupOf, insertTerm, lockGroup, membersNow, termsOf } from './store.ts'
export { groupNames, groupPeople, groupPlaces, type LedMember, leadersOfPeople, ledBy } from './store-read.ts'
export { fellows } from './store-requests.ts'

export const routes = [
  groupsNearHandler,
  joinFreelyHandler,
  takeBackRequestHandler,
  groupRequestsHandler,
  answerRequestHandler,
  groupListHandler,
  groupPageHandler,
  groupMembersHandler,
  personGroupsHandler,
  foundGroupHandler,
  changeGroupHandler,
  dissolveGroupHandler,
  joinGroupHandler,
  leaveGroupHandler,
  leadGroupHandler,
  endLeadHandler,
]

export const constraints = {
  groups_name: new Problem('invalid', {}, [
    { path: 'name', key: 'taken', zh: '本地已有同名互助组，请换一个名称。', en: 'A group of this name stands here already. Choose another name.' },
  ]),
}

export const hears = following
