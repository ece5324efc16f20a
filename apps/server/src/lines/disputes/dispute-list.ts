import { type DisputeRow, disputeList } from '@balian/contract/disputes'
import type { Day } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import { headsOf, reach } from '../../foundation/cases/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'
import { policy } from './policy.ts'
import { conditions, countLedger, type LedgerRow, ledger } from './store-list.ts'

/** The ledger (台账). It names parties to those who work there; the matter itself is on the page, which leaves its trace. */
export const disputeListHandler = read(disputeList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { page, size, sort, ...filter } = input
    const where = sql`${reach(me, policy['disputes.list']!)} and ${conditions(filter, me.account, today)}`
    const rows = await ledger(tx, where, filter, { sort, limit: size, offset: (page - 1) * size })
    const total = await countLedger(tx, where, filter)
    return { items: await disputeRows(tx, rows, today), total: Math.min(total, countLimit), more: total > countLimit }
  },
})

/** Ledger rows as the contract shows them. */
export async function disputeRows(tx: Tx, rows: readonly LedgerRow[], today: Day): Promise<DisputeRow[]> {
  const heads = await headsOf(tx, rows, today)
  return rows.map((row, i) => ({
    ...heads[i]!,
    class: row.class,
    severity: row.severity as DisputeRow['severity'],
    peopleCount: row.people_count,
    amount: row.amount,
    outcome: row.outcome as DisputeRow['outcome'],
    outcomeOn: row.outcome_on,
    parties: row.party_names,
    mediators: row.mediators,
  }))
}
