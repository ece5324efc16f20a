import type { Db, Tx } from '../platform/db/index.ts'

export type Row = Readonly<Record<string, unknown>>

/**
 * Gathers rows table by table and writes them by COPY, those that are referred to before those that refer to them. All rows of one table
 * name the same columns.
 */
export class Loader {
  readonly counts = new Map<string, number>()
  readonly #db: Db
  readonly #tx: Tx
  #writing: Promise<void> = Promise.resolve()
  readonly #waiting = new Map<string, { columns: readonly string[]; rows: unknown[][] }>()

  /** `order`: the tables, each after those that it refers to. */
  constructor(db: Db, tx: Tx, order: readonly string[]) {
    this.#db = db
    this.#tx = tx
    for (const table of order) this.#waiting.set(table, { columns: [], rows: [] })
  }

  add(table: string, rows: readonly Row[]): void {
    const first = rows[0]
    if (!first) return
    const waiting = this.#waiting.get(table)
    if (!waiting) throw new Error(`${table} is not among the tables that are loaded.`)
    if (waiting.columns.length === 0) waiting.columns = Object.keys(first)
    for (const row of rows) waiting.rows.push(waiting.columns.map((column) => row[column]))
  }

  /** Begins to write what has gathered, once the last writing is done; meanwhile more may gather. */
  async flush(): Promise<void> {
    await this.#writing
    const gathered = [...this.#waiting].map(([table, waiting]) => ({ table, columns: waiting.columns, rows: waiting.rows }))
    for (const waiting of this.#waiting.values()) waiting.rows = []
    this.#writing = this.#write(gathered)
    // Whoever awaits it next hears of it.
    this.#writing.catch(() => undefined)
  }

  /** Waits until everything is written. */
  async finish(): Promise<void> {
    await this.flush()
    await this.#writing
  }

  async #write(gathered: readonly { table: string; columns: readonly string[]; rows: unknown[][] }[]): Promise<void> {
    for (const { table, columns, rows } of gathered) {
      if (rows.length === 0) continue
      await this.#db.copyIn(this.#tx, table, columns, rows)
      this.counts.set(table, (this.counts.get(table) ?? 0) + rows.length)
    }
  }
}
