// Prints today's schema into migrations/shape.gen.sql; with --check only says whether that file is up to date.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDb } from './db.ts'
import { migrate } from './migrate.ts'
import { shapeOf } from './shape.ts'

const migrations = join(import.meta.dirname, '../../../migrations')
const file = join(migrations, 'shape.gen.sql')

const db = await openDb({ memory: true })
await migrate(db, migrations)
const shape = await shapeOf(db)
await db.close()

if (!process.argv.includes('--check')) await writeFile(file, shape)
else if ((await readFile(file, 'utf8').catch(() => '')) !== shape) {
  console.error('apps/server/migrations/shape.gen.sql is not today’s schema. Print it anew: node apps/server/src/platform/db/print-shape.ts')
  process.exitCode = 1
}
