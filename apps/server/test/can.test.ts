import type { Can } from '@balian/contract/can'
import { failDispute, holdSession, settleDispute } from '@balian/contract/dispute-work'
import { acceptDispute, disputePage, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { afterAll, expect, it } from 'vitest'
import { handlers } from '../src/app.ts'
import type { As } from './as.ts'
import { aMatter } from './disputes.ts'
import { samples } from './samples/index.ts'
import { Makers } from './samples/makers.ts'
import { world } from './world.ts'

// What a page says a reader can do, the reader can; what it says is not possible is refused.

const w = await world()
afterAll(() => w.close())
const make = new Makers(w)
const at = w.place.a.village1

type State = 'reported' | 'accepted' | 'settled' | 'failed'
const agreement = { form: 'oral', facts: '地埂移位', terms: '按原界恢复', madeOn: '2026-11-24' } as const

/** A dispute of its own in the state, for one command to be tried on. */
async function disputeIn(state: State): Promise<string> {
  const mediator = await make.officer('mediator', at)
  const reported = await mediator.do(reportDispute, aMatter(at))
  if (state === 'reported') return reported.id
  const accepted = await mediator.do(acceptDispute, { id: reported.id, version: reported.version, rightsTold: 'orally', partiesAgree: true })
  if (state === 'accepted') return reported.id
  const session = { heldAt: '2026-11-24T01:00:00Z', venue: '村委会', minutes: '双方到场', result: state }
  const on = await mediator.do(holdSession, { id: accepted.id, version: accepted.version, session: newId(), ...session })
  const next = { id: on.id, version: on.version }
  if (state === 'settled') await mediator.do(settleDispute, { ...next, ...agreement, agreement: newId() })
  else await mediator.do(failDispute, { ...next, routesTold: '可向法院起诉' })
  return reported.id
}

/** The problem that the command ends in, or `done`. */
async function tried(as: As, verb: string, state: State): Promise<{ said: Can[string]; code: string }> {
  const { route } = handlers.find((handler) => handler.route.name === `disputes.${verb}`)!
  const id = await disputeIn(state)
  const page = await as.read(disputePage, { id })
  const input = { ...(await samples.get(route.name)!.input(make, at)), id, version: page.head.version }
  const reply = await as.send(route, input)
  return { said: page.can[verb]!, code: reply.statusCode === 200 ? 'done' : (reply.json() as { code: string }).code }
}

/** Not allowed, or not now. Whatever else a command may say (an item is unknown) is about its input. */
const refusals = ['forbidden', 'wrong-step', 'stale']

/** What is wrong between the page's word and what happened; null when nothing is. */
function lie(said: Can[string], code: string): string | null {
  if (said === true) return refusals.includes(code) ? `is offered, but ${code}` : null
  return code === 'done' ? `is refused (${said}), but done` : null
}

it.each(['reported', 'accepted', 'settled', 'failed'] as const)('the page of a dispute that is %s keeps its word', async (state) => {
  const readers = { mediator: await w.officer('mediator', at), clerk: await w.officer('window-clerk', at) }
  const { can } = await readers.mediator.read(disputePage, { id: await disputeIn(state) })
  expect(Object.keys(can).length).toBeGreaterThan(15)
  const lies: string[] = []
  for (const [name, as] of Object.entries(readers)) {
    for (const verb of Object.keys(can)) {
      const { said, code } = await tried(as, verb, state)
      const found = lie(said, code)
      if (found) lies.push(`${name}: ${verb} ${found}`)
    }
  }
  expect(lies).toEqual([])
})

it('a word that is not kept is seen', () => {
  expect([lie(true, 'forbidden'), lie(true, 'wrong-step'), lie('role', 'done')]).not.toContain(null)
  expect([lie(true, 'done'), lie(true, 'invalid'), lie('state', 'wrong-step'), lie('role', 'forbidden')]).toEqual([null, null, null, null])
})
