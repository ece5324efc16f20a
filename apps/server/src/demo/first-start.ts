import { randomBytes } from 'node:crypto'
import { newId } from '@balian/contract/ids'
import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Services } from '../platform/services.ts'
import { isEmpty, loadDemo } from './load.ts'

/** Fills a database that has never been filled: with the demo, or with the one account that can make the others. */
export async function firstStart(services: Services, say: (line: string) => void): Promise<void> {
  if (!(await isEmpty(services))) return
  if (services.config.demo) await loadDemo(services, say)
  else await firstAdministrator(services, say)
}

/** The system administrator of an installation without the demo; the password is shown once and kept nowhere. */
async function firstAdministrator(services: Services, say: (line: string) => void): Promise<void> {
  const password = randomBytes(12).toString('base64url')
  const hashed = await hash(password)
  const { place } = services.config
  const id = newId()
  const at = services.clock.now()
  await services.db.system(async (tx) => {
    await sql`insert into accounts (id, login, name, password, first_password, made_at)
      values (${id}, 'admin', '系统管理员', ${hashed}, true, ${at})`.execute(tx)
    await sql`insert into posts (id, account, role, place, from_day, made_at)
      values (${newId()}, ${id}, 'system-admin', ${place}, ${services.clock.day(at)}, ${at})`.execute(tx)
  })
  say(`首个账号（仅显示一次）First account, shown this once: admin / ${password}`)
}
