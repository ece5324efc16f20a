import { letterLinesOf } from '@balian/contract/letters'
import { officerRoles } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { Policy } from '../access/index.ts'

const writers = Object.keys(letterLinesOf) as Role[]
const users = [...officerRoles, 'manager', 'window-clerk'] as const

/** Within it, everybody writes for the own line (`letterLinesOf`), and about a matter as the rule of its kind's remarks says. */
export const policy: Policy = {
  'letters.ofPerson': { roles: writers },
  'letters.toPeople': { roles: writers },
  'letters.ofCase': { roles: users, assigned: true },
  'letters.toCase': { roles: users, assigned: true },
  'letters.templates': { roles: users },
  'letters.keepTemplate': { roles: ['manager'] },
  'letters.changeTemplate': { roles: ['manager'] },
  'letters.endTemplate': { roles: ['manager'] },
}
