import { closeAccount, reopenAccount } from '@balian/contract/accounts'
import { roleWords } from '@balian/contract/roles'
import { hash } from '@node-rs/argon2'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { changeAccount, endSessions } from '../access/index.ts'
import { loadAccount, mustManage } from './load.ts'
import { isAdmin } from './rules.ts'
import { endAllPosts, markOfficers, somebodyElseHolds } from './store.ts'

export const closeAccountHandler = command(closeAccount, {
  owner: true,
  subject: loadAccount,
  audit: ({ input, subject }) => ({ on: ['account', input.id], place: subject.place!, purpose: input.why }),
  run: async ({ tx, me, input, now, today, subject: { account, managed } }) => {
    if (account.id === me.account) fail('own-account')
    mustManage(me, managed)
    if (account.closed_at) fail('wrong-step', { state: 'closed', step: 'closeAccount' })
    for (const post of managed.live.filter((held) => isAdmin(held.role))) {
      if (!(await somebodyElseHolds(tx, { ...post, account: account.id }, today))) fail('last-administrator', { role: roleWords[post.role][me.language] })
    }
    const at = now.toISOString()
    await changeAccount(tx, account.id, { closed_at: at, version: account.version + 1 })
    await endAllPosts(tx, account.id, at, input.why)
    await endSessions(tx, account.id, null)
    return {}
  },
})

export const reopenAccountHandler = command(reopenAccount, {
  owner: true,
  subject: loadAccount,
  audit: ({ input, subject }) => ({ on: ['account', input.id], place: subject.place! }),
  run: async ({ tx, me, input, subject: { account, managed } }) => {
    mustManage(me, managed)
    if (!account.closed_at) fail('wrong-step', { state: 'open', step: 'reopenAccount' })
    const fresh = { password: await hash(input.password), first_password: true, totp: null, totp_wanted: null, recovery: [], tries: 0, locked_until: null }
    await changeAccount(tx, account.id, { ...fresh, closed_at: null, version: account.version + 1 })
    await markOfficers(tx, [account.id])
    return {}
  },
})
