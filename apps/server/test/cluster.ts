import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A private PostgreSQL for tests: own folder, own free port, own password, gone afterwards. */
export interface Cluster {
  /** As the superuser, to the database `postgres`. */
  readonly url: string
  readonly version: string
  stop(): Promise<void>
}

const oldest = 15

/** The folder of PostgreSQL's programs (BALIAN_PG_BIN, Debian's folders, Homebrew's, or the PATH's), or null. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((version) => version >= oldest)
        .sort((a, b) => b - a)
    : []
  const folders = [
    process.env.BALIAN_PG_BIN ?? '',
    ...versions.map((version) => join(debian, String(version), 'bin')),
    '/opt/homebrew/opt/postgresql/bin',
    ...(process.env.PATH ?? '').split(':'),
  ]
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/** What to tell when there is none. */
export const postgresMissing = `PostgreSQL ${oldest} or newer was not found, so nothing was tested on it. Install it (Debian: apt-get install postgresql), or name its program folder in BALIAN_PG_BIN.`

/** PostgreSQL refuses to run as root: then another user of the machine must own it. */
function runAs(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map((user) => [user[0], user]),
  )
  const user = users.get('postgres') ?? users.get('nobody')
  if (!user) throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it.')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

async function answering(url: string, server: ChildProcess, log: () => string): Promise<string> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (server.exitCode !== null) break
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return (await client.query<{ server_version: string }>('show server_version')).rows[0]!.server_version
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  throw new Error(`The private PostgreSQL does not start:\n${log()}`)
}

/** Makes the cluster's folder with a password of its own; one that was kept has both. */
function makeFolder(bin: string, kept: string | undefined, user: { uid?: number; gid?: number }): { folder: string; password: string } {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'balian-postgres-'))
  const passwordFile = join(folder, 'password')
  if (existsSync(passwordFile)) return { folder, password: readFileSync(passwordFile, 'utf8') }
  mkdirSync(folder, { recursive: true })
  const password = randomBytes(12).toString('hex')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid!)
  const args = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C.UTF-8', '-N']
  execFileSync(join(bin, 'initdb'), args, { ...user, cwd: folder, stdio: 'pipe' })
  return { folder, password }
}

/** A test cluster may lose everything in a power cut; it is quicker for it. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'jit=off', 'max_connections=100']

export interface ClusterOptions {
  /** A folder that stays when the cluster stops, and is used again when it is there. */
  readonly folder?: string
  /** Settings in place of the careless ones, as `name=value`. */
  readonly settings?: readonly string[]
}

/** Makes and starts one; null when PostgreSQL is not installed (say `postgresMissing` then). */
export async function startCluster({ folder: kept, settings = careless }: ClusterOptions = {}): Promise<Cluster | null> {
  const bin = findPostgres()
  if (!bin) return null
  const user = runAs()
  const { folder, password } = makeFolder(bin, kept, user)
  const port = await freePort()
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const args = ['-D', join(folder, 'data'), '-p', String(port), ...[...always, ...settings].flatMap((setting) => ['-c', setting])]
  const server = spawn(join(bin, 'postgres'), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  server.stderr.on('data', (text: Buffer) => (log = (log + text).slice(-4000)))
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    server.kill('SIGINT')
    await stopped
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { url, version: await answering(url, server, () => log), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** `node cluster.ts COMMAND…`: runs the command with BALIAN_TEST_DATABASE_URL of a cluster that lives as long as it. */
async function main(command: string[]): Promise<number> {
  const cluster = await startCluster()
  if (!cluster) {
    console.error(postgresMissing)
    return 0
  }
  console.error(`PostgreSQL ${cluster.version} for tests`)
  try {
    const child = spawn(command[0]!, command.slice(1), { stdio: 'inherit', env: { ...process.env, BALIAN_TEST_DATABASE_URL: cluster.url } })
    return await new Promise<number>((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)))
  } finally {
    await cluster.stop()
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
