// The server is killed (SIGKILL) again and again while officers write through HTTP. Afterwards every acknowledged write must be there,
// none twice, and `verify` clean. Writers behave as the phone's outbox does: what was not answered is sent again under the same id.
//
//   node e2e/kill-nine.ts [--kills 20] [--writers 8]        prints its figures; exit code 1 when anything is lost, doubled or different
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { balian, type RunningServer, startServer } from '../apps/server/test/server.ts'
import { Outbox } from './kill-nine-outbox.ts'
import { account, lostAndDoubled, prepare } from './kill-nine-records.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, writers: { type: 'string', default: '8' } } })
const kills = Number(values.kills)
const folder = mkdtempSync(join(tmpdir(), 'balian-kill-'))
const env = { BALIAN_DATA: join(folder, 'data'), BALIAN_DEMO: '0', LOG_LEVEL: 'fatal' }
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** From the start of the process to the first page it can answer. */
async function start(): Promise<{ server: RunningServer; ms: number }> {
  const before = performance.now()
  const server = await startServer(env)
  return { server, ms: performance.now() - before }
}

const answersOf = (outboxes: readonly Outbox[]): number => outboxes.reduce((sum, one) => sum + one.answered.length, 0)

async function round(n: number, outboxes: readonly Outbox[]): Promise<number> {
  const { server, ms } = await start()
  const writing = outboxes.map((outbox) => outbox.write(server.address))
  // In the middle of the writing, at another moment each time: after some more answers and some milliseconds.
  const enough = answersOf(outboxes) + 10 + ((n * 7) % 40)
  for (const until = Date.now() + 30_000; answersOf(outboxes) < enough && Date.now() < until; ) await wait(5)
  await wait((n * 13) % 40)
  await server.kill()
  await Promise.all(writing)
  return ms
}

/** Waits until the server has sealed all acts into the audit chain, which it does about once a minute. */
async function sealed(): Promise<void> {
  for (const until = Date.now() + 150_000; Date.now() < until; await wait(5000)) {
    const { out } = await balian(env, folder, 'verify', '--json')
    if ((JSON.parse(out) as { audit: { waiting: number } }).audit.waiting === 0) return
  }
  throw new Error('The audit log was not sealed in time.')
}

/** What was never answered is sent once more, to a server that nobody kills; and some of what was answered, as a lost reply would be. */
async function finish(outboxes: readonly Outbox[]): Promise<{ repeated: number; verified: { code: number; out: string } }> {
  const { server } = await start()
  let repeated = 0
  for (const outbox of outboxes) {
    await outbox.sendWaiting(server.address)
    repeated += await outbox.repeat(server.address, 25)
  }
  await sealed()
  const verified = await balian(env, folder, 'verify', '--json')
  await server.stop()
  return { repeated, verified }
}

try {
  await prepare(env.BALIAN_DATA)
  const outboxes = Array.from({ length: Number(values.writers) }, (_, n) => new Outbox(account, n))
  const starts: number[] = []
  for (let n = 1; n <= kills; n += 1) {
    starts.push(await round(n, outboxes))
    console.log(`kill ${n}: ${answersOf(outboxes)} writes answered, ${outboxes.filter((one) => one.waiting).length} cut off`)
  }
  const { repeated, verified } = await finish(outboxes)
  const answered = outboxes.flatMap((one) => one.answered)
  const found = await lostAndDoubled(env.BALIAN_DATA, answered)
  const figures = {
    kills,
    answered: answered.length,
    cutOff: outboxes.reduce((sum, one) => sum + one.cutOff, 0),
    answeredTwiceAlike: repeated,
    slowestStartMs: Math.round(Math.max(...starts)),
    ...found,
    verify: JSON.parse(verified.out) as { clean: boolean },
  }
  console.log(JSON.stringify(figures, null, 2))
  const good = verified.code === 0 && figures.verify.clean && found.lost === 0 && found.doubled === 0 && found.unasked === 0
  console.log(good ? `✓ ${kills} kills: nothing lost, nothing doubled, verify clean` : '✗ see above')
  process.exitCode = good ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
