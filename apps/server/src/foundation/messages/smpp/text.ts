import { isPlainSms, smsParts } from '@balian/contract/channels'
import { type Delivered, tags } from './pdu.ts'

const wide = 8

/** Big-endian UTF-16: what SMPP calls UCS2. */
const wideBytes = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** A text as the bytes of its parts; each of several begins with a head that says which it is of how many. */
export function partsOf(text: string, reference: number): { readonly coding: number; readonly parts: readonly Buffer[] } {
  const plain = isPlainSms(text)
  const parts = smsParts(text).map((part) => (plain ? Buffer.from(part, 'latin1') : wideBytes(part)))
  const headed = parts.length === 1 ? parts : parts.map((part, i) => Buffer.concat([Buffer.from([5, 0, 3, reference & 0xff, parts.length, i + 1]), part]))
  return { coding: plain ? 0 : wide, parts: headed }
}

/** The text of an SMS that somebody sent us. */
export const spoken = ({ coding, message }: Delivered): string =>
  coding === wide
    ? Buffer.from(message)
        .subarray(0, message.length & ~1)
        .swap16()
        .toString('utf16le')
    : message.toString('latin1')

/** What a delivery report says. */
export interface Report {
  readonly ref: string
  /** Our own reference, where the other end gives it back. */
  readonly reference: number | null
  /** The receiver. */
  readonly phone: string
  /** null: under way still. */
  readonly arrived: boolean | null
  /** `DELIVRD`, `EXPIRED`, `UNDELIV` … */
  readonly said: string
}

const states: Readonly<Record<number, string>> = {
  1: 'ENROUTE',
  2: 'DELIVRD',
  3: 'EXPIRED',
  4: 'DELETED',
  5: 'UNDELIV',
  6: 'ACCEPTD',
  7: 'UNKNOWN',
  8: 'REJECTD',
}

/** Reads the optional parameters, or else the customary text `id:… stat:DELIVRD …`. */
export function readReport(one: Delivered): Report {
  const words = one.message.toString('latin1')
  const state = one.options.get(tags.messageState)?.at(0)
  const said = (state === undefined ? undefined : states[state]) ?? /stat:(\w{1,10})/.exec(words)?.[1] ?? 'UNKNOWN'
  const id = one.options.get(tags.receiptedMessageId)?.toString('latin1').replace(/\0.*$/, '') ?? /id:(\S+)/.exec(words)?.[1] ?? ''
  const reference = one.options.get(tags.userMessageReference)
  const arrived = said === 'DELIVRD' ? true : said === 'ENROUTE' || said === 'ACCEPTD' ? null : false
  return { ref: id, reference: reference?.length === 2 ? reference.readUInt16BE(0) : null, phone: one.from.replace(/^\+?86(?=1\d{10}$)/, ''), arrived, said }
}
