import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { type Limits, type Said, wrong } from './sheet.ts'

const inflate = promisify(inflateRaw)

/** The parts of a zip file, read when asked for, none larger than the limit. */
export interface Zip {
  names: string[]
  /** The text of a part, or undefined when there is none of that name. Throws `Refused` when it is too large or damaged. */
  text(name: string): Promise<string | undefined>
}

/** A file that will not be read, with the reason to say. */
export class Refused extends Error {
  readonly said: Said
  constructor(said: Said) {
    super(said.en)
    this.said = said
  }
}

const refuse = (zh: string, en: string): never => {
  throw new Refused(wrong(zh, en).wrong)
}
const damaged = (): never => refuse('文件已损坏，请重新保存后再上传。', 'The file is damaged. Save it again, then upload it.')
const tooLarge = (): never => refuse('文件展开后太大，请分成几个文件。', 'The file is too large once unpacked. Split it into several.')

interface Entry {
  method: number
  packed: number
  unpacked: number
  at: number
}

/** Opens a zip by its central directory (PKWARE APPNOTE 4.3.12); encrypted and 64-bit files are refused. */
export function openZip(file: Buffer, limits: Limits): Zip {
  const entries = directoryOf(file)
  let total = 0
  return {
    names: [...entries.keys()],
    async text(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.unpacked > limits.unpacked) tooLarge()
      const body = await unpack(file, entry, limits.unpacked)
      total += body.length
      if (total > 2 * limits.unpacked) tooLarge()
      return body.toString('utf8')
    },
  }
}

function directoryOf(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0 || end + 20 > file.length) damaged()
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) damaged()
    if (file.readUInt16LE(at + 8) & 1) refuse('文件有密码，请去掉密码后再上传。', 'The file has a password. Remove it, then upload the file.')
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name, {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

async function unpack(file: Buffer, entry: Entry, most: number): Promise<Buffer> {
  if (entry.at + 30 > file.length) damaged()
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const packed = file.subarray(from, from + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) damaged()
  try {
    return await inflate(packed, { maxOutputLength: most })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged()
  }
}
