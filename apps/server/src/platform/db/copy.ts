import type pg from 'pg'
import { onClient, type Tx } from './session.ts'

/** About how many bytes one COPY statement carries; several in one transaction make up one copyIn. */
const batchBytes = 2 * 1024 * 1024

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escape = (text: string) => text.replace(/[\\\t\n\r]/g, (c) => escapes[c]!)

const arrayItem = (value: unknown): string =>
  value === null || value === undefined ? 'NULL' : Array.isArray(value) ? arrayLiteral(value) : `"${plain(value).replace(/["\\]/g, (c) => `\\${c}`)}"`
const arrayLiteral = (values: readonly unknown[]) => `{${values.map(arrayItem).join(',')}}`

function plain(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  if (Array.isArray(value)) return arrayLiteral(value)
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return String(value)
}

/** One row in COPY's text format: arrays as PostgreSQL arrays, other objects as JSON. */
export const copyLine = (row: readonly unknown[]): string =>
  `${row.map((value) => (value === null || value === undefined ? '\\N' : escape(plain(value)))).join('\t')}\n`

interface Wire {
  readonly stream: { cork(): void; uncork(): void }
  query(sql: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/**
 * A whole COPY in one message: the embedded engine answers a message before it reads the next, so it must find the data in it.
 * Needs pg's internal connection, the same that pg-copy-streams uses.
 */
const copyBatch = (client: pg.ClientBase, statement: string, data: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    let count = 0
    client.query({
      submit(wire: unknown) {
        const { stream } = wire as Wire
        stream.cork()
        ;(wire as Wire).query(statement)
        ;(wire as Wire).sendCopyFromChunk(data)
        ;(wire as Wire).endCopyFrom()
        stream.uncork()
      },
      handleCopyInResponse() {},
      handleCommandComplete({ text }: { text: string }) {
        count = Number(text.split(' ')[1])
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(count),
    } as pg.Submittable)
  })

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const tableName = (table: string) => table.split('.').map(quoted).join('.')

/** Writes COPY's text format into a table, in pieces that each end at a line's end; returns how many rows. */
export async function copyBytesIn(tx: Tx, table: string, columns: readonly string[], pieces: AsyncIterable<string | Buffer>): Promise<number> {
  const statement = `copy ${tableName(table)} (${columns.map(quoted).join(', ')}) from stdin`
  let count = 0
  let waiting: Buffer[] = []
  let size = 0
  const send = async () => {
    const data = Buffer.concat(waiting)
    waiting = []
    size = 0
    count += await onClient(tx, (client) => copyBatch(client, statement, data))
  }
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    waiting.push(bytes)
    size += bytes.length
    if (size >= batchBytes) await send()
  }
  if (size > 0) await send()
  return count
}

async function* linesOf(rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>): AsyncIterable<string> {
  // Joined to some kilobytes: one by one, small pieces cost more than the rows.
  let text = ''
  for await (const row of rows) {
    text += copyLine(row)
    if (text.length < 16_384) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

/** Loads rows by COPY (many times faster than INSERT); returns how many. */
export const copyIn = (
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
): Promise<number> => copyBytesIn(tx, table, columns, linesOf(rows))

/** Bytes that may wait unread before the connection is asked to pause. */
const mostWaiting = 4 * 1024 * 1024

interface PausingWire {
  readonly stream: { pause(): void; resume(): void }
  query(sql: string): void
}

/** COPY TO STDOUT as pg's connection drives it: pieces come in, a reader takes them out, the connection pauses in between. */
class CopyReader {
  readonly #statement: string
  #connection: PausingWire | undefined
  #pieces: Uint8Array[] = []
  #size = 0
  #end: 'open' | 'done' | Error = 'open'
  #wake = () => {}

  constructor(statement: string) {
    this.#statement = statement
  }

  submit(connection: unknown): void {
    this.#connection = connection as PausingWire
    this.#connection!.query(this.#statement)
  }
  handleCopyData({ chunk }: { chunk: Uint8Array }): void {
    // A copy: what comes is a view of the connection's own buffer, which the next message may overwrite.
    this.#pieces.push(Uint8Array.from(chunk))
    this.#size += chunk.length
    if (this.#size > mostWaiting) this.#connection!.stream.pause()
    this.#wake()
  }
  handleCommandComplete(): void {}
  handleError(error: Error): void {
    this.#end = error
    this.#wake()
  }
  handleReadyForQuery(): void {
    if (this.#end === 'open') this.#end = 'done'
    this.#wake()
  }

  async *read(): AsyncGenerator<Uint8Array> {
    while (true) {
      if (this.#pieces.length > 0) {
        const taken = Buffer.concat(this.#pieces)
        this.#pieces = []
        this.#size = 0
        this.#connection!.stream.resume()
        yield taken
      } else if (this.#end === 'open') await new Promise<void>((resolve) => (this.#wake = resolve))
      else if (this.#end === 'done') return
      else throw this.#end
    }
  }
}

/** The rows of a query in COPY's text format, as they come. Read it to its end before anything else in this transaction. */
export async function* copyOut(tx: Tx, query: string): AsyncGenerator<Uint8Array> {
  const reader = new CopyReader(`copy (${query}) to stdout`)
  await onClient(tx, async (client) => client.query(reader as unknown as pg.Submittable))
  try {
    yield* reader.read()
  } finally {
    // A reader that stops early leaves no half answer behind for the next query.
    for await (const _ of reader.read()) continue
  }
}
