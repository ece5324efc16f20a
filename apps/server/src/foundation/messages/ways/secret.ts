import type { ChannelName } from '@balian/contract/channels'
import { type Id, newId } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { enqueue, jobKind } from '../../../platform/jobs.ts'
import type { Services } from '../../../platform/services.ts'
import { channelsOf, liveNames } from '../channels/index.ts'

export const secretText = jobKind<{ id: Id }>('messages.secret')

/** So long a code that could not be sent is kept: it is worth nothing afterwards. */
const keptMinutes = 30

interface Secret {
  readonly tx: Tx
  readonly services: Services
  readonly now: Date
  readonly channel: ChannelName
  readonly address: string
  readonly text: string
}

/** Sends a code once the act commits; false when the way is not open. Address and text wait sealed, and go when they are sent. */
export async function sendSecret({ tx, services, now, channel, address, text }: Secret): Promise<boolean> {
  if (!liveNames(services).includes(channel)) return false
  const id = newId(now.getTime())
  const { seal } = services.keys
  await sql`insert into outgoing_secrets (id, channel, address_sealed, text_sealed, at)
    values (${id}, ${channel}, ${seal(address)}, ${seal(text)}, ${now.toISOString()}::timestamptz)`.execute(tx)
  await enqueue(tx, secretText, { id })
  return true
}

/** The job: what fails is tried again, until it is too old. */
export async function sendSecretText(services: Services, { id }: { readonly id: Id }): Promise<void> {
  const { db, keys, clock } = services
  const old = new Date(clock.now().getTime() - keptMinutes * 60_000).toISOString()
  const drop = (which: Id) => db.system((tx) => sql`delete from outgoing_secrets where id = ${which} or at < ${old}::timestamptz`.execute(tx))
  const { rows } = await db.system((tx) =>
    sql<{ channel: ChannelName; address_sealed: string; text_sealed: string }>`
      select channel, address_sealed, text_sealed from outgoing_secrets where id = ${id} and at >= ${old}::timestamptz`.execute(tx),
  )
  const channel = channelsOf(services).find((one) => one.name === rows[0]?.channel)
  if (rows[0] && channel) await channel.test(keys.open(rows[0].address_sealed), keys.open(rows[0].text_sealed))
  await drop(id)
}
