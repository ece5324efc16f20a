import { createReadStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createGunzip, type Gunzip } from 'node:zlib'
import { NotEmpty, restoreFrom } from '../platform/db/index.ts'
import { migrationsFolder } from '../services.ts'
import { type CliCommand, CliError } from './command.ts'

/** The unpacked bytes of a file; an error in either is an error of both. */
function unpacked(file: string): Gunzip {
  const gunzip = createGunzip()
  createReadStream(file)
    .on('error', (error) => gunzip.destroy(error))
    .pipe(gunzip)
  return gunzip
}

export const restore: CliCommand = {
  name: 'restore',
  summary: 'Fills an empty database from a backup FILE, all or nothing. Stop the server first.',
  args: ['FILE'],
  options: { replace: { type: 'boolean', help: 'Replaces everything that the database holds.' } },
  database: 'alone',
  run: async ({ services, args, options, cwd, asJson, out }) => {
    const file = resolve(cwd, args[0]!)
    if (!existsSync(file)) throw new CliError(`There is no file ${file}.`)
    const begun = performance.now()
    const bytes = unpacked(file)
    const told = (table: string, rows: number) => void (!asJson && out.note(`${table}: ${rows}`))
    const end = await restoreFrom(services.db, bytes, { migrationsFolder, replace: options.replace === true, told }).catch((error: unknown) => {
      throw error instanceof NotEmpty ? new CliError(error.message) : error
    })
    const seconds = Math.round(performance.now() - begun) / 1000
    if (asJson) out.json({ file, tables: end.tables, rows: end.rows, seconds })
    else out.line(`Restored ${end.rows} rows of ${end.tables} tables, ${seconds} s`)
  },
}
