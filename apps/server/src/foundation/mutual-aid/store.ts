import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type GuaranteeTable, type LabourTable, type OrderTable, type PurchaseTable, type RepaymentTable, t } from './tables.ts'

interface Key {
  readonly county: string
  readonly id: Id
}

export const labourOf = (tx: Tx, { county, id }: Key) =>
  t(tx)
    .selectFrom('labour_entries')
    .selectAll()
    .where('county', '=', county)
    .where('in_group', '=', id)
    .orderBy('done_on', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
export const insertLabour = (tx: Tx, row: LabourTable) => t(tx).insertInto('labour_entries').values(row).execute()
export const lockLabour = (tx: Tx, group: Key, id: Id) =>
  t(tx)
    .selectFrom('labour_entries')
    .selectAll()
    .where('county', '=', group.county)
    .where('in_group', '=', group.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
export async function changeLabour(tx: Tx, { county, id }: Key, change: Partial<LabourTable>): Promise<void> {
  await t(tx).updateTable('labour_entries').set(change).where('county', '=', county).where('id', '=', id).execute()
}

/** Half days given and received, by member, of what both sides agreed to. */
export async function balancesOf(tx: Tx, { county, id }: Key): Promise<{ person: Id; given: number; received: number }[]> {
  const { rows } = await sql<{ person: Id; given: number; received: number }>`
    select person, sum(given)::int as given, sum(received)::int as received from (
      select giver as person, half_days as given, 0 as received from labour_entries where county = ${county} and in_group = ${id} and state = 'agreed'
      union all
      select receiver, 0, half_days from labour_entries where county = ${county} and in_group = ${id} and state = 'agreed') e
    group by person`.execute(tx)
  return rows
}

export const purchasesOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('purchases').selectAll().where('county', '=', county).where('in_group', '=', id).orderBy('opened_at', 'desc').orderBy('id').execute()
export const purchaseOf = (tx: Tx, id: Id) => t(tx).selectFrom('purchases').selectAll().where('id', '=', id).executeTakeFirst()
export const lockPurchase = (tx: Tx, id: Id) => t(tx).selectFrom('purchases').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertPurchase = (tx: Tx, row: PurchaseTable) => t(tx).insertInto('purchases').values(row).execute()
export async function changePurchase(tx: Tx, { county, id, version }: Key & { version: number }, change: Partial<PurchaseTable>): Promise<void> {
  await t(tx)
    .updateTable('purchases')
    .set({ ...change, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export const ordersOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('purchase_orders').selectAll().where('county', '=', county).where('purchase', '=', id).where('quantity', '>', 0).orderBy('person').execute()
export async function putOrder(tx: Tx, row: OrderTable): Promise<void> {
  await t(tx)
    .insertInto('purchase_orders')
    .values(row)
    .onConflict((c) => c.columns(['county', 'purchase', 'person']).doUpdateSet({ quantity: row.quantity }))
    .execute()
}
export async function changeOrder(tx: Tx, { county, id }: Key, person: Id, change: Partial<OrderTable>): Promise<boolean> {
  const done = await t(tx)
    .updateTable('purchase_orders')
    .set(change)
    .where('county', '=', county)
    .where('purchase', '=', id)
    .where('person', '=', person)
    .where('quantity', '>', 0)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export const guaranteesOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('guarantees').selectAll().where('county', '=', county).where('in_group', '=', id).orderBy('made_at', 'desc').orderBy('id').execute()
export const lockGuarantee = (tx: Tx, id: Id) => t(tx).selectFrom('guarantees').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertGuarantee = (tx: Tx, row: GuaranteeTable) => t(tx).insertInto('guarantees').values(row).execute()
export async function changeGuarantee(tx: Tx, { county, id, version }: Key & { version: number }, change: Partial<GuaranteeTable>): Promise<void> {
  await t(tx)
    .updateTable('guarantees')
    .set({ ...change, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export async function repaymentsOf(tx: Tx, guarantees: readonly Id[]): Promise<Map<Id, RepaymentTable[]>> {
  if (guarantees.length === 0) return new Map()
  const rows = await t(tx)
    .selectFrom('guarantee_repayments')
    .selectAll()
    .where('guarantee', 'in', [...guarantees])
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, (row) => row.guarantee)
}
export const insertRepayment = (tx: Tx, row: RepaymentTable) => t(tx).insertInto('guarantee_repayments').values(row).execute()

/** For how many loans, and how much, somebody stands now. */
export async function guaranteedBy(tx: Tx, person: Id): Promise<{ loans: number; amount: number }> {
  const { rows } = await sql<{ loans: number; amount: number }>`select loans, amount from guaranteed_by(${person})`.execute(tx)
  return rows[0]!
}
