import { CompiledQuery, sql } from 'kysely'
import { type BackupEnd, type BackupHead, type TableHead, tablesOf } from './backup.ts'
import { BackupReader } from './backup-reader.ts'
import { copyBytesIn } from './copy.ts'
import type { Db } from './db.ts'
import { applyMigration, type Migration, migrate, readMigrations } from './migrate.ts'
import type { Tx } from './session.ts'
import { withoutForeignKeys } from './unindexed.ts'

/** Thrown when the database holds something and its replacement was not asked for. */
export class NotEmpty extends Error {
  constructor(table: string) {
    super(`The database is not empty (there are rows in "${table}"). Restoring replaces all of it: say --replace if that is what you want.`)
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const run = (tx: Tx, statement: string) => tx.executeQuery(CompiledQuery.raw(statement))

async function refuseFilled(tx: Tx): Promise<void> {
  for (const { table } of await tablesOf(tx)) {
    const { rows } = await run(tx, `select from ${quoted(table)} limit 1`)
    if (rows.length > 0) throw new NotEmpty(table)
  }
}

/** The migrations that make the backup's schema; all of them must be known here, unchanged. */
function migrationsOf(head: BackupHead, known: readonly Migration[]): Migration[] {
  return head.migrations.map(({ name, hash }) => {
    const found = known.find((migration) => migration.name === name)
    if (!found) throw new Error(`The backup is of a newer Balian than this one (it has the migration ${name}).`)
    if (found.hash !== hash) throw new Error(`The backup's migration ${name} is not the one of this Balian; it cannot be restored here.`)
    return found
  })
}

/** Everything goes, in this transaction: a restore that fails leaves what was. */
async function clear(tx: Tx): Promise<void> {
  await run(tx, 'drop schema public cascade')
  await run(tx, 'create schema public')
  await run(tx, 'grant usage on schema public to public')
}

/** Numbers that the database gives go on after the highest that came back. */
async function setSequences(tx: Tx): Promise<void> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`.execute(
    tx,
  )
  for (const { table, column, sequence } of rows) {
    await run(tx, `select setval('${sequence}', coalesce(max(${quoted(column)}), 0) + 1, false) from ${quoted(table)}`)
  }
}

async function loadTables(tx: Tx, reader: BackupReader, told: (table: string, rows: number) => void): Promise<BackupEnd> {
  let tables = 0
  let rows = 0
  while (true) {
    const { value, before } = await reader.head()
    if (!('table' in value)) return checked(value as unknown as BackupEnd, { tables, rows, sha256: before })
    const { table, columns } = value as unknown as TableHead
    const count = await copyBytesIn(tx, table, columns, reader.rows())
    told(table, count)
    tables += 1
    rows += count
  }
}

function checked(said: BackupEnd, found: BackupEnd): BackupEnd {
  if (said.sha256 !== found.sha256 || said.rows !== found.rows || said.tables !== found.tables) {
    throw new Error('The backup file is damaged: what it holds is not what its last line says. Nothing was changed.')
  }
  return found
}

interface RestoreOptions {
  readonly migrationsFolder: string
  /** Replaces what the database holds; without it a database with rows is refused. */
  readonly replace: boolean
  readonly told?: (table: string, rows: number) => void
}

/** Fills the database from a backup's bytes, all or nothing, then brings its schema up to date. Works on either engine, whichever made it. */
export async function restoreFrom(db: Db, source: AsyncIterable<Buffer>, { migrationsFolder, replace, told = () => {} }: RestoreOptions): Promise<BackupEnd> {
  const reader = new BackupReader(source)
  const { value } = await reader.head()
  if (value.balian !== 'backup') throw new Error('This is no backup of Balian.')
  if (value.version !== 1) throw new Error(`The backup's format ${String(value.version)} is newer than this Balian.`)
  const migrations = migrationsOf(value as unknown as BackupHead, await readMigrations(migrationsFolder))
  const end = await db.system(async (tx) => {
    if (!replace) await refuseFilled(tx)
    await clear(tx)
    for (const migration of migrations) await applyMigration(tx, migration)
    const filled: { end?: BackupEnd } = {}
    await withoutForeignKeys(tx, async () => {
      // Rows that migrations put in are in the backup too.
      for (const { table } of await tablesOf(tx)) await run(tx, `delete from ${quoted(table)}`)
      filled.end = await loadTables(tx, reader, told)
    })
    await setSequences(tx)
    return filled.end!
  })
  await migrate(db, migrationsFolder)
  await db.outside('analyze')
  return end
}
