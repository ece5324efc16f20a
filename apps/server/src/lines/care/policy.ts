import type { Policy, Rule } from '../../foundation/access/index.ts'

/** Who looks after people in need. */
export const helperRoles = ['care-helper', 'manager'] as const
export const helpers: Rule = { roles: helperRoles }
/** …and whoever was put on somebody: an officer who is paired, a group leader for the own members. */
const keepers: Rule = { ...helpers, assigned: true, leaders: true }

/** What is hand-made of the line; its registers state their own rules beside their declaration. */
export const policy: Policy = {
  'care.debts': keepers,
  'care.visits': keepers,
  'care.saw': keepers,
  'care.undoVisit': keepers,
  'care.file': { ...helpers, assigned: true },
  'care.keepers': helpers,
  'care.plan': helpers,
  'care.keep': helpers,
  'care.shareOut': helpers,
  'care-requests.matches': { ...helpers, assigned: true },
  'care.guardianshipGaps': helpers,
  'care.printGuardianship': helpers,
}
