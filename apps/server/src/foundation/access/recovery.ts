import { randomInt } from 'node:crypto'
import { hashOf } from './identify.ts'

/** Letters and digits that cannot be taken for each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const count = 10

/** As it was given out, whatever way it was typed: `K7MF-3XQA` and `k7mf 3xqa` are one. */
export const recoveryForm = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Fresh codes for the day on which the phone is lost, each for one sign-in; the database keeps their hashes only. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const part = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  const codes = Array.from({ length: count }, () => `${part()}-${part()}`)
  return { codes, hashes: codes.map((code) => hashOf(recoveryForm(code))) }
}
