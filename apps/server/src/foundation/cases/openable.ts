import type { PartyInput } from '@balian/contract/cases'
import type { Id, PlaceCode } from '@balian/contract/ids'
import type { RegisterItem } from '@balian/contract/registers'
import type { Event } from '../../platform/event.ts'
import type { Services } from '../../platform/services.ts'
import type { AnyKind, Words } from './kind.ts'
import type { Acting } from './step.ts'
import type { CaseRow } from './store.ts'

/** What opening a case may use. */
export interface OpeningContext extends Acting {
  readonly services: Services
  readonly say: (event: Event) => Promise<void>
}

/** What is told when a case is opened from what somebody said. */
export interface ToldCase {
  readonly id: Id
  readonly place: PlaceCode
  readonly title: string
  readonly parties: readonly PartyInput[]
  /** Names of residents as the case knows them that it comes from (see `namedParties`). */
  readonly known?: ReadonlyMap<string, string>
  readonly values: Readonly<Record<string, unknown>>
  readonly note: string
}

/** A kind of case that the intake can open, given by its line at composition; so no line ever knows another. */
export interface OpenableKind {
  readonly kind: AnyKind
  readonly about: Words
  readonly roles: readonly (Words & { readonly value: string })[]
  readonly least: number
  readonly most: number
  readonly items: readonly RegisterItem[]
  /** The window opened it: whoever takes down what is said need not be of the line. */
  readonly open: (c: OpeningContext, told: ToldCase) => Promise<CaseRow>
  /** Lets the line know that one of its cases went on as another line's. */
  readonly moved?: (c: Acting, row: CaseRow) => Promise<unknown>
}
