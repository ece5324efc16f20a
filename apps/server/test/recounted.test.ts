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
  if (as === null) return false
  const reply = await as.send(handler.route, await samples.get(handler.route.name)!.input(make, at))
  if (reply.statusCode >= 500) throw new Error(`${handler.route.name} broke: ${reply.body}`)
  return reply.statusCode === 200
}

it('any sequence of commands leaves each number equal to its recount, at every level', { timeout: 1_800_000 }, async () => {
  const done = new Set<string>()
  const sequence = fc.shuffledSubarray([...commands], { minLength: commands.length })
  await fc.assert(
    fc.asyncProperty(sequence, async (order) => {
      for (const [n, handler] of order.entries()) {
        // Later commands act on what earlier ones left, and now and then on something new.
        if (n % 40 === 0) make.forget()
        if (await carriedOut(handler, n % 3 === 0 ? w.place.a.group1 : w.place.a.village1).catch(() => false)) done.add(handler.route.name)
        if (n % 50 === 0) await recountIndicators(w.services, indicators)
      }
      expect((await verifyIndicators(w.services, indicators)).differences).toEqual([])
    }),
    { numRuns: 1 },
  )
  console.log(commands.length, done.size, commands.filter((c) => !done.has(c.route.name)).map((c) => c.route.name).join(' '))
})
