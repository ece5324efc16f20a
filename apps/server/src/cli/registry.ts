import { firstAdministrators, setPassword } from './administrators.ts'
import { backup } from './backup.ts'
import type { CliCommand } from './command.ts'
import { demoAccountsCommand } from './demo-accounts.ts'
import { figures } from './figures.ts'
import { generateCommand } from './generate.ts'
import { importPlaces } from './import-places.ts'
import { importResidents } from './import-residents.ts'
import { migrateCommand } from './migrate.ts'
import { restore } from './restore.ts'
import { verify } from './verify.ts'

/** Every command of the command line; a new one is a file here and a word in this list. */
export const commands: readonly CliCommand[] = [
  migrateCommand,
  demoAccountsCommand,
  backup,
  restore,
  importPlaces,
  generateCommand,
  figures,
  importResidents,
  verify,
  firstAdministrators,
  setPassword,
]
