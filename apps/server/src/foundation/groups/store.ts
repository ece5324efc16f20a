import type { Day, Id, Instant } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type GroupTable, type LeaderTable, type MemberTable, t } from './tables.ts'

type Key = Pick<GroupTable, 'county' | 'id'>

export const groupOf = (tx: Tx, id: Id) => t(tx).selectFrom('groups').selectAll().where('id', '=', id).executeTakeFirst()

/** The group, its row locked: only for those whose place it stands in. */
export const lockGroup = (tx: Tx, id: Id) => t(tx).selectFrom('groups').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertGroup = (tx: Tx, group: GroupTable) => t(tx).insertInto('groups').values(group).execute()

export const changeGroupRow = (tx: Tx, { county, id }: Key, change: Partial<Omit<GroupTable, 'county' | 'id'>>) =>
  t(tx).updateTable('groups').set(change).where('county', '=', county).where('id', '=', id).execute()

export const insertMember = (tx: Tx, member: MemberTable) => t(tx).insertInto('group_members').values(member).execute()

/** A membership of the group, its row locked. */
export const lockMembership = (tx: Tx, group: Key, id: Id) =>
  t(tx)
    .selectFrom('group_members')
    .selectAll()
    .where('county', '=', group.county)
    .where('in_group', '=', group.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Whether the person belongs to the group now. */
export async function belongs(tx: Tx, group: Key, person: Id): Promise<boolean> {
  const { rows } = await sql`
    select from group_members where county = ${group.county} and in_group = ${group.id} and person = ${person} and left_on is null`.execute(tx)
  return rows.length > 0
}

export const endMembership = (tx: Tx, member: Pick<MemberTable, 'county' | 'id'>, on: Day) =>
  t(tx).updateTable('group_members').set({ left_on: on }).where('county', '=', member.county).where('id', '=', member.id).execute()

export const insertTerm = (tx: Tx, term: LeaderTable) => t(tx).insertInto('group_leaders').values(term).execute()

/** Every term of the group, newest first. */
export const termsOf = (tx: Tx, group: Key) =>
  t(tx)
    .selectFrom('group_leaders')
    .selectAll()
    .where('county', '=', group.county)
    .where('in_group', '=', group.id)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const endTerm = (tx: Tx, term: Pick<LeaderTable, 'county' | 'id'>, at: Instant, why: string | null) =>
  t(tx).updateTable('group_leaders').set({ ended_at: at, ended_why: why }).where('county', '=', term.county).where('id', '=', term.id).execute()

/** Ends everything in a group that is dissolved; a membership that began later than the day ends where it began. */
export async function endAllIn(tx: Tx, group: Key, on: Day, at: Instant, why: string): Promise<void> {
  await sql`update group_members set left_on = greatest(joined_on, ${on}::date)
    where county = ${group.county} and in_group = ${group.id} and left_on is null`.execute(tx)
  await sql`update group_leaders set ended_at = ${at}, ended_why = ${why}
    where county = ${group.county} and in_group = ${group.id} and ended_at is null`.execute(tx)
}

/** Ends every membership and term of a person who died or left for good, as far as the caller's places reach. */
export async function endAllOf(tx: Tx, person: Id, on: Day, at: Instant, why: string): Promise<void> {
  await sql`update group_members set left_on = greatest(joined_on, ${on}::date) where person = ${person} and left_on is null`.execute(tx)
  await sql`update group_leaders set ended_at = ${at}, ended_why = ${why} where person = ${person} and ended_at is null`.execute(tx)
}
