import type { Day, Id } from '@balian/contract/ids'
import { type MatterKind } from '@balian/contract/matters'
import { countLimit } from '@balian/contract/page'
import { type RawBuilder, sql } from 'kysely'
import { containing, type Tx } from '../../platform/db/index.ts'
import type { CaseRow } from '../cases/index.ts'
import { columnOf } from '../registers/index.ts'
import type { Values } from './declared.ts'

// A kind's table is named by its declaration: its columns are known at run time only.
type Of = { readonly county: string; readonly id: Id }
export type ItemsRow = Of & Record<string, unknown>
interface RatingRow {
  county: string
  case_id: Id
  n: number
  level: number
  note: string
  on_day: Day
  how: string
}
const t = (tx: Tx) => tx.withTables<{ items: ItemsRow; case_ratings: RatingRow }>()
const table = (kind: MatterKind) => kind.table as 'items'

export const insertItems = (tx: Tx, kind: MatterKind, row: ItemsRow) => t(tx).insertInto(table(kind)).values(row).execute()

export const itemsOf = (tx: Tx, kind: MatterKind, of: Of): Promise<ItemsRow> =>
  t(tx).selectFrom(table(kind)).selectAll().where('county', '=', of.county).where('id', '=', of.id).executeTakeFirstOrThrow() as Promise<ItemsRow>

export const updateItems = async (tx: Tx, kind: MatterKind, of: Of, change: Record<string, unknown>): Promise<void> => {
  if (Object.keys(change).length === 0) return
  await t(tx)
    .updateTable(table(kind))
    .set(change as never)
    .where('county', '=', of.county)
    .where('id', '=', of.id)
    .execute()
}

export const insertRating = (tx: Tx, row: RatingRow) => t(tx).insertInto('case_ratings').values(row).execute()

export const lastRating = (tx: Tx, row: Pick<CaseRow, 'county' | 'id'>): Promise<RatingRow | undefined> =>
  t(tx).selectFrom('case_ratings').selectAll().where('county', '=', row.county).where('case_id', '=', row.id).orderBy('n', 'desc').limit(1).executeTakeFirst()

/** Who has worked on a case, now or before, or has taken a step on it. */
export async function handledBy(tx: Tx, row: Pick<CaseRow, 'county' | 'id'>, account: Id | null): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select exists (select from case_workers where county = ${row.county} and case_id = ${row.id} and account = ${account})
      or exists (select from case_steps where county = ${row.county} and case_id = ${row.id} and by = ${account} and step not in ('open', 'rate')) as yes`.execute(
    tx,
  )
  return rows[0]!.yes
}

/** The last reopening's step, 0 when there was none. */
export async function reopenedAt(tx: Tx, row: Pick<CaseRow, 'county' | 'id'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(max(n), 0)::int as n from case_steps where county = ${row.county} and case_id = ${row.id} and step = 'reopen'`.execute(tx)
  return rows[0]!.n
}

/** The conditions of a list's filter, over `c` (cases) and `t` (the kind's table). */
export function conditions(kind: MatterKind, f: Values, today: Day): RawBuilder<unknown> {
  const is = (value: unknown, condition: RawBuilder<unknown>) => (value === undefined ? sql`` : sql`and ${condition}`)
  const late = sql`(c.closed_at is null and coalesce(c.next_due < ${today}::date, false))`
  const items = kind.items.filter((item) => item.filter && f[item.name] !== undefined)
  const text = containing(String(f.text ?? ''))
  return sql`c.line = ${kind.line} and c.kind = ${kind.kind}
    ${is(f.place, sql`c.place >= ${f.place} and c.place < ${`${f.place}:`}`)}
    ${is(f.state, sql`c.state = ${f.state}`)}
    ${is(f.open, f.open ? sql`c.closed_at is null` : sql`c.closed_at is not null`)}
    ${is(f.overdue, f.overdue ? late : sql`not ${late}`)}
    ${is(f.from, sql`c.opened_day >= ${f.from}::date`)}
    ${is(f.to, sql`c.opened_day <= ${f.to}::date`)}
    ${is(f.text, sql`(c.title like ${text} or c.number like ${text})`)}
    ${sql.join(
      items.map((item) => sql`and ${sql.ref(`t.${columnOf(item)}`)} = ${f[item.name]}`),
      sql` `,
    )}`
}

export const orders = {
  '-opened': sql`c.opened_at desc, c.id desc`,
  opened: sql`c.opened_at, c.id`,
  due: sql`c.next_due nulls last, c.id`,
  '-due': sql`c.next_due desc nulls last, c.id`,
} as const

export type ListedMatter = CaseRow & { items: ItemsRow; party_names: string[]; worker_names: string[] }

const withItems = (kind: MatterKind) => sql`join ${sql.table(kind.table)} t on t.county = c.county and t.id = c.id`

/** Which matters there are, the cases alone can say unless an item is asked for: their own table would be looked into row by row. */
const from = (kind: MatterKind, f: Values) => sql`cases c ${kind.items.some((item) => item.filter && f[item.name] !== undefined) ? withItems(kind) : sql``}`

interface Chosen {
  readonly filter: Values
  readonly where: RawBuilder<unknown>
}

/** A page of the list: first which matters, then what stands in them and who takes part. */
export async function listMatters(
  tx: Tx,
  kind: MatterKind,
  { filter, where }: Chosen,
  page: { readonly sort: keyof typeof orders; readonly limit: number; readonly offset: number },
): Promise<ListedMatter[]> {
  const columns = sql.join(kind.items.map((item) => sql`${sql.lit(columnOf(item))}, t.${sql.ref(columnOf(item))}`))
  const { rows } = await sql<ListedMatter>`
    with page as materialized (
      select c.* from ${from(kind, filter)} where ${where} order by ${orders[page.sort]} limit ${page.limit} offset ${page.offset})
    select c.*, jsonb_build_object(${columns}) as items,
      coalesce((select array_agg(p.name order by p.n) from case_parties p
        where p.county = c.county and p.case_id = c.id and p.gone_at is null), '{}') as party_names,
      coalesce((select array_agg(w.name order by w.part <> 'lead', w.since) from case_workers w
        where w.county = c.county and w.case_id = c.id and w.until is null), '{}') as worker_names
    from page c ${withItems(kind)} order by ${orders[page.sort]}`.execute(tx)
  return rows
}

export async function countMatters(tx: Tx, kind: MatterKind, { filter, where }: Chosen): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from ${from(kind, filter)} where ${where} limit ${countLimit + 1}) found`.execute(tx)
  return rows[0]!.n
}
