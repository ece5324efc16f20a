import type { Id } from '@balian/contract/ids'
import type { Tx } from './db/index.ts'
import { fail } from './problem.ts'

interface CommandTable {
  id: Id
  account: Id | null
  route: string
  at: Date
  reply: string
}
const table = (tx: Tx) => tx.withTables<{ commands: CommandTable }>()

/** The reply that this command got when it was carried out, or null if it never was. */
export async function recall(tx: Tx, id: Id, account: Id | null, route: string): Promise<{ reply: unknown } | null> {
  const row = await table(tx).selectFrom('commands').select(['account', 'route', 'reply']).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  if (row.account !== account || row.route !== route) fail('command-reused')
  return { reply: row.reply as unknown }
}

/** Remembers a command and its reply; the primary key makes a second run of the same command impossible. */
export async function remember(tx: Tx, row: Omit<CommandTable, 'reply'> & { reply: unknown }): Promise<void> {
  await table(tx)
    .insertInto('commands')
    .values({ ...row, reply: JSON.stringify(row.reply ?? null) })
    .execute()
}
