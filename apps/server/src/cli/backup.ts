import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type BackupEnd, backupTo, type Db } from '../platform/db/index.ts'
import type { CliCommand } from './command.ts'

/** Written under another name and renamed when whole and on the disk, so that a file of this name is always a whole backup. */
async function writeBackup(db: Db, file: string, now: Date, told: (table: string, rows: number) => void): Promise<BackupEnd> {
  const half = `${file}.half`
  const gzip = createGzip({ level: 3 })
  const written = pipeline(gzip, createWriteStream(half, { mode: 0o600 }))
  written.catch(() => undefined)
  // When the disk is full, `written` rejects and no drain ever comes.
  const write = async (bytes: Buffer) => void (gzip.write(bytes) || (await Promise.race([once(gzip, 'drain'), written])))
  try {
    const end = await backupTo(db, now, write, told)
    gzip.end()
    await written
    const handle = await open(half, 'r')
    await handle.sync()
    await handle.close()
    await rename(half, file)
    return end
  } catch (error) {
    gzip.destroy()
    await rm(half, { force: true })
    throw error
  }
}

export const backup: CliCommand = {
  name: 'backup',
  summary: 'Writes one snapshot of the whole database to FILE (gzip of text); restores on either engine. The keys are not in it.',
  args: ['FILE'],
  database: 'as-is',
  run: async ({ services, args, cwd, asJson, out }) => {
    const file = resolve(cwd, args[0]!)
    const begun = performance.now()
    const end = await writeBackup(services.db, file, services.clock.now(), (table, rows) => !asJson && out.note(`${table}: ${rows}`))
    const { size } = await stat(file)
    const seconds = Math.round(performance.now() - begun) / 1000
    if (asJson) return out.json({ file, bytes: size, tables: end.tables, rows: end.rows, seconds })
    out.line(`${basename(file)}: ${end.rows} rows of ${end.tables} tables, ${size} bytes, ${seconds} s`)
    out.line(`Keep the keys too, apart from it: ${services.config.data}/keys.json. Without them the sensitive items cannot be read.`)
  },
}
