import { myCases } from '@balian/contract/cases'
import type { Day } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import { type RawBuilder, sql } from 'kysely'
import { addWorkingDays } from '../../platform/calendar.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'
import { headsOf } from './page.ts'
import { onDesk } from './reach.ts'
import type { CaseRow } from './store.ts'

/** Comes due within three working days. */
const soonDays = 3

/** The open cases on the caller's desk or in the caller's hands; the worst first. */
export const myCasesHandler = read(myCases, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const kinds = piles(me, today, input.line)
    const rows = await pile(tx, kinds.mine, kinds[input.what], input.size, (input.page - 1) * input.size)
    const heads = await headsOf(tx, rows, today)
    return {
      items: rows.map((row, i) => ({ ...heads[i]!, parties: row.party_names, workers: row.worker_names })),
      counts: await counts(tx, kinds),
    }
  },
})

type What = 'all' | 'overdue' | 'soon' | 'offered' | 'assigned'
type Piles = Record<What | 'mine', RawBuilder<unknown>>

function piles(me: Caller, today: Day, line: LineName | undefined): Piles {
  const assigned = sql`${me.account}::uuid = any (c.workers)`
  const offered = onDesk(me, 'offered')
  return {
    mine: sql`(${onDesk(me, 'desk')} or ${offered} or ${assigned}) ${line ? sql`and c.line = ${line}` : sql``}`,
    all: sql`true`,
    overdue: sql`c.next_due < ${today}::date`,
    soon: sql`c.next_due between ${today}::date and ${addWorkingDays(today, soonDays)}::date`,
    offered,
    assigned,
  }
}

type MineRow = CaseRow & { party_names: string[]; worker_names: string[] }

async function pile(tx: Tx, mine: RawBuilder<unknown>, what: RawBuilder<unknown>, limit: number, offset: number): Promise<MineRow[]> {
  const { rows } = await sql<MineRow>`
    select c.*,
      coalesce((select array_agg(p.name order by p.n) from case_parties p where p.county = c.county and p.case_id = c.id and p.gone_at is null), '{}') as party_names,
      coalesce((select array_agg(w.name order by w.since) from case_workers w where w.county = c.county and w.case_id = c.id and w.until is null), '{}') as worker_names
    from cases c where c.closed_at is null and ${mine} and ${what}
    order by c.next_due nulls last, c.opened_at
    limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

async function counts(tx: Tx, kinds: Piles): Promise<Record<What, number>> {
  const { rows } = await sql<Record<What, number>>`
    select count(*)::int as all, count(*) filter (where ${kinds.overdue})::int as overdue, count(*) filter (where ${kinds.soon})::int as soon,
      count(*) filter (where ${kinds.offered})::int as offered, count(*) filter (where ${kinds.assigned})::int as assigned
    from cases c where c.closed_at is null and ${kinds.mine}`.execute(tx)
  return rows[0]!
}
