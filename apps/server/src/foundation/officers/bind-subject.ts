import { bindSubject } from '@balian/contract/oidc'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { bindAccount, unbindAccount } from '../access/index.ts'
import { loadAccount } from './load.ts'

/** Says whose account the subject of the office's provider is; what it may do comes from its posts alone. */
export const bindSubjectHandler = command(bindSubject, {
  owner: true,
  subject: loadAccount,
  audit: ({ input, subject }) => ({ on: ['account', input.id], place: subject.place!, detail: { bound: input.subject !== null } }),
  run: async ({ tx, me, input, now, services, subject: { account } }) => {
    const { issuer } = services.config.oidc ?? fail('oidc-off')
    if (account.id === me.account) fail('own-account')
    if (input.subject === null) await unbindAccount(tx, issuer, account.id)
    else await bindAccount(tx, { issuer, subject: input.subject, account: account.id, bound_by: me.account!, bound_at: now.toISOString() })
    return {}
  },
})
