import { z } from 'zod'

/** An id of any record or command: UUIDv7, made by whoever makes the thing, final. */
export const id = z.uuid()
export type Id = string

let made = 0

/** A UUIDv7 (RFC 9562) of this moment; its order is the order of making, within a millisecond too. */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  made = (made + 1) & 0xfff
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(now) << 16n) | BigInt(0x7000 | made))
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * A place's code: the significant digits of the 12-digit statistical code (GB/T 10114), without trailing zeros of the levels
 * below, plus two digits for the villager group (社): 62 · 6211 · 621102 · 621102112 · 621102112201 · 62110211220103.
 * So a place's subtree is exactly the codes that start with its own.
 */
export const placeCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{14})$/)
export type PlaceCode = string

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const day = z.iso.date()
export type Day = string

/** A moment, ISO 8601 in UTC, `2026-11-24T08:30:00.000Z`. */
export const instant = z.iso.datetime({ offset: true })
export type Instant = string
