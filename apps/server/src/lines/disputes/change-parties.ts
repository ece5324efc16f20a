import { changeParties, revealPhone } from '@balian/contract/dispute-work'
import { actedOn, caseNow, caseSubject, deskSubject, onCase, partiesOf, putParties, takeStep } from '../../foundation/cases/index.ts'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { dispute } from './rules.ts'

/** Adds, mends and takes out parties; who was named only can be tied to the register. */
export const changePartiesHandler = command(changeParties, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, services } = c
    const parties = await putParties({ ...c, keys: services.keys }, subject.row, input)
    if (parties.names.length < 2) wrong('remove', 'two', '纠纷至少要有两方当事人。', 'A dispute has at least two parties.')
    const data = { put: input.put.length, removed: input.remove.length }
    const row = await takeStep(c, dispute, subject.row, { step: 'change', note: input.note, data, change: { people: parties.people } })
    return caseNow(row)
  },
})

/** A masked number in full, for a purpose that the party will see. */
export const revealPhoneHandler = command(revealPhone, {
  subject: caseSubject(dispute),
  audit: ({ subject, input }) => ({ ...onCase(subject.row), purpose: input.purpose, detail: { party: input.party, of: input.of } }),
  run: async ({ tx, subject, input, services }) => {
    const one = (await partiesOf(tx, subject.row)).find((party) => party.id === input.party)
    const sealed = input.of === 'agent' ? one?.agent_phone : one?.phone
    return sealed ? { phone: services.keys.open(sealed) } : wrong('party', 'no-phone', '没有登记电话。', 'No telephone number is registered.')
  },
})
