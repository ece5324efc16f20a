import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type Clearing, type ClearingTime, clearedText, unheld } from '../../platform/retention.ts'

interface Cleared {
  readonly term: string
  readonly line: string
  readonly kinds: readonly string[]
  /** What the kind keeps in tables of its own. */
  readonly own: (tx: Tx, ids: readonly Id[]) => Promise<unknown>
}

/** Clears closed cases: whom they were about and what was said goes, with all papers; kinds, days, steps and outcomes stay for the figures. */
export function caseClearing({ term, line, kinds, own }: Cleared): Clearing {
  const closed = sql<boolean>`line = ${line} and kind = any(${[...kinds]}::text[]) and closed_at is not null and cleared_on is null`
  const due = ({ before }: ClearingTime) => sql<boolean>`${closed} and closed_at < ${before.toISOString()}::timestamptz`
  return {
    term,
    due: async (time) => (await sql<{ n: number }>`select count(*)::int as n from cases where ${due(time)}`.execute(time.tx)).rows[0]!.n,
    clear: async (time) => {
      const free = unheld(time.held, sql.ref('place'), sql.ref('id'))
      const { rows } = await sql<{ id: Id }>`select id from cases where ${due(time)} and ${free} order by closed_at limit ${time.limit} for update`.execute(
        time.tx,
      )
      const ids = rows.map((row) => row.id)
      if (ids.length === 0) return 0
      await wipeCases(time.tx, ids)
      await own(time.tx, ids)
      return ids.length
    },
    next: async ({ tx, before }) => {
      const { rows } = await sql<{
        at: Date | null
      }>`select min(closed_at) as at from cases where ${closed} and closed_at >= ${before.toISOString()}::timestamptz`.execute(tx)
      return rows[0]!.at
    },
  }
}

/** What every kind of case has in common. */
async function wipeCases(tx: Tx, ids: readonly Id[]): Promise<void> {
  const these = sql`any(${[...ids]}::uuid[])`
  await sql`update case_parties set kind = 'outsider', person = null, organization = null, name = ${clearedText}, sex = null, birth_year = null, occupation = null,
    address = null, phone = null, agent_name = null, agent_phone = null, agent_relation = null where case_id = ${these}`.execute(tx)
  await sql`update case_steps set note = '', data = '{}' where case_id = ${these}`.execute(tx)
  await sql`update case_papers set file = null, note = ${clearedText} where case_id = ${these}`.execute(tx)
  await sql`update case_transfers set reason = '', answer_note = '' where case_id = ${these}`.execute(tx)
  await sql`update case_links set note = '' where case_id = ${these}`.execute(tx)
  await sql`update case_ratings set note = '' where case_id = ${these}`.execute(tx)
  await sql`update case_workers set note = '' where case_id = ${these}`.execute(tx)
  await sql`delete from files where owner = ${these}`.execute(tx)
  await sql`update cases set title = coalesce(number, ${clearedText}), people = '{}', cleared_on = current_date where id = ${these}`.execute(tx)
}
