import type { Day, Id, Instant } from '@balian/contract/ids'
import type { paperList } from '@balian/contract/library'
import { countLimit } from '@balian/contract/page'
import type { Received } from '@balian/contract/route'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { within } from '../people/index.ts'
import { type PaperTable, t, type VersionTable } from './tables.ts'

type Key = Pick<PaperTable, 'county' | 'id'>

export const paperOf = (tx: Tx, id: Id) => t(tx).selectFrom('library_papers').selectAll().where('id', '=', id).executeTakeFirst()
export const lockPaper = (tx: Tx, id: Id) => t(tx).selectFrom('library_papers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertPaper = (tx: Tx, row: PaperTable) => t(tx).insertInto('library_papers').values(row).execute()
export const insertVersion = (tx: Tx, row: VersionTable) => t(tx).insertInto('library_versions').values(row).execute()

export async function changePaper(tx: Tx, { county, id, version }: Key & { version: number }, change: Partial<PaperTable>): Promise<void> {
  await t(tx)
    .updateTable('library_papers')
    .set({ ...change, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export const versionsOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('library_versions').selectAll().where('county', '=', county).where('paper', '=', id).orderBy('number', 'desc').execute()

/** The version in force on the day, or the first when none has begun. */
const current = (today: Day) => sql`(select v.number, v.from_day, v.text from library_versions v where v.county = p.county and v.paper = p.id
  order by (v.from_day <= ${today}) desc, case when v.from_day <= ${today} then v.number else -v.number end desc limit 1)`

export type ListedPaper = PaperTable & { readonly now_number: number; readonly now_from: Day; readonly to_read: boolean }

function wanted(input: Received<typeof paperList>, me: Caller, today: Day): RawBuilder<unknown>[] {
  const roles = me.posts.map((post) => post.role)
  const { kind, line, state, q } = input
  return [
    sql`(${within('p.place', me)} or over_scope(p.place))`,
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(line ? [sql`p.line = ${line}`] : []),
    ...(state === 'in-force' ? [sql`(p.ended_on is null or p.ended_on > ${today})`] : []),
    ...(state === 'ended' ? [sql`p.ended_on <= ${today}`] : []),
    ...(q ? [sql`(strpos(p.title, ${q}) > 0 or strpos(p.number, ${q}) > 0 or strpos(c.text, ${q}) > 0)`] : []),
    ...(input.toRead ? [unread(me, roles, today)] : []),
  ]
}

const unread = (me: Caller, roles: readonly string[], today: Day) => sql<boolean>`(p.asks_receipt and c.from_day <= ${today}
  and (p.ended_on is null or p.ended_on > ${today}) and (cardinality(p.audience) = 0 or p.audience && ${[...roles]}::text[])
  and not exists (select from library_reads r where r.county = p.county and r.paper = p.id and r.number = c.number and r.account = ${me.account}::uuid))`

/** Papers that hold at the caller’s places, those to be read first, then the newest. */
export async function papersFor(tx: Tx, input: Received<typeof paperList>, me: Caller, today: Day) {
  const where = sql.join(wanted(input, me, today), sql` and `)
  const from = sql`from library_papers p cross join lateral ${current(today)} c where ${where}`
  const roles = me.posts.map((post) => post.role)
  const { rows } = await sql<ListedPaper>`
    select p.*, c.number as now_number, c.from_day as now_from, ${unread(me, roles, today)} as to_read ${from}
    order by to_read desc, array_position(array['circular', 'plan', 'duty', 'material'], p.kind), c.from_day desc, p.title, p.id
    limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*)::int as n from (select 1 ${from} limit ${countLimit + 1}) found`.execute(tx)
  const n = counted.rows[0]!.n
  return { rows, total: Math.min(n, countLimit), more: n > countLimit }
}

export const readOf = (tx: Tx, { county, id }: Key, number: number, account: Id) =>
  t(tx)
    .selectFrom('library_reads')
    .select('at')
    .where('county', '=', county)
    .where('paper', '=', id)
    .where('number', '=', number)
    .where('account', '=', account)
    .executeTakeFirst()

export async function insertRead(tx: Tx, { county, id }: Key, number: number, account: Id, at: Instant): Promise<void> {
  await t(tx)
    .insertInto('library_reads')
    .values({ county, paper: id, number, account, at })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Who has confirmed a version, by account. */
export async function readsOf(tx: Tx, { county, id }: Key, number: number): Promise<Map<Id, Instant>> {
  const rows = await t(tx)
    .selectFrom('library_reads')
    .select(['account', 'at'])
    .where('county', '=', county)
    .where('paper', '=', id)
    .where('number', '=', number)
    .execute()
  return new Map(rows.map((row) => [row.account, row.at]))
}
