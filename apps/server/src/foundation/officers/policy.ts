import { roles } from '@balian/contract/roles'
import type { Policy } from '../access/index.ts'
import { seesAccounts } from './account-list.ts'

/** 三员分立: accounts are made by one, posts granted by another, and the third looks on. Managers make accounts for tiers below. */
export const policy: Policy = {
  'officers.accounts': { roles: seesAccounts },
  'officers.account': { roles: seesAccounts },
  'officers.makeAccount': { roles: ['system-admin', 'manager'] },
  'officers.changeAccount': { roles: ['system-admin', 'manager'] },
  'officers.resetPassword': { roles: ['system-admin', 'manager'] },
  'officers.unlockAccount': { roles: ['system-admin', 'manager'] },
  'officers.cutAccount': { roles: ['system-admin', 'manager', 'security-admin'] },
  'officers.closeAccount': { roles: ['system-admin', 'manager'] },
  'officers.reopenAccount': { roles: ['system-admin', 'manager'] },
  'officers.bindSubject': { roles: ['security-admin'] },
  'officers.grantPost': { roles: ['security-admin'] },
  'officers.changePost': { roles: ['security-admin'] },
  'officers.endPost': { roles: ['security-admin'] },
  'officers.list': { roles },
  'officers.coverage': { roles },
  'officers.duties': { signedIn: true },
  // Whom to ask is for everybody to know: it hangs on the wall of the village office.
  'officers.card': { signedIn: true },
  'officers.printCard': { signedIn: true },
}
