import { sql } from 'kysely'
import { type Clearing, type ClearingTime, unheld } from '../../platform/retention.ts'

const due = ({ before }: ClearingTime) => sql<boolean>`p.ended_on < ${before.toISOString()}::timestamptz`
const reads = sql`library_reads r join library_papers p on p.county = r.county and p.id = r.paper`

/** Who confirmed a paper is needed as long as it is in force, and for a while after; the paper and its versions stay. */
export const clearings: readonly Clearing[] = [
  {
    term: 'reading-receipts',
    due: async (time) => (await sql<{ n: number }>`select count(*)::int as n from ${reads} where ${due(time)}`.execute(time.tx)).rows[0]!.n,
    clear: async (time) => {
      const rows = sql`select r.ctid from ${reads} where ${due(time)} and ${unheld(time.held, sql.ref('p.place'), sql.ref('p.id'))} limit ${time.limit}`
      return Number((await sql`delete from library_reads where ctid in (${rows})`.execute(time.tx)).numAffectedRows ?? 0n)
    },
    next: async ({ tx, before }) => {
      const { rows } = await sql<{ at: Date | null }>`
        select min(p.ended_on) as at from ${reads} where p.ended_on >= ${before.toISOString()}::timestamptz`.execute(tx)
      return rows[0]!.at
    },
  },
]
