import { addressOf, queryOf } from '@balian/contract/address'
import { newId } from '@balian/contract/ids'
import type { ProblemBody } from '@balian/contract/problem'
import { commandHeader, type Reply, type Route, type Sent } from '@balian/contract/route'
import { language } from '../words/language.ts'
import { Refused, unreached } from './refused.ts'

let whenSignedOut: () => void = () => {}
/** What to do when the server says that nobody is signed in (any more). */
export const onSignedOut = (act: () => void): void => void (whenSignedOut = act)

/** Asks a read route. */
export async function ask<R extends Route>(route: R, input: Sent<R>, signal?: AbortSignal): Promise<Reply<R>> {
  const { path, rest } = addressOf(route, input)
  const reply = await send(path + queryOf(rest), { headers: headers(), signal: signal ?? null })
  return (await reply.json()) as Reply<R>
}

/** Sends a command; the same id sent again is carried out once. */
export async function order<R extends Route>(route: R, input: Sent<R>, command: string = newId()): Promise<Reply<R>> {
  const { path, rest } = addressOf(route, input)
  const body = JSON.stringify(rest)
  const reply = await send(path, { method: 'POST', headers: { ...headers(command), 'content-type': 'application/json' }, body })
  return (await reply.json()) as Reply<R>
}

/** Sends an upload route: its input as JSON, and the file. */
export async function upload<R extends Route>(route: R, input: Sent<R>, file: File, command: string = newId()): Promise<Reply<R>> {
  const { path, rest } = addressOf(route, input)
  const body = new FormData()
  body.append('input', JSON.stringify(rest))
  body.append('file', file)
  const reply = await send(path, { method: 'POST', headers: headers(command), body })
  return (await reply.json()) as Reply<R>
}

/** Fetches a download route's file, a read or a command (a reveal that leaves its trace). */
export async function fetchFile<R extends Route>(route: R, input: Sent<R>): Promise<{ name: string; blob: Blob }> {
  const { path, rest } = addressOf(route, input)
  const reply =
    route.kind === 'read'
      ? await send(path + queryOf(rest), { headers: headers() })
      : await send(path, { method: 'POST', headers: { ...headers(newId()), 'content-type': 'application/json' }, body: JSON.stringify(rest) })
  const named = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get('content-disposition') ?? '')?.[1]
  return { name: named ? decodeURIComponent(named) : route.name, blob: await reply.blob() }
}

/** Downloads a route's file into the reader's folder of downloads. */
export async function download<R extends Route>(route: R, input: Sent<R>): Promise<void> {
  const { name, blob } = await fetchFile(route, input)
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name })
  link.click()
  URL.revokeObjectURL(link.href)
}

const headers = (command?: string): Record<string, string> => ({
  'accept-language': language() === 'en' ? 'en' : 'zh-CN',
  ...(command ? { [commandHeader]: command } : {}),
})

async function send(path: string, init: RequestInit): Promise<Response> {
  const reply = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refused(unreached)
  })
  if (reply.ok) return reply
  const body = (await reply.json().catch(() => null)) as ProblemBody | null
  if (!body?.code) throw new Refused(unreached)
  if (body.code === 'not-signed-in') whenSignedOut()
  throw Refused.of(body)
}
