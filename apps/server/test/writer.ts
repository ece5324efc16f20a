// A process that writes to the embedded database of a folder without end, and prints each number once its write is acknowledged.
import { sql } from 'kysely'
import { openDb } from '../src/platform/db/index.ts'

const db = await openDb({ folder: process.argv[2]! })
await db.system((tx) => sql`create table if not exists written (n int not null, filler text)`.execute(tx))
const { rows } = await db.system((tx) => sql<{ n: number }>`select coalesce(max(n), 0)::int as n from written`.execute(tx))
for (let n = rows[0]!.n + 1; ; n += 1) {
  await db.system((tx) => sql`insert into written (n, filler) values (${n}, ${'补'.repeat(n % 500)})`.execute(tx))
  process.stdout.write(`${n}\n`)
}
