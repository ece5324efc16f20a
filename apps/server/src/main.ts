import { createApp } from './app.ts'
import { serveControl } from './cli/control.ts'
import { commands } from './cli/registry.ts'
import { runCommand } from './cli/run.ts'
import { firstStart } from './demo/first-start.ts'
import { namedAccounts } from './demo/named.ts'
import { addHealth } from './health.ts'
import { addPages } from './pages.ts'
import { readConfig } from './platform/config.ts'
import { FolderInUse, migrate } from './platform/db/index.ts'
import { migrationsFolder, openServices } from './services.ts'
import { makeJobs } from './workers.ts'

const config = readConfig(process.env)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const services = await openServices(config).catch((error: unknown) => {
  if (!(error instanceof FolderInUse)) throw error
  process.stderr.write(`${error.message}\n`)
  return process.exit(1)
})
await migrate(services.db, migrationsFolder)
await firstStart(services, say)

const http = await createApp(services)
addHealth(http, services)
await addPages(http)
const jobs = makeJobs(services)
await jobs.start()
// With the embedded database the command line can only come in through this process.
const control = config.databaseUrl
  ? null
  : await serveControl(config.data, (asked, tell) =>
      runCommand(commands, services, asked, {
        line: (text) => tell({ out: text }),
        json: (value) => tell({ out: JSON.stringify(value) }),
        note: (text) => tell({ note: text }),
      }),
    )
const address = await http.listen({ port: config.port, host: config.host })
say(`八联 Balian: ${address}`)
if (config.demo) {
  const named = await services.db.system(namedAccounts)
  for (const { account, password, name, zh } of named) say(`  ${account.padEnd(14)} ${password}  ${name} ${zh}`)
}

async function stop(): Promise<void> {
  await control?.close()
  await http.close()
  await jobs.stop()
  await services.db.close()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
