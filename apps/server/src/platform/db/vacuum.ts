import { sql } from 'kysely'
import type { Db } from './db.ts'

/**
 * What autovacuum does on PostgreSQL, with its default thresholds; the embedded engine has none.
 * One table at a time, so that requests get their turn in between.
 */
export async function vacuum(db: Db): Promise<string[]> {
  const due = await db.system((tx) =>
    sql<{ name: string }>`
      select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
      where n_dead_tup > 50 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup`.execute(tx),
  )
  for (const { name } of due.rows) await db.outside(`vacuum (analyze) ${name}`)
  return due.rows.map(({ name }) => name)
}
