import type { Around, Row } from './deed.ts'

/** How a row stands in a list. */
export interface Shown {
  readonly title: string
  readonly text?: string
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad'
  readonly trail?: string
}

/** Records of field work to choose from, and what can be done with each. */
export interface RowList<R = Row> {
  /** Its address after `rows/`. */
  readonly name: string
  /** Keys: title, one sentence, and what is said when there is none. */
  readonly word: string
  readonly text: string
  readonly empty: string
  readonly emptyText: string
  /** Rows of all of them stand in the list. */
  readonly streams: readonly string[]
  readonly where?: (row: R, at: Around) => boolean
  readonly order?: (a: R, b: R) => number
  readonly show: (row: R, at: Around) => Shown
  /** The row as it will stand after a command that was written here and not sent yet: the last part of its route's name. */
  readonly after?: (row: R, step: string) => R
  /** The deeds that can be done with a row as it stands. */
  readonly acts: (row: R, at: Around) => readonly string[]
  /** A deed that is done with one tap, as its form starts. */
  readonly quick?: { readonly deed: string; readonly word: string; readonly when: (row: R, at: Around) => boolean }
  /** Deeds and lists that stand over the rows. */
  readonly over?: readonly { readonly word: string; readonly to: string }[]
}

/** A list with what it knows of its rows; held among others without it. */
export const rowList = <R>(one: RowList<R>): RowList => one as unknown as RowList
