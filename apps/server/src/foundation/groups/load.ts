import type { Day, Id } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { personCards } from '../people/index.ts'
import { belongs, groupOf, lockGroup } from './store.ts'
import type { GroupTable } from './tables.ts'

export interface GroupSubject extends Subject {
  readonly group: GroupTable
}

interface Asked {
  readonly tx: Tx
  readonly me: Caller
  readonly input: { readonly id: Id }
}

/** The group; it is the own of those who belong to it. */
export async function loadGroup({ tx, me, input }: Asked): Promise<GroupSubject> {
  const group = (await groupOf(tx, input.id)) ?? fail('not-found')
  const member = me.person !== null && (await belongs(tx, group, me.person))
  return { group, place: group.place, groups: [group.id], people: member ? [me.person!] : [] }
}

/** The group, its row locked for a change. */
export async function loadGroupLocked({ tx, input }: Pick<Asked, 'tx' | 'input'>): Promise<GroupSubject> {
  const group = (await lockGroup(tx, input.id)) ?? fail('not-found')
  return { group, place: group.place, groups: [group.id] }
}

/** Stops when the group is dissolved. */
export function alive(group: GroupTable, step: string): void {
  if (group.ended_on) fail('wrong-step', { state: 'dissolved', step })
}

/** A day from the group's founding until today. */
export function within(path: string, day: Day, group: Pick<GroupTable, 'founded_on'>, today: Day): void {
  if (day > today) wrong(path, 'day-ahead', '日期不能晚于今天。', 'The day cannot lie after today.')
  if (day < group.founded_on) wrong(path, 'before-founding', '日期不能早于建组日期。', 'The day cannot come before the group was founded.')
}

/** Stops unless the person stands in the register within the caller's places. */
export async function mustKnow(tx: Tx, person: Id): Promise<void> {
  if (!(await personCards(tx, [person])).has(person)) wrong('person', 'unknown', '请从本辖区居民中选择。', 'Choose a resident of your places.')
}
