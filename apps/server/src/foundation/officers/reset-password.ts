import { resetPassword } from '@balian/contract/accounts'
import { hash } from '@node-rs/argon2'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { changeAccount, endSessions } from '../access/index.ts'
import { loadAccount, mustManage } from './load.ts'
import { keepsOwnPassword } from './rules.ts'

export const resetPasswordHandler = command(resetPassword, {
  owner: true,
  subject: loadAccount,
  audit: ({ input, subject, result }) => ({ on: ['account', input.id], place: subject.place!, detail: { ended: result.ended, totp: input.dropTotp } }),
  run: async ({ tx, me, input, subject: { account, managed } }) => {
    mustManage(me, managed)
    if (keepsOwnPassword(managed)) fail('forbidden', { because: 'keeps-own-password' })
    if (account.closed_at) fail('wrong-step', { state: 'closed', step: 'resetPassword' })
    await changeAccount(tx, account.id, {
      password: await hash(input.password),
      first_password: true,
      tries: 0,
      locked_until: null,
      ...(input.dropTotp ? { totp: null, totp_wanted: null, recovery: [] } : {}),
      version: account.version + 1,
    })
    return { ended: await endSessions(tx, account.id, null) }
  },
})
