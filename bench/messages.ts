// One SMS to everybody of a prefecture, through an SMS centre that is a process of its own, on PostgreSQL: how fast it goes, what becomes of it
// when the sender is killed in the middle, and what a bare loop that only writes to the centre would reach.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { SmppSession } from '../apps/server/src/foundation/messages/smpp/session.ts'
import { partsOf } from '../apps/server/src/foundation/messages/smpp/text.ts'
import { readConfig } from '../apps/server/src/platform/config.ts'
import { keysOf, readKeyRing } from '../apps/server/src/platform/crypto.ts'
import { type Db, migrate, openDb } from '../apps/server/src/platform/db/index.ts'
import { migrationsFolder } from '../apps/server/src/services.ts'
import { startCluster } from '../apps/server/test/cluster.ts'
import { startSender } from '../apps/server/test/peers/sender-process.ts'
import { startCentre, type Taken } from '../apps/server/test/peers/smsc-process.ts'
import { tellMany, told } from '../apps/server/test/tell-many.ts'

type Say = (line: string) => void
type Centre = Awaited<ReturnType<typeof startCentre>>

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const aSecond = (count: number, ms: number): string => `${Math.round((count / ms) * 1000).toLocaleString('en')} a second`

async function until(centre: Centre, fits: (now: Taken) => boolean): Promise<Taken> {
  for (;;) {
    const now = await centre.ask()
    if (fits(now)) return now
    await wait(500)
  }
}

/** Seven counties of an invented prefecture, with nine villages each. */
const villages = Array.from({ length: 63 }, (_, n) => `99000${1 + (n % 7)}10${1 + (n % 3)}20${1 + Math.floor(n / 21)}`)

/** The same text to as many numbers by a loop that knows neither database nor receipts. */
async function bare(count: number): Promise<number> {
  const centre = await startCentre()
  const { sms } = readConfig({ BALIAN_DEMO: '0', BALIAN_SMS: centre.url }).outgoing
  if (sms === null || sms === 'show') throw new Error('The centre has no address.')
  const session = await SmppSession.open(sms, { delivered: (_, done) => done(), closed: () => undefined })
  const { coding, parts } = partsOf(`【八联】${told.title}：${told.body} 拒收请回复T`, 1)
  const began = performance.now()
  let next = 0
  const line = async () => {
    while (next < count) {
      next += 1
      const one = { source: sms.source, to: String(13_900_000_000 + next), message: parts[0]!, coding, part: false, report: true, replace: false, reference: 1 }
      await session.submit(one)
    }
  }
  await Promise.all(Array.from({ length: sms.window }, line))
  const took = performance.now() - began
  await session.close()
  await centre.stop()
  return took
}

/** Sends, kills the sender at two fifths, lets a successor finish; what was sent in how long before the kill, and in all. */
async function killedOnce(env: Record<string, string>, centre: Centre, count: number, say: Say) {
  const began = performance.now()
  const first = startSender(env)
  await until(centre, ({ messages }) => messages > 0)
  const started = performance.now()
  const atKill = await until(centre, ({ messages }) => messages >= count * 0.4)
  const speed = aSecond(atKill.messages, performance.now() - started)
  await first.kill()
  const dead = await centre.ask()
  say(`killed (SIGKILL) after ${dead.messages.toLocaleString('en')} messages: ${speed}; ${dead.owed.toLocaleString('en')} reports not yet confirmed`)
  const second = startSender(env)
  // Past the lease of what was under way: by then its reports have come, and only what the centre never took is sent.
  const nearly = await until(centre, ({ messages, owed }) => messages >= count - 2000 && owed === 0)
  say(`the successor has sent all that nobody held: ${nearly.messages.toLocaleString('en')}`)
  second.later()
  const code = await second.ended
  return { code, took: performance.now() - began, logs: [first.log(), second.log()] }
}

const statesOf = async (db: Db): Promise<string> =>
  (await db.system((tx) => sql<{ state: string; n: number }>`select state, count(*)::int as n from deliveries group by 1`.execute(tx))).rows
    .map((row) => `${row.n.toLocaleString('en')} ${row.state}`)
    .join(', ')

/** The whole of it, written to `out`; throws when somebody is forgotten, told twice, or named in a log. */
export async function benchMessages(count: number, out: string, tell: Say): Promise<void> {
  const lines: string[] = []
  const say: Say = (line) => {
    tell(line)
    lines.push(`- ${line}`)
  }
  await measured(count, say)
  mkdirSync(out, { recursive: true })
  const machine = `${cpus().length} cores (${cpus()[0]!.model.trim()})`
  writeFileSync(
    join(out, 'messages.md'),
    `# A message to a prefecture\n\n${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.versions.node}. Made by \`npm run bench -- --only messages\`.\n\n${lines.join('\n')}\n`,
  )
}

async function measured(count: number, say: Say): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'balian-messages-'))
  const cluster = await startCluster({ settings: ['shared_buffers=256MB', 'max_wal_size=4GB'] })
  const centre = await startCentre()
  try {
    const env: Record<string, string> = { BALIAN_DATA: folder, BALIAN_DEMO: '0', BALIAN_SMS: centre.url, BALIAN_QUIET: '00:00-00:00' }
    if (cluster) env.DATABASE_URL = cluster.url
    const db = await openDb(cluster ? { url: cluster.url } : { folder })
    await migrate(db, migrationsFolder)
    const keys = keysOf(readKeyRing(join(folder, 'keys.json'), undefined))
    say(`${db.engine}: one SMS to ${count.toLocaleString('en')} residents of a prefecture, window 40, one connection`)
    const { fill, draw } = await tellMany(db, keys, { place: '9900', places: villages, count, now: new Date() })
    say(`registered in ${(fill / 1000).toFixed(1)} s (COPY), drawn up in ${(draw / 1000).toFixed(1)} s`)
    await db.outside('analyze')
    if (!cluster) await db.close()
    const { code, took, logs } = await killedOnce(env, centre, count, say)
    const end = await centre.ask()
    const after = cluster ? db : await openDb({ folder })
    const states = await statesOf(after)
    await after.close()
    const named = logs.some((log) => [told.name, told.title, told.body].some((word) => log.includes(word)) || told.phones.test(log))
    say(`all delivered after ${(took / 1000).toFixed(0)} s with the kill, the start and every receipt: ${aSecond(count, took)}; in the database: ${states}`)
    say(`told twice: ${end.twice}; forgotten: ${count - end.receivers}; names, numbers or texts in the senders' logs: ${named ? 'YES' : 'none'}`)
    const some = Math.min(count, 100_000)
    const loop = await bare(some)
    say(`a bare loop to a centre of the same kind: ${aSecond(some, loop)}; Balian takes ${(took / count / (loop / some)).toFixed(1)} × as long a message`)
    if (code !== 0 || end.twice > 0 || end.receivers !== count || end.owed > 0 || named) throw new Error('Somebody was told twice, forgotten, or named.')
  } finally {
    await centre.stop()
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
