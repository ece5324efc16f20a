import { addressOf, queryOf } from '@balian/contract/address'
import { newId } from '@balian/contract/ids'
import type { ProblemBody, ProblemCode } from '@balian/contract/problem'
import { commandHeader, type Reply, type Route, type Sent } from '@balian/contract/route'

/** There was no answer of this system: no network, most likely. */
export const unreached = 'unreached'

/** An answer that was no success. */
export class Refused extends Error {
  readonly code: ProblemCode | typeof unreached
  readonly params: ProblemBody['params']

  constructor(code: ProblemCode | typeof unreached, params: ProblemBody['params'] = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

/** Asks a read route. */
export async function ask<R extends Route>(route: R, input: Sent<R>): Promise<Reply<R>> {
  const { path, rest } = addressOf(route, input)
  return (await send(path + queryOf(rest), {})) as Reply<R>
}

/** Sends a command. */
export async function order<R extends Route>(route: R, input: Sent<R>): Promise<Reply<R>> {
  const { path, rest } = addressOf(route, input)
  const headers = { 'content-type': 'application/json', [commandHeader]: newId() }
  return (await send(path, { method: 'POST', headers, body: JSON.stringify(rest) })) as Reply<R>
}

async function send(path: string, init: RequestInit): Promise<unknown> {
  const reply = await fetch(path, init).catch(() => null)
  const body: unknown = await reply?.json().catch(() => null)
  if (reply?.ok) return body
  const problem = body as ProblemBody | null
  throw problem?.code ? new Refused(problem.code, problem.params) : new Refused(unreached)
}
