import type { Id } from '@balian/contract/ids'
import { type Caller, covers } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { belongs, fellows, groupOf } from '../groups/index.ts'

export type Group = NonNullable<Awaited<ReturnType<typeof groupOf>>>
export interface GroupSubject extends Subject {
  readonly group: Group
}

/** The group whose members help each other; it is the own of those who belong to it. */
export async function loadGroup({ tx, me, input }: { tx: Tx; me: Caller; input: { id: Id } }): Promise<GroupSubject> {
  return groupSubject(tx, me, (await groupOf(tx, input.id)) ?? fail('not-found'))
}

export async function groupSubject(tx: Tx, me: Caller, group: Group): Promise<GroupSubject> {
  const member = me.person !== null && (await belongs(tx, group, me.person))
  return { group, place: group.place, groups: [group.id], people: member ? [me.person!] : [] }
}

export const leadsIt = (me: Caller, group: Id): boolean => me.groups.includes(group)
export const inOffice = (me: Caller, place: string): boolean => me.posts.some((post) => covers(post.place, place))

/** Names of the group’s members; whoever has left is told by a dash. */
export async function nameIn(tx: Tx, group: Id) {
  const members = await fellows(tx, group)
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return { members, has: (id: Id) => names.has(id), named: (id: Id) => ({ id, name: names.get(id) ?? '—' }) }
}

export function alive(group: Group, step: string): void {
  if (group.ended_on) fail('wrong-step', { state: 'dissolved', step })
}
