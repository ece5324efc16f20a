import { officerRoles } from '@balian/contract/lines'
import type { Policy, Rule } from '../access/index.ts'

/** The office above draws and calls, never the one that did the work. */
const office: Rule = { roles: ['manager'], tiers: ['township', 'county', 'city'] }
const working: Rule = { roles: [...officerRoles, 'manager', 'window-clerk'] }

export const policy: Policy = {
  'call-backs.list': { roles: ['manager'] },
  'call-backs.page': { roles: ['manager'] },
  'call-backs.draw': office,
  'call-backs.record': office,
  'call-backs.agreement': working,
  'call-backs.agree': working,
}
