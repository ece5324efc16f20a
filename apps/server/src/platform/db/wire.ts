import { Duplex } from 'node:stream'

/** Where a wire's bytes go: the embedded engine's own protocol loop. */
export interface Far {
  /** Sends one or more whole protocol messages; the answer comes through `onData`, then `done`. */
  ask(message: Uint8Array, onData: (bytes: Uint8Array) => void, done: (error?: Error) => void): void
  /** Tells that so many bytes have been taken up, so that more may come. */
  taken(bytes: number): void
}

/**
 * A socket to the embedded database, as a pg client wants it. So both engines are spoken to by the same client,
 * with the same values, errors and COPY; only the road differs.
 */
export class Wire extends Duplex {
  readonly #far: Far
  readonly #waiting: Uint8Array[] = []
  #wanted = false

  constructor(far: Far) {
    super({ writableHighWaterMark: 1024 * 1024 })
    this.#far = far
  }

  override _read(): void {
    this.#wanted = true
    this.#pass()
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#far.ask(chunk, (bytes) => this.#arrive(bytes), done)
  }

  // What was corked together belongs together: the engine must see, for example, a COPY and its data as one message.
  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'binary', done)
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  #arrive(bytes: Uint8Array): void {
    this.#waiting.push(bytes)
    this.#pass()
  }

  #pass(): void {
    while (this.#wanted && this.#waiting.length > 0) {
      const bytes = this.#waiting.shift()!
      this.#wanted = this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      this.#far.taken(bytes.byteLength)
    }
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}
