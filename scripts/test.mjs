// npm test: every check, on a fresh clone as well. `npm test -- --only NAME` runs one part (see `parts`).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install, node, run, tool } from './install.mjs'

const sums = { passed: 0, failed: 0, skipped: 0 }
const results = mkdtempSync(join(tmpdir(), 'balian-test-'))

/** Runs vitest on these folders and adds what it counted. */
async function vitest(name, folders, env = {}) {
  const file = join(results, `${name}.json`)
  const { code } = await run(tool('vitest'), ['run', ...folders, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], { env })
  if (!existsSync(file)) return count(false)
  add(file, code)
}

/** Adds what vitest counted. Red without a failed test (a file that does not load, an error outside of any test) counts as one. */
function add(file, code) {
  const told = JSON.parse(readFileSync(file, 'utf8'))
  sums.passed += told.numPassedTests
  sums.failed += told.numFailedTests
  sums.skipped += told.numPendingTests
  if (code !== 0 && told.numFailedTests === 0) count(false)
}

function count(good) {
  sums[good ? 'passed' : 'failed'] += 1
}

function skip(why) {
  console.log(`SKIPPED: ${why}`)
  sums.skipped += 1
}

/** Walks over every route as everybody take minutes each, and the embedded engine is PostgreSQL too; the rest is about the embedded engine's folder. */
const once = [
  'apps/server/test/matrix.test.ts',
  'apps/server/test/sealed.test.ts',
  'apps/server/src/cli/cli.test.ts',
  'apps/server/src/demo/load.test.ts',
  'apps/server/src/foundation/messages/killed.test.ts',
]

/** The server's tests again, on a private PostgreSQL; its starter says so when the machine has none. */
async function postgres() {
  const file = join(results, 'postgres.json')
  console.log(`Only on the embedded engine: ${once.join(', ')}`)
  const vitestArgs = ['run', 'apps/server', ...once.flatMap((one) => ['--exclude', one]), '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { code, output } = await run(node(), ['apps/server/test/cluster.ts', tool('vitest'), ...vitestArgs], { quiet: true })
  console.log(output.trimEnd())
  if (!existsSync(file)) return code === 0 ? skip('no PostgreSQL on this machine, see above') : count(false)
  add(file, code)
}

/** Chromium for the stories: Debian's package, installed here when this is root on a machine without it. */
function browser() {
  if (existsSync('/usr/bin/chromium')) return null
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return 'Chromium is missing, and only root on Debian can install it here: apt-get install chromium fonts-noto-cjk'
  console.log('Installing Debian’s chromium …')
  spawnSync('apt-get', ['update', '-qq'])
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: ['ignore', 'ignore', 'inherit'] })
  return existsSync('/usr/bin/chromium') ? null : 'Chromium could not be installed.'
}

async function stories() {
  const missing = browser()
  if (missing) return skip(missing)
  await vitest('e2e', ['e2e'])
}

const parts = {
  check: async () => count((await run(process.execPath, ['scripts/check.mjs'])).code === 0),
  units: () => vitest('units', ['packages', 'apps']),
  postgres,
  build,
  e2e: stories,
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null
install()
for (const [name, part] of Object.entries(parts)) {
  if (only && only !== name && !(only === 'e2e' && name === 'build')) continue
  const start = Date.now()
  console.log(`\n— ${name} —`)
  await part()
  console.log(`— ${name}: ${((Date.now() - start) / 1000).toFixed(0)} s —`)
}
rmSync(results, { recursive: true, force: true })
if (sums.passed === 0) sums.failed += 1
console.log(`\n${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`)
process.exit(sums.failed > 0 ? 1 : 0)
