import type { CheckInWay } from '@balian/contract/boarders'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

export interface BoarderTable {
  county: string
  id: Id
  place: PlaceCode
  /** The pupil’s name with the year of birth, as the register has it. */
  title: string
  person: Id
  school: string
  house: Id | null
  school_party: string
  school_phone_sealed: string | null
  police_party: string
  police_phone_sealed: string | null
  parent_party: string
  phone_sealed: string | null
  landlord_party: string
  landlord_phone_sealed: string | null
  group_party: string
  group_phone_sealed: string | null
  signed: boolean
  signed_on: Day | null
  from_on: Day | null
  until_on: Day | null
  mutual_group: Id | null
  last_seen: Day | null
  ended_on: Day | null
  version: number
  made_at: Instant
}

export interface CheckInTable {
  county: string
  id: Id
  boarder: Id
  place: PlaceCode
  on_day: Day
  how: CheckInWay
  note: string
  account: Id | null
  name: string
  in_group: Id | null
  at: Instant
  undone_at: Instant | null
  undone_why: string | null
}

type Tables = { boarders: BoarderTable; boarder_check_ins: CheckInTable }
export const t = (tx: Tx) => tx.withTables<Tables>()
type Key = { readonly county: string; readonly id: Id }

export const boarderOf = (tx: Tx, id: Id) => t(tx).selectFrom('boarders').selectAll().where('id', '=', id).executeTakeFirst()
export const lockBoarder = (tx: Tx, id: Id) => t(tx).selectFrom('boarders').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const updateBoarder = (tx: Tx, of: Key, change: Partial<BoarderTable>) =>
  t(tx).updateTable('boarders').set(change).where('county', '=', of.county).where('id', '=', of.id).execute()

export const checkInOf = (tx: Tx, id: Id) => t(tx).selectFrom('boarder_check_ins').selectAll().where('id', '=', id).executeTakeFirst()
export const lockCheckIn = (tx: Tx, id: Id) => t(tx).selectFrom('boarder_check_ins').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertCheckIn = (tx: Tx, row: CheckInTable) => t(tx).insertInto('boarder_check_ins').values(row).execute()
export const updateCheckIn = (tx: Tx, of: Key, change: Partial<CheckInTable>) =>
  t(tx).updateTable('boarder_check_ins').set(change).where('county', '=', of.county).where('id', '=', of.id).execute()

export const checkInsOf = (tx: Tx, of: Key) =>
  t(tx)
    .selectFrom('boarder_check_ins')
    .selectAll()
    .where('county', '=', of.county)
    .where('boarder', '=', of.id)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(30)
    .execute()

/** The last day on which somebody checked in, by what was not taken back. */
export async function lastCheckIn(tx: Tx, of: Key): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select max(on_day) as day from boarder_check_ins where county = ${of.county} and boarder = ${of.id} and undone_at is null`.execute(tx)
  return rows[0]!.day
}
