// Shared by the commands: makes sure that the dependencies are there, and finds the Node that runs the server.
// Plain JavaScript for the Node that the machine happens to have (18 or later).
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules/.balian-installed')

/** Installs what the lock file names, unless it is what was installed last. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing dependencies (once; about half a minute) …')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) fail('The dependencies could not be installed. Is the network there? Then try again.')
  writeFileSync(stamp, lock)
}

/** The pinned Node of node_modules, or the machine's own when it is new enough to run TypeScript as it is. */
export function node() {
  const pinned = join(root, 'node_modules/node/bin/node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return fail(`Node 24 is needed. npm did not install it (its install script was not allowed), and this machine has ${process.version}.`)
}

export function fail(words) {
  console.error(words)
  process.exit(1)
}

/** The environment in which tools find the pinned Node first. */
export const environment = () => ({ ...process.env, PATH: `${dirname(node())}:${process.env.PATH}`, NODE_NO_WARNINGS: '1' })

/** Runs a command in the project's folder; resolves to its exit code and, when asked to, what it printed. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment(), ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => done({ code: 1, output: String(error) }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

/** A tool of node_modules/.bin, run by the pinned Node. */
export const tool = (name) => join(root, 'node_modules/.bin', name)
