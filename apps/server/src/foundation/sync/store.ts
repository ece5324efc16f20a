import type { Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type ParkedTable, type PhoneTable, t } from './tables.ts'

export const phoneOf = (tx: Tx, account: Id, id: Id) =>
  t(tx).selectFrom('phones').selectAll().where('account', '=', account).where('id', '=', id).executeTakeFirst()

/** Writes what a phone says of itself; a place that is no longer known stays as it was. */
export async function putPhone(tx: Tx, row: Omit<PhoneTable, 'since' | 'cut_at' | 'cut_by' | 'cut_why'>): Promise<void> {
  const { account, id, synced, place, ...rest } = row
  const values = { ...rest, waiting: JSON.stringify(row.waiting) as never }
  await t(tx)
    .insertInto('phones')
    .values({ ...values, account, id, place, synced, since: row.seen, cut_at: null, cut_by: null, cut_why: '' })
    .onConflict((on) =>
      on.columns(['account', 'id']).doUpdateSet({
        ...values,
        synced: sql`coalesce(${synced}, phones.synced)`,
        place: sql`coalesce(${place}, phones.place)`,
      }),
    )
    .execute()
}

export const anyPhone = (tx: Tx, id: Id) => t(tx).selectFrom('phones').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const cutPhone = (tx: Tx, phone: PhoneTable, change: Pick<PhoneTable, 'cut_at' | 'cut_by' | 'cut_why'>) =>
  t(tx).updateTable('phones').set(change).where('account', '=', phone.account).where('id', '=', phone.id).execute()

/** Parks an item; the same command of the same writer is parked once. Tells whether this was the first time. */
export async function insertParked(tx: Tx, row: ParkedTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await t(tx)
    .insertInto('parked_items')
    .values(row)
    .onConflict((on) => on.columns(['county', 'account', 'command']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const parkedOf = (tx: Tx, id: Id) => t(tx).selectFrom('parked_items').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const anyParked = (tx: Tx, id: Id) => t(tx).selectFrom('parked_items').select(['place']).where('id', '=', id).executeTakeFirst()

export const settleParked = (tx: Tx, row: ParkedTable, change: Pick<ParkedTable, 'state' | 'taker' | 'note'>) =>
  t(tx).updateTable('parked_items').set(change).where('county', '=', row.county).where('id', '=', row.id).execute()

/** Names of accounts, for whoever sees what they wrote. */
export async function holdersOf(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from accounts where id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The county of a place, or the place itself above counties. */
export const countyOf = (place: PlaceCode): string => place.slice(0, 6)
