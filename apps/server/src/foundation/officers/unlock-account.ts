import { unlockAccount } from '@balian/contract/accounts'
import { command } from '../../platform/command.ts'
import { changeAccount } from '../access/index.ts'
import { loadAccount, mustManage } from './load.ts'

export const unlockAccountHandler = command(unlockAccount, {
  owner: true,
  subject: loadAccount,
  audit: ({ input, subject }) => ({ on: ['account', input.id], place: subject.place! }),
  run: async ({ tx, me, subject: { account, managed } }) => {
    mustManage(me, managed)
    await changeAccount(tx, account.id, { tries: 0, locked_until: null })
    return {}
  },
})
