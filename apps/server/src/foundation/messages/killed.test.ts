import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, it, vi } from 'vitest'
import { embeddedIn } from '../../../test/db.ts'
import { startSender } from '../../../test/peers/sender-process.ts'
import { startCentre } from '../../../test/peers/smsc-process.ts'
import { tellMany, told } from '../../../test/tell-many.ts'
import { keysOf, readKeyRing } from '../../platform/crypto.ts'
import { openDb } from '../../platform/db/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'balian-sender-'))
const centre = await startCentre()
afterAll(async () => {
  await centre.stop()
  rmSync(folder, { recursive: true, force: true })
})
const people = 1200
const env = { BALIAN_DATA: folder, BALIAN_DEMO: '0', BALIAN_SMS: centre.url, BALIAN_QUIET: '00:00-00:00' }
const patient = { timeout: 120_000, interval: 20 }

// On the embedded database alone: the bench does the same with a million on PostgreSQL.
it('a sender killed by the system in the middle: its successor forgets nobody, tells nobody twice, and logs nobody', { timeout: 400_000 }, async () => {
  const prepared = await embeddedIn(folder)
  await tellMany(prepared, keysOf(readKeyRing(join(folder, 'keys.json'), undefined)), {
    place: '99000',
    places: ['990001101201'],
    count: people,
    now: new Date(),
  })
  await prepared.close()

  const first = startSender(env)
  await vi.waitFor(async () => expect((await centre.ask()).messages).toBeGreaterThan(500), patient)
  await first.kill()
  const before = (await centre.ask()).messages
  expect(before).toBeLessThan(people)

  // What was under way is known by its reports, which the centre has kept. Past the lease the rest goes out.
  const second = startSender(env)
  await vi.waitFor(async () => expect((await centre.ask()).owed).toBe(0), patient)
  second.later()
  expect(await second.ended).toBe(0)
  expect(await centre.ask()).toEqual({ messages: people, receivers: people, twice: 0, owed: 0 })
  const db = await openDb({ folder })
  const states = await db.system((tx) => sql`select state, count(*)::int as n from deliveries group by 1`.execute(tx))
  await db.close()
  expect(states.rows).toEqual([{ state: 'delivered', n: people }])
  for (const log of [first.log(), second.log()]) for (const secret of [told.name, told.title, told.body, told.phones]) expect(log).not.toMatch(secret)
})
