import { type PersonFile, peopleOpen } from '@balian/contract/people'
import type { PurposeKey } from '@balian/contract/purposes'
import type { Caller } from '../../platform/caller.ts'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { placePath } from '../places/index.ts'
import { fieldsOf } from './columns.ts'
import { historyOf } from './history.ts'
import { policy } from './policy.ts'
import { withNames } from './rows.ts'
import { openSteps } from './rules.ts'
import { maskedIdentity, maskedPhone } from './sealed.ts'
import { householdOf, membersOf, personOf } from './store.ts'
import type { PersonTable } from './tables.ts'

/** The e-file as its reader sees it: sealed items masked, verbs with the reason why not. */
export async function fileOf(c: { tx: Tx; me: Caller; keys: Keys }, row: PersonTable): Promise<PersonFile> {
  const { tx, keys } = c
  const [shown] = await withNames(tx, [row])
  const subject = { place: row.place, people: [row.id] }
  return {
    ...shown!,
    ...fieldsOf(row),
    registeredPlaceName: row.registered_place ? (await placePath(tx, row.registered_place)) || row.registered_place : null,
    identity: maskedIdentity(keys, row.identity_sealed),
    phone: maskedPhone(keys, row.phone_sealed),
    stateDay: row.state_day,
    mergedInto: row.merged_into,
    made: row.made_at,
    members: row.household ? await membersShown(tx, row.household) : [],
    history: await historyOf(tx, row.county, row.id),
    can: canOf(c.me, policy, 'people', subject, openSteps(row.state)),
  }
}

/** The people of a household, its head first. */
export async function membersShown(tx: Tx, household: string): Promise<PersonFile['members']> {
  const home = await householdOf(tx, household)
  const members = await withNames(tx, await membersOf(tx, household))
  const cards = members.map(({ id, name, sex, birth, place, placeName, relation, state }) => ({
    id,
    name,
    sex,
    birth,
    place,
    placeName,
    relation,
    state,
    head: home?.head === id,
  }))
  return cards.toSorted((a, b) => Number(b.head) - Number(a.head))
}

/** Why somebody with this post usually opens a file, when no purpose is said. */
export function usualPurpose(me: Caller): PurposeKey {
  const role = me.posts[0]?.role
  if (role === 'population-registrar') return 'upkeep'
  if (role === 'mediator') return 'mediation'
  if (role === 'manager') return 'supervision'
  return role === 'care-helper' || role === 'reintegration-helper' ? 'visit' : 'matter'
}

export const peopleOpenHandler = read(peopleOpen, {
  subject: async ({ tx, input }) => {
    const row = (await personOf(tx, input.id)) ?? fail('not-found')
    return { place: row.place, people: [row.id], row }
  },
  shows: ({ me, input, subject }) => ({
    on: ['person', input.id],
    place: subject.place,
    people: [input.id],
    purpose: input.purpose ?? usualPurpose(me),
  }),
  run: ({ tx, me, subject, services }) => fileOf({ tx, me, keys: services.keys }, subject.row),
})
