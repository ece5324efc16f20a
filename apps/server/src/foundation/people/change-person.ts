import { peopleChange } from '@balian/contract/people'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { columnsOf, differences } from './columns.ts'
import { note } from './history.ts'
import { headRelation } from './membership.ts'
import { nameColumns } from './names.ts'
import { claimIdentity, releaseIdentity, sealIdentity, sealPhone } from './sealed.ts'
import { changePerson } from './store.ts'
import { changed, lockedFile, notLater, ready } from './subject.ts'
import type { PersonTable } from './tables.ts'

/** Who heads a household is changed on the household, where there is a successor. */
function checkRelation(row: PersonTable, relation: string | null): void {
  if (row.relation !== relation && (row.relation === headRelation || relation === headRelation) && row.household)
    wrong('relation', 'head-elsewhere', '户主请在家庭页面更换', 'Change the head on the page of the household')
}

export const peopleChangeHandler = command(peopleChange, {
  subject: lockedFile,
  audit: (c) => ({ ...changed(c), detail: { fields: Object.keys(c.input).filter((key) => !['id', 'version', 'reason'].includes(key)) } }),
  run: async (c) => {
    const { tx, input, subject, today, services } = c
    const { row } = subject
    ready(row, input.version, 'change')
    const change: Partial<PersonTable> = columnsOf(input)
    if (input.birth) notLater('birth', input.birth, today)
    if (input.name) Object.assign(change, nameColumns(input.name))
    if (input.relation !== undefined) {
      checkRelation(row, input.relation)
      change.relation = input.relation
    }
    const next = { ...row, ...change }
    if (input.phone !== undefined) Object.assign(change, sealPhone(services.keys, input.phone))
    if (input.identity !== undefined) Object.assign(change, sealIdentity(services.keys, input.identity, today, next))
    else if (row.identity_sealed && (input.birth || input.sex)) sealIdentity(services.keys, services.keys.open(row.identity_sealed), today, next)
    const after = { ...row, ...change }
    const changes = differences(row, after)
    if (changes.length === 0) return { version: row.version }
    if (after.identity_blind !== row.identity_blind) {
      await claimIdentity(tx, after.identity_blind, row.id)
      await releaseIdentity(tx, row.identity_blind, row.id)
    }
    const { version } = await changePerson(tx, row, change)
    await note(c, row, { kind: 'changed', changes, reason: input.reason })
    return { version }
  },
})
