import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { PersonCard, PersonRow } from '@balian/contract/people'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { spokenNames } from '../places/index.ts'
import { t } from './store.ts'
import type { PersonTable } from './tables.ts'

/** The columns that a list shows; of the household only its number. */
export const rowColumns = ['p.id', 'p.name', 'p.sex', 'p.birth', 'p.place', 'p.household', 'p.relation', 'p.address', 'p.state', 'p.version'] as const
export type Listed = Pick<PersonTable, 'id' | 'name' | 'sex' | 'birth' | 'place' | 'household' | 'relation' | 'address' | 'state' | 'version'>

/** Rows as lists show them, with the names of their places and the numbers of their households. */
export async function withNames<R extends Listed>(tx: Tx, rows: readonly R[]): Promise<(R & PersonRow)[]> {
  const names = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  const numbers = await householdNumbers(
    tx,
    rows.flatMap((row) => row.household ?? []),
  )
  return rows.map((row) => ({ ...row, placeName: names.get(row.place)!, householdNumber: row.household ? (numbers.get(row.household) ?? null) : null }))
}

async function householdNumbers(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await t(tx)
    .selectFrom('households')
    .select(['id', 'number'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.number]))
}

/**
 * Cards of people by id, for other modules' lists: those whom the caller may see. Somebody merged is shown as the e-file that was
 * merged, until the record is repointed.
 */
export async function personCards(tx: Tx, ids: Iterable<Id>): Promise<Map<Id, PersonCard>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await t(tx).selectFrom('people').select(['id', 'name', 'sex', 'birth', 'place']).where('id', 'in', wanted).execute()
  const names = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  return new Map(rows.map((row) => [row.id, { ...row, placeName: names.get(row.place)! }]))
}

/** Where people live: for a command of another module that needs the place of its subject. */
export async function placesOfPeople(tx: Tx, ids: Iterable<Id>): Promise<Map<Id, PlaceCode>> {
  const cards = await personCards(tx, ids)
  return new Map([...cards.values()].map((card) => [card.id, card.place]))
}

/** Residents of a subtree by their full name: for spreadsheets that name somebody. */
export async function peopleNamed(tx: Tx, place: PlaceCode, names: readonly string[]): Promise<Map<string, Id[]>> {
  const found = new Map<string, Id[]>()
  if (names.length === 0) return found
  const rows = await t(tx)
    .selectFrom('people')
    .select(['id', 'name'])
    .where('place', '>=', place)
    .where('place', '<', `${place}:`)
    .where('name', 'in', [...new Set(names)])
    .where('state', 'in', ['present', 'away'])
    .execute()
  for (const { id, name } of rows) found.set(name, [...(found.get(name) ?? []), id])
  return found
}

/** Residents of a subtree who stand in the register, at home or away, and were born by a day. */
export async function peopleBornBy(tx: Tx, place: PlaceCode, born: Day): Promise<Id[]> {
  const rows = await t(tx)
    .selectFrom('people')
    .select('id')
    .where('place', '>=', place)
    .where('place', '<', `${place}:`)
    .where('birth', '<=', born)
    .where('state', 'in', ['present', 'away'])
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** One for each household of a subtree: its head, or else its oldest, of those born by a day. */
export async function oneOfEachHousehold(tx: Tx, place: PlaceCode, born: Day): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select distinct on (p.household) p.id from people p join households h on h.county = p.county and h.id = p.household
    where h.place >= ${place} and h.place < ${`${place}:`} and h.state = 'open' and p.state in ('present', 'away') and p.birth <= ${born}
    order by p.household, (p.id = h.head) desc, p.birth, p.id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Those who live in one household with a resident, the resident among them; a resident without a household alone. Nobody who died or left. */
export async function sameHousehold(tx: Tx, person: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select m.id from people p join people m on m.county = p.county and (m.id = p.id or m.household = p.household) and m.state in ('present', 'away')
    where p.id = ${person} order by m.id <> p.id, m.birth`.execute(tx)
  return rows.map((row) => row.id)
}
