// Builds the browser apps when their sources changed since they were built last.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { fail, root, run, tool } from './install.mjs'

const apps = ['desk', 'phone', 'my']

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

/** Puts a packed copy beside each text file, so that the server packs nothing while somebody waits on a slow line. */
function pack(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) pack(path)
    else if (/\.(js|css|html|svg|json|webmanifest)$/.test(entry.name) && statSync(path).size > 1000) {
      const text = readFileSync(path)
      writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
      writeFileSync(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    }
  }
}

/** Bytes of packed JavaScript that an app may need before it shows anything: on a bad line (1 Mbit/s) 200 kB take two seconds. */
const most = { phone: 200_000 }

/** How much of it the app needs: what its page names, packed as the server sends it to any browser. */
export function initialScript(app, folder = join(root, `apps/${app}/dist`)) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/?(?:phone\/|my\/)?([^"]+\.js)"/g)].map((found) => found[1])
  return named.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0)
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
    pack(join(root, `apps/${app}/dist`))
    if (most[app] && initialScript(app) > most[app])
      fail(`The ${app} needs ${initialScript(app)} bytes of packed JavaScript before it shows anything; ${most[app]} are allowed. Load more of it later.`)
    writeFileSync(stamp, sources)
  }
}
