import type { Day, Id, Instant } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { markChanged } from '../indicators/index.ts'
import { type GroupTable, type LeaderTable, type MemberTable, t } from './tables.ts'

type Key = Pick<GroupTable, 'county' | 'id'>
type Placed = Pick<GroupTable, 'place'>

export const groupOf = (tx: Tx, id: Id) => t(tx).selectFrom('groups').selectAll().where('id', '=', id).executeTakeFirst()

/** The group, its row locked: only for those whose place it stands in. */
export const lockGroup = (tx: Tx, id: Id) => t(tx).selectFrom('groups').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function insertGroup(tx: Tx, group: GroupTable): Promise<void> {
  await t(tx).insertInto('groups').values(group).execute()
  await markChanged(tx, 'groups', group.place)
}

export async function changeGroupRow(tx: Tx, { county, id, place }: Key & Placed, change: Partial<Omit<GroupTable, 'county' | 'id'>>): Promise<void> {
  await t(tx).updateTable('groups').set(change).where('county', '=', county).where('id', '=', id).execute()
  await markChanged(tx, 'groups', place)
}

export async function insertMember(tx: Tx, member: MemberTable): Promise<void> {
  await t(tx).insertInto('group_members').values(member).execute()
  await markChanged(tx, 'groups', member.place)
}

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

/** Who belongs to the group now. */
export async function membersNow(tx: Tx, { county, id }: Key): Promise<Id[]> {
  const rows = await t(tx)
    .selectFrom('group_members')
    .select('person')
    .where('county', '=', county)
    .where('in_group', '=', id)
    .where('left_on', 'is', null)
    .execute()
  return rows.map((row) => row.person)
}

export async function endMembership(tx: Tx, member: Pick<MemberTable, 'county' | 'id' | 'place'>, on: Day): Promise<void> {
  await t(tx).updateTable('group_members').set({ left_on: on }).where('county', '=', member.county).where('id', '=', member.id).execute()
  await markChanged(tx, 'groups', member.place)
}

export async function insertTerm(tx: Tx, term: LeaderTable): Promise<void> {
  await t(tx).insertInto('group_leaders').values(term).execute()
  await markLeaders(tx, [term.person])
}

/** Who leads several groups counts once: wherever somebody leads, the leaders are counted anew. */
export async function markLeaders(tx: Tx, people: readonly Id[]): Promise<void> {
  const { rows } = await sql<{ place: string }>`select place from leading_places(${people}::uuid[]) as place`.execute(tx)
  if (rows.length > 0) await markChanged(tx, 'group_leaders', ...rows.map(({ place }) => place))
}

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

export async function endTerm(tx: Tx, term: Pick<LeaderTable, 'county' | 'id' | 'person'>, at: Instant, why: string | null): Promise<void> {
  await t(tx).updateTable('group_leaders').set({ ended_at: at, ended_why: why }).where('county', '=', term.county).where('id', '=', term.id).execute()
  await markLeaders(tx, [term.person])
}

/** Ends everything in a group that is dissolved; a membership that began later than the day ends where it began. */
export async function endAllIn(tx: Tx, group: Key, on: Day, at: Instant, why: string): Promise<void> {
  await sql`update group_members set left_on = greatest(joined_on, ${on}::date)
    where county = ${group.county} and in_group = ${group.id} and left_on is null`.execute(tx)
  const { rows } = await sql<{ person: Id }>`update group_leaders set ended_at = ${at}, ended_why = ${why}
    where county = ${group.county} and in_group = ${group.id} and ended_at is null returning person`.execute(tx)
  await markLeaders(
    tx,
    rows.map(({ person }) => person),
  )
}

/** Ends every membership and term of a person who died or left for good, as far as the caller's places reach. */
export async function endAllOf(tx: Tx, person: Id, on: Day, at: Instant, why: string): Promise<void> {
  const { rows } = await sql<{ place: string }>`
    update group_members set left_on = greatest(joined_on, ${on}::date) where person = ${person} and left_on is null returning place`.execute(tx)
  if (rows.length > 0) await markChanged(tx, 'groups', ...rows.map(({ place }) => place))
  await sql`update group_leaders set ended_at = ${at}, ended_why = ${why} where person = ${person} and ended_at is null`.execute(tx)
  await markLeaders(tx, [person])
}
