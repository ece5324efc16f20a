import { Secret, TOTP } from 'otpauth'
import type { Keys } from '../../platform/crypto.ts'

const totp = (secret: string, label = 'account') => new TOTP({ issuer: '八联 Balian', label, secret: Secret.fromBase32(secret) })

/** A new secret (base32) and the otpauth address that an authenticator app reads. */
export function newTotp(login: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32
  return { secret, uri: totp(secret, login).toString() }
}

/** Whether the code belongs to the sealed secret now, one step of 30 s to either side. */
export function codeIsRight(keys: Keys, sealed: string, code: string | undefined, now: Date): boolean {
  if (!code) return false
  return totp(keys.open(sealed)).validate({ token: code, timestamp: now.getTime(), window: 1 }) !== null
}
