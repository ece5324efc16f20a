import type { Day } from '@balian/contract/ids'
import type { Register } from '@balian/contract/registers'
import type { Context, Subject } from '../../platform/handler.ts'
import type { Rule } from '../access/index.ts'

/** Values by item, as the contract parsed them. */
export type Values = Readonly<Record<string, unknown>>

/** Whatever declares items that its table has columns for. */
export type Itemed = Pick<Register, 'items'>

/** A row that was put down, with its values before (null when new) and after. */
export interface Kept {
  readonly before: Values | null
  readonly after: Values
  readonly row: { readonly id: string; readonly place: string }
}

/** A register with what only the server knows of it. */
export interface RegisterKind {
  readonly register: Register
  /** Who reads it, and who keeps it up. */
  readonly reading: Rule
  readonly keeping: Rule
  /** More than the items' own forms: throws `wrong(...)`. Called with the whole row as it would be. */
  readonly check?: (values: Values, c: Pick<Context<unknown, Subject>, 'tx' | 'today'>) => Promise<void> | void
  /** Tells the line in the same transaction which rows were put down: one by a form, all of a spreadsheet at once. */
  readonly kept?: (rows: readonly Kept[], c: Context<never, Subject>) => Promise<void>
  /** Tells the line in the same transaction that a row was ended, or stands again. */
  readonly ended?: (row: { readonly id: string; readonly place: string }, on: Day | null, c: Context<never, Subject>) => Promise<void>
}
