import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type Message, notify } from './notify.ts'

/**
 * A way in which residents are told something. Each says whom it reaches; the first that reaches somebody is used. A channel that leaves
 * the house (SMS, mail) enqueues a job in `send`, so that it goes out if and only if the act commits.
 */
interface Channel {
  readonly name: string
  /** Whom of these residents it reaches, by an address of its own. */
  readonly reach: (tx: Tx, people: readonly Id[]) => Promise<ReadonlyMap<Id, string>>
  readonly send: (tx: Tx, message: Message, addresses: readonly string[], now: Date) => Promise<void>
}

/** Notices within Balian, to residents who have an account. */
const inApp: Channel = {
  name: 'in-app',
  reach: async (tx, people) => {
    const { rows } = await sql<{ id: Id; person: Id }>`select id, person from accounts where person = any (${[...people]}::uuid[])`.execute(tx)
    return new Map(rows.map((row) => [row.person, row.id]))
  },
  send: (tx, message, to, now) => notify(tx, { ...message, to, now }),
}

/** All channels, the preferred one first. */
const channels: readonly Channel[] = [inApp]

/** Tells residents by the first channel that reaches each; says by which. Who is not in the answer was not told. */
export async function tellResidents(tx: Tx, message: Message, people: readonly Id[], now: Date): Promise<Map<Id, string>> {
  const told = new Map<Id, string>()
  for (const channel of channels) {
    const reached = [...(await channel.reach(tx, people))].filter(([person]) => !told.has(person))
    await channel.send(
      tx,
      message,
      reached.map(([, address]) => address),
      now,
    )
    for (const [person] of reached) told.set(person, channel.name)
  }
  return told
}
