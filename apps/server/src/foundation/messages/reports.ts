import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { Services } from '../../platform/services.ts'
import { referenceOf } from './reference.ts'
import type { Report } from './smpp/text.ts'

/** `late`: the message that it is of should have been written down as sent by now. */
export type Came = Report & { readonly late: boolean }

/** What a report does to the delivery `d`, by the report `x`: it has arrived, or this way has failed. */
const settled = (at: string) => sql`
  state = case when x.arrived then 'delivered' else 'waiting' end,
  channel = case when x.arrived then 'sms' end,
  tried = case when x.arrived then d.tried else d.tried || 'sms'::text end,
  error = case when x.arrived then null else x.said end,
  sent_at = coalesce(d.sent_at, ${at}::timestamptz),
  done_at = case when x.arrived then ${at}::timestamptz end,
  taken_until = null, peer_ref = case when x.arrived then x.ref end`

const code = (said: string): string => `sms-${said.toLowerCase()}`

/** Writes down delivery reports; for each whether the message that it is of was found. */
export function recordReports(services: Services, came: readonly Came[]): Promise<boolean[]> {
  const at = services.clock.now().toISOString()
  return services.db.system(async (tx) => {
    const { rows } = await sql<{ ref: string }>`
      update deliveries d set ${settled(at)}
      from unnest(${came.map((one) => one.ref)}::text[], ${came.map((one) => one.arrived)}::bool[], ${came.map((one) => code(one.said))}::text[]) as x (ref, arrived, said)
      where d.channel = 'sms' and d.state = 'sent' and d.peer_ref = x.ref returning x.ref`.execute(tx)
    const found = new Set(rows.map((row) => row.ref))
    const lost = came.filter((one) => one.late && !found.has(one.ref) && one.reference !== null)
    for (const ref of await settleUnsure(tx, services, lost, at)) found.add(ref)
    return came.map((one) => found.has(one.ref))
  })
}

interface Unsure {
  readonly county: string
  readonly dispatch: Id
  readonly person: Id
  readonly blind: string
}

/**
 * Reports on messages whose answer we never wrote down (the process died): known by the receiver's number and our own reference. So that
 * a message which the other end has taken is not sent a second time.
 */
async function settleUnsure(tx: Tx, { keys }: Services, reports: readonly Came[], at: string): Promise<string[]> {
  if (reports.length === 0) return []
  const blinds = reports.map((one) => keys.blind('phone', one.phone))
  const { rows } = await sql<Unsure>`
    select d.county, d.dispatch, d.person, p.phone_blind as blind from people p
    join deliveries d on d.county = p.county and d.person = p.id
    where p.phone_blind = any (${blinds}::text[]) and d.channel = 'sms' and d.state = 'waiting' and d.tries > 0 for update of d`.execute(tx)
  const matched = reports.flatMap((report, i) => {
    const row = rows.find((one) => one.blind === blinds[i] && referenceOf(one.dispatch, one.person) === report.reference)
    return row ? [{ report, row }] : []
  })
  if (matched.length === 0) return []
  const column = <T>(of: (one: (typeof matched)[number]) => T): T[] => matched.map(of)
  await sql`update deliveries d set ${settled(at)}
    from unnest(${column((one) => one.row.county)}::text[], ${column((one) => one.row.dispatch)}::uuid[], ${column((one) => one.row.person)}::uuid[],
      ${column((one) => one.report.ref)}::text[], ${column((one) => one.report.arrived)}::bool[], ${column((one) => code(one.report.said))}::text[])
      as x (county, dispatch, person, ref, arrived, said)
    where d.county = x.county and d.dispatch = x.dispatch and d.person = x.person and d.state = 'waiting'`.execute(tx)
  return column((one) => one.report.ref)
}
