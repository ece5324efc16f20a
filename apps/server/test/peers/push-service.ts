import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'

interface Browser {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** Reads a message as a browser does (RFC 8291, aes128gcm): written apart from the package that encrypts it. */
function decrypted(body: Buffer, ours: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = body.subarray(0, 16)
  const keyLength = body.readUInt8(20)
  const theirs = body.subarray(21, 21 + keyLength)
  const cipher = body.subarray(21 + keyLength)
  const secret = ours.computeSecret(theirs)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ours.getPublicKey(), theirs])
  const ikm = Buffer.from(hkdfSync('sha256', secret, auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12))
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(cipher.subarray(-16))
  const plain = Buffer.concat([decipher.update(cipher.subarray(0, -16)), decipher.final()])
  return plain.subarray(0, plain.lastIndexOf(2)).toString()
}

/** Is the sender who the key says (VAPID, RFC 8292)? What the token claims, or null. */
function vouched(headers: IncomingHttpHeaders): { readonly aud: string; readonly sub: string } | null {
  const [, token, key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(headers.authorization ?? '') ?? []
  if (!token || !key) return null
  const [head, claims, signature] = token.split('.') as [string, string, string]
  const point = Buffer.from(key, 'base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
  const publicKey = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
  const good = verify('sha256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))
  return good ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; sub: string }) : null
}

/** A push service with one browser behind it, on loopback. */
export async function pushService() {
  const ours = createECDH('prime256v1')
  ours.generateKeys()
  const auth = randomBytes(16)
  const got: { readonly text: unknown; readonly by: ReturnType<typeof vouched> }[] = []
  let status = 201
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (status === 201) got.push({ text: JSON.parse(decrypted(Buffer.concat(chunks), ours, auth)), by: vouched(request.headers) })
      reply.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const browser: Browser = { endpoint: `http://127.0.0.1:${port}/send/1`, p256dh: ours.getPublicKey('base64url'), auth: auth.toString('base64url') }
  return {
    host: `127.0.0.1:${port}`,
    browser,
    got,
    /** From now on the service answers with this. */
    answer: (code: number) => void (status = code),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
