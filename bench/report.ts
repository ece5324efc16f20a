import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Crowd } from './crowd.ts'
import type { Figure } from './measure.ts'
import { growth, latencies, picture } from './pictures.ts'

/** What was measured on one prefecture. */
export interface Measured {
  readonly scale: number
  readonly rows: number
  readonly people: number
  /** Seconds. */
  readonly generated: number
  readonly verified: number
  readonly differences: number
  /** Megabytes that the server held: after its start, and after everything. */
  readonly memory: { readonly start: number; readonly end: number }
  readonly figures: readonly Figure[]
  readonly imported: { readonly rows: number; readonly seconds: number; readonly bare: number }
  readonly recount: { readonly median: number; readonly worst: number }
  readonly crowd: Crowd
  readonly rush: Crowd
}

export interface Run {
  readonly day: string
  readonly machine: string
  readonly postgres: string
  readonly node: string
  readonly settings: readonly string[]
  readonly rounds: number
  readonly scales: readonly Measured[]
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
const s = (value: number): string => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const percent = (scale: number): string => `${scale * 100} %`

/** Each thing with Balian and bare SQL at every scale. */
function pairs({ scales }: Run): string {
  const names = scales.at(-1)!.figures.map(({ name }) => name)
  const cell = (name: string, one: Measured): string => {
    const figure = one.figures.find((each) => each.name === name)
    return figure ? `${ms(figure.balian)} / ${ms(figure.bare)} · ${(figure.balian / figure.bare).toFixed(1)}×${figure.within ? '' : ' ✗'}` : '–'
  }
  return table(
    ['milliseconds: Balian / bare SQL · ratio', ...scales.map(({ scale }) => percent(scale))],
    names.map((name) => [name, ...scales.map((one) => cell(name, one))]),
  )
}

function whole({ scales }: Run): string {
  const row = (name: string, value: (one: Measured) => string): string[] => [name, ...scales.map(value)]
  return table(
    ['', ...scales.map(({ scale }) => percent(scale))],
    [
      row('records', ({ rows }) => rows.toLocaleString('en')),
      row('residents', ({ people }) => people.toLocaleString('en')),
      row('`generate`, seconds', ({ generated }) => s(generated)),
      row('`verify`, seconds', ({ verified }) => s(verified)),
      row('differences that it found', ({ differences }) => String(differences)),
      row('server’s memory at its start / at the end, MB', ({ memory }) => `${Math.round(memory.start)} / ${Math.round(memory.end)}`),
      row('import of a spreadsheet, seconds', ({ imported }) => `${s(imported.seconds)} (${imported.rows.toLocaleString('en')} rows)`),
      row('COPY of as many rows, seconds', ({ imported }) => s(imported.bare)),
      row('a number counts what was written after, ms', ({ recount }) => `${ms(recount.median)} (at worst ${ms(recount.worst)})`),
    ],
  )
}

function crowds({ scales }: Run, which: 'crowd' | 'rush'): string {
  const kinds = scales.at(-1)![which].kinds.map(({ kind }) => kind)
  const cell = (kind: string, one: Measured): string => {
    const found = one[which].kinds.find((each) => each.kind === kind)
    return found ? `${ms(found.p50)} / ${ms(found.p95)} / ${ms(found.p99)}` : '–'
  }
  return table(
    ['milliseconds: half / 95 % / 99 % of all below', ...scales.map(({ scale }) => percent(scale))],
    [
      ...kinds.map((kind) => [kind, ...scales.map((one) => cell(kind, one))]),
      ['requests a second', ...scales.map((one) => ms(one[which].rate))],
      ['that failed', ...scales.map((one) => String(one[which].failed))],
    ],
  )
}

/** What the aim was, and whether it was met at the largest scale. */
function verdict(run: Run): string {
  const last = run.scales.at(-1)!
  const over = last.figures.filter((one) => !one.within)
  const worst = (kind: string): number => last.crowd.kinds.find((one) => one.kind === kind)?.p99 ?? 0
  const lines = [
    over.length === 0
      ? `Every request took at most twice its bare SQL and 2 ms.`
      : `${last.figures.length - over.length} of ${last.figures.length} requests took at most twice their bare SQL and 2 ms; those marked ✗ took longer.`,
    `With ${last.crowd.users} users, 99 of 100 finds took under ${ms(worst('find'))} ms (the aim: 60) and 99 of 100 writes under ${ms(worst('write'))} ms (the aim: 100).`,
    `\`verify\` recounted everything in ${s(last.verified)} s and found ${last.differences === 0 ? 'no difference' : `${last.differences} differences`}.`,
  ]
  return lines.map((line) => `- ${line}`).join('\n')
}

const page = (run: Run): string => `# What things cost

Written by \`npm run bench\` on ${run.day}: ${run.machine}; PostgreSQL ${run.postgres} (${run.settings.join(', ')}), Node ${run.node}. Server, PostgreSQL and
the ones who ask share the machine. Each request goes over the network interface to a server that runs as a process of its own; bare SQL is the least
that gets or writes the same rows over one connection, as the database's owner, without sign-in, permission, row security, trace or audit. Both were
asked by turns, ${run.rounds} times; the table shows medians. The records come from \`generate\`; 100 % is all of Dingxi as the article of 2013 counts it.

${verdict(run)}

## One request at a time

${pairs(run)}

![Growth with the number of records](growth.svg)

## The whole

${whole(run)}

## ${run.scales.at(-1)!.crowd.users} users at once, for ${run.scales.at(-1)!.crowd.seconds} seconds

Each does one thing after another, half a second to one and a half apart: of a hundred 30 finds, 22 lists, 28 pages, 10 dashboards, 14 writes.

${crowds(run, 'crowd')}

![Fifty users](users.svg)

### The same without any pause, for ${run.scales.at(-1)!.rush.seconds} seconds

As fast as the machine answers: what a queue of ${run.scales.at(-1)!.rush.users} costs.

${crowds(run, 'rush')}
`

/** Writes figures, table and pictures. */
export function write(run: Run, folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'figures.json'), `${JSON.stringify(run, null, 1)}\n`)
  writeFileSync(join(folder, 'README.md'), page(run))
  writeFileSync(join(folder, 'growth.svg'), picture(growth(run)))
  writeFileSync(join(folder, 'users.svg'), picture(latencies(run)))
}
