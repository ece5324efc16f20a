import type { Id } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { changeHousehold, changePerson, lockHousehold, lockPerson, membersOf } from './store.ts'
import type { HouseholdTable, PersonTable } from './tables.ts'

/** 户主 in GB/T 4761. */
export const headRelation = '02'

/**
 * People leave their household. If its head is among them and others stay, `newHead` (one of those who stay) succeeds; a household that
 * nobody lives in any more ends.
 */
export async function leaveHousehold(tx: Tx, household: Id | null, leaving: readonly Id[], newHead?: Id): Promise<void> {
  if (household === null) return
  const home = await lockHousehold(tx, household)
  if (!home) return
  const staying = (await membersOf(tx, household)).filter((member) => !leaving.includes(member.id))
  if (staying.length === 0) {
    await changeHousehold(tx, home, { head: null, state: 'ended' })
    return
  }
  if (home.head === null || !leaving.includes(home.head)) return
  const heir = staying.find((member) => member.id === newHead) ?? fail('head-needed')
  await makeHead(tx, { ...home, head: null }, heir)
}

/** One of its members heads the household from now on; the head before becomes an unspecified relative until somebody says better. */
export async function makeHead(tx: Tx, home: HouseholdTable, heir: PersonTable): Promise<void> {
  const before = home.head && home.head !== heir.id ? await lockPerson(tx, home.head) : undefined
  if (before?.household === home.id) await changePerson(tx, before, { relation: relationBack(heir.relation, before.sex) })
  if (heir.relation !== headRelation) await changePerson(tx, heir, { relation: headRelation })
  await changeHousehold(tx, home, { head: heir.id })
}

/** What the old head is to the new one, where the one follows from the other; else 其他亲属. */
export function relationBack(heirWas: string | null, sex: PersonTable['sex']): string {
  if (heirWas !== null && ['10', '11', '12'].includes(heirWas)) return '10'
  if (heirWas !== null && /^[23]/.test(heirWas) && heirWas !== '28' && heirWas !== '38') return sex === '2' ? '52' : '51'
  if (heirWas === '51' || heirWas === '52') return sex === '2' ? '30' : '20'
  return '97'
}

/** The household that somebody joins, open again if it had ended; the one with relation 户主 becomes its head. */
export async function joinHousehold(tx: Tx, household: Id, person: { id: Id; relation: string | null }): Promise<HouseholdTable> {
  const home = (await lockHousehold(tx, household)) ?? fail('not-found')
  if (person.relation === null) wrong('relation', 'relation-needed', '请选择与户主关系', 'Choose the relation to the head')
  const heads = person.relation === headRelation
  if (heads && home.head !== null && home.head !== person.id)
    wrong('relation', 'head-taken', '本户已有户主，请先更换户主', 'The household has a head: change the head first')
  if (!heads && home.state === 'open') return home
  return changeHousehold(tx, home, { state: 'open', head: heads ? person.id : home.head })
}
