import { addressOf, queryOf } from '@balian/contract/address'
import { addFile } from '@balian/contract/files'
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
  return (await answered(await send(path, asked(rest)))) as Reply<R>
}

/** A command with this input, under an id of its own. */
const asked = (rest: unknown): RequestInit => ({
  method: 'POST',
  headers: { ...door, 'content-type': 'application/json', [commandHeader]: newId() },
  body: JSON.stringify(rest),
})

/** Sends a file of this phone for a record of the place; answers its id, for the command that takes it. */
export async function sendFile(place: string, { name, blob }: { readonly name: string; readonly blob: Blob }): Promise<string> {
  const id = newId()
  const body = new FormData()
  body.append('input', JSON.stringify({ id, place }))
  body.append('file', blob, name)
  await answered(await send(addressOf(addFile, {}).path, { method: 'POST', headers: { ...door, [commandHeader]: newId() }, body }))
  return id
}

/** A file, as an address that this page alone can open; a link could not carry the door. */
export async function fileAddress(route: Route, input: Record<string, unknown>): Promise<string> {
  const { path, rest } = addressOf(route, input)
  const reply = route.kind === 'read' ? await send(path + queryOf(rest), { headers: door }) : await send(path, asked(rest))
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
