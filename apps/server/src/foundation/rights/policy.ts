import type { Role } from '@balian/contract/roles'
import type { Policy } from '../access/index.ts'

const administrators: readonly Role[] = ['auditor', 'security-admin', 'system-admin']
/** Who orders and lifts a hold: two of these, each once. */
const ordering: readonly Role[] = ['auditor', 'security-admin']

/** Who keeps the e-files, and so writes down what a resident says at the window. */
const keepers: readonly Role[] = ['population-registrar', 'window-clerk', 'manager']

export const policy: Policy = {
  // What is kept of people, and why, is nobody's secret (个人信息保护法 art. 7, 17); the registry names no person.
  'rights.records': { public: true },
  'retention.page': { roles: administrators },
  'retention.runs': { roles: administrators },
  'retention.report': { roles: administrators },
  'retention.try': { roles: administrators },
  'retention.start': { roles: ['system-admin'] },
  'retention.setTerm': { roles: ['security-admin'] },
  'retention.holds': { roles: administrators },
  'retention.askHold': { roles: ordering },
  'retention.confirmHold': { roles: ordering },
  'retention.liftHold': { roles: ordering },
  'retention.confirmLift': { roles: ordering },
  'consents.ofPerson': { roles: [...keepers, 'care-helper'] },
  'consents.mine': { own: true },
  'consents.give': { roles: keepers, own: true },
  'consents.withdraw': { roles: keepers, own: true },
  // Within it, each kind of record as its own rule says.
  'rights.copy': { roles: keepers },
  'rights.myCopy': { own: true },
  'leaks.list': { roles: ordering },
  'leaks.print': { roles: ordering },
  'leaks.report': { roles: ['security-admin'] },
  'leaks.amend': { roles: ['security-admin'] },
  'leaks.close': { roles: ['security-admin'] },
}
