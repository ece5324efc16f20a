import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CompiledQuery, sql } from 'kysely'
import type { Db } from './db.ts'
import type { Tx } from './session.ts'
import { statements } from './statements.ts'

export interface Migration {
  readonly name: string
  readonly hash: string
  readonly text: string
}

const named = /^\d{4}-[a-z0-9-]+\.sql$/

/** The migrations of a folder in their order. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => named.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name: name.slice(0, -4), hash: createHash('sha256').update(text).digest('hex'), text }
    }),
  )
}

/** Two servers that start at once must not both migrate. */
const oneAtATime = sql`select pg_advisory_xact_lock(862000001)`

async function applied(tx: Tx): Promise<Map<string, string>> {
  await oneAtATime.execute(tx)
  await sql`create table if not exists migrations (name text primary key, hash text not null, at timestamptz not null default now())`.execute(tx)
  const { rows } = await sql<{ name: string; hash: string }>`select name, hash from migrations order by name`.execute(tx)
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

function refuseChanged(migrations: readonly Migration[], done: ReadonlyMap<string, string>): void {
  for (const { name, hash } of migrations) {
    const before = done.get(name)
    if (before && before !== hash) throw new Error(`Migration ${name} was changed after it had been applied. Put it back, and write a new one.`)
  }
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...done.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0) throw new Error(`The database is newer than this Balian: it has had ${unknown.join(', ')}. Start the newer version.`)
}

/** Applies one migration in this transaction, unless it has been. */
export async function applyMigration(tx: Tx, { name, hash, text }: Migration): Promise<boolean> {
  if ((await applied(tx)).has(name)) return false
  for (const statement of statements(text)) {
    await tx.executeQuery(CompiledQuery.raw(statement)).catch((error: Error) => {
      error.message = `Migration ${name}: ${error.message}\n${statement.slice(0, 400)}`
      throw error
    })
  }
  await sql`insert into migrations (name, hash) values (${name}, ${hash})`.execute(tx)
  return true
}

/** Applies what is new in the folder, each migration in a transaction of its own; returns the names applied. */
export async function migrate(db: Db, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const done = await db.system(applied)
  refuseChanged(migrations, done)
  const now: string[] = []
  for (const migration of migrations.filter(({ name }) => !done.has(name))) {
    if (await db.system((tx) => applyMigration(tx, migration))) now.push(migration.name)
  }
  return now
}
