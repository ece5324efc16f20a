import { crc32, createDeflateRaw } from 'node:zlib'

/** Writes a zip part by part as a stream of bytes, so that a long list never stands in memory whole. */
export class ZipWriter {
  #at = 0
  #entries: Buffer[] = []

  /** One part; its text may come in pieces. */
  async *part(name: string, pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
    const start = this.#at
    const path = Buffer.from(name)
    yield this.#count(Buffer.concat([localHeader(path), path]))
    const sums = { crc: 0, size: 0, packed: 0 }
    for await (const packed of deflated(pieces, sums)) {
      sums.packed += packed.length
      yield this.#count(packed)
    }
    yield this.#count(descriptor(sums))
    this.#entries.push(Buffer.concat([centralHeader(path, sums, start), path]))
  }

  /** The directory at the end. */
  *end(): Generator<Buffer> {
    const directory = Buffer.concat(this.#entries)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#entries.length, 8)
    end.writeUInt16LE(this.#entries.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.#at, 16)
    yield directory
    yield end
  }

  #count(bytes: Buffer): Buffer {
    this.#at += bytes.length
    return bytes
  }
}

interface Sums {
  crc: number
  size: number
  packed: number
}

/** Text pieces through deflate; the sums of what went in are kept beside. */
async function* deflated(pieces: Iterable<string> | AsyncIterable<string>, sums: Sums): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 6 })
  const feed = async () => {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece)
      sums.crc = crc32(bytes, sums.crc)
      sums.size += bytes.length
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve))
    }
    deflate.end()
  }
  // A fault of the rows reaches the reader of the stream through the stream itself.
  feed().catch((error: Error) => deflate.destroy(error))
  for await (const packed of deflate) yield packed as Buffer
}

const year1980 = 0x21

function localHeader(path: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(0x0808, 6) // sizes follow the data; names in UTF-8
  head.writeUInt16LE(8, 8)
  head.writeUInt16LE(year1980, 12)
  head.writeUInt16LE(path.length, 26)
  return head
}

function descriptor(sums: Sums): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x08074b50, 0)
  tail.writeUInt32LE(sums.crc, 4)
  tail.writeUInt32LE(sums.packed, 8)
  tail.writeUInt32LE(sums.size, 12)
  return tail
}

function centralHeader(path: Buffer, sums: Sums, start: number): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(0x0808, 8)
  head.writeUInt16LE(8, 10)
  head.writeUInt16LE(year1980, 14)
  head.writeUInt32LE(sums.crc, 16)
  head.writeUInt32LE(sums.packed, 20)
  head.writeUInt32LE(sums.size, 24)
  head.writeUInt16LE(path.length, 28)
  head.writeUInt32LE(start, 42)
  return head
}
