import type { Id, Instant, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface NoticeTable {
  account: Id
  id: Id
  at: Instant
  key: string
  /** JSON text when written, an object when read. */
  params: string
  about_kind: string | null
  about_id: string | null
  about_place: PlaceCode | null
  urgent: boolean
  once: string | null
  read_at: Instant | null
}

const t = (tx: Tx) => tx.withTables<{ notices: NoticeTable }>()

/**
 * Writes notices; those whose `once` was told to the account already fall away. The conflict names no columns: naming them would ask
 * for the right to read the other account's notices.
 */
export const insertNotices = (tx: Tx, notices: NoticeTable[]) =>
  t(tx)
    .insertInto('notices')
    .values(notices)
    .onConflict((on) => on.doNothing())
    .execute()

export interface Asked {
  readonly unread: boolean
  readonly page: number
  readonly size: number
}

export async function noticesOf(tx: Tx, account: Id, { unread, page, size }: Asked) {
  const rows = await t(tx)
    .selectFrom('notices')
    .selectAll()
    .where('account', '=', account)
    .$if(unread, (q) => q.where('read_at', 'is', null))
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.map((row) => ({ ...row, params: row.params as unknown as Record<string, string | number> }))
}

/** How many notices the account has, how many of them unread, how many of those urgent. */
export async function countNotices(tx: Tx, account: Id): Promise<{ all: number; unread: number; urgent: number }> {
  const { rows } = await sql<{ all: number; unread: number; urgent: number }>`
    select count(*) as all, count(*) filter (where read_at is null) as unread, count(*) filter (where read_at is null and urgent) as urgent
    from notices where account = ${account}`.execute(tx)
  return rows[0]!
}

/** The unread ones alone, by their own index. */
export async function countUnread(tx: Tx, account: Id): Promise<{ unread: number; urgent: number }> {
  const { rows } = await sql<{ unread: number; urgent: number }>`
    select count(*) as unread, count(*) filter (where urgent) as urgent from notices where account = ${account} and read_at is null`.execute(tx)
  return rows[0]!
}

export const markNotices = (tx: Tx, account: Id, which: { ids: readonly Id[]; upTo: Id | null }, at: Instant) =>
  t(tx)
    .updateTable('notices')
    .set({ read_at: at })
    .where('account', '=', account)
    .where('read_at', 'is', null)
    .where(sql<boolean>`(id = any(${which.ids}::uuid[]) or id <= ${which.upTo}::uuid)`)
    .execute()
