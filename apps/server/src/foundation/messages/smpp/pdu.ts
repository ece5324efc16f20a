/**
 * The protocol data units of SMPP 3.4 that a sender needs. Written here because the one package of the registry keeps no window, knows no
 * answer that never came, and has had no release for years; its peer side serves our tests as the other end.
 */
export const commands = {
  bindTransceiver: 0x00000009,
  submit: 0x00000004,
  deliver: 0x00000005,
  unbind: 0x00000006,
  enquireLink: 0x00000015,
  genericNack: 0x80000000,
} as const
export const answered = 0x80000000

/** Optional parameters by their tags. */
export const tags = { userMessageReference: 0x0204, receiptedMessageId: 0x001e, messageState: 0x0427, messagePayload: 0x0424 } as const

export interface Pdu {
  readonly command: number
  readonly status: number
  readonly sequence: number
  readonly body: Buffer
}

export function encode({ command, status, sequence, body }: Pdu): Buffer {
  const head = Buffer.alloc(16)
  head.writeUInt32BE(16 + body.length, 0)
  head.writeUInt32BE(command, 4)
  head.writeUInt32BE(status, 8)
  head.writeUInt32BE(sequence, 12)
  return Buffer.concat([head, body])
}

const longest = 65_536

/** Cuts a stream into units; throws when what comes is no SMPP. */
export class Cutter {
  #rest: Buffer = Buffer.alloc(0)

  cut(chunk: Buffer): Pdu[] {
    const units: Pdu[] = []
    let all = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    while (all.length >= 16) {
      const length = all.readUInt32BE(0)
      if (length < 16 || length > longest) throw new Error(`A unit of ${length} bytes: this is no SMPP.`)
      if (all.length < length) break
      units.push({ command: all.readUInt32BE(4), status: all.readUInt32BE(8), sequence: all.readUInt32BE(12), body: all.subarray(16, length) })
      all = all.subarray(length)
    }
    this.#rest = all
    return units
  }
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'latin1')
const bytes = (...values: number[]): Buffer => Buffer.from(values)

export const bindBody = (system: string, password: string): Buffer => Buffer.concat([text(system), text(password), text(''), bytes(0x34, 0, 0), text('')])

export interface Submit {
  readonly source: string
  readonly to: string
  /** The text's bytes, with the head of a part where it is one. */
  readonly message: Buffer
  readonly coding: number
  readonly part: boolean
  /** Asks for a delivery report. */
  readonly report: boolean
  /** A message still waiting at the other end that has the same source and receiver is replaced by this one. */
  readonly replace: boolean
  /** Comes back in the delivery report, where the other end keeps it. */
  readonly reference: number
}

/** A national number (TON 2), or an international one; ISDN numbering. */
const address = (number: string): Buffer => {
  if (number === '') return bytes(0, 0, 0)
  if (/[^+\d]/.test(number)) return Buffer.concat([bytes(5, 0), text(number)])
  return number.startsWith('+') ? Buffer.concat([bytes(1, 1), text(number.slice(1))]) : Buffer.concat([bytes(2, 1), text(number)])
}

export function submitBody(one: Submit): Buffer {
  const reference = Buffer.alloc(6)
  reference.writeUInt16BE(tags.userMessageReference, 0)
  reference.writeUInt16BE(2, 2)
  reference.writeUInt16BE(one.reference, 4)
  return Buffer.concat([
    text(''),
    address(one.source),
    address(one.to),
    bytes(one.part ? 0x40 : 0, 0, 1),
    text(''),
    text(''),
    bytes(one.report ? 1 : 0, one.replace ? 1 : 0, one.coding, 0, one.message.length),
    one.message,
    reference,
  ])
}

/** What the other end delivers: a report on one of ours, or somebody's own SMS. */
export interface Delivered {
  readonly from: string
  readonly isReport: boolean
  readonly coding: number
  readonly message: Buffer
  readonly options: ReadonlyMap<number, Buffer>
}

export function readDelivered(body: Buffer): Delivered {
  let at = 0
  const word = (): string => {
    const end = body.indexOf(0, at)
    if (end < 0) throw new Error('A text without an end.')
    const value = body.toString('latin1', at, end)
    at = end + 1
    return value
  }
  const byte = (): number => body.readUInt8(at++)
  word()
  at += 2
  const from = word()
  at += 2
  word()
  const esm = byte()
  at += 2
  word()
  word()
  at += 2
  const coding = byte()
  at += 1
  const length = byte()
  const message = body.subarray(at, at + length)
  at += length
  const options = new Map<number, Buffer>()
  while (at + 4 <= body.length) {
    const size = body.readUInt16BE(at + 2)
    options.set(body.readUInt16BE(at), body.subarray(at + 4, at + 4 + size))
    at += 4 + size
  }
  return { from, isReport: (esm & 0x3c) === 0x04, coding, message, options }
}
