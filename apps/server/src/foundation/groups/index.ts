import { hears as hearing } from '../../platform/event.ts'
import { Problem } from '../../platform/problem.ts'
import { personEnded } from '../people/index.ts'
import { changeGroupHandler } from './change-group.ts'
import { dissolveGroupHandler } from './dissolve-group.ts'
import { endLeadHandler } from './end-lead.ts'
import { foundGroupHandler } from './found-group.ts'
import { groupListHandler } from './group-list.ts'
import { groupMembersHandler, groupPageHandler } from './group-page.ts'
import { joinGroupHandler } from './join-group.ts'
import { leadGroupHandler } from './lead-group.ts'
import { leaveGroupHandler } from './leave-group.ts'
import { personGroupsHandler } from './person-groups.ts'
import { endAllOf } from './store.ts'

export { policy } from './policy.ts'
export { groupNames, groupPeople, groupPlaces, ledBy } from './store-read.ts'

export const routes = [
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
  groups_pkey: new Problem('command-reused'),
  group_members_pkey: new Problem('command-reused'),
  group_leaders_pkey: new Problem('command-reused'),
  groups_name: new Problem('invalid', {}, [
    { path: 'name', key: 'taken', zh: '本地已有同名互助组，请换一个名称。', en: 'A group of this name stands here already. Choose another name.' },
  ]),
}

/** Who died or left for good belongs to no group and leads none. */
export const hears = [hearing(personEnded, ({ person, day, state }, { tx, now }) => endAllOf(tx, person, day, now.toISOString(), state))]
