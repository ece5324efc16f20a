import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testDb } from '../../../test/db.ts'
import { migrate } from './index.ts'

const db = await testDb()
let folder: string
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const tables = async () => {
  const found = await db.system((tx) => sql<{ name: string }>`select tablename as name from pg_tables where tablename like 'mig%' order by 1`.execute(tx))
  return found.rows.map(({ name }) => name)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balian-migrations-'))
  await db.system((tx) => sql`truncate migrations`.execute(tx))
  for (const name of await tables()) if (name !== 'migrations') await db.outside(`drop table ${name}`)
  return () => rmSync(folder, { recursive: true })
})
afterAll(() => db.close())

test('a migration is applied once, in the order of its number', async () => {
  write('0002-b.sql', 'alter table mig_a add column n int; create table mig_b ();')
  write('0001-a.sql', 'create table mig_a (id int);')
  write('notes.txt', 'not a migration')
  expect(await migrate(db, folder)).toEqual(['0001-a', '0002-b'])
  expect(await migrate(db, folder)).toEqual([])
  expect(await tables()).toEqual(['mig_a', 'mig_b', 'migrations'])
})

test('a migration that fails leaves nothing of itself, and says where', async () => {
  write('0001-a.sql', 'create table mig_a (id int);')
  write('0002-b.sql', 'create table mig_b (id int); insert into mig_nowhere values (1);')
  await expect(migrate(db, folder)).rejects.toThrow(/0002-b.*mig_nowhere[\s\S]*insert into mig_nowhere/)
  expect(await tables()).toEqual(['mig_a', 'migrations'])
  write('0002-b.sql', 'create table mig_b (id int);')
  expect(await migrate(db, folder)).toEqual(['0002-b'])
})

test('a migration that was changed afterwards is refused', async () => {
  write('0001-a.sql', 'create table mig_a (id int);')
  await migrate(db, folder)
  write('0001-a.sql', 'create table mig_a (id int, other int);')
  await expect(migrate(db, folder)).rejects.toThrow('0001-a was changed')
})

test('a database that has had migrations of a newer version is refused', async () => {
  write('0001-a.sql', 'create table mig_a (id int);')
  await migrate(db, folder)
  rmSync(join(folder, '0001-a.sql'))
  await expect(migrate(db, folder)).rejects.toThrow('newer')
})

test('two servers that start at once migrate once', async () => {
  write('0001-a.sql', 'create table mig_a (id int);')
  const both = await Promise.all([migrate(db, folder), migrate(db, folder)])
  expect(both.flat()).toEqual(['0001-a'])
})

test('the app role can use what migrations make', async () => {
  write('0001-a.sql', 'create table mig_a (id int);')
  await migrate(db, folder)
  const scope = { prefixes: [], account: null, person: null, groups: [] }
  await expect(db.as(scope, (tx) => sql`insert into mig_a values (1)`.execute(tx))).resolves.toMatchObject({ numAffectedRows: 1n })
})
