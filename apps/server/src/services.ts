import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { keysOf, readKeyRing } from './platform/crypto.ts'
import { openDb } from './platform/db/index.ts'
import type { Services } from './platform/services.ts'

export const migrationsFolder = resolve(import.meta.dirname, '../migrations')

/** Opens what a process needs, as it is configured; the database is not migrated yet. Close `services.db` at the end. */
export async function openServices(config: Config): Promise<Services> {
  const db = await openDb(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.data })
  try {
    const keys = keysOf(readKeyRing(join(config.data, 'keys.json'), process.env.BALIAN_KEYS), config.cipher)
    return { db, config, clock: systemClock, keys, log: pino({ level: process.env.LOG_LEVEL ?? 'warn' }) }
  } catch (error) {
    await db.close()
    throw error
  }
}
