import { agreeToCall, callAgreement } from '@balian/contract/call-backs'
import type { Id } from '@balian/contract/ids'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { policy } from './policy.ts'
import { agreementOf, matterOf, putAgreement } from './store.ts'

const subject = async ({ tx, input }: { readonly tx: Tx; readonly input: { readonly matter: Id } }) => {
  const matter = (await matterOf(tx, input.matter)) ?? fail('not-found')
  return { matter, place: matter.place, desk: matter.desk }
}

export const callAgreementHandler = read(callAgreement, {
  subject,
  shows: 'nobody',
  run: async ({ tx, me, subject: { matter, place, desk } }) => {
    const said = await agreementOf(tx, matter)
    const can = canOf(me, policy, 'call-backs', { place, desk }, { agree: true })
    return { agreed: said?.agreed ?? null, by: said?.said_by ?? null, at: said?.said_at ?? null, can }
  },
})

export const agreeHandler = command(agreeToCall, {
  subject,
  audit: ({ input, subject: { matter } }) => ({ on: ['case', matter.id], place: matter.place, detail: { callBack: input.agreed } }),
  run: async ({ tx, me, input, now, subject: { matter } }) => {
    await putAgreement(tx, {
      county: matter.county,
      matter: matter.id,
      place: matter.place,
      agreed: input.agreed,
      said_by: me.name,
      said_at: now.toISOString(),
    })
    return {}
  },
})
