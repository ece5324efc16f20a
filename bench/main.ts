// What things cost: finds, lists, pages, dashboards, writes beside the bare SQL in the same run, on made prefectures of several sizes. Not a test.
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { keysOf, readKeyRing } from '../apps/server/src/platform/crypto.ts'
import { balian, startServer } from '../apps/server/test/server.ts'
import { type Bases, openBases, settings } from './bases.ts'
import { crowd } from './crowd.ts'
import { dashboards } from './dashboards.ts'
import { groundOf, rowsOf } from './ground.ts'
import { type Figure, measure, timed } from './measure.ts'
import { benchMessages } from './messages.ts'
import { finds, pages } from './reads.ts'
import { type Measured, write } from './report.ts'
import { importing } from './sheet.ts'
import { recountLag, writes } from './writes.ts'

const say = (line: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)

const help = `npm run bench [-- OPTIONS]
  --scales LIST   parts of the figures, with commas between (0.01,0.1,1)
  --folder PATH   keeps PostgreSQL and the made prefectures there for the next run; without it they are made anew and thrown away
  --out PATH      where figures, table and pictures go (docs/bench)
  --rounds N      how often each thing is asked (50)
  --seconds N     how long the fifty users go on (60)
  --only messages one SMS to everybody of a prefecture, the sender killed in the middle, and nothing else; written to messages.md
  --messages N    to how many (1000000)
  --json          prints the figures too`

const { values } = parseArgs({
  options: {
    scales: { type: 'string', default: '0.01,0.1,1' },
    folder: { type: 'string' },
    out: { type: 'string', default: 'docs/bench' },
    rounds: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
    messages: { type: 'string', default: '1000000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const importRows = 20_000
const users = 50

/** Megabytes that a process holds. */
const memoryOf = (pid: number): number => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024

async function verifying(env: Record<string, string>): Promise<{ verified: number; differences: number }> {
  let out = ''
  const took = await timed(async () => (out = (await balian(env, process.cwd(), 'verify', '--json')).out))
  const { clean: _, ...checks } = JSON.parse(out) as Record<string, { differing: number }>
  return { verified: took / 1000, differences: Object.values(checks).reduce((sum, one) => sum + one.differing, 0) }
}

async function figuresOf(pairs: readonly Parameters<typeof measure>[0][]): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const pair of pairs) {
    const figure = await measure(pair, rounds)
    say(`  ${figure.balian.toFixed(1).padStart(7)} ms  ${figure.bare.toFixed(1).padStart(7)} ms bare  ${figure.within ? ' ' : '✗'} ${figure.name}`)
    figures.push(figure)
  }
  return figures
}

async function measured(bases: Bases, scale: number): Promise<Measured> {
  const base = await bases.of(scale)
  say(`${scale * 100} %: ${base.rows.toLocaleString('en')} records`)
  const { env, sql, drop } = await bases.copy(scale)
  const checked = await verifying(env)
  say(`  verify: ${checked.verified.toFixed(1)} s, ${checked.differences} differences`)
  const server = await startServer(env)
  try {
    await sql.query('vacuum analyze')
    const start = memoryOf(server.child.pid!)
    const on = await groundOf(sql, server.address)
    const keys = keysOf(readKeyRing(join(env.BALIAN_DATA!, 'keys.json'), undefined))
    const figures = await figuresOf([
      ...(await finds(sql, on, keys)),
      ...(await pages(sql, on)),
      ...(await dashboards(sql, on, today)),
      ...(await writes(sql, on, rounds)),
    ])
    const recount = await recountLag(on, 10, today)
    say(`  a number follows after ${recount.median.toFixed(0)} ms`)
    const slow = await crowd(sql, on, { users, seconds, pause: 1 })
    const rush = await crowd(sql, on, { users, seconds: Math.ceil(seconds / 3), pause: 0 })
    for (const one of [slow, rush])
      say(`  ${users} users, ${one.rate.toFixed(0)} a second: ${one.kinds.map(({ kind, p99 }) => `${kind} ${p99.toFixed(0)}`).join(', ')} ms (p99)`)
    const imported = await importing(on, env.DATABASE_URL!, importRows)
    say(`  import: ${imported.seconds.toFixed(1)} s`)
    const people = (await rowsOf<{ n: string }>(sql, 'select count(*) as n from people'))[0]!
    const memory = { start, end: memoryOf(server.child.pid!) }
    return { scale, rows: base.rows, people: Number(people.n), generated: base.made, ...checked, memory, figures, imported, recount, crowd: slow, rush }
  } finally {
    await server.stop()
    await drop()
  }
}

async function main(): Promise<void> {
  const bases = await openBases(values.folder, say)
  const scales: Measured[] = []
  try {
    for (const scale of values.scales.split(',').map(Number)) scales.push(await measured(bases, scale))
  } finally {
    await bases.close()
  }
  const machine = `${cpus().length} cores (${cpus()[0]!.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`
  const run = { day: today, machine, postgres: bases.version, node: process.versions.node, settings, rounds, scales }
  write(run, resolve(values.out))
  if (values.json) process.stdout.write(`${JSON.stringify(run)}\n`)
  say(`Written to ${resolve(values.out)}`)
}

if (values.help) process.stdout.write(`${help}\n`)
else if (values.only === 'messages') await benchMessages(Number(values.messages), resolve(values.out), say)
else await main()
