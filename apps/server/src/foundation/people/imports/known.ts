import type { Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { under } from '../reach.ts'
import { countyOf, t } from '../store.ts'
import type { HouseholdTable, PersonTable } from '../tables.ts'
import type { RowFields } from './read-row.ts'

/** What the register knows about the people and households of some rows; asked for once for the whole batch. */
export interface Known {
  /** Who holds the identity number, by its hash; `null` when the e-file is not within the import's place. */
  readonly byIdentity: ReadonlyMap<string, PersonTable | null>
  /** Living people of the place by name and birth date. */
  readonly byName: ReadonlyMap<string, readonly PersonTable[]>
  readonly households: ReadonlyMap<string, HouseholdTable>
}

export const nameKey = (name: string, birth: string): string => `${name} ${birth}`
export const householdKey = (place: PlaceCode, number: string): string => `${place} ${number}`

export async function lookUp(tx: Tx, keys: Keys, top: PlaceCode, rows: readonly RowFields[]): Promise<Known> {
  return {
    byIdentity: await holders(tx, keys, top, rows),
    byName: await namesakes(tx, top, rows),
    households: await homes(tx, top, rows),
  }
}

async function holders(tx: Tx, keys: Keys, top: PlaceCode, rows: readonly RowFields[]): Promise<Map<string, PersonTable | null>> {
  const blinds = [...new Set(rows.flatMap((row) => (row.identity ? keys.blind('identity', row.identity) : [])))]
  if (blinds.length === 0) return new Map()
  const held = await t(tx).selectFrom('identities').selectAll().where('blind', 'in', blinds).execute()
  if (held.length === 0) return new Map()
  const ids = [...new Set(held.map((one) => one.person))]
  const people = await t(tx).selectFrom('people').selectAll().where('county', '=', countyOf(top)).where(under('place', top)).where('id', 'in', ids).execute()
  const byId = new Map<Id, PersonTable>(people.map((person) => [person.id, person]))
  return new Map(held.map(({ blind, person }) => [blind, byId.get(person) ?? null]))
}

async function namesakes(tx: Tx, top: PlaceCode, rows: readonly RowFields[]): Promise<Map<string, PersonTable[]>> {
  const named = rows.filter((row) => row.name && row.birth)
  const found = new Map<string, PersonTable[]>()
  if (named.length === 0) return found
  const names = named.map((row) => row.name)
  const births = named.map((row) => row.birth)
  const people = await t(tx)
    .selectFrom('people')
    .selectAll()
    .where('county', '=', countyOf(top))
    .where(under('place', top))
    .where(sql<boolean>`(name, birth) in (select * from unnest(${names}::text[], ${births}::date[]))`)
    .where('state', 'in', ['present', 'away'])
    .execute()
  for (const person of people) {
    const key = nameKey(person.name, person.birth)
    found.set(key, [...(found.get(key) ?? []), person])
  }
  return found
}

async function homes(tx: Tx, top: PlaceCode, rows: readonly RowFields[]): Promise<Map<string, HouseholdTable>> {
  const wanted = rows.filter((row) => row.householdNumber && row.place)
  if (wanted.length === 0) return new Map()
  const found = await t(tx)
    .selectFrom('households')
    .selectAll()
    .where('county', '=', countyOf(top))
    .where('place', 'in', [...new Set(wanted.map((row) => row.place!))])
    .where('number', 'in', [...new Set(wanted.map((row) => row.householdNumber!))])
    .execute()
  return new Map(found.map((home) => [householdKey(home.place, home.number), home]))
}
