import { addressOf, queryOf } from '@balian/contract/address'
import { newId } from '@balian/contract/ids'
import type { ProblemBody, ProblemCode } from '@balian/contract/problem'
import { commandHeader, doorHeader, type Reply, type Route, type Sent } from '@balian/contract/route'

/** There was no answer of this system: no network, most likely. */
export const unreached = 'unreached'

/** An answer that was no success. */
export class Refused extends Error {
  readonly code: ProblemCode | typeof unreached
  readonly body: ProblemBody | null

  constructor(body: ProblemBody | null) {
    super(body?.code ?? unreached)
    this.code = body?.code ?? unreached
    this.body = body
  }
}

/** These pages are signed in apart from the desk. */
const door = { [doorHeader]: 'my' }

/** Asks a read route. */
export async function ask<R extends Route>(route: R, input: Sent<R>): Promise<Reply<R>> {
  const { path, rest } = addressOf(route, input)
  return (await answered(await send(path + queryOf(rest), { headers: door }))) as Reply<R>
}

/** Sends a command. */
export async function order<R extends Route>(route: R, input: Sent<R>): Promise<Reply<R>> {
  const { path, rest } = addressOf(route, input)
  const headers = { ...door, 'content-type': 'application/json', [commandHeader]: newId() }
  return (await answered(await send(path, { method: 'POST', headers, body: JSON.stringify(rest) }))) as Reply<R>
}

/** A file, as an address that this page alone can open; a link could not carry the door. */
export async function fileAddress(route: Route, input: Record<string, unknown>): Promise<string> {
  const { path, rest } = addressOf(route, input)
  const reply = await send(path + queryOf(rest), { headers: door })
  if (!reply?.ok) await answered(reply)
  return URL.createObjectURL(await reply!.blob())
}

const send = (path: string, init: RequestInit): Promise<Response | null> => fetch(path, init).catch(() => null)

async function answered(reply: Response | null): Promise<unknown> {
  const body: unknown = await reply?.json().catch(() => null)
  if (reply?.ok) return body
  const problem = body as ProblemBody | null
  throw new Refused(problem?.code ? problem : null)
}
