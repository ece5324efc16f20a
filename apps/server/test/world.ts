import { newId } from '@balian/contract/ids'
import type { Role } from '@balian/contract/roles'
import { hashSync } from '@node-rs/argon2'
import { sql } from 'kysely'
import { pino } from 'pino'
import { createApp } from '../src/app.ts'
import { clockAt } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { keysOf, testRing } from '../src/platform/crypto.ts'
import { readPlace } from '../src/platform/pinyin.ts'
import type { Services } from '../src/platform/services.ts'
import { As, type Login } from './as.ts'
import { testDb } from './db.ts'

export const testPassword = 'correct horse battery'
const passwordHash = hashSync(testPassword, { memoryCost: 1024, timeCost: 1, parallelism: 1 })

/**
 * A server of its own over a migrated database, with a county of its own: two townships (`a`, `b`), villages 01, 02 and 10 in each
 * (01 and 10 share a start), 社 01 and 02 in each village. Tests share a database but never a county.
 */
export async function world(env: Readonly<Record<string, string>> = {}) {
  const db = await testDb()
  let now = new Date('2026-11-24T02:00:00Z')
  const services: Services = {
    db,
    config: readConfig({ BALIAN_DEMO: '0', BALIAN_ADMIN_TOTP: '0', BALIAN_LIMITS: '0', ...env }),
    clock: clockAt(() => now),
    keys: keysOf(testRing),
    log: pino({ level: 'error' }),
  }
  const http = await createApp(services)
  const county = newCounty()
  await services.db.system((tx) => makePlaces(tx, county))
  const place = placesOf(county)
  const made: { close: () => Promise<void> } = {
    close: async () => {
      await http.close()
      await db.close()
    },
  }
  return {
    ...made,
    services,
    http,
    county,
    place,
    /** Makes a second county of the same shape, for what must not be seen from the first. */
    otherCounty: async () => {
      const other = newCounty()
      await services.db.system((tx) => makePlaces(tx, other))
      return placesOf(other)
    },
    /** Sets the clock. */
    at: (moment: string) => void (now = new Date(moment)),
    /** Makes an account that holds one post, signs it in, and acts as it. */
    officer: (role: Role, at: string, more: { from?: string; to?: string; name?: string } = {}) => makeOfficer(services, http, role, at, more),
    /** Makes an account without posts (a resident, a group leader). */
    account: (person: string | null, name = '群众') => makeAccount(services, http, name, person),
    nobody: new As(http, null),
  }
}
export type World = Awaited<ReturnType<typeof world>>

let counties = 0
/** A county code that no other test uses: 99 is assigned to no province. */
function newCounty(): string {
  counties += 1
  return `99${String((process.pid * 7 + counties) % 10_000).padStart(4, '0')}`
}

const placesOf = (county: string) => {
  const township = (n: string) => ({
    code: `${county}${n}`,
    village1: `${county}${n}201`,
    village2: `${county}${n}202`,
    village10: `${county}${n}210`,
    group1: `${county}${n}20101`,
    group2: `${county}${n}20102`,
  })
  return { county, a: township('101'), b: township('102') }
}

async function makePlaces(tx: Parameters<Parameters<Services['db']['system']>[0]>[0], county: string): Promise<void> {
  const add = (code: string, name: string, level: string, parent: string | null) =>
    sql`insert into places (code, name, level, parent, pinyin, initials)
        values (${code}, ${name}, ${level}, ${parent}, ${readPlace(name).pinyin}, ${readPlace(name).initials}) on conflict do nothing`.execute(tx)
  await add('99', '测试省', 'province', null)
  await add(county.slice(0, 4), '测试市', 'city', '99')
  await add(county, '测试县', 'county', county.slice(0, 4))
  for (const [n, name] of [
    ['101', '甲镇'],
    ['102', '乙乡'],
  ] as const) {
    await add(`${county}${n}`, name, 'township', county)
    for (const v of ['201', '202', '210']) {
      const village = `${county}${n}${v}`
      await add(village, `${name}${v}村`, 'village', `${county}${n}`)
      for (const g of ['01', '02']) await add(`${village}${g}`, `${g}社`, 'group', village)
    }
  }
}

async function makeAccount(services: Services, http: As['http'], name: string, person: string | null): Promise<As> {
  const id = newId()
  const login = `t-${id}`
  await services.db.system((tx) =>
    sql`insert into accounts (id, login, name, password, person, made_at) values (${id}, ${login}, ${name}, ${passwordHash}, ${person}, ${new Date().toISOString()})`.execute(
      tx,
    ),
  )
  return As.signIn(http, { id, account: login, password: testPassword, name } satisfies Login)
}

async function makeOfficer(services: Services, http: As['http'], role: Role, at: string, more: { from?: string; to?: string; name?: string }): Promise<As> {
  const as = await makeAccount(services, http, more.name ?? '干部', null)
  await services.db.system((tx) =>
    sql`insert into posts (id, account, role, place, from_day, to_day, made_at)
        values (${newId()}, ${as.login!.id}, ${role}, ${at}, ${more.from ?? '2020-01-01'}, ${more.to ?? null}, ${new Date().toISOString()})`.execute(tx),
  )
  return as
}
