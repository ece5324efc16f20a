import { type Instant, newId } from '@balian/contract/ids'
import type { Me } from '@balian/contract/session'
import { keyFrom, newDataKey, open, randomBytes, seal, unwrap, wrap } from './crypto.ts'
import { database, type VaultRow } from './database.ts'

/** Wrong PINs after which what was fetched is wiped. */
export const mostTries = 5
const dayMs = 86_400_000

/** The user at work: the key lives in memory only, until the phone is locked. */
export interface Opened {
  readonly account: string
  readonly key: CryptoKey
  readonly me: Me
}

let opened: Opened | null = null
const hearers = new Set<() => void>()
const tell = () => {
  for (const hear of hearers) hear()
}

/** Who is at work; null while locked or signed out. */
export const current = (): Opened | null => opened
/** Calls back when somebody comes to work or leaves. */
export const onVault = (hear: () => void): (() => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

export function lock(): void {
  opened = null
  tell()
}

/** Everybody who works with this phone, the latest first. */
export const users = async (): Promise<VaultRow[]> => (await database.vaults.toArray()).toSorted((a, b) => b.latest - a.latest)
export const vaultOf = (account: string): Promise<VaultRow | undefined> => database.vaults.get(account)
export const changeVault = (account: string, change: Partial<VaultRow>): Promise<number> => database.vaults.update(account, change)

/** The server’s moment of the last look. */
export const seenAt = ({ contact, offset }: VaultRow): Instant => new Date(contact + offset).toISOString()

/** The first sign-in on this phone, or a new PIN: makes the key, or wraps the one there is anew. */
export async function setPin(me: Me, pin: string, password: string | null, known: CryptoKey | null = null): Promise<void> {
  const before = await database.vaults.get(me.account)
  const at = known ?? (opened?.account === me.account ? opened.key : null)
  if (before && !at && (await unsent(me.account)) > 0) throw new Error('There is unsent work behind the former PIN.')
  const key = at ?? (await newDataKey())
  if (before && !at) await dropFetched(me.account)
  const salt = randomBytes(16)
  const now = Date.now()
  await database.vaults.put({
    account: me.account,
    name: me.name,
    login: me.login,
    phone: before?.phone ?? newId(),
    salt,
    triesLeft: mostTries,
    byPin: await wrap(key, await keyFrom(pin, salt)),
    byPassword: password ? await wrap(key, await keyFrom(password, salt)) : null,
    offset: before?.offset ?? 0,
    contact: now,
    latest: Math.max(now, before?.latest ?? 0),
    keepDays: before?.keepDays ?? 30,
    villages: villagesOf(me, before?.villages),
    village: before?.village ?? villagesOf(me)[0] ?? null,
    villageNames: namesOf(me),
    me: await seal(key, me),
  })
  opened = { account: me.account, key, me }
  tell()
}

const namesOf = (me: Me): Record<string, string> => Object.fromEntries(me.posts.map((post) => [post.place, post.placeName]))

/** The villages of the caller's posts come along by themselves; a post above villages chooses. */
export function villagesOf(me: Me, chosen: readonly string[] = []): string[] {
  const own = me.posts.filter((post) => post.place.length >= 12).map((post) => post.place.slice(0, 12))
  const above = chosen.filter((village) => me.posts.some((post) => village.startsWith(post.place)))
  return [...new Set([...own, ...above])].slice(0, 5)
}

export type Unlocking = { readonly ok: true } | { readonly ok: false; readonly left: number }

/** Opens with the PIN. Too many wrong ones wipe what was fetched; unsent work stays, and waits for the password. */
export async function unlock(account: string, pin: string): Promise<Unlocking> {
  const row = await database.vaults.get(account)
  if (!row || row.triesLeft <= 0) return { ok: false, left: 0 }
  // Counted before it is tried, so that killing the app saves no try.
  await changeVault(account, { triesLeft: row.triesLeft - 1 })
  const key = await unwrap(row.byPin, await keyFrom(pin, row.salt))
  if (key) {
    await enter(row, key)
    return { ok: true }
  }
  if (row.triesLeft - 1 <= 0) await wipe(account)
  return { ok: false, left: row.triesLeft - 1 }
}

/** The key by the password that was used at the sign-in, when the PIN is forgotten; null when it was another one. */
export async function keyByPassword(account: string, password: string): Promise<CryptoKey | null> {
  const row = await database.vaults.get(account)
  return row?.byPassword ? unwrap(row.byPassword, await keyFrom(password, row.salt)) : null
}

/** The password was changed: the new one opens this phone now, when the PIN is forgotten. */
export async function keepPassword(password: string): Promise<void> {
  const row = opened && (await database.vaults.get(opened.account))
  if (opened && row) await changeVault(row.account, { byPassword: await wrap(opened.key, await keyFrom(password, row.salt)) })
}

async function enter(row: VaultRow, key: CryptoKey): Promise<void> {
  const now = Date.now()
  if (now - row.contact > row.keepDays * dayMs || row.latest - row.contact > row.keepDays * dayMs) await dropFetched(row.account)
  await changeVault(row.account, { triesLeft: mostTries, latest: Math.max(now, row.latest) })
  opened = { account: row.account, key, me: await open<Me>(key, row.me) }
  tell()
}

/** Remembers who the account is now: posts change. */
export async function keepMe(me: Me): Promise<void> {
  // The phone may be locked while this is being written.
  const at = opened
  if (!at || at.account !== me.account) return
  const row = await database.vaults.get(me.account)
  const villages = villagesOf(me, row?.villages)
  const village = row?.village && villages.includes(row.village) ? row.village : (villages[0] ?? null)
  await changeVault(me.account, { me: await seal(at.key, me), name: me.name, villages, village })
  if (opened === at && JSON.stringify(me) !== JSON.stringify(at.me)) {
    opened = { ...at, me }
    tell()
  }
}

/** What waits for the server, or for its writer. */
export const unsent = (account: string): Promise<number> =>
  database.outbox
    .where('[account+state]')
    .anyOf([
      [account, 'waiting'],
      [account, 'stuck'],
    ])
    .count()

const dropFetched = (account: string): Promise<void> =>
  database.transaction('rw', database.streams, database.buckets, async () => {
    await database.streams.where('account').equals(account).delete()
    await database.buckets.where('account').equals(account).delete()
  })

/** Takes everything of an account from this phone; while unsent work is inside, only what was fetched. Tells whether all is gone. */
export async function wipe(account: string): Promise<boolean> {
  await dropFetched(account)
  if ((await unsent(account)) > 0) return false
  await database.transaction('rw', database.vaults, database.outbox, database.files, async () => {
    await database.vaults.delete(account)
    await database.outbox.where('account').equals(account).delete()
    await database.files.where('account').equals(account).delete()
  })
  if (opened?.account === account) lock()
  return true
}
