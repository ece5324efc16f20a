import pg from 'pg'
import { copyIn, copyOut } from './copy.ts'
import { Embedded } from './embedded.ts'
import { beginAs, type Scope } from './scope.ts'
import { glance, type Tx, transact } from './session.ts'
import { vacuum } from './vacuum.ts'
import { valueTypes } from './values.ts'

/** The database, whatever its size: PGlite within the process, or PostgreSQL. */
export interface Db {
  readonly engine: 'pglite' | 'postgres'
  /** One transaction under the app's LOGIN role (no superuser) and the row-level security of this scope. */
  as<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** One transaction as the owner, past row-level security: sign-in, workers, migrations, command line. */
  system<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** As the owner, but without a transaction: for a look that every request takes, where begin and commit would cost more than the look. */
  glance<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Loads rows by COPY; returns how many. */
  copyIn(tx: Tx, table: string, columns: readonly string[], rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>): Promise<number>
  /** A query's rows in COPY's text format. Read it to its end before anything else in this transaction. */
  copyOut(tx: Tx, query: string): AsyncIterable<Uint8Array>
  /** SQL text of one or more statements outside any transaction: what cannot run inside one (VACUUM, CHECKPOINT). */
  outside(sql: string): Promise<void>
  close(): Promise<void>
}

export interface DbPlace {
  /** A PostgreSQL address (`postgres://…`), connected to as the database's owner. Goes before the others. */
  readonly url?: string
  /** The data folder of the embedded database. */
  readonly folder?: string
  /** An embedded database in memory, if wanted from a snapshot (a file made by `snapshotOf`). */
  readonly memory?: true | { readonly snapshot: string }
  /** PostgreSQL only: how many connections at most. 10 when not told. */
  readonly connections?: number
}

const vacuumMinutes = 10
const embeddedOf = new WeakMap<Db, Embedded>()

function dbOver(pool: pg.Pool, engine: Db['engine'], closed: () => Promise<void>): Db {
  // A connection that dies while idle is replaced; without a listener it would end the process.
  pool.on('error', () => undefined)
  return {
    engine,
    as: async (scope, work) => transact(pool, beginAs(scope), work),
    system: (work) => transact(pool, 'begin', work),
    glance: (work) => glance(pool, work),
    copyIn,
    copyOut,
    outside: async (sql) => {
      await pool.query(sql)
    },
    close: async () => {
      await pool.end()
      await closed()
    },
  }
}

async function openEmbedded(place: Parameters<typeof Embedded.open>[0]): Promise<Db> {
  const embedded = await Embedded.open(place)
  // One session: the pool's queue is what makes transactions wait for each other.
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    password: '-',
    types: valueTypes,
    stream: () => embedded.wire(),
  })
  const tidying = 'folder' in place ? setInterval(() => void vacuum(db).catch(() => undefined), vacuumMinutes * 60_000).unref() : undefined
  const db = dbOver(pool, 'pglite', async () => {
    clearInterval(tidying)
    await embedded.close()
  })
  embeddedOf.set(db, embedded)
  return db
}

async function openPostgres(url: string, connections: number): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: valueTypes,
    application_name: 'balian',
    onConnect: (client) => client.query("set timezone to 'UTC'; set datestyle to 'ISO'; set intervalstyle to 'postgres'; set jit to off"),
  })
  const db = dbOver(pool, 'postgres', async () => {})
  try {
    await db.outside('select 1')
  } catch (error) {
    await db.close()
    throw new Error(`PostgreSQL does not answer at DATABASE_URL: ${(error as Error).message || (error as { code?: string }).code}`, { cause: error })
  }
  return db
}

/** Opens the database at its place; the first opening of a folder makes it. */
export async function openDb(place: DbPlace): Promise<Db> {
  if (place.url) return openPostgres(place.url, place.connections ?? 10)
  if (place.memory) return openEmbedded({ memory: true, snapshot: place.memory === true ? undefined : place.memory.snapshot })
  if (place.folder) return openEmbedded({ folder: place.folder })
  throw new Error('Where is the database? Give url, folder or memory.')
}

/** The whole of an embedded database, to open others from (`memory.snapshot`). */
export async function snapshotOf(db: Db): Promise<Uint8Array> {
  const embedded = embeddedOf.get(db)
  if (!embedded) throw new Error('Only an embedded database has a snapshot.')
  return embedded.dump()
}
