import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './db/index.ts'

/** What must be kept of one class although its time is up: everything beneath these places, and these records. */
export interface Held {
  readonly places: readonly string[]
  readonly records: readonly string[]
}

/** What is asked of a clearing: its transaction, and which records are due. */
export interface ClearingTime {
  readonly tx: Tx
  /** Records whose event lies before it are due. */
  readonly before: Date
  readonly held: Held
  /** The most records in one transaction. */
  readonly limit: number
}

/**
 * How one module deletes or de-identifies its records of one class once their time is up. What is counted of them must stay as it was:
 * days, kinds and sums remain, names and texts go.
 */
export interface Clearing {
  /** The class: a name of the contract's `retentionTerms`. */
  readonly term: string
  /** Records that are due, held or not. */
  readonly due: (time: ClearingTime) => Promise<number>
  /** Clears at most `limit` of those that are due and not held; tells how many. */
  readonly clear: (time: ClearingTime) => Promise<number>
  /** The earliest event that still waits for its time. */
  readonly next: (time: ClearingTime) => Promise<Date | string | null>
}

/** What stands in place of a name or a text once it is gone. */
export const clearedText = '（已去标识）'

/** The condition that a row is under no hold. What stands at no place is held by a hold at any place. */
export function unheld({ places, records }: Held, place: RawBuilder<unknown> | null, id: RawBuilder<unknown> | null): RawBuilder<boolean> {
  if (places.length === 0 && records.length === 0) return sql<boolean>`true`
  const freeOfPlaces = place ? sql`not coalesce(${place} ^@ any(${[...places]}::text[]), false)` : sql`${places.length === 0}::boolean`
  const freeOfRecords = id ? sql`not (${id}::text = any(${[...records]}::text[]))` : sql`${records.length === 0}::boolean`
  return sql<boolean>`(${freeOfPlaces} and ${freeOfRecords})`
}

interface PlainRows {
  readonly term: string
  readonly table: string
  /** The moment or day from which the time runs. */
  readonly event: string
  readonly place: string | null
  readonly id: string | null
  /** Which rows can be due at all. */
  readonly only?: RawBuilder<boolean>
  /** What is done to the rows whose `ctid` is in the list; deleted when not told. */
  readonly change?: RawBuilder<unknown>
  /** Told when some were cleared. */
  readonly after?: (tx: Tx) => Promise<unknown>
}

/** A clearing of the rows of one table. */
export function clearRows({ term, table, event, place, id, only, change, after }: PlainRows): Clearing {
  const from = sql.table(table)
  const at = sql.ref(event)
  const which = only ?? sql<boolean>`true`
  const due = (before: Date) => sql<boolean>`${which} and ${at} < ${before.toISOString()}::timestamptz`
  return {
    term,
    due: async ({ tx, before }) => Number((await sql<{ n: number }>`select count(*)::int as n from ${from} where ${due(before)}`.execute(tx)).rows[0]!.n),
    clear: async ({ tx, before, held, limit }) => {
      const free = unheld(held, place ? sql.ref(place) : null, id ? sql.ref(id) : null)
      const rows = sql`(select ctid from ${from} where ${due(before)} and ${free} limit ${limit})`
      const done = change ? sql`update ${from} set ${change} where ctid in ${rows}` : sql`delete from ${from} where ctid in ${rows}`
      const n = Number((await done.execute(tx)).numAffectedRows ?? 0n)
      if (n > 0) await after?.(tx)
      return n
    },
    next: async ({ tx, before }) => {
      const { rows } = await sql<{ at: Date | string | null }>`
        select min(${at}) as at from ${from} where ${which} and ${at} >= ${before.toISOString()}::timestamptz`.execute(tx)
      return rows[0]!.at
    },
  }
}
