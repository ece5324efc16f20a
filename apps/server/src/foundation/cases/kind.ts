import type { StepTable } from '@balian/contract/case-rules'
import type { LineName } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { OpenableKind } from './openable.ts'

export interface Words {
  readonly zh: string
  readonly en: string
}

/** How long something may take, and by which rule. Months as 民法典 art. 202 counts them; working days on the Chinese calendar. */
export interface Limit {
  /** `whole` for the whole matter, else what it limits. */
  readonly what: string
  readonly within: { readonly workingDays: number } | { readonly days: number } | { readonly months: number }
  /** Law, standard or rule, with the article. */
  readonly source: string
}

/** A kind of case, declared once by its line; everything in this foundation works from it. */
export interface CaseKind<State extends string = string, Step extends string = string> {
  readonly line: LineName
  readonly kind: string
  /** The first part of its routes' names. */
  readonly module: string
  readonly words: Words
  readonly start: State
  readonly table: StepTable<State, Step>
  readonly ends: readonly State[]
  readonly stateWords: Readonly<Record<State, Words>>
  readonly stepWords: Readonly<Record<Step, Words>>
  /** When it gets its number (`open`, or a step), and how the number reads. */
  readonly number: { readonly at: Step | 'open'; readonly text: (office: string, year: number, n: number) => string }
  /** The search across kinds finds it by its parties' names too. */
  readonly foundByParty?: true
  /** The places of its file that papers are put into; any when not told. */
  readonly papers?: readonly string[]
  /** Who at its desk is told of what comes in and of what is late. */
  readonly roles: readonly Role[]
  /** The limits that begin with a step. */
  readonly begins: Readonly<Partial<Record<Step | 'open', readonly Limit[]>>>
  /** The limits that a step fulfils, by `what`. */
  readonly fulfils: Readonly<Partial<Record<Step, readonly string[]>>>
  /** How the intake opens one: every declared kind has it unless it is sealed; others are told in their module's `intakes`. */
  readonly openable?: OpenableKind
}

// A kind's states and steps are checked where it is declared; the machinery treats them as texts.
// oxlint-disable-next-line no-explicit-any
export type AnyKind = CaseKind<any, any>
