import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { migrate, openDb, snapshotOf, type Db } from '../src/platform/db/index.ts'
import { readMigrations } from '../src/platform/db/migrate.ts'

const migrations = resolve(import.meta.dirname, '../migrations')
const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/balian')

/** One name for what all migrations together make. */
async function shapeKey(): Promise<string> {
  const hash = createHash('sha256')
  for (const migration of await readMigrations(migrations)) hash.update(`${migration.name} ${migration.hash}\n`)
  return hash.digest('hex').slice(0, 16)
}

async function makeSnapshot(path: string): Promise<void> {
  const db = await openDb({ memory: true })
  await migrate(db, migrations)
  const bytes = await snapshotOf(db)
  await db.close()
  mkdirSync(cache, { recursive: true })
  const half = `${path}.${process.pid}.half`
  writeFileSync(half, bytes)
  renameSync(half, path)
  for (const name of readdirSync(cache)) {
    if (name.startsWith('template-') && !name.endsWith('.half') && join(cache, name) !== path) rmSync(join(cache, name), { force: true })
  }
}

/** A migrated database of this test file's own: PGlite in memory, from a template that is made once for each state of `migrations/`. */
export async function testDb(): Promise<Db> {
  const path = join(cache, `template-${await shapeKey()}.tar.gz`)
  if (!existsSync(path)) await makeSnapshot(path)
  return openDb({ memory: { snapshot: path } })
}
