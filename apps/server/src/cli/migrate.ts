import { migrate } from '../platform/db/index.ts'
import { migrationsFolder } from '../services.ts'
import type { CliCommand } from './command.ts'

export const migrateCommand: CliCommand = {
  name: 'migrate',
  summary: 'Brings the database’s schema up to date. The server does this at each start.',
  database: 'as-is',
  run: async ({ services, asJson, out }) => {
    const applied = await migrate(services.db, migrationsFolder)
    if (asJson) out.json({ applied })
    else out.line(applied.length === 0 ? 'The schema is up to date.' : `Applied: ${applied.join(', ')}`)
  },
}
