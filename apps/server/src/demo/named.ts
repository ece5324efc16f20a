import { demoAccounts } from '@balian/contract/session'
import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import { read } from '../platform/read.ts'
import { accounts, demoPassword } from './accounts.ts'

export interface NamedAccount {
  readonly account: string
  readonly password: string
  readonly name: string
  readonly zh: string
  readonly en: string
}

/** The demo accounts that are in this database, in their order; none where the demo was not loaded. */
export async function namedAccounts(tx: Tx): Promise<NamedAccount[]> {
  const logins = accounts.map(({ account }) => account)
  const { rows } = await sql<{ login: string; name: string }>`select login, name from accounts where login = any (${logins}) and closed_at is null`.execute(tx)
  const names = new Map(rows.map(({ login, name }) => [login, name]))
  return accounts.flatMap((one) => (names.has(one.account) ? [{ ...one, name: names.get(one.account)!, password: demoPassword }] : []))
}

/** Shown on the sign-in page in demo mode only. */
export const demoAccountsHandler = read(demoAccounts, {
  owner: true,
  shows: 'nobody',
  run: async ({ tx, services }) => ({ items: services.config.demo ? await namedAccounts(tx) : [] }),
})
