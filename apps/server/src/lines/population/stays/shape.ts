import type { FloatingRow } from '@balian/contract/floating'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import { canOf } from '../../../foundation/access/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail } from '../../../platform/problem.ts'
import { policy } from '../policy.ts'
import { lockStay, type StayTable, stayOf } from './store.ts'

export type StaySubject = Subject & { readonly row: StayTable }
interface Asked {
  readonly tx: Tx
  readonly input: { readonly id: Id }
}
export const staySubject = async ({ tx, input }: Asked): Promise<StaySubject> => {
  const row = (await stayOf(tx, input.id)) ?? fail('not-found')
  return { row, place: row.place }
}
/** For an edit, which names the version that the caller saw. */
export const editedStay = async ({ tx, input }: Asked): Promise<StaySubject> => {
  const row = (await lockStay(tx, input.id)) ?? fail('not-found')
  return { row, place: row.place, version: row.version }
}

export interface FoundStay extends StayTable {
  readonly name: string
  readonly birth: Day
  readonly registered_place: PlaceCode | null
  readonly house_title: string | null
  readonly renewals: number
}

export const foundStays = async (tx: Tx, more: RawBuilder<unknown>): Promise<FoundStay[]> =>
  (
    await sql<FoundStay>`
      select f.*, p.name, p.birth, p.registered_place, h.title as house_title,
        (select count(*)::int from stay_periods s where s.county = f.county and s.stay = f.id and s.number > 0) as renewals
      from floating_residents f join people p on p.id = f.person left join rental_houses h on h.county = f.county and h.id = f.house ${more}`.execute(tx)
  ).rows

const days = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export async function shownStays(tx: Tx, me: Caller, today: Day, rows: readonly FoundStay[]): Promise<FloatingRow[]> {
  const places = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  return rows.map((row) => {
    const open = row.ended_on === null ? true : 'ended'
    return {
      id: row.id,
      person: row.person,
      name: row.name,
      birth: row.birth,
      place: row.place,
      placeName: places.get(row.place)!,
      cameFrom: row.came_from,
      registeredHere: row.registered_place === null ? null : row.place.startsWith(row.registered_place.slice(0, 9)),
      house: row.house && row.house_title !== null ? { id: row.house, title: row.house_title } : null,
      expiresOn: row.expires_on,
      days: days(today, row.expires_on),
      renewals: row.renewals,
      endedOn: row.ended_on,
      endedWhy: row.ended_why,
      version: row.version,
      can: canOf(me, policy, 'population', { place: row.place }, { floatingRenew: open, floatingLeft: open, floatingSettle: open, floatingStay: true }),
    }
  })
}
