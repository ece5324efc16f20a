import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Rhythm, ScreeningTier } from '@balian/contract/screening'
import { sql } from 'kysely'
import { markChanged } from '../../../foundation/indicators/index.ts'
import type { Tx } from '../../../platform/db/index.ts'

export interface CalendarTable {
  county: string
  tier: ScreeningTier
  rhythm: Rhythm
  grace_days: number
  version: number
}

export interface RoundTable {
  county: string
  id: Id
  tier: ScreeningTier
  from_day: Day
  to_day: Day
  due_day: Day
  made_at: Instant
}

export interface DutyTable {
  county: string
  round: Id
  place: PlaceCode
  from_day: Day
  due_day: Day
  reported_at: Instant | null
  reported_on: Day | null
  account: Id | null
  account_name: string | null
  nothing: boolean
  found: number
  activity: Id | null
  reminded_at: Instant | null
  late_told_at: Instant | null
}

export interface FindingTable {
  county: string
  id: Id
  round: Id
  place: PlaceCode
  class: string
  brief: string
  people_count: number
  urgent: boolean
  settled_on_spot: boolean
  dispute: Id | null
  found_at: Instant
  account: Id | null
  account_name: string
  withdrawn_at: Instant | null
  withdrawn_why: string | null
}

export type ScreeningTables = {
  screening_calendar: CalendarTable
  screening_rounds: RoundTable
  screening_duties: DutyTable
  screening_findings: FindingTable
  places: { code: PlaceCode; name: string }
}
const t = (tx: Tx) => tx.withTables<ScreeningTables>()

export const calendarOf = (tx: Tx, county: string) => t(tx).selectFrom('screening_calendar').selectAll().where('county', '=', county).execute()

/** Writes the rule if the stored version is the one that the caller saw; false when it is not. */
export async function putCalendar(tx: Tx, row: CalendarTable, seen: number): Promise<boolean> {
  const written = await t(tx)
    .insertInto('screening_calendar')
    .values({ ...row, version: seen + 1 })
    .onConflict((on) =>
      on
        .columns(['county', 'tier'])
        .doUpdateSet({ rhythm: row.rhythm, grace_days: row.grace_days, version: seen + 1 })
        .where('screening_calendar.version', '=', seen),
    )
    .returning('version')
    .execute()
  return written.length === 1
}

export const roundOf = (tx: Tx, id: Id) => t(tx).selectFrom('screening_rounds').selectAll().where('id', '=', id).executeTakeFirst()

const dutyOf = (tx: Tx, round: Id, place: PlaceCode) =>
  t(tx).selectFrom('screening_duties as d').selectAll('d').where('d.county', '=', place.slice(0, 6)).where('d.round', '=', round).where('d.place', '=', place)

export const lockDuty = (tx: Tx, round: Id, place: PlaceCode) => dutyOf(tx, round, place).forUpdate().executeTakeFirst()

export const findDuty = (tx: Tx, round: Id, place: PlaceCode) =>
  dutyOf(tx, round, place).innerJoin('places as p', 'p.code', 'd.place').select('p.name as place_name').executeTakeFirst()

export const changeDuty = (tx: Tx, duty: Pick<DutyTable, 'county' | 'round' | 'place'>, change: Partial<DutyTable>) =>
  t(tx).updateTable('screening_duties').set(change).where('county', '=', duty.county).where('round', '=', duty.round).where('place', '=', duty.place).execute()

export const insertFindings = (tx: Tx, findings: FindingTable[]) => t(tx).insertInto('screening_findings').values(findings).execute()

export const lockFinding = (tx: Tx, id: Id) => t(tx).selectFrom('screening_findings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const changeFinding = (tx: Tx, finding: Pick<FindingTable, 'county' | 'id'>, change: Partial<FindingTable>) =>
  t(tx).updateTable('screening_findings').set(change).where('county', '=', finding.county).where('id', '=', finding.id).execute()

/** Whether the caller sees such a dispute; row security decides. */
export async function seesDispute(tx: Tx, county: string, id: Id): Promise<boolean> {
  const { rows } = await sql`select from disputes where county = ${county} and id = ${id}`.execute(tx)
  return rows.length > 0
}

/** Counts the duty's findings from the records themselves; ends every change of a duty. */
export async function recountFound(tx: Tx, duty: Pick<DutyTable, 'county' | 'round' | 'place'>): Promise<void> {
  await sql`
    with counted as (
      select count(*)::int as n from screening_findings
      where county = ${duty.county} and round = ${duty.round} and place = ${duty.place} and withdrawn_at is null)
    update screening_duties set found = n, nothing = nothing and n = 0 from counted
    where county = ${duty.county} and round = ${duty.round} and place = ${duty.place}`.execute(tx)
  await markChanged(tx, 'screening', duty.place)
}
