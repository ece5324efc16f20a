import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDb } from '../../../test/db.ts'
import type { Db } from './index.ts'
import { shapeOf } from './shape.ts'

let db: Db
beforeAll(async () => {
  db = await testDb()
})
afterAll(() => db.close())

test('shape.gen.sql is today’s schema, on this engine too', async () => {
  expect(await shapeOf(db)).toBe(await readFile(join(import.meta.dirname, '../../../migrations/shape.gen.sql'), 'utf8'))
})

test('columns, constraints, indexes, policies and grants all show', async () => {
  await db.system(async (tx) => {
    await sql`create table shaped (county text not null, id uuid, place text collate "C" not null, n int default 3, constraint shaped_pkey primary key (county, id))`.execute(
      tx,
    )
    await sql`create index shaped_by_place on shaped (place) where n > 1`.execute(tx)
    await sql`alter table shaped enable row level security`.execute(tx)
    await sql`create policy shaped on shaped for select using (in_scope(place))`.execute(tx)
    await sql`revoke delete on shaped from balian_app`.execute(tx)
  })
  expect(await shapeOf(db)).toContain(`create table shaped (
  county text not null,
  id uuid not null,
  place text collate "C" not null,
  n integer default 3,
  constraint shaped_pkey PRIMARY KEY (county, id)
);
CREATE INDEX shaped_by_place ON shaped USING btree (place) WHERE (n > 1);
alter table shaped enable row level security;
create policy shaped on shaped for select using in_scope(place);
-- balian_app may select, insert, update`)
})
