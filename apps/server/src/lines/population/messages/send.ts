import type { Day } from '@balian/contract/ids'
import { sql } from 'kysely'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { type Dispatch, deliverToAll, insertDispatch, liveNames } from '../../../foundation/messages/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Services } from '../../../platform/services.ts'
import { inAudience, optedOut, spreadOf } from './audience.ts'
import { audienceOf } from './shape.ts'
import { editService, receipts, type ServiceTable } from './store.ts'

/** So many messages a round, and so many places a statement. */
const atOnce = 20
const placesAtOnce = 2000

/** Draws up who gets it, once and for all; the sender brings it to them by their ways. */
async function dispatch(tx: Tx, row: ServiceTable, services: Services, now: Date, today: Day): Promise<void> {
  const audience = audienceOf(row)
  const { id, place, kind, title, body, channels, urgent, writer: account, writer_name: name } = row
  const one: Dispatch = { id, place, kind, title, body, channels, urgent, account, name }
  await insertDispatch(tx, one, now)
  const wanted = sql`${inAudience(audience, today)} and not ${optedOut(kind)}`
  await deliverToAll(tx, one, wanted, liveNames(services), now)
  const { places, out } = await spreadOf(tx, audience, kind, today)
  for (let i = 0; i < places.length; i += placesAtOnce) await markChanged(tx, receipts, ...places.slice(i, i + placesAtOnce))
  const taken = { at: now.toISOString(), by: '', step: 'send', why: '' }
  await editService(tx, row, { state: 'sent', sent_at: now.toISOString(), opted_out: out }, taken)
}

/** Sends what was approved and whose time has come; each in a transaction of its own, each once. */
export async function sendServiceMessages(services: Services): Promise<void> {
  const { db, clock } = services
  const now = clock.now()
  const today = clock.day(now)
  for (let i = 0; i < atOnce; i += 1) {
    const sent = await db.system(async (tx) => {
      const { rows } = await sql<ServiceTable>`
        select * from service_messages where state = 'approved'
          and (send_on is null or (send_on + coalesce(send_time, '00:00')::time) at time zone 'Asia/Shanghai' <= ${now.toISOString()}::timestamptz)
        order by send_on nulls first, id limit 1 for update`.execute(tx)
      if (rows[0]) await dispatch(tx, rows[0], services, now, today)
      return rows.length > 0
    })
    if (!sent) return
  }
}
