// Builds the browser apps when their sources changed since they were built last.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, root, run, tool } from './install.mjs'

const apps = ['desk', 'phone']

/** One hash over everything that an app is built from. */
function sourcesOf(app) {
  const hash = createHash('sha256')
  const visit = (path) => {
    if (!existsSync(path)) return
    if (!statSync(path).isDirectory()) return void hash.update(path.slice(root.length)).update(readFileSync(path))
    for (const name of readdirSync(path).sort()) if (name !== 'node_modules' && name !== 'dist') visit(join(path, name))
  }
  for (const part of [`apps/${app}`, 'packages', 'package-lock.json']) visit(join(root, part))
  return hash.digest('hex')
}

export async function build() {
  for (const app of apps) {
    if (!existsSync(join(root, `apps/${app}/index.html`))) continue
    const stamp = join(root, `apps/${app}/dist/.built`)
    const sources = sourcesOf(app)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue
    console.log(`Building the ${app} …`)
    const { code, output } = await run(tool('vite'), ['build', `apps/${app}`, '--logLevel', 'warn'], { quiet: true })
    if (code !== 0) fail(`The ${app} could not be built:\n${output}`)
    writeFileSync(stamp, sources)
  }
}
