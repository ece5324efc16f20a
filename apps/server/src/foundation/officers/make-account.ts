import { makeAccount } from '@balian/contract/accounts'
import { hash } from '@node-rs/argon2'
import { command } from '../../platform/command.ts'
import { readName } from '../../platform/pinyin.ts'
import { fail } from '../../platform/problem.ts'
import { placeExists } from '../places/index.ts'
import { mustManage } from './load.ts'
import { insertAccount } from './store.ts'

export const makeAccountHandler = command(makeAccount, {
  owner: true,
  subject: async ({ input }) => ({ place: input.office }),
  audit: ({ input }) => ({ on: ['account', input.id], place: input.office, detail: { login: input.login } }),
  run: async ({ tx, me, input, now, today }) => {
    mustManage(me, { id: input.id, office: input.office, live: [] })
    if (!(await placeExists(tx, input.office, today))) fail('not-found')
    await insertAccount(tx, {
      id: input.id,
      login: input.login,
      name: input.name,
      ...readName(input.name),
      password: await hash(input.password),
      first_password: true,
      office: input.office,
      office_phone: input.officePhone,
      person: null,
      made_at: now.toISOString(),
    })
    return { id: input.id }
  },
})
