import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { handlers, policy } from '../src/app.ts'
import { recountIndicators, verifyIndicators } from '../src/foundation/indicators/index.ts'
import { indicators } from '../src/modules.ts'
import type { Handler } from '../src/platform/handler.ts'
import type { As } from './as.ts'
import { Cast } from './cast.ts'
import { shouldLetIn } from './expected.ts'
import { samples } from './samples/index.ts'
import { Makers } from './samples/makers.ts'
import { type World, world } from './world.ts'

// Every command that acts on a place's records, in any order: what it marked must be enough for every number to be right, at every level.

let w: World
let cast: Cast
let make: Makers

beforeAll(async () => {
  w = await world()
  cast = new Cast(w, (await w.otherCounty()).county)
  make = new Makers(w)
  // From here on only what acts mark is counted anew.
  await recountIndicators(w.services, indicators)
})
afterAll(() => w.close())

const about = ({ route }: Handler) => samples.get(route.name)?.about
const commands = handlers.filter((one) => one.kind === 'command' && one.route.carries !== 'upload' && (about(one) === 'place' || about(one) === 'county'))

/** Somebody whom the rule lets in; null where it takes a part in the matter that nobody here has. */
async function doer(handler: Handler): Promise<As | null> {
  const rule = samples.get(handler.route.name)!.rule ?? policy[handler.route.name]!
  const [kind, subject] = about(handler) === 'county' ? (['county above', w.county] as const) : (['own village', w.place.a.village1] as const)
  for (const role of rule.roles ?? [])
    for (const at of [kind, 'township above', 'county above', 'city above'] as const) {
      const actor = await cast.officer(role, at)
      if (shouldLetIn(rule, actor, about(handler)!, subject)) return actor.as
    }
  return null
}

/** Carries it out; whether it was done. What the state does not allow is refused, and that is part of any sequence. */
async function carriedOut(handler: Handler, at: string): Promise<boolean> {
  const as = await doer(handler)
  // What a sample needs may be used up, or not be possible at a 社.
  const input = await Promise.resolve(samples.get(handler.route.name)!.input(make, at)).catch(() => null)
  if (as === null || input === null) return false
  const reply = await as.send(handler.route, input)
  if (reply.statusCode >= 500) throw new Error(`${handler.route.name} broke: ${reply.body}`)
  return reply.statusCode === 200
}

/** A walk over all of them takes minutes; every run takes others. */
const some = fc.shuffledSubarray([...commands], { minLength: 40, maxLength: 40 })

it('any sequence of commands leaves each number equal to its recount, at every level', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(some, async (sequence) => {
      let done = 0
      for (const [n, handler] of sequence.entries()) {
        // Every second one begins with records of its own; the other goes on with what is there.
        if (n % 2 === 0) make.forget()
        if (await carriedOut(handler, n % 3 === 0 ? w.place.a.group1 : w.place.a.village1)) done += 1
        if (n % 15 === 0) await recountIndicators(w.services, indicators)
      }
      expect(done).toBeGreaterThan(sequence.length / 4)
      expect((await verifyIndicators(w.services, indicators)).differences).toEqual([])
    }),
    { numRuns: 1, endOnFailure: true },
  )
})
