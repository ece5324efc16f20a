import { sql } from 'kysely'
import { type Clearing, clearRows } from '../../platform/retention.ts'

/**
 * The log is cleared by whole blocks: each says on which day its entries were deleted, and its hashes stay, so that the chain is verified as
 * before and an entry that went by itself is still found missing.
 */
const auditClearing: Clearing = {
  term: 'audit',
  due: async ({ tx, before }) => {
    const { rows } = await sql<{ n: number }>`select coalesce(sum(rows), 0)::int as n from audit_blocks
      where cleared_on is null and sealed_at < ${before.toISOString()}::timestamptz`.execute(tx)
    return rows[0]!.n
  },
  clear: async ({ tx, before, held }) => {
    // What is held at one place stands in blocks with everything else: all of them stay.
    if (held.places.length > 0 || held.records.length > 0) return 0
    const { rows } = await sql<{ n: number }>`select n from audit_blocks
      where cleared_on is null and sealed_at < ${before.toISOString()}::timestamptz order by n limit 1`.execute(tx)
    const block = rows[0]?.n
    if (block === undefined) return 0
    const gone = await sql`delete from audit a using audit_seals s where s.block = ${block} and a.id = s.audit`.execute(tx)
    await sql`update audit_blocks set cleared_on = current_date where n = ${block}`.execute(tx)
    return Number(gone.numAffectedRows ?? 0n)
  },
  next: async ({ tx, before }) => {
    const { rows } = await sql<{ at: Date | null }>`select min(sealed_at) as at from audit_blocks
      where cleared_on is null and sealed_at >= ${before.toISOString()}::timestamptz`.execute(tx)
    return rows[0]!.at
  },
}

export const clearings: readonly Clearing[] = [auditClearing, clearRows({ term: 'openings', table: 'openings', event: 'at', place: null, id: null })]
