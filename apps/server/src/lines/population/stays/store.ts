import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../../platform/db/index.ts'

export interface StayTable {
  county: string
  id: Id
  place: PlaceCode
  title: string
  person: Id
  came_from: string
  house: Id | null
  registered_on: Day
  expires_on: Day
  reminded: string | null
  ended_on: Day | null
  ended_why: string
  version: number
  made_at: Instant
}

export interface PeriodTable {
  county: string
  id: Id
  stay: Id
  place: PlaceCode
  from_on: Day
  until_on: Day
  number: number
  note: string
  account: Id | null
  name: string
  at: Instant
}

type Tables = { floating_residents: StayTable; stay_periods: PeriodTable }
export const t = (tx: Tx) => tx.withTables<Tables>()
type Key = { readonly county: string; readonly id: Id }

export const stayOf = (tx: Tx, id: Id) => t(tx).selectFrom('floating_residents').selectAll().where('id', '=', id).executeTakeFirst()
export const lockStay = (tx: Tx, id: Id) => t(tx).selectFrom('floating_residents').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export async function editStay(tx: Tx, of: Key & { readonly version: number }, change: Partial<StayTable>): Promise<number> {
  const version = of.version + 1
  await t(tx)
    .updateTable('floating_residents')
    .set({ ...change, version })
    .where('county', '=', of.county)
    .where('id', '=', of.id)
    .execute()
  return version
}

export const periodsOf = (tx: Tx, of: Key) =>
  t(tx).selectFrom('stay_periods').selectAll().where('county', '=', of.county).where('stay', '=', of.id).orderBy('number', 'desc').execute()
export const insertPeriod = (tx: Tx, row: PeriodTable) => t(tx).insertInto('stay_periods').values(row).execute()
/** The end of the running period was mended on the register. */
export const mendPeriod = (tx: Tx, of: Key, until: Day) =>
  t(tx).updateTable('stay_periods').set({ until_on: until }).where('county', '=', of.county).where('id', '=', of.id).execute()
