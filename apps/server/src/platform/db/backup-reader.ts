import { createHash } from 'node:crypto'

const endMark = Buffer.from('\\.\n')
const newline = 10

/** Where a line `\.` begins; a row cannot hold one, for COPY writes a backslash twice. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(endMark); at >= 0; at = bytes.indexOf(endMark, at + 1)) {
    if (at === 0 || bytes[at - 1] === newline) return at
  }
  return -1
}

/** Reads a backup's text as it streams by: lines of JSON, and rows in pieces of whole lines. */
export class BackupReader {
  readonly #source: AsyncIterator<Buffer>
  readonly #hash = createHash('sha256')
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async #more(): Promise<void> {
    const next = await this.#source.next()
    if (next.done) throw new Error('The backup file is cut short.')
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value])
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }

  /** The next line of JSON, and the hash of all that came before it. */
  async head(): Promise<{ value: Record<string, unknown>; before: string }> {
    while (!this.#rest.includes(newline)) await this.#more()
    const before = this.#hash.copy().digest('hex')
    const bytes = this.#take(this.#rest.indexOf(newline) + 1)
    this.#hash.update(bytes)
    try {
      return { value: JSON.parse(bytes.toString('utf8')) as Record<string, unknown>, before }
    } catch {
      throw new Error('This is no backup of Balian, or it is damaged.')
    }
  }

  /** The rows of the table whose head was read last. */
  async *rows(): AsyncGenerator<Buffer> {
    while (true) {
      const end = findEnd(this.#rest)
      const whole = end >= 0 ? end : this.#rest.lastIndexOf(newline) + 1
      if (whole > 0) {
        const bytes = this.#take(whole)
        this.#hash.update(bytes)
        yield bytes
      }
      if (end >= 0) {
        this.#hash.update(this.#take(endMark.length))
        return
      }
      await this.#more()
    }
  }
}
