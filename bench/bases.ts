import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { postgresMissing, startCluster } from '../apps/server/test/cluster.ts'
import { balian } from '../apps/server/test/server.ts'
import { timed } from './measure.ts'

/** As an office would set a machine of 8 GB; commits are as durable as PostgreSQL makes them when nothing is set. */
export const settings = [
  'shared_buffers=1GB',
  'work_mem=16MB',
  'maintenance_work_mem=256MB',
  'effective_cache_size=4GB',
  'max_wal_size=4GB',
  'random_page_cost=1.1',
]

const targets = resolve(import.meta.dirname, '../apps/server/data/figures-2013.json')

/** A made prefecture that was filled once; every measurement is made on a copy of it. */
export interface Base {
  readonly scale: number
  /** Seconds that `generate` took, counting included; of the run that made it. */
  readonly made: number
  readonly rows: number
}

/** The private PostgreSQL of the bench with its made prefectures; in a folder that was named it all stays for the next run. */
export interface Bases {
  readonly version: string
  /** Finds or makes the prefecture of this scale. */
  of(scale: number): Promise<Base>
  /** Opens a copy for one measurement: what a server needs in its environment, and a plain connection to it. */
  copy(scale: number): Promise<{ env: Record<string, string>; sql: pg.Client; drop: () => Promise<void> }>
  close(): Promise<void>
}

const nameOf = (scale: number): string => `balian_made_${String(scale).replace('.', '_')}`

export async function openBases(kept: string | undefined, say: (line: string) => void): Promise<Bases> {
  const folder = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), 'balian-bench-'))
  mkdirSync(folder, { recursive: true })
  const cluster = await startCluster({ folder: join(folder, 'postgres'), settings })
  if (!cluster) throw new Error(postgresMissing)
  const admin = new pg.Client({ connectionString: cluster.url })
  await admin.connect()
  const urlTo = (name: string): string => Object.assign(new URL(cluster.url), { pathname: `/${name}` }).href
  // The keys with which items were sealed go with the databases.
  const envOf = (name: string) => ({ DATABASE_URL: urlTo(name), BALIAN_DATA: folder, BALIAN_DEMO: '0', BALIAN_LIMITS: '0', BALIAN_ADMIN_TOTP: '0' })
  const of = async (scale: number): Promise<Base> => {
    const [name, note] = [nameOf(scale), join(folder, `${nameOf(scale)}.json`)]
    if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Base
    await admin.query(`drop database if exists ${name}`)
    await admin.query(`create database ${name}`)
    say(`making a prefecture at scale ${scale}`)
    const done = await balian(envOf(name), folder, 'generate', '--targets', targets, '--scale', String(scale), '--json')
    if (done.code !== 0) throw new Error(done.notes)
    const { rows, seconds } = JSON.parse(done.out) as { rows: number; seconds: number }
    const base: Base = { scale, made: seconds, rows }
    writeFileSync(note, JSON.stringify(base))
    return base
  }
  const copy: Bases['copy'] = async (scale) => {
    const name = 'balian_measured'
    await admin.query(`drop database if exists ${name} with (force)`)
    const took = await timed(() => admin.query(`create database ${name} template ${nameOf(scale)} strategy file_copy`))
    say(`copied in ${(took / 1000).toFixed(0)} s`)
    const sql = new pg.Client({ connectionString: urlTo(name) })
    await sql.connect()
    const drop = async () => {
      await sql.end()
      await admin.query(`drop database if exists ${name} with (force)`)
    }
    return { env: envOf(name), sql, drop }
  }
  const close = async () => {
    await admin.end()
    await cluster.stop()
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
  return { version: cluster.version, of, copy, close }
}
