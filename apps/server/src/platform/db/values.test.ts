import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDb } from '../../../test/db.ts'
import { copyLine } from './copy.ts'
import type { Db } from './index.ts'
import { statements } from './statements.ts'

let db: Db
beforeAll(async () => {
  db = await testDb()
})
afterAll(() => db.close())

const value = (expression: string) => db.system(async (tx) => (await sql<{ v: unknown }>`select ${sql.raw(expression)} as v`.execute(tx)).rows[0]!.v)

test.each([
  ["timestamptz '2026-11-24 16:30:00.123456+08'", '2026-11-24T08:30:00.123Z'],
  ["timestamptz '2026-11-24 16:30:00+08'", '2026-11-24T08:30:00.000Z'],
  ["date '2024-02-29'", '2024-02-29'],
  ['count(*)', 1],
  ['1.25::numeric', 1.25],
  ['sum(2::bigint)', 2],
  [`'{"a": [1, "二"]}'::jsonb`, { a: [1, '二'] }],
  ["array[date '2024-02-29', null]", ['2024-02-29', null]],
  ["array['a\"b', '二,三']::text[]", ['a"b', '二,三']],
  ['array[1, 2]::bigint[]', [1, 2]],
  ["time '08:30'", '08:30:00'],
  ["interval '1 day 2 hours'", '1 day 02:00:00'],
  ['true', true],
  ["'\\x00ff'::bytea", Buffer.from([0, 255])],
  ["'01979d0e-0000-7000-8000-000000000000'::uuid", '01979d0e-0000-7000-8000-000000000000'],
])('%s reads as %j', async (expression, expected) => {
  expect(await value(expression)).toEqual(expected)
})

test('what goes in by COPY comes out the same', async () => {
  const row = [
    1,
    '张三\t\\N "引号"\n二行\r',
    null,
    ['a,b', 'c"d', 'e\\f', null],
    { k: '二\\n' },
    new Date('2026-11-24T08:30:00Z'),
    Buffer.from([0, 9, 255]),
    true,
  ]
  const rows = await db.system(async (tx) => {
    await sql`create table kinds (a int, b text, c text, d text[], e jsonb, f timestamptz, g bytea, h bool)`.execute(tx)
    expect(await db.copyIn(tx, 'kinds', [...'abcdefgh'], [row])).toBe(1)
    return (await sql<Record<string, unknown>>`select * from kinds`.execute(tx)).rows
  })
  expect(Object.values(rows[0]!)).toEqual([1, row[1], null, row[3], row[4], '2026-11-24T08:30:00.000Z', row[6], true])
  const out = await db.system(async (tx) => {
    const pieces: Uint8Array[] = []
    for await (const piece of db.copyOut(tx, 'select a, b from kinds')) pieces.push(piece)
    return Buffer.concat(pieces).toString()
  })
  expect(out).toBe(copyLine(row.slice(0, 2)))
})

test('many rows pass in and out in pieces, and a wrong row undoes the load', async () => {
  const many = 120_000
  const rows = function* (wrongAt: number) {
    for (let n = 0; n < many; n += 1) yield [n === wrongAt ? 'x' : n, `${n}`.padStart(30, '行')]
  }
  await db.system((tx) => sql`create table loads (n int primary key, t text)`.execute(tx))
  await expect(db.system((tx) => db.copyIn(tx, 'loads', ['n', 't'], rows(many - 1)))).rejects.toMatchObject({ code: '22P02' })
  expect(await value('(select count(*) from loads)')).toBe(0)
  expect(await db.system((tx) => db.copyIn(tx, 'loads', ['n', 't'], rows(-1)))).toBe(many)
  const bytes = await db.system(async (tx) => {
    let size = 0
    for await (const piece of db.copyOut(tx, 'select * from loads')) size += piece.length
    return size
  })
  expect(bytes).toBeGreaterThan(many * 80)
})

test('a reader that leaves a copy early leaves the transaction usable', async () => {
  const rest = await db.system(async (tx) => {
    for await (const _ of db.copyOut(tx, 'select generate_series(1, 300000)')) break
    return (await sql`select 1 as one`.execute(tx)).rows
  })
  expect(rest).toEqual([{ one: 1 }])
})

test('statements are told apart whatever hides a semicolon', () => {
  const text = `-- a; b\ncreate table a (b text default ';'); /* ; */ do $x$ begin perform 1; end $x$;\ninsert into "odd;name" values ('it''s;');;\n-- the end`
  expect(statements(text)).toEqual([
    `-- a; b\ncreate table a (b text default ';')`,
    '/* ; */ do $x$ begin perform 1; end $x$',
    `insert into "odd;name" values ('it''s;')`,
  ])
})
