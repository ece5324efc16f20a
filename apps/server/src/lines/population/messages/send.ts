import type { Day, Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { tellResidents } from '../../../foundation/messages/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Services } from '../../../platform/services.ts'
import { receiversOf } from './audience.ts'
import { audienceOf } from './shape.ts'
import { editService, receipts, type ServiceTable } from './store.ts'

/** So many messages a round, and so many receivers an insert. */
const atOnce = 20
const batch = 2000

async function sendOne(tx: Tx, row: ServiceTable, today: Day, now: Date): Promise<void> {
  const all = await receiversOf(tx, audienceOf(row), row.kind, today)
  const wanted = all.filter((one) => !one.out)
  const message = { key: 'population.serviceMessage', params: { title: row.title }, about: { kind: 'serviceReceived', id: row.id }, once: `service:${row.id}` }
  const told = new Map<Id, string>()
  for (let i = 0; i < wanted.length; i += batch) {
    const some = wanted.slice(i, i + batch)
    const reached = await tellResidents(
      tx,
      message,
      some.map((one) => one.id),
      now,
    )
    for (const [person, channel] of reached) told.set(person, channel)
    await sql`insert into service_receipts (county, message, person, place, channel, at)
      select ${row.county}, ${row.id}::uuid, x.person, x.place, x.channel, ${now.toISOString()}::timestamptz
      from unnest(${some.map((one) => one.id)}::uuid[], ${some.map((one) => one.place)}::text[], ${some.map((one) => told.get(one.id) ?? null)}::text[])
        as x (person, place, channel) on conflict do nothing`.execute(tx)
  }
  const places = [...new Set(wanted.map((one) => one.place))]
  if (places.length > 0) await markChanged(tx, receipts, ...places)
  const taken = { at: now.toISOString(), by: '', step: 'send', why: '' }
  await editService(tx, row, { state: 'sent', sent_at: now.toISOString(), opted_out: all.length - wanted.length }, taken)
}

/** Sends what was approved and whose day has come; each in a transaction of its own, each once. */
export async function sendServiceMessages({ db, clock }: Services): Promise<void> {
  const now = clock.now()
  const today = clock.day(now)
  for (let i = 0; i < atOnce; i += 1) {
    const sent = await db.system(async (tx) => {
      const { rows } = await sql<ServiceTable>`
        select * from service_messages where state = 'approved' and (send_on is null or send_on <= ${today}::date)
        order by send_on nulls first, id limit 1 for update`.execute(tx)
      if (rows[0]) await sendOne(tx, rows[0], today, now)
      return rows.length > 0
    })
    if (!sent) return
  }
}
