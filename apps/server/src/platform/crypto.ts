import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, randomFillSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Config } from './config.ts'

/** The keys at work. Sealed text names its key and cipher, so that keys can be rotated: `v1.<key>.<cipher>.<base64url>`. */
export interface Keys {
  /** Encrypts a sensitive item. */
  readonly seal: (plain: string) => string
  /** Decrypts it; throws when it was tampered with or its key is not here. */
  readonly open: (sealed: string) => string
  /** A keyed hash by which an item is found without being read (blind index); equal items of one `kind` have equal hashes. */
  readonly blind: (kind: string, plain: string) => string
}

/** The key file: outside the database, mode 0600. `use` names the key that seals; the others still open. */
export interface KeyRing {
  readonly use: string
  readonly keys: Readonly<Record<string, string>>
  /** Of the blind index; it cannot be rotated without hashing everything anew. */
  readonly index: string
}

const ciphers = { a: { name: 'aes-256-gcm', key: 32 }, s: { name: 'sm4-gcm', key: 16 } } as const
type CipherId = keyof typeof ciphers
const nonceLength = 12
const tagLength = 16

/** The keys of a ring, sealing with the cipher of the configuration. */
export function keysOf(ring: KeyRing, cipher: Config['cipher'] = 'aes-256-gcm'): Keys {
  const id: CipherId = cipher === 'sm4-gcm' ? 's' : 'a'
  // Key objects: from bytes, each act would make one anew, which costs more than the act.
  const index = createSecretKey(Buffer.from(ring.index, 'base64url'))
  const derived = new Map<string, KeyObject>()
  const keyFor = (name: string, which: CipherId): KeyObject => {
    const master = ring.keys[name]
    if (!master) throw new Error(`The key "${name}" is not in the key file.`)
    const cached = derived.get(name + which)
    if (cached) return cached
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(master, 'base64url'), '', `balian ${which}`, ciphers[which].key)))
    derived.set(name + which, key)
    return key
  }
  return {
    seal: (plain) => `v1.${ring.use}.${id}.${encrypt(id, keyFor(ring.use, id), plain)}`,
    open: (sealed) => {
      const [version, name, which, body] = sealed.split('.')
      if (version !== 'v1' || !name || !body || !(which === 'a' || which === 's')) throw new Error('This is no sealed text.')
      return decrypt(which, keyFor(name, which), body)
    },
    blind: (kind, plain) => createHmac('sha256', index).update(`${kind}:${plain}`).digest('base64url').slice(0, 32),
  }
}

/** Random bytes are asked of the system for many nonces at once: a call for each costs more than the sealing. None is used twice. */
const nonces = Buffer.alloc(nonceLength * 512)
let used = nonces.length
function freshNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces)
    used = 0
  }
  used += nonceLength
  return Buffer.from(nonces.subarray(used - nonceLength, used))
}

function encrypt(id: CipherId, key: KeyObject, plain: string): string {
  const nonce = freshNonce()
  const cipher = createCipheriv(ciphers[id].name as 'aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

function decrypt(id: CipherId, key: KeyObject, text: string): string {
  const bytes = Buffer.from(text, 'base64url')
  const cipher = createDecipheriv(ciphers[id].name as 'aes-256-gcm', key, bytes.subarray(0, nonceLength))
  cipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([cipher.update(bytes.subarray(nonceLength + tagLength)), cipher.final()]).toString('utf8')
}

const fresh = (): string => randomBytes(32).toString('base64url')

/** The key ring of BALIAN_KEYS (JSON), or of the file, which is made at the first start. */
export function readKeyRing(file: string, fromEnv: string | undefined): KeyRing {
  if (fromEnv) return JSON.parse(fromEnv) as KeyRing
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as KeyRing
  const ring: KeyRing = { use: 'k1', keys: { k1: fresh() }, index: fresh() }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(ring, null, 2), { mode: 0o600, flag: 'wx' })
  return ring
}

/** A ring for tests. */
export const testRing: KeyRing = { use: 't', keys: { t: 'A'.repeat(43) }, index: 'B'.repeat(43) }
