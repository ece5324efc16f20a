import { cutAccount } from '@balian/contract/accounts'
import { command } from '../../platform/command.ts'
import { endSessions } from '../access/index.ts'
import { loadAccount, mustManage } from './load.ts'

export const cutAccountHandler = command(cutAccount, {
  owner: true,
  subject: loadAccount,
  audit: ({ input, subject, result }) => ({ on: ['account', input.id], place: subject.place!, detail: { ended: result.ended } }),
  run: async ({ tx, me, subject: { account, managed } }) => {
    // The security administrator may cut off a lost phone as well; it opens nothing to anybody.
    if (!me.posts.some((post) => post.role === 'security-admin')) mustManage(me, managed)
    return { ended: await endSessions(tx, account.id, null) }
  },
})
