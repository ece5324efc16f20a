import { addFile } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { parkItem } from '@balian/contract/sync'
import { order, orderBy, Refused, unreached, upload } from '../server.ts'
import { openBytes } from '../store/crypto.ts'
import { database, type ItemState } from '../store/database.ts'
import { current, type Opened, vaultOf } from '../store/vault.ts'
import { changeItem, type Item, itemOf, type Refusal } from './item.ts'
import { setLink } from './link.ts'

/** Who wrote it can do nothing more about it: the supervisor gets it, whole. */
const forSupervisor: ReadonlySet<string> = new Set(['forbidden', 'not-found', 'file-closed', 'place-ended'])
/** The server could not answer just now: the same again later. */
const later: ReadonlySet<string> = new Set(['too-many', 'broken'])
/** A server that breaks on it every time is not asked for ever. */
const mostTries = 6

type Outcome = 'sent' | 'stuck' | 'stop'

let running: Promise<boolean> | null = null
let again = false
/** Something was handed in since somebody was told so. */
let some = false
let tell: () => void = () => undefined

/** Calls back when something was handed in: what the phone holds is behind the server now. */
export const onHandedIn = (hear: () => void): void => void (tell = hear)

/** Sends what waits, in order, until nothing can be sent or the server cannot be reached (then false). One at a time, in one tab. */
export function flush(): Promise<boolean> {
  if (running) {
    again = true
    return running
  }
  running = navigator.locks
    .request('balian.outbox', () => run())
    .finally(() => {
      running = null
      if (again) {
        again = false
        void flush()
      } else if (some) {
        some = false
        tell()
      }
    })
  return running
}

async function run(): Promise<boolean> {
  const at = current()
  if (!at) return true
  // Behind an item that is stuck, later ones of the same record wait: they may build on it.
  const held = new Set<string>()
  const subjects: Subjects = new Map()
  for (const n of await numbersOf(at.account, 'waiting', 'stuck')) {
    // What went before it may have changed it, or its writer has thrown it away.
    const row = await database.outbox.get(n)
    if (row?.state !== 'waiting' && row?.state !== 'stuck') continue
    const item = await itemOf(at.key, row)
    if (held.has(item.subject)) continue
    const outcome = item.state === 'stuck' ? await handOver(at, item) : await sendItem(at, item, subjects)
    if (outcome === 'stop') return false
    if (outcome === 'stuck') held.add(item.subject)
  }
  return true
}

/** Items in these states, in the order of writing. */
async function numbersOf(account: string, ...states: ItemState[]): Promise<number[]> {
  const found = await database.outbox
    .where('[account+state]')
    .anyOf(states.map((state) => [account, state]))
    .primaryKeys()
  return (found as number[]).toSorted((a, b) => a - b)
}

async function sendItem(at: Opened, given: Item, subjects: Subjects): Promise<Outcome> {
  try {
    const sent = await sendFiles(at, given)
    const reply = await orderBy(sent.way, sent.input, sent.id)
    setLink({ online: true, signedIn: true })
    await carryOn(at, sent, reply, subjects)
    await done(at, sent, versionOf(reply))
    return 'sent'
  } catch (error) {
    return refused(at, given, error)
  }
}

/** The files first: the command names them. Each is noted as it arrives, so that none is sent twice. */
async function sendFiles(at: Opened, item: Item): Promise<Item> {
  let now = item
  for (const file of item.files) {
    if (file.sent >= file.size) continue
    const row = await database.files.get(file.id)
    if (!row) continue
    const blob = new Blob([await openBytes(at.key, row.bytes)], { type: file.type })
    // The file's own id is its command's: a reply that was lost is given again.
    await upload(addFile, { id: file.id, place: file.place }, { name: file.name, blob }, file.id)
    now = await changeItem(at.key, now, { files: now.files.map((one) => (one.id === file.id ? { ...one, sent: one.size } : one)) })
  }
  return now
}

const versionOf = (reply: unknown): number | null => {
  const version = (reply as { readonly version?: unknown } | null)?.version
  return typeof version === 'number' ? version : null
}

/** What each row is about, as far as this run has looked: opening all of them behind every sent one would take minutes of a full outbox. */
type Subjects = Map<number, string>

/** What waits about the same record was written on the version that this command has now left behind: it goes on from the new one. */
async function carryOn(at: Opened, sent: Item, reply: unknown, subjects: Subjects): Promise<void> {
  const version = versionOf(reply)
  if (version === null) return
  for (const n of await numbersOf(at.account, 'waiting')) {
    if (n < sent.n || (subjects.get(n) ?? sent.subject) !== sent.subject) continue
    const row = await database.outbox.get(n)
    if (!row) continue
    const item = await itemOf(at.key, row)
    subjects.set(n, item.subject)
    const base = item.input['version']
    if (item.subject === sent.subject && typeof base === 'number')
      await changeItem(at.key, item, { input: { ...item.input, version: Math.max(base, version) } })
  }
}

async function done(at: Opened, item: Item, version: number | null): Promise<void> {
  await changeItem(at.key, item, { state: 'done', refusal: null, taken: { at: Date.now(), version } })
  some = true
  await database.files.where('item').equals(item.id).delete()
}

const refusalOf = (error: unknown): Refusal =>
  error instanceof Refused ? { code: error.code, params: error.params, fields: [...error.fields] } : { code: 'broken', params: { trace: '—' }, fields: [] }

async function refused(at: Opened, given: Item, error: unknown): Promise<Outcome> {
  const refusal = refusalOf(error)
  const item = (await database.outbox.get(given.n)) ? await itemOf(at.key, (await database.outbox.get(given.n))!) : given
  if (refusal.code === unreached || refusal.code === 'not-signed-in') {
    setLink(refusal.code === unreached ? { online: false } : { online: true, signedIn: false })
    await changeItem(at.key, item, { refusal })
    return 'stop'
  }
  setLink({ online: true })
  // Only what the server itself could not do is counted: a bad line has no part in it.
  if (later.has(refusal.code) && item.tries + 1 < mostTries) {
    await changeItem(at.key, item, { refusal, tries: item.tries + 1 })
    return 'stop'
  }
  return handOver(at, await changeItem(at.key, item, { state: 'stuck', refusal }))
}

/** What its writer can do nothing about goes to the supervisor; when the line breaks at that, the next time. Anything else waits for its writer. */
async function handOver(at: Opened, item: Item): Promise<Outcome> {
  const code = item.refusal?.code ?? ''
  if (code === 'phone-cut-off') return park(at, item, 'cut-off')
  return forSupervisor.has(code) ? park(at, item, 'refused') : 'stuck'
}

/** Hands an item to the supervisor, whole: it stands there until somebody has taken it over or dismissed it. */
export async function park(at: Opened, item: Item, why: 'refused' | 'cut-off' | 'given-up'): Promise<Outcome> {
  const vault = await vaultOf(at.account)
  if (!vault) return 'stuck'
  const { refusal } = item
  // Words come with the pages; what merely sends needs none.
  const said = refusal ? (await import('../say.ts')).refusalWords(refusal).slice(0, 500) : ''
  try {
    const sent = await sendFiles(at, item).catch((error: unknown) => {
      // A file that the server refuses must not hold up the rest; one that a bad line lost is sent the next time, and nothing before it.
      if (refusalOf(error).code === unreached) throw error
      return item
    })
    await order(
      parkItem,
      {
        id: newId(),
        phone: vault.phone,
        command: item.id,
        route: item.way.name,
        input: JSON.stringify(item.input),
        title: item.title.slice(0, 120),
        why,
        problem: refusal?.code ?? '',
        said,
        written: item.written,
        files: sent.files.filter((file) => file.sent >= file.size).map((file) => file.id),
      },
      newId(),
    )
    await changeItem(at.key, sent, { state: 'parked' })
    await database.files.where('item').equals(item.id).delete()
    return 'sent'
  } catch (error) {
    return refusalOf(error).code === unreached ? 'stop' : 'stuck'
  }
}
