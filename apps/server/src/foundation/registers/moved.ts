import type { Day, PlaceCode } from '@balian/contract/ids'
import type { Register, RegisterRow } from '@balian/contract/registers'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { under, within } from '../people/index.ts'
import { namesIn, shownRows } from './names.ts'
import { rowsOf } from './store.ts'

/** A row that came onto the register or went off it in a period. */
export interface Moved {
  readonly row: RegisterRow
  readonly names: ReadonlyMap<string, string>
  readonly cameOn: Day
}

interface Asked {
  readonly place: PlaceCode
  readonly from: Day
  readonly to: Day
  readonly limit: number
}

/** What came and went in the period at a place, in the order of places. */
export async function movedRows(tx: Tx, register: Register, me: Caller, { place, from, to, limit }: Asked, keys: Keys): Promise<Moved[]> {
  const came = sql`(made_at at time zone 'Asia/Shanghai')::date`
  const where = [under('place', place), sql<boolean>`(${came} between ${from}::date and ${to}::date or ended_on between ${from}::date and ${to}::date)`]
  const rows = await rowsOf(tx, register, { within: within('place', me), where, sort: ['place', false], limit, offset: 0 })
  const shown = await shownRows(tx, register, rows, keys)
  const names = await namesIn(
    tx,
    register,
    shown.map((row) => row.values),
  )
  return shown.map((row, i) => ({ row, names, cameOn: dayOf(new Date(rows[i]!.made_at)) }))
}
