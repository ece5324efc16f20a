import { createHmac, randomBytes } from 'node:crypto'

/** What the codes of one sign-in are made from. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/** The six digits of a minute. */
export function codeAt(secret: string, now: Date, minutesAgo = 0): string {
  const minute = Math.floor(now.getTime() / 60_000) - minutesAgo
  const digest = createHmac('sha256', secret).update(String(minute)).digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** Whether the code is, or was just now, on the screen: whoever took a picture of it has until the end of the next minute. */
export const codeFits = (secret: string, code: string, now: Date): boolean => [0, 1].some((ago) => codeAt(secret, now, ago) === code)
