import { sql } from 'kysely'
import { hears as listens } from '../../platform/event.ts'
import type { Handler } from '../../platform/handler.ts'
import type { Policy } from '../access/index.ts'
import { followingMerges } from '../people/index.ts'
import { placesMoved } from '../places/index.ts'

export { type Counted, differing, mustAddUp, sameCount } from './rules.ts'
export {
  callerOnRoll,
  castBallot,
  changeObjection,
  closeBallot,
  countBox,
  countsOf,
  drawRoll,
  forgetVoters,
  handOut,
  insertObjection,
  joinSmallSums,
  makeBallot,
  objectionsTo,
  onRoll,
  openBallot,
  putCount,
  receiptCounted,
  receiptsOf,
  rollOf,
  turnoutOf,
} from './store.ts'
export type { CountTable } from './tables.ts'

/** It has no routes of its own: whoever holds a vote asks it in their own commands. */
export const routes: readonly Handler[] = []
export const policy: Policy = {}

/**
 * Rolls follow merged e-files, and with ballots their place to its new code. Where both e-files stand on one roll, both stay: the vote was
 * called with that many.
 */
export const hears = [
  ...followingMerges({ table: 'ballot_roll', id: 'ballot', once: 'ballot' }),
  ...followingMerges({ table: 'ballot_objections' }),
  listens(placesMoved, async ({ moved }, { tx }) => {
    const codes = sql`unnest(${moved.map((one) => one.from)}::text[], ${moved.map((one) => one.to)}::text[]) as m (before, after)`
    for (const table of ['ballots', 'ballot_roll']) await sql`update ${sql.table(table)} set place = m.after from ${codes} where place = m.before`.execute(tx)
  }),
]
