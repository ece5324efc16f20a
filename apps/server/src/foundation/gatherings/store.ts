import type { Gathering } from '@balian/contract/gatherings'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { spokenNames } from '../places/index.ts'

export interface GatheringTable {
  county: string
  id: Id
  place: PlaceCode
  line: LineName
  title: string
  about: string
  on_day: Day
  from_time: string
  spot: string
  seats: number | null
  cancelled_why: string | null
  made_by: Id
  made_name: string
  made_at: Instant
  version: number
}

interface SignTable {
  county: string
  gathering: Id
  place: PlaceCode
  person: Id
  name: string
  people: number
  at: Instant
}

export const t = (tx: Tx) => tx.withTables<{ gatherings: GatheringTable; gathering_signs: SignTable }>()

/** Locked by whoever may change it; a resident only sees it. */
export const gatheringOf = (tx: Tx, id: Id, lock = false) =>
  t(tx)
    .selectFrom('gatherings')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()

export async function countsOf(tx: Tx, ids: readonly Id[]): Promise<Map<Id, number>> {
  const { rows } = await sql<{ gathering: Id; people: number }>`select * from gathering_counts(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.gathering, row.people]))
}

/** As screens show them, with how many signed up. */
export async function shown(tx: Tx, rows: readonly GatheringTable[]): Promise<Gathering[]> {
  const counts = await countsOf(
    tx,
    rows.map((row) => row.id),
  )
  const names = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    placeName: names.get(row.place) ?? row.place,
    line: row.line,
    title: row.title,
    about: row.about,
    onDay: row.on_day,
    fromTime: row.from_time,
    spot: row.spot,
    seats: row.seats,
    signed: counts.get(row.id) ?? 0,
    cancelled: row.cancelled_why,
    by: row.made_name,
    version: row.version,
  }))
}
