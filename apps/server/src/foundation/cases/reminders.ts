import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { type LineName, lines } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import { sql } from 'kysely'
import { addWorkingDays } from '../../platform/calendar.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Services } from '../../platform/services.ts'
import { notify, notifyOffice } from '../messages/index.ts'
import { type DeadlineRow, updateDeadlines } from './store-parts.ts'

/** A limit is recalled this many working days before its last day. */
const remindDays = 3
/** So many at a time: the embedded database has one session, and others wait for it. */
const batch = 200

type Due = Pick<DeadlineRow, 'county' | 'case_id' | 'id' | 'what' | 'due_day'> & {
  line: LineName
  sealed: boolean
  kind: string
  number: string | null
  place: PlaceCode
  place_name: string
  desk: PlaceCode
  offered: PlaceCode | null
  workers: Id[]
}

/** Reminds whoever works on a case of a limit that comes near, and tells the office above when it has passed (催办、督办). */
export async function remind({ db, clock }: Services): Promise<void> {
  const now = clock.now()
  const today = clock.day(now)
  await db.system(async (tx) => {
    for (const one of await near(tx, today)) await recall(tx, one, today, now)
    for (const one of await passed(tx, today)) await escalate(tx, one, today, now)
  })
}

const open = sql`
  select d.county, d.case_id, d.id, d.what, d.due_day, c.line, c.sealed, c.kind, c.number, c.place, p.name as place_name, c.desk, c.offered, c.workers
  from case_deadlines d join cases c on c.county = d.county and c.id = d.case_id join places p on p.code = c.place
  where d.done_at is null and c.closed_at is null`

async function near(tx: Tx, today: Day): Promise<Due[]> {
  const until = addWorkingDays(today, remindDays)
  const { rows } =
    await sql<Due>`${open} and d.reminded_at is null and d.due_day between ${today}::date and ${until}::date order by d.due_day limit ${batch}`.execute(tx)
  return rows
}

async function passed(tx: Tx, today: Day): Promise<Due[]> {
  const { rows } = await sql<Due>`${open} and d.escalated_at is null and d.due_day < ${today}::date order by d.due_day limit ${batch}`.execute(tx)
  return rows
}

const message = (one: Due, key: string) => ({
  key: `cases.${key}`,
  params: { place: one.place_name, number: one.number ?? '', what: one.what.split(':')[0]!, due: one.due_day },
  about: { kind: one.kind, id: one.case_id, place: one.place },
  once: `${key}:${one.id}:${one.due_day}`,
})

/** The officers of its line and the management; of a sealed matter only who works on it may know. */
const rolesOf = ({ line, sealed }: Due): Role[] => (sealed ? [] : [lines.find((one) => one.line === line)!.officer, 'manager'])

/** Those who work on it; where nobody does yet, the office that has it, or that it waits for. */
async function recall(tx: Tx, one: Due, today: Day, now: Date): Promise<void> {
  const told = message(one, 'due')
  if (one.workers.length > 0 && !one.offered) await notify(tx, { ...told, to: one.workers, now })
  else await notifyOffice(tx, { ...told, roles: rolesOf(one), place: one.offered ?? one.desk, today, now })
  await updateDeadlines(tx, { county: one.county, id: one.case_id }, [one.id], { reminded_at: now.toISOString() })
}

/** Those who work on it once more, and the management of the office above. */
async function escalate(tx: Tx, one: Due, today: Day, now: Date): Promise<void> {
  const told = { ...message(one, 'overdue'), urgent: true }
  await notify(tx, { ...told, to: one.workers, now })
  if (!one.sealed) await notifyOffice(tx, { ...told, roles: ['manager'], place: above(one.offered ?? one.desk), today, now })
  await updateDeadlines(tx, { county: one.county, id: one.case_id }, [one.id], { escalated_at: now.toISOString() })
}

/** The office above: the township of a village, the county of a township. */
export const above = (place: PlaceCode): PlaceCode => place.slice(0, { 14: 12, 12: 9, 9: 6, 6: 4 }[place.length] ?? place.length)
