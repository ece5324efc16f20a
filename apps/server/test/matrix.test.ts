import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlers, policy } from '../src/app.ts'
import type { Rule } from '../src/foundation/access/index.ts'
import type { Handler } from '../src/platform/handler.ts'
import type { As, SentFile } from './as.ts'
import { type Actor, Cast } from './cast.ts'
import { shouldLetIn } from './expected.ts'
import { samples } from './samples/index.ts'
import { Makers } from './samples/makers.ts'
import type { Sample } from './samples/sample.ts'
import { unlocked } from './second-lock.ts'
import { type World, world } from './world.ts'

// Every route of the contract × every kind of caller × where the caller stands: no, unless the policy says yes.

let w: World
let cast: Cast
let make: Makers
let file: SentFile | null = null

beforeAll(async () => {
  w = await world()
  cast = new Cast(w, (await w.otherCounty()).county)
  make = new Makers(w)
})
afterAll(() => w.close())

type Answer = 'yes' | 'no' | 'not signed in'
const answers: Record<string, Answer> = { 'not-signed-in': 'not signed in', forbidden: 'no', 'not-found': 'no' }

interface Asked {
  readonly answer: Answer
  readonly code: string
  readonly text: string
}

async function ask(handler: Handler, as: As, input: Record<string, unknown>): Promise<Asked> {
  const { route } = handler
  const reply = route.carries === 'upload' && file ? await as.sendFile(route, input, file) : await as.send(route, input)
  const code = reply.statusCode === 200 ? 'done' : (reply.json() as { code: string }).code
  if (code === 'broken') throw new Error(`${route.name} broke on its sample: ${reply.body}`)
  return { answer: answers[code] ?? 'yes', code, text: reply.body }
}

const sampleOf = ({ route }: Handler): Sample => {
  const found = samples.get(route.name)
  if (!found) throw new Error(`Add a sample of ${route.name} to apps/server/test/samples/ (see sample.ts): a valid input and what it is about.`)
  return found
}

const ruleOf = (handler: Handler): Rule => sampleOf(handler).rule ?? policy[handler.route.name]!

/** The sample's input, which must be valid: a mistake in it must not pass for a refusal. */
async function inputFor(handler: Handler): Promise<Record<string, unknown>> {
  const input = await sampleOf(handler).input(make, w.place.a.village1)
  const parsed = handler.route.input.safeParse(input)
  expect(parsed.error?.issues ?? [], `the sample of ${handler.route.name} must be a valid input`).toEqual([])
  return input
}

async function actorsFor(rule: Rule, about: Sample['about'], turn: number): Promise<Actor[]> {
  // What a caller does to the own account (sign out, change the password) must not reach the next test.
  if (about === 'me') return new Cast(w, w.county).ofEachKind()
  const kinds = await cast.ofEachKind()
  const everywhere = await cast.everywhere(rule.roles ?? [], turn)
  return [...new Set([...kinds, ...everywhere])]
}

const expectedAnswer = (rule: Rule, actor: Actor, about: Sample['about']): Answer => {
  if (shouldLetIn(rule, actor, about, about === 'county' ? w.county : w.place.a.village1)) return 'yes'
  return actor.as.login === null ? 'not signed in' : 'no'
}

/** Records whose id the reply holds although they stand outside the caller's places. */
const leaks = (actor: Actor, text: string): string[] =>
  [...make.ids].filter(([id, place]) => !(actor.place && place.startsWith(actor.place)) && text.includes(id)).map(([id]) => `shows ${id}`)

async function wrongs(handler: Handler, actor: Actor, input: Record<string, unknown>): Promise<string[]> {
  const { about, near } = sampleOf(handler)
  const rule = ruleOf(handler)
  const expected = expectedAnswer(rule, actor, about)
  let got = await ask(handler, actor.as, input)
  if (expected === 'yes' && got.code === 'not-found') {
    // An earlier caller may have used it up.
    make.forget()
    got = await ask(handler, actor.as, await inputFor(handler))
  }
  const verdict = got.answer === expected ? [] : [`answers ${got.answer} (${got.code}), should answer ${expected}`]
  return [...verdict, ...(got.code === 'done' && !near ? leaks(actor, got.text) : [])].map((words) => `${actor.name}: ${words}`)
}

async function walk(handler: Handler): Promise<void> {
  const { about, file: makeFile } = sampleOf(handler)
  file = makeFile ? await makeFile() : null
  const rule = ruleOf(handler)
  const input = await inputFor(handler)
  const actors = await actorsFor(rule, about, handlers.indexOf(handler))
  const refused = actors.filter((actor) => expectedAnswer(rule, actor, about) !== 'yes')
  const found = (await Promise.all(refused.map((actor) => wrongs(handler, actor, input)))).flat()
  for (const actor of actors) if (!refused.includes(actor)) found.push(...(await wrongs(handler, actor, input)))
  expect(found).toEqual([])
  // A route that is only for its holders is refused to somebody here, or the walk has proved nothing.
  if (!rule.public) expect(refused.length).toBeGreaterThan(0)
}

/** Lists come last: by then there are records that they must not show. */
const order = { place: 0, county: 0, everyone: 1, me: 2, list: 3 }
const rank = (handler: Handler): number => order[samples.get(handler.route.name)?.about ?? 'list']

describe('no, unless the policy says yes', () => {
  it.each(handlers.toSorted((x, y) => rank(x) - rank(y)).map((handler) => [handler.route.name, handler] as const))('%s', (_, handler) => walk(handler))
})

describe('the second lock', () => {
  const strangers = () => [w.place.a.village10, w.place.b.code, '999998']

  it('is the database’s own: a query without conditions shows a stranger nothing', async () => {
    expect(await unlocked(w.services, w.place.a.village1, strangers())).toEqual([])
  })

  it('is missed when it is taken off', async () => {
    await w.services.db.system((tx) => sql`alter table audit disable row level security`.execute(tx))
    expect((await unlocked(w.services, w.place.a.village1, strangers())).join()).toMatch(/audit has no row-level security,audit shows \d+ rows/)
  })
})
