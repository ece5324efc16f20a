import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type Message, notify } from './notify.ts'

/**
 * Tells residents of their own matter, in the transaction of the act: a notice to each who has an account, by which browsers that take notices
 * hear of it. Says who was told; who is not in the answer is to be told in person.
 */
export async function tellResidents(tx: Tx, message: Message, people: readonly Id[], now: Date): Promise<Map<Id, string>> {
  const { rows } = await sql<{ id: Id; person: Id }>`select id, person from accounts where person = any (${[...people]}::uuid[])`.execute(tx)
  await notify(tx, { ...message, to: rows.map((row) => row.id), now })
  return new Map(rows.map((row) => [row.person, 'in-app']))
}
