import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, expect, it, vi } from 'vitest'
import { smsCentre } from '../../../test/peers/smsc.ts'
import { tellMany } from '../../../test/tell-many.ts'
import { world } from '../../../test/world.ts'
import { readConfig } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Services } from '../../platform/services.ts'
import { closeChannels, sendDue } from './index.ts'

const w = await world()
const centre = await smsCentre({ report: () => 'DELIVRD' })
const people = 3000
const place = w.place.a.village1
const { keys, db } = w.services

/** What dies has nothing to say. */
const silent = pino({ level: 'silent' })

/** A sender with a line of its own, which can be cut off from everything at once: nothing that it has begun is written down any more. */
function mortal() {
  let dead = false
  const alive = () => {
    if (dead) throw new Error('killed')
  }
  const system = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const whole = async (tx: Tx) => {
      alive()
      const result = await work(tx)
      alive()
      return result
    }
    return db.system(whole)
  }
  const services: Services = { ...w.services, log: silent, db: { ...db, system }, config: readConfig({ BALIAN_DEMO: '0', BALIAN_SMS: centre.url }) }
  const kill = () => {
    dead = true
    centre.drop()
  }
  return { services, kill }
}
const last = mortal()
afterAll(async () => {
  await closeChannels(last.services)
  await centre.close()
  await w.close()
})

const standing = async () =>
  (
    await db.system((tx) =>
      sql<{ state: string; n: number }>`select state, count(*)::int as n from deliveries where county = ${w.county} group by 1`.execute(tx),
    )
  ).rows

it('senders cut off in the middle, again and again: nobody is told twice, and nobody is forgotten', { timeout: 60_000 }, async () => {
  await tellMany(db, keys, { place, places: [place], count: people, now: w.services.clock.now() })
  // Each has taken two batches at most, of which the next waits for the reports or the end of the lease.
  for (const at of [400, 700]) {
    const one = mortal()
    const ended = sendDue(one.services).catch(() => undefined)
    await vi.waitFor(() => expect(centre.got.length).toBeGreaterThan(at), { timeout: 30_000, interval: 1 })
    one.kill()
    await ended
  }
  expect(centre.got.length).toBeLessThan(people)
  // What was under way is known by its reports, which the centre has kept; past the lease the rest goes out.
  await vi.waitFor(
    async () => {
      await sendDue(last.services)
      expect(centre.owed.size).toBe(0)
    },
    { timeout: 20_000, interval: 100 },
  )
  w.at('2026-11-24T02:10:00Z')
  await vi.waitFor(
    async () => {
      await sendDue(last.services)
      expect(await standing()).toEqual([{ state: 'delivered', n: people }])
    },
    { timeout: 20_000, interval: 100 },
  )
  const times = Map.groupBy(centre.got, (one) => one.to)
  expect([times.size, centre.got.length]).toEqual([people, people])
})
