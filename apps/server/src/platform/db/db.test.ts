import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDb } from '../../../test/db.ts'
import { type Db, type Scope, savepoint, type Tx } from './index.ts'

let db: Db
const nobody: Scope = { prefixes: [], account: null, person: null, groups: [] }
const at = (...prefixes: string[]): Scope => ({ ...nobody, prefixes })
const account = '0193a5f0-0000-7000-8000-000000000001'

beforeAll(async () => {
  db = await testDb()
  await db.system(async (tx) => {
    await sql`create table seen (id int primary key, place text collate "C" not null)`.execute(tx)
    await sql`alter table seen enable row level security`.execute(tx)
    await sql`create policy seen on seen using (in_scope(place)) with check (in_scope(place))`.execute(tx)
    await sql`insert into seen values (1, '621102112001'), (2, '621102112010'), (3, '62110211200101'), (4, '621124105201')`.execute(tx)
    await sql`create table notes (id int primary key, note text)`.execute(tx)
  })
})
afterAll(() => db.close())

const idsIn = async (tx: Tx) => (await sql<{ id: number }>`select id from seen order by id`.execute(tx)).rows.map(({ id }) => id)
const ids = (scope: Scope) => db.as(scope, idsIn)
const notes = () => db.system(async (tx) => (await sql<{ id: number }>`select id from notes order by id`.execute(tx)).rows.map(({ id }) => id))
const note = (tx: Tx, id: number) => sql`insert into notes (id) values (${id})`.execute(tx)

test('a village sees its own subtree and no sibling', async () => {
  expect(await ids(at('621102112001'))).toEqual([1, 3])
  expect(await ids(at('621102112010'))).toEqual([2])
  expect(await ids(at('621102112001', '621124105'))).toEqual([1, 3, 4])
  expect(await ids(at('6211'))).toEqual([1, 2, 3, 4])
})

test('nothing shows without a place, nor when the settings are missing or left empty by an earlier transaction', async () => {
  expect(await ids(at('6211'))).toHaveLength(4)
  expect(await ids(nobody)).toEqual([])
  const bare = await db.system(async (tx) => {
    await sql`select set_config('role', 'balian_app', true)`.execute(tx)
    return idsIn(tx)
  })
  expect(bare).toEqual([])
})

test('a range without the list of its prefixes shows nothing', async () => {
  const half = await db.as(at('621102112001', '621124105'), async (tx) => {
    await sql`select set_config('balian.more', '', true)`.execute(tx)
    return idsIn(tx)
  })
  expect(half).toEqual([])
})

test.each(['', '6', '621102112x', '62%', "62' or true"])('the prefix %j is refused', async (prefix) => {
  await expect(ids(at(prefix))).rejects.toThrow('place code')
})

test('a row cannot be written outside the scope', async () => {
  const write = db.as(at('621102112001'), (tx) => sql`insert into seen values (9, '621102112010')`.execute(tx))
  await expect(write).rejects.toMatchObject({ code: '42501' })
  const taken = await db.as(at('621102112001'), (tx) => sql`update seen set place = place where id = 2`.execute(tx))
  expect(taken.numAffectedRows).toBe(0n)
})

test('the scope ends with its transaction', async () => {
  await ids(at('621102112001'))
  const { rows } = await db.system((tx) => sql`select session_user = current_user as owner, current_setting('balian.lo', true) as lo`.execute(tx))
  expect(rows[0]).toMatchObject({ owner: true })
  expect((rows[0] as { lo: string | null }).lo || null).toBeNull()
})

test('who acts is known to the policies', async () => {
  const me = (scope: Scope) =>
    db.as(scope, async (tx) => (await sql`select me_account() as account, me_person() as person, me_groups() as groups`.execute(tx)).rows[0])
  expect(await me({ ...nobody, account, groups: [account] })).toEqual({ account, person: null, groups: [account] })
  expect(await me(nobody)).toEqual({ account: null, person: null, groups: [] })
})

test('the app role cannot read what migrations were applied, nor change the schema', async () => {
  await expect(db.as(at('62'), (tx) => sql`select * from migrations`.execute(tx))).rejects.toMatchObject({ code: '42501' })
  await expect(db.as(at('62'), (tx) => sql`create table mine (id int)`.execute(tx))).rejects.toMatchObject({ code: '42501' })
})

test('an error undoes the whole transaction, a savepoint only its part', async () => {
  const broken = db.system(async (tx) => {
    await note(tx, 1)
    throw new Error('later')
  })
  await expect(broken).rejects.toThrow('later')
  await db.system(async (tx) => {
    await note(tx, 2)
    await expect(savepoint(tx, () => note(tx, 2))).rejects.toMatchObject({ code: '23505', constraint: 'notes_pkey' })
    await note(tx, 3)
  })
  expect(await notes()).toEqual([2, 3])
})

test('a failed statement that was swallowed does not look like success', async () => {
  const swallowed = db.system(async (tx) => {
    await note(tx, 4)
    await note(tx, 2).catch(() => undefined)
  })
  await expect(swallowed).rejects.toThrow('Nothing was written')
  expect(await notes()).toEqual([2, 3])
})

test('a tx cannot be kept, nor begun twice', async () => {
  const kept = await db.system(async (tx) => ({ tx }))
  await expect(note(kept.tx, 5)).rejects.toThrow('has ended')
  await expect(db.system((tx) => tx.transaction().execute(async () => 1))).rejects.toThrow('savepoint')
})

test('transactions at the same time do not mix', async () => {
  const one = async (n: number) =>
    db.system(async (tx) => {
      await sql`update notes set note = coalesce(note, '') || ${`${n};`} where id = 2`.execute(tx)
      await new Promise((resolve) => setTimeout(resolve, n % 3))
      const { rows } = await sql<{ note: string }>`select note from notes where id = 2`.execute(tx)
      return rows[0]!.note
    })
  const seen = await Promise.all(Array.from({ length: 20 }, (_, n) => one(n)))
  expect(new Set(seen.map((text) => text.split(';').length))).toEqual(new Set(Array.from({ length: 20 }, (_, n) => n + 2)))
})
