import { newId } from '@balian/contract/ids'
import { hashSync } from '@node-rs/argon2'
import { sql } from 'kysely'
import { migrate, openDb, type Tx } from '../apps/server/src/platform/db/index.ts'
import { migrationsFolder } from '../apps/server/src/services.ts'
import type { Write } from './kill-nine-outbox.ts'

export const village = '990001101201'
export const account = { account: 'writer', password: 'correct horse battery' }

/** A village and an officer who may write all that is written here. */
export async function prepare(folder: string): Promise<void> {
  const db = await openDb({ folder })
  await migrate(db, migrationsFolder)
  await db.system(async (tx) => {
    for (const [code, level] of [
      ['99', 'province'],
      ['9900', 'city'],
      ['990001', 'county'],
      ['990001101', 'township'],
      [village, 'village'],
    ] as const)
      await sql`insert into places (code, name, level) values (${code}, ${`测试${level}`}, ${level})`.execute(tx)
    const id = newId()
    const password = hashSync(account.password, { memoryCost: 1024, timeCost: 1, parallelism: 1 })
    await sql`insert into accounts (id, login, name, password, made_at) values (${id}, ${account.account}, '写手', ${password}, now())`.execute(tx)
    for (const role of ['mediator', 'safety-officer', 'population-registrar'])
      await sql`insert into posts (id, account, role, place, from_day, made_at) values (${newId()}, ${id}, ${role}, ${village}, '2020-01-01', now())`.execute(
        tx,
      )
  })
  await db.close()
}

const tables = { activity: 'activities', dispute: 'disputes', file: 'files' } as const

async function idsIn(tx: Tx, kind: Write['kind']): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(tables[kind])}`.execute(tx)
  return rows.map((row) => row.id)
}

/**
 * Looks into the stopped server's database: answered writes whose record, command or audit entry is missing; records or entries that
 * stand more often than once; records that nobody was told of.
 */
export async function lostAndDoubled(folder: string, answered: readonly Write[]): Promise<{ lost: number; doubled: number; unasked: number }> {
  const db = await openDb({ folder })
  const result = await db.system(async (tx) => {
    const found = { lost: 0, doubled: 0, unasked: 0 }
    const acts = await sql<{ command: string; n: number }>`select command, count(*)::int as n from audit where command is not null group by command`.execute(tx)
    const actsOf = new Map(acts.rows.map((row) => [row.command, row.n]))
    for (const kind of Object.keys(tables) as Write['kind'][]) {
      const asked = answered.filter((write) => write.kind === kind)
      const stored = await idsIn(tx, kind)
      const there = new Set(stored)
      found.lost += asked.filter((write) => !there.has(write.id) || !actsOf.has(write.command)).length
      found.doubled += stored.length - there.size + asked.filter((write) => (actsOf.get(write.command) ?? 0) > 1).length
      found.unasked += stored.length - asked.length
    }
    return found
  })
  await db.close()
  return result
}
