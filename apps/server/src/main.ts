import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { addHealth } from './health.ts'
import { addPages } from './pages.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { keysOf, readKeyRing } from './platform/crypto.ts'
import { migrate, openDb } from './platform/db/index.ts'
import type { Services } from './platform/services.ts'
import { makeJobs } from './workers.ts'

const config = readConfig(process.env)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const db = await openDb(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.data })
await migrate(db, resolve(import.meta.dirname, '../migrations'))
const keys = keysOf(readKeyRing(join(config.data, 'keys.json'), process.env.BALIAN_KEYS), config.cipher)
const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' })
const services: Services = { db, config, clock: systemClock, keys, log }

const http = await createApp(services)
addHealth(http, services)
await addPages(http)
const jobs = makeJobs(services)
await jobs.start()
const address = await http.listen({ port: config.port, host: config.host })
say(`八联 Balian: ${address}`)

async function stop(): Promise<void> {
  await http.close()
  await jobs.stop()
  await db.close()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
