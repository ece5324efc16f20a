/** What is encrypted: AES-256-GCM, a nonce of its own each time. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

/** PBKDF2 rounds: a third of a second on a cheap phone, and as much for each guess of somebody who copied its storage. */
const rounds = 250_000
const plainText = new TextDecoder()
const bytesOf = (text: string) => new TextEncoder().encode(text)

export const randomBytes = (n: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(n))

/** The key that wraps the key of the data, from a PIN or a password. */
export async function keyFrom(secret: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytesOf(secret), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey'])
}

export const newDataKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])

export async function wrap(key: CryptoKey, by: CryptoKey): Promise<Sealed> {
  const iv = randomBytes(12)
  return { iv, data: await crypto.subtle.wrapKey('raw', key, by, { name: 'AES-GCM', iv }) }
}

/** The key of the data, or null when the PIN or password was not the right one. */
export const unwrap = (sealed: Sealed, by: CryptoKey): Promise<CryptoKey | null> =>
  crypto.subtle.unwrapKey('raw', sealed.data, by, { name: 'AES-GCM', iv: sealed.iv }, { name: 'AES-GCM' }, true, ['encrypt', 'decrypt']).then(
    (key) => key,
    () => null,
  )

export async function sealBytes(key: CryptoKey, bytes: BufferSource): Promise<Sealed> {
  const iv = randomBytes(12)
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) }
}

export const openBytes = (key: CryptoKey, sealed: Sealed): Promise<ArrayBuffer> => crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.data)

export const seal = (key: CryptoKey, value: unknown): Promise<Sealed> => sealBytes(key, bytesOf(JSON.stringify(value)))

export const open = async <T>(key: CryptoKey, sealed: Sealed): Promise<T> => JSON.parse(plainText.decode(await openBytes(key, sealed))) as T
