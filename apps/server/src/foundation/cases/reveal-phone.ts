import { revealPartyPhone } from '@balian/contract/cases'
import { command } from '../../platform/command.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { may, type Policy } from '../access/index.ts'
import type { AnyKind } from './kind.ts'
import { onCase } from './reply.ts'
import { findAnyCase } from './store.ts'
import { partiesOf } from './store-parts.ts'
import { type CaseSubject, readSubject } from './subject.ts'

/**
 * The handler of `cases.revealPhone`; the app hands in the rules and kinds, which only it knows: a number is shown to whoever works on
 * cases of the kind, as the rule of its remarks says, for a purpose that the party will see.
 */
export const revealPartyPhoneHandler = (given: { policy: Policy; kinds: readonly AnyKind[] }): Handler =>
  command<typeof revealPartyPhone, CaseSubject>(revealPartyPhone, {
    subject: async ({ tx, input }) => readSubject((await findAnyCase(tx, input.id)) ?? fail('not-found')),
    audit: ({ subject, input }) => ({ ...onCase(subject.row), purpose: input.purpose, detail: { party: input.party, of: input.of } }),
    run: async ({ tx, me, subject, input, services }) => {
      const kind = given.kinds.find((one) => one.kind === subject.row.kind && one.line === subject.row.line)
      const verdict = may(me, kind && given.policy[`${kind.module}.remark`], subject)
      if (!verdict.yes) fail('forbidden', { because: verdict.because })
      const one = (await partiesOf(tx, subject.row)).find((party) => party.id === input.party)
      const sealed = input.of === 'agent' ? one?.agent_phone : one?.phone
      return sealed ? { phone: services.keys.open(sealed) } : wrong('party', 'no-phone', '没有登记电话。', 'No telephone number is registered.')
    },
  })
