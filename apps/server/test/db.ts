import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { type Db, migrate, openDb, snapshotOf } from '../src/platform/db/index.ts'
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
  const old = readdirSync(cache).filter((name) => name.startsWith('template-') && name.endsWith('.tar.gz') && join(cache, name) !== path)
  for (const name of old) rmSync(join(cache, name), { force: true })
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/** The migrated template on a test server; whoever comes first makes it, the others wait. */
async function template(url: string): Promise<string> {
  const name = `balian_template_${await shapeKey()}`
  await onServer(url, async (client) => {
    await client.query('select pg_advisory_lock(862000002)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    await client.query(`create database ${name}_half`)
    const db = await openDb({ url: withDatabase(url, `${name}_half`) })
    await migrate(db, migrations)
    await db.close()
    await client.query(`alter database ${name}_half rename to ${name}`)
  })
  return name
}

let made = 0

async function onPostgres(url: string): Promise<Db> {
  const name = `balian_test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${(made += 1)}`
  const from = await template(url)
  await onServer(url, (client) => client.query(`create database ${name} template ${from}`))
  const db = await openDb({ url: withDatabase(url, name) })
  const close = async () => {
    await db.close()
    await onServer(url, (client) => client.query(`drop database ${name} with (force)`))
  }
  return { ...db, close }
}

/**
 * A migrated database of this test file's own, made from a template that is built once for each state of `migrations/`:
 * PGlite in memory, or a database on the server of BALIAN_TEST_DATABASE_URL (see cluster.ts).
 */
export async function testDb(): Promise<Db> {
  const url = process.env.BALIAN_TEST_DATABASE_URL
  if (url) return onPostgres(url)
  return openDb({ memory: { snapshot: await snapshot() } })
}

/** The file of the migrated embedded template, made by whoever comes first. */
async function snapshot(): Promise<string> {
  const path = join(cache, `template-${await shapeKey()}.tar.gz`)
  if (!existsSync(path)) await makeSnapshot(path)
  return path
}

/** A migrated embedded database in a folder, for processes that open it one after the other. */
export async function embeddedIn(folder: string): Promise<Db> {
  const data = join(folder, 'database')
  mkdirSync(data, { recursive: true, mode: 0o700 })
  execFileSync('tar', ['-xzf', await snapshot(), '-C', data], { stdio: 'ignore' })
  return openDb({ folder })
}
