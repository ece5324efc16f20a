import { changeParties } from '@balian/contract/dispute-work'
import { actedOn, caseNow, deskSubject, putParties, takeStep } from '../../foundation/cases/index.ts'
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
