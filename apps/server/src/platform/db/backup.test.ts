import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDb } from '../../../test/db.ts'
import { backupTo, type Db, migrate, openDb, restoreFrom } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'balian-backup-'))
const now = new Date('2026-11-24T00:00:00Z')
const schema = `
create table wholes (id int generated always as identity primary key, parent int references wholes (id), name text not null,
  upper text generated always as (upper(name)) stored, made timestamptz, data jsonb, tags text[]);
create table a_part (id int primary key, whole int not null constraint a_part_whole references wholes (id));
alter table wholes enable row level security;
insert into wholes (name) values ('seeded');`

/** The embedded engine always; `other` is whatever the tests run on, so that backups pass from engine to engine. */
let embedded: Db
let other: Db

beforeAll(async () => {
  writeFileSync(join(folder, '0001-wholes.sql'), schema)
  writeFileSync(join(folder, '0002-later.sql'), 'create table later (id int);')
  embedded = await openDb({ memory: true })
  other = await testDb()
  await migrate(embedded, folder)
  await embedded.system(async (tx) => {
    // Row 2 refers to row 3: whatever the order, some row comes before the one that it needs.
    await sql`insert into wholes (parent, name, made, data, tags) overriding system value
      select null, '张' || n || chr(10) || '\\.' || chr(9), timestamptz '2026-11-24 08:00+00' + n * interval '1 s', jsonb_build_object('n', n), array['a,b', null] from generate_series(1, 30000) n`.execute(
      tx,
    )
    await sql`update wholes set parent = 3 where id = 2`.execute(tx)
    await sql`insert into a_part select n, n from generate_series(1, 100) n`.execute(tx)
  })
})
afterAll(async () => {
  await embedded.close()
  await other.close()
  rmSync(folder, { recursive: true })
})

const backupOf = async (db: Db) => {
  const pieces: Buffer[] = []
  const end = await backupTo(db, now, async (bytes) => void pieces.push(bytes))
  return { bytes: Buffer.concat(pieces), end }
}
async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const restored = (db: Db, bytes: Buffer, replace = true) => restoreFrom(db, inPieces(bytes, 65_521), { migrationsFolder: folder, replace })
const names = async (db: Db) =>
  (await db.system((tx) => sql<{ n: number; upper: string }>`select count(*) as n, max(upper) as upper from wholes`.execute(tx))).rows[0]!

test('a backup of one engine comes back on the other, row for row, and back again', async () => {
  const { bytes, end } = await backupOf(embedded)
  expect(end).toMatchObject({ tables: 3, rows: 30_101 })
  expect(await restored(other, bytes)).toEqual(end)
  expect((await backupOf(other)).bytes.equals(bytes)).toBe(true)
  expect(await names(other)).toEqual(await names(embedded))
  await restored(embedded, bytes)
  expect((await backupOf(embedded)).bytes.equals(bytes)).toBe(true)
})

test('after a restore the foreign keys hold, the numbers go on, and the policies are there', async () => {
  await restored(other, (await backupOf(embedded)).bytes)
  const made = await other.system((tx) => sql<{ id: number }>`insert into wholes (name) values ('next') returning id`.execute(tx))
  expect(made.rows[0]!.id).toBe(30_002)
  await expect(other.system((tx) => sql`insert into a_part values (1000, 99999)`.execute(tx))).rejects.toMatchObject({ constraint: 'a_part_whole' })
  const secured = await other.system((tx) => sql`select relrowsecurity as on from pg_class where relname = 'wholes'`.execute(tx))
  expect(secured.rows).toEqual([{ on: true }])
})

test('what holds rows is not overwritten unless that is asked for', async () => {
  const { bytes } = await backupOf(embedded)
  await expect(restored(embedded, bytes, false)).rejects.toThrow('--replace')
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 500)],
  ['with one row less', (bytes: Buffer) => Buffer.from(bytes.toString().replace(/^100\t100\n/m, ''))],
  ['with a changed letter', (bytes: Buffer) => Buffer.from(bytes.toString().replace('张77\\n', '李77\\n'))],
  ['of another kind', () => Buffer.from('{"some":"json"}\n')],
  ['that is no text', () => Buffer.from([1, 2, 3, 10, 4, 5])],
])('a file %s is refused, and what was stays', async (_, spoil) => {
  const { bytes } = await backupOf(embedded)
  const spoilt = spoil(bytes)
  expect(spoilt.equals(bytes)).toBe(false)
  await expect(restored(embedded, spoilt)).rejects.toThrow(/cut short|damaged|no backup/)
  expect((await backupOf(embedded)).bytes.equals(bytes)).toBe(true)
})

test('a backup of an older version is brought up to date, one of a newer is refused', async () => {
  const { bytes } = await backupOf(embedded)
  writeFileSync(join(folder, '0003-newer.sql'), 'alter table later add column more text;')
  await restored(other, bytes)
  const { rows } = await other.system((tx) => sql`select column_name as name from information_schema.columns where table_name = 'later' order by 1`.execute(tx))
  expect(rows).toEqual([{ name: 'id' }, { name: 'more' }])
  const newer = (await backupOf(other)).bytes
  rmSync(join(folder, '0003-newer.sql'))
  await expect(restored(embedded, newer)).rejects.toThrow('newer')
})

test('a writer that is slower than the database gets whole rows', async () => {
  for (const db of [embedded, other]) {
    await db.system((tx) => sql`delete from a_part`.execute(tx))
    await db.system((tx) => sql`update wholes set name = repeat('长' || id || ' ', 1 + id * 7919 % 150)`.execute(tx))
    const pieces: Buffer[] = []
    const slowly = async (bytes: Buffer) => {
      await new Promise((resolve) => setTimeout(resolve, 2))
      pieces.push(Buffer.from(bytes))
    }
    await backupTo(db, now, slowly)
    const told = Buffer.concat(pieces)
      .toString()
      .split('\n')
      .map((line) => line.split('\t')[2])
      .filter((name) => name?.startsWith('长'))
    const { rows: kept } = await db.system((tx) => sql<{ name: string }>`select name from wholes`.execute(tx))
    const whole = new Set(told)
    expect(kept.filter(({ name }) => !whole.has(name)).length).toBe(0)
  }
})
