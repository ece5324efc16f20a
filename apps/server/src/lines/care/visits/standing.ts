import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

/** Who stands on the registers of the line, and why. */
export interface Cared {
  readonly person: Id
  readonly place: PlaceCode
  readonly reasons: string[]
  readonly since: Day
}

const standing = sql`
  select person, place, category as reason, since from left_behind where ended_on is null
  union all select person, place, 'need:' || reason, since from care_in_need where ended_on is null`

/** Everybody of a subtree who is cared for. */
export async function caredIn(tx: Tx, place: PlaceCode): Promise<Cared[]> {
  const { rows } = await sql<Cared>`
    select person, max(place) as place, array_agg(distinct reason order by reason) as reasons, min(since) as since
    from (${standing}) s where place >= ${place} and place < ${`${place}:`} group by person order by person`.execute(tx)
  return rows
}

/** Villages (or whatever stands above them) whose files are not what the registers say, or were not shared out today. */
export async function placesToShare(tx: Tx, today: Day): Promise<PlaceCode[]> {
  const { rows } = await sql<{ place: PlaceCode }>`
    select distinct left(coalesce(s.place, f.place), 12) as place
    from (select person, max(place) as place from (${standing}) s group by person) s
    full join (select person, place, shared_on from care_files where closed_on is null) f on f.person = s.person
    where s.person is null or f.person is null or f.place <> s.place or f.shared_on is distinct from ${today}::date
    order by 1`.execute(tx)
  return rows.map((row) => row.place)
}

interface Paired {
  readonly person: Id
  readonly account: Id | null
  readonly helper: Id | null
}

/** Who is paired with whom, the oldest pair first. */
export async function pairsOf(tx: Tx, people: readonly Id[]): Promise<Paired[]> {
  const { rows } = await sql<Paired>`
    select person, account, helper from care_pairs
    where ended_on is null and helper_kind <> 'member' and person = any (${[...people]}::uuid[]) order by since, id`.execute(tx)
  return rows
}
