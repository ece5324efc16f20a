import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Tx } from './session.ts'

/**
 * A backup is text: a line of JSON about the whole, then for each table a line of JSON and its rows in COPY's text format up to
 * a line `\.`, at the end a line of JSON with counts and the SHA-256 of all before it. No engine shows in it.
 */
export interface BackupHead {
  readonly balian: 'backup'
  readonly version: 1
  readonly made: string
  /** The schema that the rows are of. */
  readonly migrations: readonly { name: string; hash: string }[]
}
export interface TableHead {
  readonly table: string
  readonly columns: readonly string[]
}
export interface BackupEnd {
  readonly tables: number
  readonly rows: number
  readonly sha256: string
}

const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The tables of records and their stored columns; generated ones are made anew, the list of migrations travels in the head. */
export async function tablesOf(tx: Tx): Promise<TableHead[]> {
  const { rows } = await sql<TableHead>`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
    group by c.relname order by c.relname collate "C"`.execute(tx)
  return rows
}

const newline = 10
const countLines = (bytes: Uint8Array): number => {
  let count = 0
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count += 1
  return count
}

/** The bytes of a backup of one tx; its last value is what it held. `told` hears each table when it is done. */
async function* bytesOf(db: Db, tx: Tx, now: Date, told: (table: string, rows: number) => void): AsyncGenerator<Buffer, BackupEnd> {
  const hash = createHash('sha256')
  const hashed = (bytes: Buffer): Buffer => {
    hash.update(bytes)
    return bytes
  }
  const { rows: made } = await sql<{ there: boolean }>`select to_regclass('public.migrations') is not null as there`.execute(tx)
  if (!made[0]!.there) throw new Error('The database is empty: there is nothing to back up.')
  const { rows: migrations } = await sql<{ name: string; hash: string }>`select name, hash from migrations order by name`.execute(tx)
  yield hashed(line({ balian: 'backup', version: 1, made: now.toISOString(), migrations } satisfies BackupHead))
  const tables = await tablesOf(tx)
  let all = 0
  for (const head of tables) {
    yield hashed(line(head))
    let rows = 0
    for await (const bytes of db.copyOut(tx, `select ${head.columns.map(quoted).join(', ')} from ${quoted(head.table)}`)) {
      rows += countLines(bytes)
      yield hashed(Buffer.from(bytes))
    }
    yield hashed(Buffer.from('\\.\n'))
    told(head.table, rows)
    all += rows
  }
  const end = { tables: tables.length, rows: all, sha256: hash.digest('hex') }
  yield line(end)
  return end
}

/** Hands a backup of one snapshot of the whole database to `write`, piece by piece; returns what it held. */
export function backupTo(
  db: Db,
  now: Date,
  write: (bytes: Buffer) => Promise<void>,
  told: (table: string, rows: number) => void = () => {},
): Promise<BackupEnd> {
  return db.system(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx)
    await sql`set local row_security = off`.execute(tx)
    const pieces = bytesOf(db, tx, now, told)
    for (let next = await pieces.next(); ; next = await pieces.next()) {
      if (next.done) return next.value
      await write(next.value)
    }
  })
}
