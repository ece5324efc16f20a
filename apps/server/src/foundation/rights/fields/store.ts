import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

/** The tables that there are, with their columns in order. */
export async function tablesThere(tx: Tx): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    group by c.relname order by c.relname`.execute(tx)
  return rows
}
