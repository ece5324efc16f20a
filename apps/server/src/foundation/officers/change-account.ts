import { changeAccountFacts } from '@balian/contract/accounts'
import { command } from '../../platform/command.ts'
import { readName } from '../../platform/pinyin.ts'
import { fail } from '../../platform/problem.ts'
import { changeAccount } from '../access/index.ts'
import { markChanged } from '../indicators/index.ts'
import { placeExists } from '../places/index.ts'
import { loadAccount, mustManage } from './load.ts'

export const changeAccountHandler = command(changeAccountFacts, {
  owner: true,
  subject: loadAccount,
  audit: ({ input, subject }) => ({ on: ['account', input.id], place: input.office, detail: { from: subject.account.office, name: input.name } }),
  run: async ({ tx, me, input, today, subject: { account, managed } }) => {
    mustManage(me, managed)
    mustManage(me, { ...managed, office: input.office }) // nor may it be put where the caller has nothing to say
    if (account.version !== input.version) fail('stale')
    if (!(await placeExists(tx, input.office, today))) fail('not-found')
    const version = account.version + 1
    await changeAccount(tx, account.id, { name: input.name, ...readName(input.name), office: input.office, office_phone: input.officePhone, version })
    await markChanged(tx, 'officers', ...(account.office ? [account.office] : []), input.office)
    return { version }
  },
})
