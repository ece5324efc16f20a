import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDb } from '../../../test/db.ts'
import type { Db, Scope } from './index.ts'

let db: Db
const nobody: Scope = { prefixes: [], account: null, person: null, groups: [] }
const at = (...prefixes: string[]): Scope => ({ ...nobody, prefixes })

beforeAll(async () => {
  db = await testDb()
  await db.system(async (tx) => {
    await sql`create table seen (id int primary key, place text collate "C" not null)`.execute(tx)
    await sql`alter table seen enable row level security`.execute(tx)
    await sql`create policy seen on seen using (in_scope(place)) with check (in_scope(place))`.execute(tx)
    await sql`insert into seen values (1, '621102112001'), (2, '621102112010'), (3, '62110211200101'), (4, '621124105201')`.execute(tx)
  })
})
afterAll(() => db.close())

const ids = (scope: Scope) => db.as(scope, async (tx) => (await sql<{ id: number }>`select id from seen order by id`.execute(tx)).rows.map(({ id }) => id))

test('a village sees its own subtree and no sibling', async () => {
  expect(await ids(at('621102112001'))).toEqual([1, 3])
  expect(await ids(at('621102112010'))).toEqual([2])
  expect(await ids(at('621102112001', '621124105'))).toEqual([1, 3, 4])
  expect(await ids(at('6211'))).toEqual([1, 2, 3, 4])
})

test('without a scope nothing shows', async () => {
  expect(await ids(nobody)).toEqual([])
})
