import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'

/** One open transaction. Stores name their own tables with `tx.withTables<MyTables>()`, or write `sql```. */
export type Tx = Kysely<{}>

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** The connection of one transaction: its queries go one after the other, and none after its end. */
class Session implements DatabaseConnection {
  readonly #client: pg.ClientBase
  #last: Promise<unknown> = Promise.resolve()
  #over = false

  constructor(client: pg.ClientBase) {
    this.#client = client
  }

  /** Runs `work` on the client when all that was asked for before has been answered. */
  async run<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    if (this.#over) throw new Error('This transaction has ended; its tx must not be kept.')
    const turn = this.#last.then(() => work(this.#client))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.run((client) => client.query<never>(query.sql, query.parameters as unknown[]))
    const rows = result.rows as R[]
    return changing.has(result.command) ? { rows, numAffectedRows: BigInt(result.rowCount ?? 0) } : { rows }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator; streams go through copyOut
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Use copyOut to read more rows than fit in memory.')
  }

  /** Waits for what was asked for, and lets nothing more through. */
  async end(): Promise<void> {
    this.#over = true
    await this.#last
  }
}

class SessionDriver implements Driver {
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  async init() {}
  async acquireConnection() {
    return this.#session
  }
  async beginTransaction(): Promise<void> {
    throw new Error('Already inside the one transaction; use savepoint(tx, work).')
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async releaseConnection() {}
  async destroy() {}
}

const kyselyOver = (session: Session): Tx =>
  new Kysely<{}>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new SessionDriver(session),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

/** Runs `work` in one transaction begun by the statement(s) `begin`; commits when it returns, rolls back when it throws. */
export async function transact<T>(pool: pg.Pool, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const session = new Session(client)
  let lost: unknown
  try {
    await client.query(begin)
    const value = await work(kyselyOver(session))
    await session.end()
    await commit(client)
    return value
  } catch (error) {
    await session.end()
    lost = await client.query('rollback').then(
      () => undefined,
      (failed: unknown) => failed,
    )
    throw error
  } finally {
    client.release(lost !== undefined)
  }
}

/** Runs `work` without a transaction around it: each statement is one of its own. */
export async function glance<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const session = new Session(client)
  try {
    return await work(kyselyOver(session))
  } finally {
    await session.end()
    client.release()
  }
}

/** A transaction in which a statement failed "commits" by rolling back, without an error: that must not look like success. */
async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT')
    throw new Error('Nothing was written: an earlier statement of this transaction had failed. Wrap what may fail in savepoint(tx, work).')
}

/** The pg client of a transaction, for what kysely has no words for (COPY). */
export const onClient = <T>(tx: Tx, work: (client: pg.ClientBase) => Promise<T>): Promise<T> =>
  tx.getExecutor().provideConnection((connection) => (connection as Session).run(work))

/** A part of a transaction that may fail alone: its error undoes it and is thrown, and the transaction can go on. */
export async function savepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.executeQuery(CompiledQuery.raw('savepoint part'))
  try {
    const value = await work()
    await tx.executeQuery(CompiledQuery.raw('release savepoint part'))
    return value
  } catch (error) {
    await tx.executeQuery(CompiledQuery.raw('rollback to savepoint part; release savepoint part'))
    throw error
  }
}
