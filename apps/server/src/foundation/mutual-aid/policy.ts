import { officerRoles } from '@balian/contract/lines'
import type { Policy, Rule } from '../access/index.ts'

const officers = [...officerRoles, 'manager'] as const
/** What money is owed and who stands for it: officers of the township and the village only. */
const near: Rule = { roles: officers, tiers: ['township', 'village', 'group'] }
const members: Rule = { leaders: true, own: true }

/** Labour is between the members; purchases are the group's; a loan is the business of those who stand for it. */
export const policy: Policy = {
  'labour.book': members,
  'labour.add': members,
  'labour.answer': members,
  'purchases.list': { roles: officers, leaders: true, own: true },
  'purchases.open': { roles: officers, leaders: true },
  'purchases.order': { roles: officers, leaders: true, own: true },
  'purchases.move': { roles: officers, leaders: true },
  'purchases.mark': { roles: officers, leaders: true },
  'purchases.print': { roles: officers, leaders: true },
  'guarantees.list': { ...near, leaders: true, own: true },
  'guarantees.propose': { ...near, leaders: true },
  'guarantees.agree': { ...near, own: true },
  'guarantees.move': { ...near, leaders: true },
  'guarantees.repay': { ...near, leaders: true },
}
