import type { z } from 'zod'
import type { ProblemCode } from './problem.ts'

/**
 * One thing that can be asked of the server. Apps, server, OpenAPI text and tests all read this declaration.
 * `input` names everything a caller sends: path parameters by their name in `path`, the rest as query (read) or JSON body (command).
 */
export interface Route<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType, C extends Carries = Carries> {
  readonly kind: 'read' | 'command'
  /** `<module>.<verb>`, e.g. `disputes.settle`: the key of policy, audit and translations. */
  readonly name: string
  /** Below `/api`, with `:name` parameters. */
  readonly path: string
  /** One English sentence for the OpenAPI text. */
  readonly summary: string
  readonly input: I
  readonly output: O
  /** What can go wrong besides the problems that every route shares (`everyRoute` in problem.ts). */
  readonly problems: readonly ProblemCode[]
  readonly carries: C
  /** How often one address may ask in a minute, where anybody could try out secrets; then `too-many`. */
  readonly perMinute?: number
}

/** `download`: the reply is a file, not JSON. `upload`: the body is multipart with one file `file` and a JSON field `input`. */
export type Carries = 'json' | 'download' | 'upload'

interface Declaration<I extends z.ZodObject, O extends z.ZodType, C extends Carries> {
  readonly path: string
  readonly summary: string
  readonly input: I
  readonly output: O
  readonly problems?: readonly ProblemCode[]
  readonly carries?: C
  readonly perMinute?: number
}

/** Declares a read: GET, changes nothing (but may leave its trace in the audit log). */
export const read = <I extends z.ZodObject, O extends z.ZodType, C extends Carries = 'json'>(name: string, d: Declaration<I, O, C>): Route<I, O, C> => ({
  kind: 'read',
  name,
  problems: [],
  ...d,
  carries: d.carries ?? ('json' as C),
})

/** Declares a command: POST, one transaction with its audit, remembered by the id in the `Balian-Command` header. */
export const command = <I extends z.ZodObject, O extends z.ZodType, C extends Carries = 'json'>(name: string, d: Declaration<I, O, C>): Route<I, O, C> => ({
  kind: 'command',
  name,
  problems: [],
  ...d,
  carries: d.carries ?? ('json' as C),
})

/** What a caller sends for a route (before defaults) and what the server's handler receives (after). */
export type Sent<R> = R extends Route<infer I, z.ZodType> ? z.input<I> : never
export type Received<R> = R extends Route<infer I, z.ZodType> ? z.output<I> : never
/** What a route replies. */
export type Reply<R> = R extends Route<z.ZodObject, infer O> ? z.output<O> : never

/** The header that carries a command's id; a browser form of another site cannot send it, so it is the cross-site guard too. */
export const commandHeader = 'balian-command'

/** The header by which a phone says for whom it asks: several people may use one phone, and the cookie knows only who signed in last. */
export const accountHeader = 'balian-account'
/** The resident's own pages send it with the value `my`: they are signed in apart from desk and phone. */
export const doorHeader = 'balian-door'
