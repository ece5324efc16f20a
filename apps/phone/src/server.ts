import { addressOf, queryOf } from '@balian/contract/address'
import { newId } from '@balian/contract/ids'
import type { FieldProblem, ProblemBody, ProblemCode } from '@balian/contract/problem'
import { accountHeader, commandHeader, type Reply, type Route, type Sent } from '@balian/contract/route'
import { current } from './store/vault.ts'

/** There was no answer of this system: no network, most likely. Whether a command was carried out is unknown. */
export const unreached = 'unreached'

/** An answer that was no success. */
export class Refused extends Error {
  readonly code: ProblemCode | typeof unreached
  readonly params: ProblemBody['params']
  readonly fields: readonly FieldProblem[]

  constructor(code: ProblemCode | typeof unreached, params: ProblemBody['params'] = {}, fields: readonly FieldProblem[] = []) {
    super(code)
    this.code = code
    this.params = params
    this.fields = fields
  }
}

/** What sending needs to know of a route; an item of the outbox remembers it, for it may be sent by a later version of the app. */
export type Way = Pick<Route, 'name' | 'path' | 'carries'>

/** Asks a read route. */
export async function ask<R extends Route>(route: R, input: Sent<R>): Promise<Reply<R>> {
  const { path, rest } = addressOf(route, input)
  return (await send(path + queryOf(rest), {})) as Reply<R>
}

/** Sends a command. */
export async function order<R extends Route>(route: R, input: Sent<R>, id: string = newId()): Promise<Reply<R>> {
  return (await orderBy(route, input, id)) as Reply<R>
}

/** Sends a command whose route is known by its way only. */
export function orderBy(way: Way, input: Record<string, unknown>, id: string): Promise<unknown> {
  const { path, rest } = addressOf(way as Route, input)
  const headers = { 'content-type': 'application/json', [commandHeader]: id }
  return send(path, { method: 'POST', headers, body: JSON.stringify(rest) })
}

/** Sends an upload route: its input as JSON, and the file. */
export function upload(way: Way, input: Record<string, unknown>, file: { readonly name: string; readonly blob: Blob }, id: string): Promise<unknown> {
  const { path, rest } = addressOf(way as Route, input)
  const body = new FormData()
  body.append('input', JSON.stringify(rest))
  body.append('file', file.blob, file.name)
  return send(path, { method: 'POST', headers: { [commandHeader]: id }, body })
}

/** Signing in, and who is signed in, are asked for nobody in particular. */
const forAnybody = '/api/session'

async function send(path: string, init: RequestInit): Promise<unknown> {
  const account = current()?.account
  const headers = { ...(init.headers as Record<string, string> | undefined), ...(account && path !== forAnybody ? { [accountHeader]: account } : {}) }
  const reply = await fetch(path, { ...init, headers }).catch(() => null)
  const body: unknown = await reply?.json().catch(() => null)
  // An answer that is no JSON came from something in between (a hotel’s sign-in page), not from the server.
  if (reply?.ok && body !== null && body !== undefined) return body
  const problem = body as ProblemBody | null
  throw problem?.code ? new Refused(problem.code, problem.params, problem.fields) : new Refused(unreached)
}
