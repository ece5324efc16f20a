import { officerRoles } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { Policy } from '../access/index.ts'

const officers: readonly Role[] = [...officerRoles, 'manager']
const windows: readonly Role[] = [...officers, 'window-clerk']

/** Any of the eight officers may look after groups: a group takes part in all eight lines. Leaders see and serve their own. */
export const policy: Policy = {
  'groups.list': { roles: windows, leaders: true, own: true },
  'groups.page': { roles: windows, leaders: true, own: true },
  'groups.members': { roles: windows, leaders: true },
  'groups.ofPerson': { roles: windows, own: true },
  'groups.found': { roles: officers },
  'groups.change': { roles: officers },
  'groups.dissolve': { roles: officers },
  'groups.join': { roles: windows },
  'groups.leave': { roles: windows, leaders: true, own: true },
  'groups.near': { own: true },
  'groups.joinFreely': { own: true },
  'groups.takeBackRequest': { own: true },
  'groups.requests': { roles: windows, leaders: true },
  'groups.answerRequest': { roles: windows, leaders: true },
  'groups.lead': { roles: officers },
  'groups.endLead': { roles: officers },
}
