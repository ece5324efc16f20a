import { next } from '@balian/contract/case-rules'
import { type DisputeState, type DisputeStep, disputeStates, disputeTable } from '@balian/contract/dispute-rules'
import { demoAccounts, whoAmI } from '@balian/contract/session'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { As } from '../../test/as.ts'
import { testDb } from '../../test/db.ts'
import { createApp } from '../app.ts'
import { clockAt } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { keysOf, testRing } from '../platform/crypto.ts'
import type { Services } from '../platform/services.ts'
import { accounts, demoPassword } from './accounts.ts'
import { firstStart } from './first-start.ts'
import { isEmpty, loadDemo } from './load.ts'

let services: Services
const said: string[] = []
const say = (line: string) => void said.push(line)
const slice = ['621102112201', '621102112210', '621124105201']

beforeEach(async () => {
  said.length = 0
  const clock = clockAt(() => new Date('2026-11-24T02:00:00Z'))
  services = { db: await testDb(), config: readConfig({}), clock, keys: keysOf(testRing), log: pino({ level: 'error' }) }
})
afterEach(() => services.db.close())

const count = async (query: string): Promise<number> => {
  const found = await services.db.system((tx) => sql.raw<{ n: number }>(`select count(*)::int as n from ${query}`).execute(tx))
  return found.rows[0]!.n
}

/** Each dispute's state is where its steps lead, and every state is to be seen somewhere. */
async function expectStatesFromSteps(): Promise<void> {
  const found = await services.db.system((tx) =>
    sql<{ state: DisputeState; steps: { step: DisputeStep; to: DisputeState }[] }>`
      select c.state, (select jsonb_agg(jsonb_build_object('step', s.step, 'to', s.to_state) order by s.n) from case_steps s where s.case_id = c.id) as steps
      from cases c where c.kind = 'dispute'`.execute(tx),
  )
  const seen = new Set<string>()
  for (const { state, steps } of found.rows) {
    const [opened, ...rest] = steps
    let [now, before] = [opened!.to, null as DisputeState | null]
    for (const { step, to } of rest) {
      const led = next(disputeTable, now, step, before)
      expect(led).toBe(to)
      if (to !== now) [now, before] = [to, now]
    }
    expect(now).toBe(state)
    seen.add(state)
  }
  expect(disputeStates.filter((state) => !seen.has(state))).toEqual([])
}

// Two starts of the demo, played act by act.
const long = 240_000

it(
  'a start that was broken off leaves nothing; the next loads the demo, whose records hold together and whose named accounts sign in',
  async () => {
    const stopping = (line: string) => {
      if (line.includes('residents')) throw new Error('killed')
    }
    await expect(loadDemo(services, stopping, slice)).rejects.toThrow('killed')
    expect(await isEmpty(services)).toBe(true)
    await loadDemo(services, say, slice)
    const lines = said.length
    await firstStart(services, say)
    expect(said).toHaveLength(lines)
    expect(said.join('\n')).toContain('100%')
    expect(await count('people')).toBeGreaterThan(1800)
    // Whoever left for good has left the household too.
    const living = `people p where p.state in ('present', 'away')`
    expect(await count(`${living} and not exists (select from households h where h.id = p.household and h.place = p.place)`)).toBe(0)
    expect(await count('people p where not exists (select from identities i where i.person = p.id and i.blind = p.identity_blind)')).toBe(0)
    expect(await count('households h where not exists (select from people p where p.id = h.head and p.household = h.id)')).toBe(0)
    expect(await count('group_members m where not exists (select from people p where p.id = m.person and p.place ^@ substr(m.place, 1, 12))')).toBe(0)
    expect(await count('group_leaders l where not exists (select from group_members m where m.in_group = l.in_group and m.person = l.person)')).toBe(0)
    expect(await count('accounts a where a.person is not null and not exists (select from people p where p.id = a.person and p.name = a.name)')).toBe(0)
    expect(await count('case_steps where at > now()')).toBe(0)
    await expectStatesFromSteps()
    expect(await count("cases c where c.kind = 'petition' and exists (select from case_links l where l.case_id = c.id)")).toBeGreaterThan(5)
    const http = await createApp(services)
    const shown = await new As(http, null).read(demoAccounts, {})
    expect(shown.items.map(({ account }) => account)).toEqual(accounts.map(({ account }) => account))
    for (const { account, name } of shown.items) {
      const as = await As.signIn(http, { id: '', account, password: demoPassword, name })
      const me = await as.read(whoAmI, {})
      expect([account, me.posts.length > 0 || me.person !== null]).toEqual([account, true])
      if (account === 'leader') expect(me.groups.length).toBeGreaterThan(0)
    }
    await http.close()
  },
  long,
)

it('without the demo a first start makes the one administrator, whose password is shown once', async () => {
  const plain = { ...services, config: readConfig({ BALIAN_DEMO: '0', BALIAN_PLACE: '6211', BALIAN_ADMIN_TOTP: '0' }) }
  await firstStart(plain, say)
  const password = /admin \/ (\S+)$/.exec(said.at(-1)!)![1]!
  const http = await createApp(plain)
  const me = await (await As.signIn(http, { id: '', account: 'admin', password, name: '' })).read(whoAmI, {})
  expect(me).toMatchObject({ demo: false, posts: [{ role: 'system-admin', place: '6211' }] })
  expect((await new As(http, null).read(demoAccounts, {})).items).toEqual([])
  said.length = 0
  await firstStart(plain, say)
  expect(said).toEqual([])
  expect(() => readConfig({ BALIAN_PLACE: 'Dingxi' })).toThrow('BALIAN_PLACE')
  await http.close()
})
