import type { disputeList, disputeSorts } from '@balian/contract/disputes'
import type { Day, Id } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { Received } from '@balian/contract/route'
import { type RawBuilder, sql } from 'kysely'
import type { CaseRow } from '../../foundation/cases/index.ts'
import { containing, type Tx } from '../../platform/db/index.ts'
import type { DisputeTable } from './store.ts'

export type DisputeFilter = Omit<Received<typeof disputeList>, 'page' | 'size' | 'sort'>
export type LedgerRow = CaseRow &
  Pick<DisputeTable, 'class' | 'severity' | 'people_count' | 'amount' | 'outcome' | 'outcome_on'> & {
    party_names: string[]
    mediators: string[]
  }

const none = sql``

/** The conditions of a ledger's filter, over `c` (cases) and `d` (disputes). What the caller may see is row security's. */
export function conditions(f: DisputeFilter, me: Id | null, today: Day): RawBuilder<unknown> {
  const is = (value: unknown, condition: RawBuilder<unknown>) => (value === undefined ? none : sql`and ${condition}`)
  return sql`c.line = 'disputes' and c.kind = 'dispute'
    ${is(f.place, sql`c.place >= ${f.place} and c.place < ${`${f.place}:`}`)}
    ${is(f.state, sql`c.state = ${f.state}`)}
    ${is(f.open, f.open ? sql`c.closed_at is null` : sql`c.closed_at is not null`)}
    ${is(f.class, sql`d.class = ${f.class}`)}
    ${is(f.severity, sql`d.severity = ${f.severity}`)}
    ${is(f.outcome, sql`d.outcome = ${f.outcome}`)}
    ${is(f.from, sql`c.opened_day >= ${f.from}::date`)}
    ${is(f.to, sql`c.opened_day <= ${f.to}::date`)}
    ${is(f.mediator, sql`${f.mediator}::uuid = any (c.workers)`)}
    ${is(f.overdue, f.overdue ? sql`c.closed_at is null and c.next_due < ${today}::date` : sql`(c.closed_at is not null or c.next_due is null or c.next_due >= ${today}::date)`)}
    ${f.mine ? sql`and ${me}::uuid = any (c.workers)` : none}
    ${is(
      f.text,
      sql`(c.title like ${containing(f.text ?? '')} or c.number like ${containing(f.text ?? '')}
        or exists (select from case_parties p where p.county = c.county and p.case_id = c.id and p.gone_at is null and p.name like ${containing(f.text ?? '')}))`,
    )}`
}

const orders: Record<(typeof disputeSorts)[number], RawBuilder<unknown>> = {
  opened: sql`c.opened_at, c.id`,
  '-opened': sql`c.opened_at desc`,
  due: sql`c.next_due nulls last`,
  '-due': sql`c.next_due desc nulls last`,
  place: sql`c.place`,
  class: sql`d.class`,
  state: sql`array_position(${sql.lit('{reported,accepted,mediating,handed-on,breached,performing,settled,performed,visited,failed,withdrawn,not-accepted,closed}')}::text[], c.state)`,
  amount: sql`d.amount`,
  '-amount': sql`d.amount desc`,
}

export interface Page {
  readonly sort: (typeof disputeSorts)[number]
  readonly limit: number
  readonly offset: number
}

/** Whether the filter or the order asks about what stands in `disputes`; else the cases alone say which rows there are, in a fraction of the time. */
const asksMatter = (f: DisputeFilter, sort?: Page['sort']): boolean =>
  [f.class, f.severity, f.outcome].some((one) => one !== undefined) || (sort !== undefined && ['class', 'amount', '-amount'].includes(sort))
const chosen = (f: DisputeFilter, sort?: Page['sort']): RawBuilder<unknown> =>
  asksMatter(f, sort) ? sql`cases c join disputes d on d.county = c.county and d.id = c.id` : sql`cases c`

/** Rows of the ledger with the names of their parties and mediators: first which, then what stands in them. */
export async function ledger(tx: Tx, where: RawBuilder<unknown>, f: DisputeFilter, { sort, limit, offset }: Page): Promise<LedgerRow[]> {
  const order = sql`order by ${orders[sort]}, c.id desc`
  const { rows } = await sql<LedgerRow>`
    with page as materialized (
      select c.* from ${chosen(f, sort)} where ${where} ${order} limit ${limit} offset ${offset})
    select c.*, d.class, d.severity, d.people_count, d.amount, d.outcome, d.outcome_on,
      coalesce((select array_agg(p.name order by p.n) from case_parties p where p.county = c.county and p.case_id = c.id and p.gone_at is null), '{}') as party_names,
      coalesce((select array_agg(w.name order by w.part <> 'lead', w.since) from case_workers w
        where w.county = c.county and w.case_id = c.id and w.until is null and w.part in ('lead', 'assisting')), '{}') as mediators
    from page c join disputes d on d.county = c.county and d.id = c.id
    ${order}`.execute(tx)
  return rows
}

/** How many rows, exactly up to the limit of exact counts. */
export async function countLedger(tx: Tx, where: RawBuilder<unknown>, f: DisputeFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from ${chosen(f)} where ${where} limit ${countLimit + 1}) as found`.execute(tx)
  return rows[0]!.n
}
