import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { markChanged } from '../../../foundation/indicators/index.ts'
import type { Tx } from '../../../platform/db/index.ts'

export interface TenancyTable {
  county: string
  id: Id
  house: Id
  place: PlaceCode
  person: Id
  from_on: Day
  until_on: Day | null
  contract: boolean
  ended_on: Day | null
  ended_why: string
  version: number
  made_at: Instant
}
export interface HouseTable {
  county: string
  id: Id
  place: PlaceCode
  title: string
  landlord: Id
  checked_on: Day | null
  ended_on: Day | null
}

type Tables = { tenancies: TenancyTable; rental_houses: HouseTable }
export const t = (tx: Tx) => tx.withTables<Tables>()

/** What markChanged calls tenancies. */
export const tenancies = 'tenancies'

export const houseOf = (tx: Tx, id: Id) => t(tx).selectFrom('rental_houses').selectAll().where('id', '=', id).executeTakeFirst()
export const lockHouse = (tx: Tx, id: Id) => t(tx).selectFrom('rental_houses').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const lockTenancy = (tx: Tx, id: Id) => t(tx).selectFrom('tenancies').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertTenancy = (tx: Tx, row: TenancyTable) => t(tx).insertInto('tenancies').values(row).execute()

export const standingTenancy = (tx: Tx, house: Id, person: Id) =>
  t(tx).selectFrom('tenancies').select('id').where('house', '=', house).where('person', '=', person).where('ended_on', 'is', null).executeTakeFirst()

export async function endTenancy(tx: Tx, row: TenancyTable, on: Day, why: string): Promise<number> {
  const version = row.version + 1
  await t(tx).updateTable('tenancies').set({ ended_on: on, ended_why: why, version }).where('county', '=', row.county).where('id', '=', row.id).execute()
  await markChanged(tx, tenancies, row.place)
  return version
}

/** Whoever leaves or dies rents nowhere any more. */
export async function endTenancies(tx: Tx, person: Id, on: Day, why: string): Promise<void> {
  const { rows } = await sql<{ place: PlaceCode }>`
    update tenancies set ended_on = greatest(${on}::date, from_on), ended_why = ${why}, version = version + 1
    where person = ${person} and ended_on is null returning place`.execute(tx)
  if (rows.length > 0) await markChanged(tx, tenancies, ...rows.map((row) => row.place))
}

/** A standing registration as a floating resident says which house it is. */
export const tieStay = (tx: Tx, person: Id, house: Id) =>
  sql`update floating_residents set house = ${house}, version = version + 1 where person = ${person} and ended_on is null and house is distinct from ${house}`.execute(
    tx,
  )

/** The house shows its newest check, and the hazard that is not mended yet. */
export const followChecks = (tx: Tx, house: Id) =>
  sql`update rental_houses h set checked_on = c.checked_on, hazard = c.hazard, mended_on = case when c.result = 'mended' then c.rechecked_on end
    from (select * from house_checks where house = ${house} and ended_on is null order by checked_on desc, id desc limit 1) c where h.id = c.house`.execute(tx)
