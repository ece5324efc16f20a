import { oidcFinishHandler, oidcStartHandler, signInSettingsHandler, signInWaysHandler } from './oidc/sign-in.ts'
import type { Policy } from './policy.ts'
import {
  changePasswordHandler,
  confirmTotpHandler,
  mySessionsHandler,
  newRecoveryHandler,
  signOutEverywhereHandler,
  signOutHandler,
  startTotpHandler,
  stopTotpHandler,
} from './session.ts'
import { signInHandler } from './sign-in.ts'

export { canOf } from './can.ts'
export { clearings } from './clearings.ts'
export { hashOf, identifier, type LedBy, newToken } from './identify.ts'
export { bindAccount, subjectOf, unbindAccount } from './oidc/store.ts'
export { may, type Policy, postsBy, type Rule, readingBy, type Tier, tierOf } from './policy.ts'
export { policyHandler } from './policy-page.ts'
export {
  type AccessTables,
  type AccountTable,
  accountOf,
  changeAccount,
  endSessions,
  holdersUnder,
  livePost,
  nearestHolders,
  openSession,
  type PostTable,
  sessionsOf,
  standsIn,
} from './store.ts'
export { whoAmIHandler } from './who-am-i.ts'

export const routes = [
  signInHandler,
  signOutHandler,
  mySessionsHandler,
  signOutEverywhereHandler,
  changePasswordHandler,
  startTotpHandler,
  confirmTotpHandler,
  stopTotpHandler,
  newRecoveryHandler,
  signInWaysHandler,
  oidcStartHandler,
  oidcFinishHandler,
  signInSettingsHandler,
]

export const policy: Policy = {
  'session.signIn': { public: true },
  'session.demo': { public: true },
  'access.policy': { roles: ['auditor', 'security-admin', 'system-admin', 'manager'] },
  'session.me': { signedIn: true },
  'session.signOut': { signedIn: true },
  'session.list': { signedIn: true, alone: true },
  'session.signOutEverywhere': { signedIn: true, alone: true },
  'session.changePassword': { signedIn: true, alone: true },
  'session.startTotp': { signedIn: true, alone: true },
  'session.confirmTotp': { signedIn: true, alone: true },
  'session.stopTotp': { signedIn: true, alone: true },
  'session.newRecovery': { signedIn: true, alone: true },
  'session.ways': { public: true },
  'session.oidcStart': { public: true },
  'session.oidcFinish': { public: true },
  'access.signIn': { roles: ['system-admin', 'security-admin', 'auditor'] },
}
