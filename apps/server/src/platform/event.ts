import type { Caller } from './caller.ts'
import type { Tx } from './db/index.ts'
import type { Services } from './services.ts'

/** Something that happened, told inside the transaction in which it happened. */
export interface Event<T = unknown> {
  readonly name: string
  readonly data: T
}

export interface EventKind<T> {
  readonly name: string
  /** Makes the event; pass it to a command's `say`. */
  readonly of: (data: T) => Event<T>
}

/** Declares a kind of event: `export const disputeSettled = eventKind<{ id: Id }>('disputes.settled')`. */
export const eventKind = <T>(name: string): EventKind<T> => ({ name, of: (data) => ({ name, data }) })

export interface HearContext {
  readonly tx: Tx
  readonly me: Caller
  readonly now: Date
  readonly services: Services
}

export interface Hearer {
  readonly name: string
  readonly hear: (data: unknown, c: HearContext) => Promise<void>
}

/** Hears a kind of event in the teller's own transaction: if hearing fails, nothing happened. */
export const hears = <T>(kind: EventKind<T>, hear: (data: T, c: HearContext) => Promise<void>): Hearer => ({
  name: kind.name,
  hear: (data, c) => hear(data as T, c),
})
