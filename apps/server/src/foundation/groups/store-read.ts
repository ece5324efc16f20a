import type { groupList } from '@balian/contract/groups'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { Received } from '@balian/contract/route'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { beginning, containing, type Tx } from '../../platform/db/index.ts'
import { under, within } from '../people/index.ts'
import { type GroupTable, type LeaderTable, type MemberTable, t } from './tables.ts'

type Filter = Received<typeof groupList>

/** Whether term `l` gives the lead today. */
const leadsToday = (today: Day) => sql<boolean>`(l.ended_at is null and l.from_day <= ${today}::date and (l.to_day is null or l.to_day >= ${today}::date))`

/** The groups within the caller's reach, said in the query itself so that the index on place serves it: row-level security guards them anyway. */
const reach = (me: Caller) =>
  sql<boolean>`(${within('g.place', me)} or g.id = any (${[...me.groups]}::uuid[])
    or g.id in (select m.in_group from group_members m where m.person = ${me.person}::uuid and m.left_on is null))`

function conditions(f: Filter, me: Caller, today: Day): RawBuilder<boolean> {
  const lower = beginning(f.q?.toLowerCase() ?? '')
  const leader = sql`exists (select from group_leaders l where l.county = g.county and l.in_group = g.id and ${leadsToday(today)})`
  const all = [
    reach(me),
    ...(f.place ? [under('g.place', f.place)] : []),
    ...(f.kind ? [sql<boolean>`g.kind = ${f.kind}`] : []),
    ...(f.sub ? [sql<boolean>`g.sub = ${f.sub}`] : []),
    ...(f.state === 'alive' ? [sql<boolean>`g.ended_on is null`] : f.state === 'ended' ? [sql<boolean>`g.ended_on is not null`] : []),
    ...(f.leaderless ? [sql<boolean>`not ${leader}`] : []),
    ...(f.q ? [sql<boolean>`(g.name like ${containing(f.q)} or g.pinyin like ${lower} or g.initials like ${lower})`] : []),
  ]
  return sql`${sql.join(all, sql` and `)}`
}

export type GroupRow = GroupTable & { members: number; leaders: Pick<LeaderTable, 'person' | 'origin' | 'to_day'>[] }

const columns = (today: Day) => sql`g.*,
  (select count(*)::int from group_members m where m.county = g.county and m.in_group = g.id and m.left_on is null) as members,
  coalesce((select jsonb_agg(jsonb_build_object('person', l.person, 'origin', l.origin, 'to_day', l.to_day) order by l.from_day, l.id)
    from group_leaders l where l.county = g.county and l.in_group = g.id and ${leadsToday(today)}), '[]') as leaders`

/** A page of groups by place and name. */
export async function groupsFor(tx: Tx, f: Filter, me: Caller, today: Day): Promise<{ rows: GroupRow[]; total: number; more: boolean }> {
  const where = conditions(f, me, today)
  const { rows } = await sql<GroupRow>`
    select ${columns(today)} from groups g where ${where}
    order by g.place, g.kind, g.name collate "C", g.id limit ${f.size} offset ${(f.page - 1) * f.size}`.execute(tx)
  const count = await sql<{ n: number }>`select count(*)::int as n from (select from groups g where ${where} limit ${countLimit + 1}) found`.execute(tx)
  const total = count.rows[0]!.n
  return { rows, total: Math.min(total, countLimit), more: total > countLimit }
}

export async function groupRow(tx: Tx, id: Id, today: Day): Promise<(GroupRow & { past: number }) | undefined> {
  const { rows } = await sql<GroupRow & { past: number }>`
    select ${columns(today)},
      (select count(*)::int from group_members m where m.county = g.county and m.in_group = g.id and m.left_on is not null) as past
    from groups g where g.id = ${id}`.execute(tx)
  return rows[0]
}

export type MemberRow = Pick<MemberTable, 'id' | 'person' | 'joined_on' | 'left_on'> & { leads: boolean }

/** A page of who belongs to the group, or of who belonged to it. Leaders first, then by the day of joining. */
export async function membersOf(
  tx: Tx,
  group: Pick<GroupTable, 'county' | 'id'>,
  f: { past: boolean; page: number; size: number },
  today: Day,
): Promise<{ rows: MemberRow[]; total: number }> {
  const where = sql`m.county = ${group.county} and m.in_group = ${group.id} and m.left_on is ${f.past ? sql`not null` : sql`null`}`
  const { rows } = await sql<MemberRow>`
    select m.id, m.person, m.joined_on, m.left_on,
      exists (select from group_leaders l where l.county = m.county and l.in_group = m.in_group and l.person = m.person and ${leadsToday(today)}) as leads
    from group_members m where ${where}
    order by leads desc, m.joined_on, m.id limit ${f.size} offset ${(f.page - 1) * f.size}`.execute(tx)
  const count = await sql<{ n: number }>`select count(*)::int as n from group_members m where ${where}`.execute(tx)
  return { rows, total: count.rows[0]!.n }
}

export const membershipsOf = (tx: Tx, person: Id) =>
  t(tx)
    .selectFrom('group_members as m')
    .innerJoin('groups as g', (join) => join.onRef('g.county', '=', 'm.county').onRef('g.id', '=', 'm.in_group'))
    .select(['m.id', 'm.in_group', 'm.joined_on', 'm.left_on', 'g.name', 'g.kind'])
    .where('m.person', '=', person)
    .orderBy(sql`m.left_on is not null`)
    .orderBy('m.joined_on', 'desc')
    .execute()

export const termsOfPerson = (tx: Tx, person: Id) =>
  t(tx)
    .selectFrom('group_leaders as l')
    .innerJoin('groups as g', (join) => join.onRef('g.county', '=', 'l.county').onRef('g.id', '=', 'l.in_group'))
    .selectAll('l')
    .select('g.name')
    .where('l.person', '=', person)
    .orderBy('l.from_day', 'desc')
    .execute()

/** The groups that a person leads on a day; asked at every request of a leader, under the owner's role. */
export async function ledBy(tx: Tx, person: Id, today: Day): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select distinct l.in_group as id from group_leaders l where l.person = ${person} and ${leadsToday(today)} order by 1`.execute(tx)
  return rows.map((row) => row.id)
}

/** The names of groups, in the order of their ids. */
export async function groupNames(tx: Tx, ids: readonly Id[]): Promise<{ id: Id; name: string; place: PlaceCode }[]> {
  if (ids.length === 0) return []
  return t(tx)
    .selectFrom('groups')
    .select(['id', 'name', 'place'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
}

/** Where groups are, by id; of those that the caller may see. */
export async function groupPlaces(tx: Tx, ids: readonly Id[]): Promise<Map<Id, PlaceCode>> {
  if (ids.length === 0) return new Map()
  const rows = await t(tx)
    .selectFrom('groups')
    .select(['id', 'place'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.place]))
}

export interface KnownPerson {
  readonly id: Id
  readonly name: string
  readonly place: PlaceCode
}

/** Names and places of people that a leader or member of their groups may know (migration 0050). */
export async function groupPeople(tx: Tx, ids: readonly Id[]): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`select id, name, place from group_people(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export interface LedMember {
  readonly person: Id
  readonly group: Id
  /** Where the group belongs. */
  readonly place: PlaceCode
  readonly leader: Id
}

/** Who leads the groups that these people belong to today: each person with each leader, never with themselves. */
export async function leadersOfPeople(tx: Tx, people: readonly Id[], today: Day): Promise<LedMember[]> {
  if (people.length === 0) return []
  const { rows } = await sql<LedMember>`
    select m.person, g.id as group, g.place, l.person as leader
    from group_members m
    join groups g on g.county = m.county and g.id = m.in_group and g.ended_on is null
    join group_leaders l on l.county = m.county and l.in_group = m.in_group and ${leadsToday(today)}
    where m.person = any (${[...people]}::uuid[]) and m.left_on is null and l.person <> m.person
    order by 1, 2, 4`.execute(tx)
  return rows
}
