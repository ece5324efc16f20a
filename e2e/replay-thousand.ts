// A thousand commands that a phone wrote without network are sent over a bad line to a server that is killed (SIGKILL) again and again in the
// middle of its work. Afterwards each must have acted exactly once, and those about one record in the order of writing.
//
//   node e2e/replay-thousand.ts [--commands 1000] [--kills 5]        prints its figures; exit code 1 when anything is lost, doubled or out of order
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addressOf } from '@balian/contract/address'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { commandHeader } from '@balian/contract/route'
import type { Me } from '@balian/contract/session'
import { openDb } from '../apps/server/src/platform/db/index.ts'
import { startServer } from '../apps/server/test/server.ts'
import { account, prepare, village } from './kill-nine-records.ts'
import { badLine, chances, wire } from './replay-line.ts'
import { type Line, newPhone } from './replay-phone.ts'
import { faultsIn, writeWork } from './replay-work.ts'

const { values } = parseArgs({ options: { commands: { type: 'string', default: '1000' }, kills: { type: 'string', default: '5' } } })
const [commands, kills] = [Number(values.commands), Number(values.kills)]
const folder = mkdtempSync(join(tmpdir(), 'balian-replay-'))
const env = { BALIAN_DATA: join(folder, 'data'), BALIAN_DEMO: '0', BALIAN_LIMITS: '0', LOG_LEVEL: 'fatal' }

async function addPeople(line: Line, count: number): Promise<Id[]> {
  const ids = Array.from({ length: count }, () => newId())
  for (const [n, id] of ids.entries()) {
    const { path, rest } = addressOf(peopleAdd, { id, place: village, name: `张${n}`, sex: '1', birth: '1960-02-03' })
    const headers = { 'content-type': 'application/json', [commandHeader]: newId() }
    const reply = await line(path, { method: 'POST', headers, body: JSON.stringify(rest) })
    if (reply.status !== 200) throw new Error(`A resident was not taken in: ${await reply.text()}`)
  }
  return ids
}

try {
  await prepare(env.BALIAN_DATA)
  let server = await startServer(env)
  let standing = Promise.resolve()
  let killed = 0
  const line = await wire(() => server.address, account)
  const people = await addPeople(line, 40)
  const me = (await (await line('/api/session', {})).json()) as Me
  /** Kills the server a few milliseconds from now, in whatever it is doing then. */
  const killSoon = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, (killed * 7) % 30))
    await server.kill()
    server = await startServer(env)
  }
  const bad = badLine(line, chances(2013), async () => {
    await standing
    if (killed >= kills || bad.met.sent < (commands * (killed + 1)) / (kills + 1)) return
    killed += 1
    standing = killSoon()
  })
  let reachable = false
  const phone = await newPhone(me, (path, init) => (reachable ? bad.carry(path, init) : Promise.reject(new TypeError('No network.'))))
  const written = await writeWork(phone, commands, village, people)
  await phone.reopen()
  reachable = true
  const begun = await phone.sendAll()
  const states = await phone.states()
  phone.close()
  await standing
  await server.stop()
  const db = await openDb({ folder: env.BALIAN_DATA })
  const faults = await db.system((tx) => faultsIn(tx, written))
  await db.close()
  console.log(JSON.stringify({ commands, kills: killed, begunAgain: begun, line: bad.met, states, faults }, null, 2))
  const good = faults.length === 0 && states.done === commands
  console.log(good ? `✓ ${commands} commands, ${killed} kills: each acted exactly once` : '✗ see above')
  process.exitCode = good ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
