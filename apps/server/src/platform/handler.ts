import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { Received, Reply, Route } from '@balian/contract/route'
import type { Caller } from './caller.ts'
import type { Tx } from './db/index.ts'
import type { Event } from './event.ts'
import type { Services } from './services.ts'

/** What a route acts on, as far as the question "may this caller?" needs it. Handlers extend it with the row they loaded. */
export interface Subject {
  /** Where it belongs. */
  readonly place?: PlaceCode
  /** The office that handles it now, when that is elsewhere (a case handed on). */
  readonly desk?: PlaceCode | null
  /** Residents whose own it is. */
  readonly people?: readonly Id[]
  /** Groups whose leaders take part. */
  readonly groups?: readonly Id[]
  /** Accounts that work on it. */
  readonly assigned?: readonly Id[]
  /** The record's version. A command whose input carries another is `stale`; said only to those who may act on it. */
  readonly version?: number
}

/** A file that came with an `upload` route. */
export interface Upload {
  readonly name: string
  readonly bytes: Buffer
}

/** What a `download` route replies. */
export interface Download {
  readonly name: string
  readonly type: string
  /** The bytes, or how they are made once the transaction has ended: a long document must not hold the database. */
  readonly body: Buffer | (() => Promise<Buffer>)
  /** The browser may show it in place (an image, a PDF); everything else is saved. */
  readonly inline?: boolean
}

/** `office`: desk and officer's phone. `my`: the resident's own pages, signed in apart, so that both may be open in one browser. */
export type Door = 'office' | 'my'

/** The few things of the HTTP exchange that a handler may touch. */
export interface Exchange {
  /** The caller's device in words (user agent), for the list of sessions. */
  readonly device: string
  /** Sets the session cookie of the door that the request came through (or of this one), or clears it; it goes with the browser’s window unless it is to last for so many days. */
  readonly setSession: (token: string | null, how?: { readonly days?: number; readonly door?: Door }) => void
}

export interface Context<I, S> {
  readonly tx: Tx
  readonly me: Caller
  readonly input: I
  readonly subject: S
  readonly now: Date
  /** Today in Asia/Shanghai. */
  readonly today: Day
  readonly services: Services
  readonly file: Upload | null
  readonly exchange: Exchange
  /** The id of the command being carried out; null in a read. */
  readonly command: Id | null
  /** What `prepare` gave. */
  readonly prepared: unknown
}

/** The entry that an act leaves in the audit log. */
export interface Act {
  /** Kind and id of what was acted on: `['dispute', id]`. */
  readonly on: readonly [kind: string, id: string]
  readonly place?: PlaceCode | null
  /** Residents whose file was shown or changed: each sees this act under 谁看过我的档案. */
  readonly people?: readonly Id[]
  /** Why, in the caller's words or as a key of `purposes`. */
  readonly purpose?: string | null
  /**
   * The act was done to a sealed file: its entry says that something sealed was opened or changed, and names neither what nor whom. Which it
   * was stands in the entry encrypted, and the people see it under 谁看过我的档案.
   */
  readonly sealed?: true
  /** What changed, without sensitive values. */
  readonly detail?: Record<string, unknown>
}

/** What a read showed of residents' files; `nobody` states that it shows none (lists with masked names show none). */
export type Shows<C> = 'nobody' | ((c: C) => Act | null)

export type ReplyOf<R extends Route> = R['carries'] extends 'download' ? Download : Reply<R>

interface Spec<R extends Route, S extends Subject> {
  /** Asks somebody else (another server) before the transaction begins: within one, nothing is awaited but the database. */
  readonly prepare?: (c: { readonly input: Received<R>; readonly services: Services; readonly now: Date; readonly me: Caller }) => Promise<unknown>
  /**
   * Runs under the owner's role, without row-level security: only for the tables of accounts, posts and sessions, which the app's
   * role cannot touch. Such a handler checks its reach itself.
   */
  readonly owner?: true
  /** Loads what the route acts on (a command locks the row with `for update`); throws `not-found`. */
  readonly subject?: (c: Omit<Context<Received<R>, undefined>, 'subject'>) => Promise<S>
}

export interface CommandSpec<R extends Route, S extends Subject> extends Spec<R, S> {
  /**
   * The reply holds what may be kept nowhere in the clear (a revealed number), or is a file: it is not remembered. Sent twice, the command
   * answers and is audited twice; only for commands that change nothing.
   */
  readonly fleeting?: true
  /** Required: an act without audit does not compile. */
  readonly audit: (c: Context<Received<R>, S> & { readonly result: ReplyOf<R> }) => Act
  readonly run: (c: Context<Received<R>, S> & { readonly say: (event: Event) => Promise<void> }) => Promise<ReplyOf<R>>
}

export interface ReadSpec<R extends Route, S extends Subject> extends Spec<R, S> {
  /** Required: a read says whom it shows. */
  readonly shows: Shows<Context<Received<R>, S> & { readonly result: ReplyOf<R> }>
  readonly run: (c: Context<Received<R>, S>) => Promise<ReplyOf<R>>
}

/** A route with the code that answers it; made by `command(...)` and `read(...)` only. */
export interface Handler {
  readonly route: Route
  readonly kind: 'command' | 'read'
  // The specs are checked where they are made; past that point they are run by one engine that knows no route.
  // oxlint-disable-next-line no-explicit-any
  readonly spec: CommandSpec<any, any> | ReadSpec<any, any>
}
