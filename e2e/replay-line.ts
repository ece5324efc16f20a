import type { Line } from './replay-phone.ts'

/** Node’s own, before a phone puts its line in the place of it. */
const wireless = fetch

/** The way to a server that may stand somewhere else the next time, signed in once. */
export async function wire(address: () => string, login: { readonly account: string; readonly password: string }): Promise<Line> {
  const body = JSON.stringify({ account: login.account, password: login.password })
  const reply = await wireless(`${address()}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if (reply.status !== 200) throw new Error(`The sign-in was answered ${reply.status}: ${await reply.text()}`)
  const cookie = reply.headers.getSetCookie()[0]!.split(';')[0]!
  return (path, init) => wireless(address() + path, { ...init, headers: { ...(init.headers as Record<string, string> | undefined), cookie } })
}

/** Numbers 0 ≤ x < 1 that come out the same each time (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Trouble = 'lost' | 'reply-lost' | 'stranger' | 'twice'

/** Out of a hundred requests. */
const often: readonly (readonly [Trouble, number])[] = [
  ['lost', 12],
  ['reply-lost', 12],
  ['stranger', 4],
  ['twice', 6],
]

/**
 * A line over the hills: requests get lost on the way there; replies get lost after the server has carried them out; something in between
 * answers with a page of its own; one request arrives twice at once. Counts each trouble, and calls back before every request.
 */
export function badLine(line: Line, chance: () => number, before: () => Promise<void> = () => Promise.resolve()) {
  const met: Record<Trouble | 'sent', number> = { lost: 0, 'reply-lost': 0, stranger: 0, twice: 0, sent: 0 }
  const carry: Line = async (path, init) => {
    await before()
    met.sent += 1
    const trouble = troubleOf(chance() * 100)
    if (trouble) met[trouble] += 1
    if (trouble === 'lost') throw new TypeError('The request was lost.')
    if (trouble === 'stranger') return new Response('<html>Welcome to the hotel</html>', { status: 200 })
    const [reply] = await Promise.all([line(path, init), ...(trouble === 'twice' ? [line(path, init).then((other) => other.text())] : [])])
    if (trouble !== 'reply-lost') return reply
    await reply.text()
    throw new TypeError('The reply was lost.')
  }
  return { carry, met }
}

function troubleOf(drawn: number): Trouble | null {
  let up = 0
  for (const [trouble, share] of often) {
    up += share
    if (drawn < up) return trouble
  }
  return null
}
