import type { Reply } from '@balian/contract/route'
import { whoAmI } from '@balian/contract/session'
import { phoneReport, syncCompare, syncStream } from '@balian/contract/sync'
import { bucketOf, fold, hashLength } from '@balian/contract/sync-digest'
import { flush, onHandedIn, park } from '../outbox/flush.ts'
import { type Item, itemsOf } from '../outbox/item.ts'
import { setLink } from '../outbox/link.ts'
import { tidy } from '../outbox/outbox.ts'
import { ask, order, Refused, unreached } from '../server.ts'
import { setOffset } from './clock.ts'
import { seal } from './crypto.ts'
import { database, type StreamRecord } from './database.ts'
import { forget, refresh } from './rows.ts'
import { changeVault, current, keepMe, type Opened, vaultOf, wipe } from './vault.ts'

/** How many streams are fetched at once: the link is slow to answer, not to carry. */
const atOnce = 4

let running: Promise<boolean> | null = null
/** The round under way has begun to look at what the server holds. */
let looking = false
let again = false

/**
 * Sends what waits, then fetches what differs; true when nothing is left to send and the phone holds what the server holds. Asked twice at once,
 * it runs once; and once more after a round that had begun to look before something changed here.
 */
export function synchronize({ changed = false } = {}): Promise<boolean> {
  if (changed && looking) again = true
  running ??= attempt().finally(() => {
    running = null
    looking = false
    setLink({ busy: false, progress: null })
    if (again) {
      again = false
      void synchronize()
    }
  })
  return running
}

/** Fetches what was just handed in, so that lists show what the server made of it; a round that looks already may have looked too early. */
onHandedIn(() => void synchronize({ changed: true }))

async function attempt(): Promise<boolean> {
  const at = current()
  if (!at) return false
  setLink({ busy: true })
  const sent = await flush()
  looking = true
  try {
    await round(at)
    setLink({ online: true, signedIn: true })
    return sent
  } catch (error) {
    await met(at, error)
    return false
  }
}

/** What a refusal means for the phone as a whole. */
async function met(at: Opened, error: unknown): Promise<void> {
  if (!(error instanceof Refused)) throw error
  if (error.code === unreached) setLink({ online: false })
  else if (error.code === 'not-signed-in') setLink({ online: true, signedIn: false })
  else if (error.code === 'phone-cut-off') await cutOff(at)
  else setLink({ online: true })
}

async function round(at: Opened): Promise<void> {
  const me = await ask(whoAmI, {})
  // Somebody else signed in on this phone last.
  if (me.account !== at.account) throw new Refused('not-signed-in')
  await keepMe(me)
  const vault = await vaultOf(at.account)
  if (!vault) return
  const held = new Map((await database.streams.where('account').equals(at.account).toArray()).map((one) => [one.key, one]))
  const have = [...held.values()].map((one) => `${one.key}:${whole(one.digests)}`).join(',')
  const sent = Date.now()
  const compared = await ask(syncCompare, { phone: vault.phone, villages: vault.villages.join(','), have })
  const now = Date.now()
  const offset = Date.parse(compared.at) - (sent + now) / 2
  setOffset(offset)
  await dropOthers(at, held, compared)
  const differing = compared.streams.filter((one) => one.differs)
  await fetchAll(at, vault.phone, differing, held)
  await changeVault(at.account, {
    offset,
    contact: sent,
    latest: now,
    keepDays: compared.keepDays,
    villageNames: { ...vault.villageNames, ...namesOf(compared) },
  })
  await tidy(at.account)
  await report(at)
}

const namesOf = ({ villages }: Reply<typeof syncCompare>): Record<string, string> => Object.fromEntries(villages.map(({ code, name }) => [code, name]))

/** What the caller may no longer hold goes. */
async function dropOthers(at: Opened, held: ReadonlyMap<string, StreamRecord>, compared: Reply<typeof syncCompare>): Promise<void> {
  const mine = new Set(compared.streams.map((one) => one.key))
  for (const key of held.keys()) {
    if (mine.has(key)) continue
    await database.transaction('rw', database.streams, database.buckets, async () => {
      await database.streams.delete([at.account, key])
      await database.buckets.where('[account+key]').equals([at.account, key]).delete()
    })
    forget(key)
  }
}

type Differing = Reply<typeof syncCompare>['streams']

async function fetchAll(at: Opened, phone: string, differing: Differing, held: ReadonlyMap<string, StreamRecord>): Promise<void> {
  const queue = [...differing]
  let fetched = 0
  const first = held.size === 0
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      await fetchStream(at, phone, next, held.get(next.key))
      fetched += 1
      if (first) setLink({ progress: fetched / differing.length })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function fetchStream(at: Opened, phone: string, { key, buckets }: Differing[number], held: StreamRecord | undefined): Promise<void> {
  // Another number of buckets (a new version of the server): all anew.
  const same = held?.buckets === buckets
  const reply = await ask(syncStream, { phone, key, have: same ? held.digests : '' })
  const digests = same ? split(held.digests) : Array.from({ length: buckets }, () => fold([]))
  const rows = await Promise.all(reply.changed.map(async (bucket) => ({ account: at.account, key, n: bucket.n, rows: await seal(at.key, bucket.rows) })))
  for (const bucket of reply.changed) digests[bucket.n] = fold(bucket.rows.filter((row) => bucketOf(row.id, buckets) === bucket.n).map((row) => row.hash))
  await database.transaction('rw', database.streams, database.buckets, async () => {
    if (!same) await database.buckets.where('[account+key]').equals([at.account, key]).delete()
    await database.buckets.bulkPut(rows)
    await database.streams.put({ account: at.account, key, buckets, digests: digests.join('') })
  })
  await refresh(key)
}

const split = (digests: string): string[] => Array.from({ length: digests.length / hashLength }, (_, n) => digests.slice(n * hashLength, (n + 1) * hashLength))
const whole = (digests: string): string => fold(split(digests))

let told = ''
let toldAt = 0
const quietMs = 30 * 60_000

/** Tells the office what waits here: when that has changed, and now and then. */
async function report(at: Opened): Promise<void> {
  const vault = await vaultOf(at.account)
  if (!vault) return
  const waiting = (await unsentOf(at)).slice(0, 200).map((item) => ({
    route: item.way.name,
    state: item.state as 'waiting' | 'stuck',
    because: item.refusal?.code ?? '',
    since: item.written,
  }))
  const news = JSON.stringify([at.account, waiting])
  if (news === told && Date.now() - toldAt < quietMs) return
  await order(phoneReport, { phone: vault.phone, name: phoneName(), app: __APP__, villages: [...vault.villages], synced: true, waiting })
  told = news
  toldAt = Date.now()
}

const unsentOf = async (at: Opened): Promise<Item[]> => (await itemsOf(at.account, at.key)).filter((item) => item.state === 'waiting' || item.state === 'stuck')

/** The kind of phone in a few words: `Linux; Android 10; K`. */
const phoneName = (): string => (/\(([^)]*)\)/.exec(navigator.userAgent)?.[1] ?? 'browser').slice(0, 60)

/** The office has cut this phone off: what was not handed in goes to the supervisor, and everything else goes from here. */
async function cutOff(at: Opened): Promise<void> {
  for (const item of await unsentOf(at)) await park(at, item, 'cut-off')
  await wipe(at.account)
}

/** A locked phone asks too whether it was cut off. What is unsent is behind the PIN and stays until somebody has entered it. */
export async function askWhileLocked(account: string): Promise<void> {
  const vault = await vaultOf(account)
  if (!vault) return
  await ask(syncCompare, { phone: vault.phone }).catch(async (error: unknown) => {
    if (error instanceof Refused && error.code === 'phone-cut-off') await wipe(account)
  })
}
