import type { ActivityKindName } from '@balian/contract/activity-kinds'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import type { Tx } from '../../platform/db/index.ts'
import { markChanged } from '../indicators/index.ts'

export interface ActivityTable {
  county: string
  id: Id
  place: PlaceCode
  line: LineName | null
  kind: ActivityKindName
  on_day: Day
  from_time: string | null
  to_time: string | null
  theme: string
  spot: string
  reached: number
  findings: string
  groups: Id[]
  account: Id | null
  account_name: string
  made_at: Instant
  withdrawn_at: Instant | null
  withdrawn_why: string | null
  version: number
}

interface WhoTable {
  county: string
  activity: Id
  n: number
  account: Id | null
  name: string
  duty: string
}

export interface Who {
  readonly account: Id | null
  readonly name: string
  readonly duty: string
}

export type ActivityTables = { activities: ActivityTable; activity_who: WhoTable; places: { code: PlaceCode; name: string } }
const t = (tx: Tx) => tx.withTables<ActivityTables>()

export async function insertActivity(tx: Tx, activity: ActivityTable): Promise<void> {
  await t(tx).insertInto('activities').values(activity).execute()
  await markChanged(tx, 'activities', activity.place)
}

/** Writes who did it, in place of whoever stood there. */
export async function putWho(tx: Tx, of: { county: string; id: Id }, who: readonly Who[]): Promise<void> {
  await t(tx).deleteFrom('activity_who').where('county', '=', of.county).where('activity', '=', of.id).execute()
  const rows = who.map((one, n) => ({ county: of.county, activity: of.id, n, account: one.account, name: one.name, duty: one.duty }))
  if (rows.length > 0) await t(tx).insertInto('activity_who').values(rows).execute()
}

export const whoOf = (tx: Tx, of: { county: string; id: Id }): Promise<Who[]> =>
  t(tx).selectFrom('activity_who').select(['account', 'name', 'duty']).where('county', '=', of.county).where('activity', '=', of.id).orderBy('n').execute()

export const lockActivity = (tx: Tx, id: Id) => t(tx).selectFrom('activities').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findActivity = (tx: Tx, id: Id) =>
  t(tx)
    .selectFrom('activities as a')
    .innerJoin('places as p', 'p.code', 'a.place')
    .selectAll('a')
    .select('p.name as place_name')
    .where('a.id', '=', id)
    .executeTakeFirst()

/** Changes the version that was loaded; tells the new one. */
export async function changeActivity(tx: Tx, was: ActivityTable, change: Partial<ActivityTable>): Promise<{ version: number }> {
  const version = was.version + 1
  await t(tx)
    .updateTable('activities')
    .set({ ...change, version })
    .where('county', '=', was.county)
    .where('id', '=', was.id)
    .execute()
  await markChanged(tx, 'activities', was.place)
  return { version }
}
