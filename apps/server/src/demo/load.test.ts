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

it('the demo loads, its records hold together, and every named account signs in', async () => {
  await loadDemo(services, say, slice)
  expect(said.at(-1)).toContain('100%')
  expect(await count('people')).toBeGreaterThan(1800)
  expect(await count('people p where not exists (select from households h where h.id = p.household and h.place = p.place)')).toBe(0)
  expect(await count('people p where not exists (select from identities i where i.person = p.id and i.blind = p.identity_blind)')).toBe(0)
  expect(await count('households h where not exists (select from people p where p.id = h.head and p.household = h.id)')).toBe(0)
  expect(await count('group_members m where not exists (select from people p where p.id = m.person and p.place ^@ substr(m.place, 1, 12))')).toBe(0)
  expect(await count('group_leaders l where not exists (select from group_members m where m.in_group = l.in_group and m.person = l.person)')).toBe(0)
  expect(await count('accounts a where a.person is not null and not exists (select from people p where p.id = a.person and p.name = a.name)')).toBe(0)
  const http = await createApp(services)
  const shown = await new As(http, null).read(demoAccounts, {})
  expect(shown.items.map(({ account }) => account)).toEqual(accounts.map(({ account }) => account))
  for (const { account, name } of shown.items) {
    const as = await As.signIn(http, { id: '', account, password: demoPassword, name })
    const me = await as.read(whoAmI, {})
    expect([account, me.posts.length > 0 || me.person !== null]).toEqual([account, true])
  }
  await http.close()
})

it('what was broken off left nothing, and the next start loads it anew', async () => {
  const stopping = (line: string) => {
    if (line.includes('residents')) throw new Error('killed')
  }
  await expect(loadDemo(services, stopping, slice)).rejects.toThrow('killed')
  expect(await isEmpty(services)).toBe(true)
  await loadDemo(services, say, slice)
  expect(await isEmpty(services)).toBe(false)
  said.length = 0
  await firstStart(services, say)
  expect(said).toEqual([])
})

it('without the demo a first start makes the one administrator, whose password is shown once', async () => {
  const plain = { ...services, config: readConfig({ BALIAN_DEMO: '0', BALIAN_PLACE: '6211' }) }
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
