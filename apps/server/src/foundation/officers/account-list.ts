import { accountList } from '@balian/contract/accounts'
import { read } from '../../platform/read.ts'
import { accountsIn } from './store-accounts.ts'

/** Roles that see accounts: those who make them, who grant their posts, and who audit both. */
export const seesAccounts = ['system-admin', 'security-admin', 'auditor', 'manager'] as const

export const accountListHandler = read(accountList, {
  owner: true,
  shows: 'nobody',
  run: async ({ tx, me, input, now, today }) => {
    const places = me.posts.filter((post) => (seesAccounts as readonly string[]).includes(post.role)).map((post) => post.place)
    const { rows, total } = await accountsIn(tx, input, places, { today, at: now.toISOString() })
    return { items: rows, total, more: false }
  },
})
