import { type ActivityKind, readersOf, writersOf } from '@balian/contract/activity-kind'
import { type ActivityKindName, activityKindOf, activityKinds } from '@balian/contract/activity-kinds'
import type { Id } from '@balian/contract/ids'
import type { Role } from '@balian/contract/roles'
import { type Caller, covers } from '../../platform/caller.ts'
import type { Itemed } from '../registers/index.ts'

/** A kind that has items of its own, and where they stand. */
export type Tabled = ActivityKind & Itemed & { readonly table: string }

/** The kind, when it has items of its own. */
export function tabled(name: ActivityKindName): Tabled | null {
  const kind = activityKindOf(name)
  return kind.table && kind.items ? (kind as Tabled) : null
}

export const kindNames = Object.keys(activityKinds) as ActivityKindName[]

interface At {
  readonly kind: ActivityKindName
  readonly place: string
  readonly groups: readonly Id[]
}

const posted = (me: Caller, roles: readonly string[], place: string): boolean => me.posts.some((post) => roles.includes(post.role) && covers(post.place, place))
const leads = (me: Caller, groups: readonly Id[]): boolean => groups.some((group) => me.groups.includes(group))

/** Whether the caller writes such a deed down, as its kind declares. */
export function mayWrite(me: Caller, { kind, place, groups }: At): boolean {
  const writers = writersOf(activityKindOf(kind))
  return posted(me, writers, place) || (writers.includes('leader') && leads(me, groups))
}

/** Whether the caller reads it: most kinds are open to every officer of the place, some to their line alone. */
export function mayRead(me: Caller, { kind, place, groups }: At): boolean {
  const readers = readersOf(activityKindOf(kind))
  return readers === null || posted(me, readers, place) || leads(me, groups)
}

/** Everybody whom some kind lets write. */
export const writers: readonly Role[] = [...new Set(kindNames.flatMap((name) => writersOf(activityKindOf(name))))].filter((role) => role !== 'leader')
