import type { GroupKind, GroupSub } from '@balian/contract/groups'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type GroupTable, type RequestTable, t } from './tables.ts'

export interface NearGroup {
  readonly county: string
  readonly id: Id
  readonly place: PlaceCode
  readonly name: string
  readonly kind: GroupKind
  readonly sub: GroupSub
  readonly purpose: string
  readonly joining: 'free' | 'confirmed'
  readonly founded_on: Day
  readonly members: number
  readonly leaders: string[]
}

/** The groups of the caller's own village (migration 0201). */
export async function nearGroups(tx: Tx, today: Day): Promise<NearGroup[]> {
  const { rows } = await sql<NearGroup>`select * from groups_near(${today}::date) order by kind, name collate "C", id`.execute(tx)
  return rows
}

/** Where the person belongs and has asked to belong, by group. */
export async function ownIn(tx: Tx, person: Id): Promise<{ memberships: Map<Id, Id>; requests: Map<Id, Id> }> {
  const members = await t(tx).selectFrom('group_members').select(['id', 'in_group']).where('person', '=', person).where('left_on', 'is', null).execute()
  const asked = await t(tx).selectFrom('group_requests').select(['id', 'in_group']).where('person', '=', person).where('state', '=', 'waiting').execute()
  const byGroup = (rows: readonly { id: Id; in_group: Id }[]) => new Map(rows.map((row) => [row.in_group, row.id]))
  return { memberships: byGroup(members), requests: byGroup(asked) }
}

export const insertRequest = (tx: Tx, row: RequestTable) => t(tx).insertInto('group_requests').values(row).execute()

export const lockRequest = (tx: Tx, group: Id, id: Id) =>
  t(tx).selectFrom('group_requests').selectAll().where('id', '=', id).where('in_group', '=', group).forUpdate().executeTakeFirst()

export async function settleRequest(tx: Tx, { county, id }: Pick<RequestTable, 'county' | 'id'>, change: Partial<RequestTable>): Promise<void> {
  await t(tx).updateTable('group_requests').set(change).where('county', '=', county).where('id', '=', id).execute()
}

export const waitingRequests = (tx: Tx, { county, id }: Pick<GroupTable, 'county' | 'id'>) =>
  t(tx)
    .selectFrom('group_requests')
    .selectAll()
    .where('county', '=', county)
    .where('in_group', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('asked_at')
    .execute()

/** Names of those who belong to the group, for those who belong to it too (migration 0201). */
export async function fellows(tx: Tx, group: Id): Promise<{ id: Id; name: string }[]> {
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from fellow_members(${group}) order by name collate "C", id`.execute(tx)
  return rows
}

/** Who leads a group that the caller may ask to join. */
export async function leadersToTell(tx: Tx, group: Id, today: Day): Promise<Id[]> {
  const { rows } = await sql<{ person: Id }>`select person from leaders_to_tell(${group}, ${today}::date)`.execute(tx)
  return rows.map((row) => row.person)
}
