import { createHash } from 'node:crypto'
import type { PlaceCode } from '@balian/contract/ids'
import type { Stream } from '@balian/contract/streams'
import { hashLength } from '@balian/contract/sync-digest'
import { type Caller, covers } from '../../platform/caller.ts'
import type { Context, Handler, ReadSpec, Subject } from '../../platform/handler.ts'
import { Problem } from '../../platform/problem.ts'
import { may, type Policy, postsBy } from '../access/index.ts'
import type { Hashed } from './rules.ts'

/** What the app hands in: every rule, and every route with the code that answers it. */
export interface Given {
  readonly policy: Policy
  readonly handlers: () => readonly Handler[]
  readonly streams: readonly Stream[]
}

type Asking = Context<Record<string, unknown>, unknown>
const pageSize = 100

const hashOf = (id: string, data: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([id, data]))
    .digest('hex')
    .slice(0, hashLength)

/** Whether the caller works in the village at all, with a post over it or in a part of it. */
export const worksIn = (me: Caller, village: PlaceCode): boolean => me.posts.some((post) => covers(post.place, village) || covers(village, post.place))

/** For what the stream is asked: its village, the account, each of the caller's groups. */
const askedFor = (stream: Stream, me: Caller, village: PlaceCode | null): readonly string[] =>
  stream.per === 'group' ? me.groups : stream.per === 'village' ? [village!] : ['']

/** The streams that the caller's posts and groups open, with the village of each. */
export function openTo(given: Given, me: Caller, villages: readonly PlaceCode[]): { readonly stream: Stream; readonly village: PlaceCode | null }[] {
  return given.streams
    .filter((stream) => may(me, given.policy[stream.route.name]).yes)
    .flatMap((stream) => {
      const reader = readerOf(given, me, stream)
      const within = stream.per === 'village' ? villages.filter((village) => worksIn(reader, village)) : [null]
      return within.map((village) => ({ stream, village }))
    })
}

/** The caller with the posts alone that open the stream: what another post of the same account covers is not read by the way. */
const readerOf = (given: Given, me: Caller, stream: Stream): Caller => ({ ...me, posts: postsBy(me, given.policy[stream.route.name]) })

/**
 * The rows of a stream that the caller may see now: what the list's own handler answers, in the caller's own transaction and by the list's own
 * rule, reduced to what its contract declares.
 */
export async function rowsOf(given: Given, asking: Asking, stream: Stream, village: PlaceCode | null): Promise<Hashed[]> {
  const c = { ...asking, me: readerOf(given, asking.me, stream) }
  const found = new Map<string, Hashed>()
  for (const of of askedFor(stream, c.me, village)) {
    for (const data of await pagesOf(given, c, stream, of)) {
      const id = stream.id(data)
      found.set(id, { id, hash: hashOf(id, data), data: data as Record<string, unknown> })
    }
  }
  return [...found.values()]
}

async function pagesOf(given: Given, c: Asking, stream: Stream, of: string): Promise<object[]> {
  const all: object[] = []
  for (let page = 1; page <= Math.max(1, stream.pages); page++) {
    const input = { ...(stream.input(of) as object), ...(stream.pages > 0 ? { page, size: pageSize } : {}) }
    const reply = await answerOf(given, c, stream, input)
    if (reply === null) break
    all.push(...stream.rows(reply as never, of))
    if (stream.pages === 0 || (reply as { items: unknown[] }).items.length < pageSize) break
  }
  return all
}

/** The list's answer as it would go out, or null where it is not for this caller. */
async function answerOf(given: Given, c: Asking, stream: Stream, input: Record<string, unknown>): Promise<unknown> {
  const handler = given.handlers().find((one) => one.route === stream.route || one.route.name === stream.route.name)!
  if (handler.spec.owner) throw new Error(`${stream.route.name} runs under the owner’s role and can be no stream.`)
  const rule = given.policy[stream.route.name]
  const asked = { ...c, input: stream.route.input.parse(input) }
  try {
    const subject: Subject = (await handler.spec.subject?.(asked)) ?? {}
    if (!may(c.me, rule, handler.spec.subject ? subject : undefined).yes) return null
    // oxlint-disable-next-line no-explicit-any
    const reply: unknown = await (handler.spec as ReadSpec<any, any>).run({ ...asked, subject })
    return stream.route.output.parse(JSON.parse(JSON.stringify(reply)))
  } catch (error) {
    if (error instanceof Problem && (error.code === 'not-found' || error.code === 'forbidden')) return null
    throw error
  }
}
