import type { PlaceCode } from '@balian/contract/ids'
import type { MatterKind } from '@balian/contract/matters'
import type { Role } from '@balian/contract/roles'
import type { Rule } from '../access/index.ts'
import type { Acting, CaseKind, CaseRow, OpeningContext, StepTaken } from '../cases/index.ts'

/** Values by item, as the contract parsed them. */
export type Values = Readonly<Record<string, unknown>>

/** What a hook of a line may use. */
export type Doing = OpeningContext

/** Why a step cannot be taken yet, although the state would allow it; `key` is said as `because.<key>`. */
export interface NotYet {
  readonly key: string
  readonly zh: string
  readonly en: string
}

/** Called in the step's transaction before the step is written; what it answers goes into the step. */
export type Hook = (c: Doing, row: CaseRow, values: Values) => Promise<Partial<StepTaken> | void>

/** A kind of matter with what only the server knows of it. */
export interface MatterDeclared {
  readonly matter: MatterKind
  /** Who reads it (list, page); who opens one; who works on it; and who speaks for the office: assigns, moves limits, takes over. */
  readonly reading: Rule
  readonly opening: Rule
  readonly working: Rule
  readonly office: Rule
  /** Of a step (also `amend`, `rate`, `reopen`, `export` and the common ones), where it is somebody else than usual. */
  readonly stepRules?: Readonly<Record<string, Rule>>
  /** Who at its desk is told of what comes in and of what is late. */
  readonly roles: readonly Role[]
  readonly begins: CaseKind['begins']
  readonly fulfils: CaseKind['fulfils']
  /** Only those who work on it and its own people know that it exists; whoever opens it works on it. */
  readonly sealed?: boolean | ((values: Values) => boolean)
  /** The office that handles it first; that of its village or place when not told. */
  readonly desk?: (place: PlaceCode) => PlaceCode
  /** More than the items' own forms: throws `wrong(...)`. Called with all items as they would be. */
  readonly check?: (values: Values, c: Acting) => Promise<void> | void
  readonly hooks?: Readonly<Record<string, Hook>>
  /** By step. */
  readonly reasons?: (
    row: CaseRow,
    values: Values,
    c: Acting,
  ) => Promise<Readonly<Record<string, NotYet | undefined>>> | Readonly<Record<string, NotYet | undefined>>
}
