import { officerRoles } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { Policy, Rule } from '../access/index.ts'

/** Management of a township, county or city makes schemes, counts and signs. */
const office: Rule = { roles: ['manager'], tiers: ['township', 'county', 'city'] }
const checking: Rule = { roles: ['manager', 'auditor'] }
const working: readonly Role[] = [...officerRoles, 'manager', 'window-clerk']

/** Whoever is evaluated reads by what, and the own marks; auditors read everything and change nothing. */
export const policy: Policy = {
  'evaluation.schemes': { roles: [...working, 'auditor'] },
  'evaluation.makeScheme': office,
  'evaluation.saveDraft': office,
  'evaluation.publish': office,
  'evaluation.endScheme': office,
  'evaluation.preview': office,
  'evaluation.runs': { roles: [...working, 'auditor'] },
  'evaluation.run': checking,
  'evaluation.start': office,
  'evaluation.recount': office,
  'evaluation.announce': office,
  'evaluation.sign': office,
  'evaluation.corrections': checking,
  'evaluation.mark': { roles: [...working, 'auditor'] },
  'evaluation.mine': { roles: working },
  'evaluation.contest': { roles: working },
  'evaluation.contests': { roles: [...working, 'auditor'] },
  'evaluation.answer': office,
  'evaluation.sheet': checking,
}
