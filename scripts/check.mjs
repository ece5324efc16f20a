// npm run check: format, lint, types, and the architecture as tests. Everything runs, even when something is red.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { install, node, root, run, tool } from './install.mjs'

install()
const steps = [
  ['format and imports (biome)', tool('biome'), ['check', '--error-on-warnings', '.']],
  ['lint (oxlint)', tool('oxlint'), ['--deny-warnings']],
  ['types (tsc)', tool('tsc'), ['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.json']],
  ['dead files and dependencies (knip)', tool('knip'), ['--no-config-hints']],
  ['architecture (checks/)', tool('vitest'), ['run', 'checks', '--reporter=dot']],
]
const shape = 'apps/server/src/platform/db/print-shape.ts'
if (existsSync(join(root, shape))) steps.push(['the printed schema is today’s', node(), [shape, '--check']])

let red = 0
for (const [name, command, args] of steps) {
  const start = Date.now()
  const { code, output } = await run(command, args, { quiet: true })
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  if (code !== 0) {
    red += 1
    console.log(output.trimEnd())
  }
}
console.log(`${steps.length - red} passed, ${red} failed`)
process.exit(red > 0 ? 1 : 0)
