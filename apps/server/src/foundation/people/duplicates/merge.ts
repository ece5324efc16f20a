import { duplicateMerge, duplicateUnmerge } from '@balian/contract/duplicates'
import { newId } from '@balian/contract/ids'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { columns, differences, type PlainKey } from '../columns.ts'
import { peopleMerged, peopleUnmerged } from '../events.ts'
import { note } from '../history.ts'
import { headRelation, leaveHousehold } from '../membership.ts'
import { nameColumns } from '../names.ts'
import { allows } from '../rules.ts'
import { claimIdentity } from '../sealed.ts'
import { changeHousehold, changePerson, lockHousehold, lockPerson, membersOf, t } from '../store.ts'
import type { DuplicateTable, MergeTable, PersonTable } from '../tables.ts'
import { lockPair, openMerge } from './store.ts'

async function lockedPair({ tx, input }: { tx: Tx; input: { id: string } }) {
  const row = (await lockPair(tx, input.id)) ?? fail('not-found')
  return { place: row.place, desk: row.place_b, row }
}
const decide = (tx: Tx, row: DuplicateTable, change: Partial<DuplicateTable>) =>
  t(tx).updateTable('duplicates').set(change).where('county', '=', row.county).where('id', '=', row.id).execute()

/** The columns of the chosen fields, as the e-file has them. */
function chosen(take: readonly string[], from: PersonTable): Partial<PersonTable> {
  const set: Partial<PersonTable> = {}
  for (const key of take) {
    if (key === 'identity') Object.assign(set, { identity_sealed: from.identity_sealed, identity_blind: from.identity_blind })
    else if (key === 'phone') Object.assign(set, { phone_sealed: from.phone_sealed, phone_blind: from.phone_blind })
    else if (key === 'name') Object.assign(set, nameColumns(from.name))
    else if (key in columns) Object.assign(set, { [columns[key as PlainKey]]: from[columns[key as PlainKey]] })
  }
  return set
}

/** An identity number of the merged file leads to the kept one from now on (and back). */
async function repoint(tx: Tx, blind: string | null, person: string): Promise<void> {
  if (blind === null) return
  await t(tx).deleteFrom('identities').where('blind', '=', blind).execute()
  await claimIdentity(tx, blind, person)
}

async function outOfHousehold(tx: Tx, gone: PersonTable, kept: PersonTable): Promise<void> {
  if (!gone.household) return
  const staying = (await membersOf(tx, gone.household)).filter((member) => member.id !== gone.id)
  await leaveHousehold(tx, gone.household, [gone.id], staying.find((member) => member.id === kept.id)?.id ?? staying[0]?.id)
}

export const duplicateMergeHandler = command(duplicateMerge, {
  subject: lockedPair,
  audit: ({ input, subject: { row } }) => ({
    on: ['duplicate', input.id],
    place: row.place,
    people: [row.a, row.b],
    purpose: 'upkeep',
    detail: { kept: input.kept, take: input.take },
  }),
  run: async (c) => {
    const { tx, me, input, subject, now, say } = c
    const { row } = subject
    if (row.state !== 'open') fail('wrong-step', { state: row.state, step: 'merge' })
    if (input.kept !== row.a && input.kept !== row.b) wrong('kept', 'kept', '请选择保留哪一份', 'Choose which file to keep')
    const keptBefore = (await lockPerson(tx, input.kept)) ?? fail('not-found')
    const goneBefore = (await lockPerson(tx, input.kept === row.a ? row.b : row.a)) ?? fail('not-found')
    if (!allows(keptBefore.state, 'change') || !allows(goneBefore.state, 'change')) fail('file-closed')
    const merge = newId(now.getTime())
    const before = { kept_before: JSON.stringify(keptBefore) as never, gone_before: JSON.stringify(goneBefore) as never }
    const ids = { county: row.county, id: merge, duplicate: row.id, place: keptBefore.place, kept: keptBefore.id, gone: goneBefore.id }
    await t(tx)
      .insertInto('merges')
      .values({ ...ids, ...before, at: now.toISOString(), undone_at: null })
      .execute()
    await outOfHousehold(tx, goneBefore, keptBefore)
    const emptied = { identity_sealed: null, identity_blind: null, phone_sealed: null, phone_blind: null, household: null, relation: null }
    const gone = await changePerson(tx, goneBefore, { ...emptied, state: 'merged', merged_into: keptBefore.id })
    const heir = (await lockPerson(tx, keptBefore.id))!
    const kept = await changePerson(tx, heir, chosen(input.take, goneBefore))
    await repoint(tx, goneBefore.identity_blind, kept.id)
    await note(c, kept, { kind: 'merged', changes: differences(keptBefore, kept), reason: input.note })
    await note(c, gone, { kind: 'merged', reason: input.note })
    await decide(tx, row, { state: 'merged', decided_by: me.name, decided_at: now.toISOString(), note: input.note })
    await say(peopleMerged.of({ merge, county: row.county, kept: kept.id, gone: gone.id }))
    return { kept: kept.id }
  },
})

/** Which of the kept file's columns came with the merge: those are what they were; what was changed since stays. */
function taken(merge: MergeTable, now: PersonTable): Partial<PersonTable> {
  const { kept_before: before, gone_before: other } = merge
  const names = ['identity_sealed', 'identity_blind', 'phone_sealed', 'phone_blind', 'pinyin', 'initials', ...Object.values(columns)] as const
  return Object.fromEntries(names.filter((name) => before[name] !== now[name] && now[name] === other[name]).map((name) => [name, before[name]]))
}

async function backHome(tx: Tx, before: PersonTable): Promise<Pick<PersonTable, 'household' | 'relation'>> {
  const home = before.household ? await lockHousehold(tx, before.household) : undefined
  if (!home) return { household: null, relation: null }
  const heads = before.relation === headRelation && home.head === null
  await changeHousehold(tx, home, { state: 'open', head: heads ? before.id : home.head })
  return { household: home.id, relation: before.relation === headRelation && !heads ? '97' : before.relation }
}

export const duplicateUnmergeHandler = command(duplicateUnmerge, {
  subject: lockedPair,
  audit: ({ input, subject: { row } }) => ({ on: ['duplicate', input.id], place: row.place, people: [row.a, row.b], purpose: 'upkeep' }),
  run: async (c) => {
    const { tx, input, subject, now, say } = c
    const { row } = subject
    const merge = row.state === 'merged' ? await openMerge(tx, row.id) : undefined
    if (!merge) return fail('wrong-step', { state: row.state, step: 'unmerge' })
    const kept = (await lockPerson(tx, merge.kept)) ?? fail('not-found')
    const gone = (await lockPerson(tx, merge.gone)) ?? fail('not-found')
    const keptNow = await changePerson(tx, kept, taken(merge, kept))
    const { county: _, id: __, version: ___, ...was } = merge.gone_before
    const goneNow = await changePerson(tx, gone, { ...was, ...(await backHome(tx, merge.gone_before)) })
    await repoint(tx, merge.gone_before.identity_blind, goneNow.id)
    await repoint(tx, keptNow.identity_blind, keptNow.id)
    await note(c, keptNow, { kind: 'unmerged', changes: differences(kept, keptNow), reason: input.note })
    await note(c, goneNow, { kind: 'unmerged', reason: input.note })
    await t(tx).updateTable('merges').set({ undone_at: now.toISOString() }).where('county', '=', merge.county).where('id', '=', merge.id).execute()
    await decide(tx, row, { state: 'open', decided_by: null, decided_at: null, note: input.note })
    await say(peopleUnmerged.of({ merge: merge.id, county: merge.county, kept: merge.kept, gone: merge.gone }))
    return {}
  },
})
