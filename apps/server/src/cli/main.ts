import { readConfig } from '../platform/config.ts'
import { FolderInUse, migrate } from '../platform/db/index.ts'
import { migrationsFolder, openServices } from '../services.ts'
import { CliError, type Out, parseCommand } from './command.ts'
import { connectControl, forward } from './control.ts'
import { commands } from './registry.ts'
import { complain, help, helpWanted, runCommand } from './run.ts'

const out: Out = {
  line: (text) => void process.stdout.write(`${text}\n`),
  json: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
}

async function here(words: readonly string[], database: 'migrated' | 'as-is' | 'alone'): Promise<number> {
  const services = await openServices(readConfig(process.env))
  try {
    if (database === 'migrated') await migrate(services.db, migrationsFolder)
    return await runCommand(commands, services, { words, cwd: process.cwd() }, out)
  } finally {
    await services.db.close()
  }
}

async function main(words: readonly string[]): Promise<number> {
  if (helpWanted(words)) {
    out.line(help(commands, words))
    return 0
  }
  const { command } = parseCommand(commands, words)
  const config = readConfig(process.env)
  const database = command.database ?? 'migrated'
  const server = config.databaseUrl ? null : await connectControl(config.data)
  if (!server) return here(words, database)
  if (database === 'alone') {
    server.destroy()
    throw new CliError(`${command.name} cannot be done while the server runs. Stop it first (the data folder is ${config.data}).`)
  }
  return forward(server, { words, cwd: process.cwd() }, (told) => ('out' in told ? process.stdout.write(`${told.out}\n`) : out.note(told.note)))
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.exitCode = error instanceof FolderInUse ? complain(new CliError(error.message), out) : complain(error, out)
}
