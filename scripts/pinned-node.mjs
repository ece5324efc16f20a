// Runs on whatever Node the machine has; finds the Node that Balian is pinned to, and installs it with everything else when it is missing.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const pinned = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')

/** The path of the pinned Node; installs the packages first when they are not there. */
export function pinnedNode() {
  if (existsSync(pinned)) return pinned
  process.stderr.write('Installing packages (once) …\n')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2], shell: windows })
  if (status !== 0 || !existsSync(pinned)) {
    process.stderr.write('The packages could not be installed; see above. Balian needs npm and, the first time, a network.\n')
    process.exit(1)
  }
  return pinned
}

/** Runs a TypeScript file on the pinned Node, in the caller's folder, and ends as it ends. */
export function runOnPinnedNode(file, args) {
  const child = spawn(pinnedNode(), [join(root, file), ...args], { stdio: 'inherit', cwd: process.env.INIT_CWD || process.cwd() })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}
