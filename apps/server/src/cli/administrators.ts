import { newFirstPassword } from '@balian/contract/accounts'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { adminRoles, type Role, roleWords } from '@balian/contract/roles'
import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import { writeAudit } from '../foundation/audit/index.ts'
import { nobody } from '../platform/caller.ts'
import type { Tx } from '../platform/db/index.ts'
import { readName } from '../platform/pinyin.ts'
import { type CliCommand, CliError } from './command.ts'

interface Made {
  readonly login: string
  readonly password: string
}

/** What is done at the server itself stands in the log as well, under no account. */
const log = (tx: Tx, verb: string, account: Id, place: PlaceCode | null, at: Date): Promise<void> =>
  writeAudit(tx, { verb, on: ['account', account], place, me: { ...nobody('zh'), name: 'balian (command line)' }, at, command: null })

async function makeAdministrator(tx: Tx, role: Role, place: PlaceCode, now: Date): Promise<Made> {
  const made = { login: role, password: newFirstPassword() }
  const [id, name, at] = [newId(now.getTime()), roleWords[role].zh, now.toISOString()]
  const { pinyin, initials } = readName(name)
  await sql`insert into accounts (id, login, name, pinyin, initials, password, first_password, office, made_at)
    values (${id}, ${made.login}, ${name}, ${pinyin}, ${initials}, ${await hash(made.password)}, true, ${place}, ${at})`.execute(tx)
  await sql`insert into posts (id, account, role, place, from_day, made_at)
    values (${newId(now.getTime())}, ${id}, ${role}, ${place}, ${at}::timestamptz at time zone 'Asia/Shanghai', ${at})`.execute(tx)
  await log(tx, 'officers.makeAccount', id, place, now)
  return made
}

/** A new installation has no accounts: this makes the three from which all others come. */
export const firstAdministrators: CliCommand = {
  name: 'first-administrators',
  summary: 'Makes the three administrators of a place (system, security, auditor); only while nobody has an account.',
  args: ['PLACE'],
  run: async ({ services, args: [place = ''], asJson, out }) => {
    const made = await services.db.system(async (tx) => {
      const { rows } = await sql<{ known: boolean; taken: boolean }>`
        select exists (select from places where code = ${place} and length(code) <= 9) as known, exists (select from accounts) as taken`.execute(tx)
      if (!rows[0]!.known) throw new CliError(`There is no township, county or city ${place}.`)
      if (rows[0]!.taken) throw new CliError('There are accounts already. Their system administrator makes the others.')
      const three: Made[] = []
      for (const role of adminRoles) three.push(await makeAdministrator(tx, role, place, services.clock.now()))
      return three
    })
    if (asJson) out.json(made)
    else for (const one of made) out.line(`${one.login.padEnd(16)} ${one.password}`)
  },
}

/** For passwords that no administrator may set in the desk: those of the security administrator and the auditor. */
export const setPassword: CliCommand = {
  name: 'set-password',
  summary: 'Gives an account a new first password, unlocks it and signs it out everywhere.',
  args: ['LOGIN'],
  run: async ({ services, args: [login = ''], asJson, out }) => {
    const password = newFirstPassword()
    const sealed = await hash(password)
    await services.db.system(async (tx) => {
      const { rows } = await sql<{ id: Id; office: PlaceCode | null }>`
        update accounts set password = ${sealed}, first_password = true, tries = 0, locked_until = null, version = version + 1
        where lower(login) = lower(${login}) and closed_at is null returning id, office`.execute(tx)
      const account = rows[0]
      if (!account) throw new CliError(`No open account has the login ${login}.`)
      await sql`delete from sessions where account = ${account.id}`.execute(tx)
      await log(tx, 'officers.resetPassword', account.id, account.office, services.clock.now())
    })
    if (asJson) out.json({ login, password })
    else out.line(password)
  },
}
