import { officerRoles } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { Policy } from '../access/index.ts'
import { answering } from './file-requests.ts'

/** Who lets residents in and helps them at the office's machine: the window, the errand desk, the registrar, the management. */
const desks: readonly Role[] = ['window-clerk', 'errand-agent', 'population-registrar', 'manager']
const keepers: readonly Role[] = ['population-registrar', 'manager']

export const policy: Policy = {
  'residents.access': { roles: desks },
  'residents.invite': { roles: desks },
  'residents.slip': { roles: desks },
  'residents.endInvitation': { roles: desks },
  'residents.help': { roles: desks },
  'residents.openingsSlip': { roles: desks },
  'residents.phoneCode': { public: true },
  'residents.enter': { public: true },
  'residents.me': { own: true },
  'residents.matters': { own: true },
  'residents.matter': { own: true },
  'residents.household': { roles: [...officerRoles, 'window-clerk', 'manager'] },
  'residents.guardians': { roles: [...officerRoles, 'window-clerk', 'manager'] },
  'residents.addGuardian': { roles: keepers },
  'residents.endGuardian': { roles: keepers },
  'file-requests.ask': { own: true },
  'file-requests.mine': { own: true },
  'file-requests.takeBack': { own: true },
  'file-requests.list': { roles: answering },
  'file-requests.answer': { roles: answering },
}
