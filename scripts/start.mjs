// npm start: installs what is missing, builds what changed, and runs the server until it is stopped.
import { spawn } from 'node:child_process'
import { build } from './build.mjs'
import { environment, install, node, root } from './install.mjs'

install()
await build()
const server = spawn(node(), ['apps/server/src/main.ts'], { cwd: root, stdio: 'inherit', env: environment() })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('close', (code) => process.exit(code ?? 0))
