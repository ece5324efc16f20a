import type { Route, Sent } from '@balian/contract/route'
import type { Say, useWords } from '../../words/use-words.ts'
import type { CasePage } from '../case-page.ts'

/** How an item of a step's form is entered. */
export type FieldKind = 'text' | 'area' | 'day' | 'moment' | 'yuan' | 'count' | 'check' | 'choice' | 'officer' | 'group' | 'place' | 'case' | 'rows'

export interface Field<P extends CasePage = CasePage> {
  /** Its name in the command's input. */
  readonly name: string
  /** Its label is the word `<module>.field.<word>`, or else `cases.field.<word>`; the name when not told. */
  readonly word?: string
  readonly kind: FieldKind
  readonly need?: boolean
  /** Word key of a line of help under it. */
  readonly help?: string
  /** For a choice: its values and the prefix of their word keys. */
  readonly values?: readonly string[] | ((page: P, words: Pick<ReturnType<typeof useWords>, 't' | 'has'>) => readonly { value: string; label: string }[])
  readonly said?: string
  /** For rows: the fields of one row. */
  readonly fields?: readonly Field<P>[]
  /** What stands in it at first. */
  readonly start?: (page: P, t: Say) => unknown
  /** Shown only while this holds of what was entered. */
  readonly when?: (values: Readonly<Record<string, unknown>>, page: P) => boolean
  readonly rows?: number
  readonly max?: number
}

/** The form of one step: its command, what is asked, and what the form adds by itself (ids). */
export interface StepForm<P extends CasePage = CasePage> {
  readonly route: Route
  readonly fields: readonly Field<P>[]
  readonly add?: (values: Readonly<Record<string, unknown>>, page: P) => Readonly<Record<string, unknown>>
  /** Makes the whole input (but id and version) where the form asks otherwise than the command takes it. */
  readonly make?: (values: Readonly<Record<string, unknown>>, page: P) => Readonly<Record<string, unknown>>
}

/** Ties a form to its command: what `add` gives must be of the command's input. */
export const stepForm = <R extends Route, P extends CasePage = CasePage>(
  route: R,
  fields: readonly (Field<P> & { readonly name: Extract<keyof Sent<R>, string> })[],
  add?: (values: Readonly<Record<string, unknown>>, page: P) => Partial<Sent<R>>,
): StepForm<P> => ({ route, fields, ...(add ? { add: add as NonNullable<StepForm<P>['add']> } : {}) })
