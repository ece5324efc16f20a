import { createECDH, createHash } from 'node:crypto'
import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import webpush from 'web-push'
import type { Keys } from '../../../platform/crypto.ts'
import type { PushConfig } from '../../../platform/outgoing.ts'
import type { Services } from '../../../platform/services.ts'
import { type Channel, codeOf, type Outcome, type Parcel } from './channel.ts'
import { accountsOf, putNotices } from './in-app.ts'

/** The key pair by which push services know us (VAPID). It follows from the index key, which never changes: subscriptions are bound to it. */
export function pushKeys(keys: Keys): { readonly publicKey: string; readonly privateKey: string } {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(
    createHash('sha256')
      .update(`${keys.blind('push', 'a')}${keys.blind('push', 'b')}`)
      .digest(),
  )
  return { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') }
}

/** Is it an address of a push service that we may call? Browsers name it, and we must not be sent just anywhere. */
export function knownService(endpoint: string, { hosts }: PushConfig): boolean {
  const url = URL.parse(endpoint)
  if (!url) return false
  if (url.protocol !== 'https:' && !hosts.includes(url.host)) return false
  return hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : host === url.host || host === url.hostname))
}

export interface Subscription {
  readonly id: Id
  readonly account: Id
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

interface Row {
  id: Id
  account: Id
  endpoint_sealed: string
  p256dh: string
  auth_sealed: string
}

export const openSubscription = (keys: Keys, row: Row): Subscription => ({
  id: row.id,
  account: row.account,
  endpoint: keys.open(row.endpoint_sealed),
  p256dh: row.p256dh,
  auth: keys.open(row.auth_sealed),
})

/** What the browser shows, and the page that a touch opens. */
export interface PushText {
  readonly title: string
  readonly body: string
  readonly path: string
}

/** One encrypted message to one browser: the push service's status, `gone` when the browser takes no more. */
export async function pushTo(
  config: PushConfig,
  keys: Keys,
  one: Subscription,
  text: PushText,
): Promise<{ readonly ok: boolean; readonly gone: boolean; readonly error: string }> {
  if (!knownService(one.endpoint, config)) return { ok: false, gone: true, error: 'unknown-service' }
  const { publicKey, privateKey } = pushKeys(keys)
  try {
    const request = webpush.generateRequestDetails({ endpoint: one.endpoint, keys: { p256dh: one.p256dh, auth: one.auth } }, JSON.stringify(text), {
      TTL: 86_400,
      contentEncoding: 'aes128gcm',
      vapidDetails: { subject: config.contact, publicKey, privateKey },
    })
    const { method, headers, body } = request
    const reply = await fetch(one.endpoint, {
      method,
      headers: headers as Record<string, string>,
      body: body as unknown as Uint8Array<ArrayBuffer>,
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    })
    await reply.body?.cancel()
    return { ok: reply.ok, gone: reply.status === 404 || reply.status === 410, error: `push-${reply.status}` }
  } catch (error) {
    return { ok: false, gone: false, error: codeOf((error as { cause?: unknown }).cause ?? error) }
  }
}

export const dropSubscriptions = ({ db }: Services, ids: readonly Id[]) =>
  ids.length === 0 ? undefined : db.system((tx) => sql`delete from push_subscriptions where id = any (${[...ids]}::uuid[])`.execute(tx))

/** Push to the browsers of residents who have an account and asked for it; the notice stands in the account besides. */
export class PushChannel implements Channel {
  readonly name = 'push'
  readonly loud = true
  readonly batch = 100
  readonly #config: PushConfig
  #error: string | null = null

  constructor(config: PushConfig) {
    this.#config = config
  }

  async send(services: Services, parcels: readonly Parcel[]): Promise<Outcome[]> {
    const { db, clock, keys } = services
    const { accounts, browsers } = await db.system(async (tx) => {
      const found = await accountsOf(
        tx,
        parcels.map((one) => one.person),
      )
      await putNotices(tx, parcels, found, clock.now())
      const { rows } = await sql<Row>`select * from push_subscriptions where account = any (${[...found.values()]}::uuid[])`.execute(tx)
      return { accounts: found, browsers: Map.groupBy(rows, (row) => row.account) }
    })
    const gone: Id[] = []
    const outcomes = await Promise.all(
      parcels.map(async (parcel): Promise<Outcome> => {
        const rows = browsers.get(accounts.get(parcel.person) ?? '') ?? []
        const text = { title: parcel.title, body: parcel.body.slice(0, 300), path: '/my/messages' }
        const replies = await Promise.all(
          rows.map(async (row) => {
            const reply = await pushTo(this.#config, keys, openSubscription(keys, row), text)
            if (reply.gone) gone.push(row.id)
            return reply
          }),
        )
        if (replies.some((one) => one.ok)) return { state: 'sent', ref: null }
        const later = replies.find((one) => !one.gone)
        this.#error = later?.error ?? null
        return later ? { state: 'later', error: later.error } : { state: 'refused', error: replies[0]?.error ?? 'no-browser' }
      }),
    )
    await dropSubscriptions(services, gone)
    return outcomes
  }

  test(): Promise<void> {
    return Promise.reject(new Error('no-address'))
  }
  look() {
    return { mode: 'on' as const, peer: null, connected: null, error: this.#error }
  }
  async ready(): Promise<boolean> {
    return true
  }
  async tend(): Promise<void> {}
  async close(): Promise<void> {}
}
