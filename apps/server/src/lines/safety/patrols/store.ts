import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { weekdays } from '@balian/contract/safety-plans'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

export interface PatrolTable {
  county: string
  id: Id
  place: PlaceCode
  plan: Id | null
  team: Id
  day: Day
  from_time: string
  to_time: string
  duty: Id[]
  came: Id[]
  started_at: Instant | null
  ended_at: Instant | null
  cancelled_at: Instant | null
  note: string
  why: string
  by: string
  version: number
  made_at: Instant
}

export interface CheckTable {
  county: string
  id: Id
  patrol: Id
  spot: Id | null
  spot_name: string
  at: Instant
  note: string
}

export type PlanRow = Record<(typeof weekdays)[number], boolean> & {
  county: string
  id: Id
  place: PlaceCode
  title: string
  team: Id
  every_weeks: number
  starts_at: string
  ends_at: string
  people: number
  route: string
  begins_on: Day
  ends_on: Day | null
  ended_on: Day | null
}

const t = (tx: Tx) => tx.withTables<{ patrols: PatrolTable; patrol_checks: CheckTable; patrol_plans: PlanRow }>()
type Key = { readonly county: string; readonly id: Id }

export const planOf = (tx: Tx, id: Id) => t(tx).selectFrom('patrol_plans').selectAll().where('id', '=', id).executeTakeFirst()
export const lockPlan = (tx: Tx, id: Id) => t(tx).selectFrom('patrol_plans').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const patrolOf = (tx: Tx, id: Id) => t(tx).selectFrom('patrols').selectAll().where('id', '=', id).executeTakeFirst()
export const lockPatrol = (tx: Tx, id: Id) => t(tx).selectFrom('patrols').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertPatrols = (tx: Tx, rows: readonly PatrolTable[]) =>
  t(tx)
    .insertInto('patrols')
    .values([...rows])
    .execute()

export async function editPatrol(tx: Tx, of: Key & { readonly version: number }, change: Partial<PatrolTable>): Promise<number> {
  const version = of.version + 1
  await t(tx)
    .updateTable('patrols')
    .set({ ...change, version })
    .where('county', '=', of.county)
    .where('id', '=', of.id)
    .execute()
  return version
}

export const insertCheck = (tx: Tx, row: CheckTable) => t(tx).insertInto('patrol_checks').values(row).execute()
export const checkOf = (tx: Tx, id: Id) => t(tx).selectFrom('patrol_checks').selectAll().where('id', '=', id).executeTakeFirst()
export const checksOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('patrol_checks').selectAll().where('county', '=', county).where('patrol', '=', id).orderBy('at').execute()

/** The spots of a plan in the order of the way. */
export const spotsOf = async (tx: Tx, plan: Id | null) => {
  if (plan === null) return []
  const { rows } = await sql<{ id: Id; name: string; look: string }>`
    select id, spot as name, look from patrol_spots where plan = ${plan} and ended_on is null order by nth nulls last, id`.execute(tx)
  return rows
}

/** Days from one on that have a patrol of the plan. */
export async function daysTaken(tx: Tx, plan: PlanRow, from: Day): Promise<Set<Day>> {
  const rows = await t(tx).selectFrom('patrols').select('day').where('county', '=', plan.county).where('plan', '=', plan.id).where('day', '>=', from).execute()
  return new Set(rows.map((row) => row.day))
}

/** How often each member was on duty in the half year before a day and since, and when last. */
export async function turnsOf(tx: Tx, team: Id, since: Day): Promise<Map<Id, { count: number; last: Day }>> {
  const { rows } = await sql<{ member: Id; count: number; last: Day }>`
    select m as member, count(*)::int as count, max(p.day)::text as last from patrols p, unnest(p.duty) m
    where p.team = ${team} and p.day >= ${since}::date and p.cancelled_at is null group by m`.execute(tx)
  return new Map(rows.map((row) => [row.member, row]))
}
