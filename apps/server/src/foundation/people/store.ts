import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import { markChanged } from '../indicators/index.ts'
import type { HouseholdTable, PeopleTables, PersonTable } from './tables.ts'

export const t = (tx: Tx) => tx.withTables<PeopleTables>()

/** The county that a place's records are kept under. */
export const countyOf = (place: PlaceCode): string => place.slice(0, 6)

export const personOf = (tx: Tx, id: Id) => t(tx).selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
export const lockPerson = (tx: Tx, id: Id) => t(tx).selectFrom('people').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The sealed phone of an e-file, its hash, and whether the person lives here: for the way in. */
export const phoneOf = (tx: Tx, id: Id) =>
  t(tx).selectFrom('people').select(['id', 'name', 'place', 'state', 'phone_sealed', 'phone_blind']).where('id', '=', id).executeTakeFirst()

export async function insertPeople(tx: Tx, rows: readonly PersonTable[]): Promise<void> {
  if (rows.length === 0) return
  await t(tx)
    .insertInto('people')
    .values([...rows])
    .execute()
  await markChanged(tx, 'people', ...rows.map((row) => row.place))
}

/** The items by which e-files are counted. */
const countedBy = ['place', 'state', 'state_day', 'sex', 'birth'] as const

/** Changes an e-file; its version goes up by one. Never its county: see `movePerson`. */
export async function changePerson(tx: Tx, row: PersonTable, change: Partial<PersonTable>): Promise<PersonTable> {
  const next = { ...row, ...change, version: row.version + 1 }
  const { county, id, ...set } = next
  await t(tx).updateTable('people').set(set).where('county', '=', county).where('id', '=', id).execute()
  if (countedBy.some((item) => next[item] !== row[item])) await markChanged(tx, 'people', row.place, next.place)
  return next
}

/** The e-file goes on at another place: changed within a county, deleted and written anew across counties. */
export async function movePerson(tx: Tx, row: PersonTable, change: Partial<PersonTable> & { place: PlaceCode }): Promise<PersonTable> {
  const county = countyOf(change.place)
  if (county === row.county) {
    const next = await changePerson(tx, row, change)
    await t(tx).updateTable('duplicates').set({ place: change.place }).where('county', '=', county).where('a', '=', row.id).execute()
    await t(tx).updateTable('duplicates').set({ place_b: change.place }).where('county', '=', county).where('b', '=', row.id).execute()
    await t(tx).updateTable('person_changes').set({ place: change.place }).where('county', '=', county).where('person', '=', row.id).execute()
    return next
  }
  const next = { ...row, ...change, county, version: row.version + 1 }
  await t(tx).deleteFrom('people').where('county', '=', row.county).where('id', '=', row.id).execute()
  await markChanged(tx, 'people', row.place)
  await insertPeople(tx, [next])
  const history = await t(tx).selectFrom('person_changes').selectAll().where('county', '=', row.county).where('person', '=', row.id).execute()
  const copies = history.map((entry) => ({ ...entry, county, place: change.place, changes: JSON.stringify(entry.changes) }))
  if (copies.length > 0)
    await t(tx)
      .insertInto('person_changes')
      .values(copies)
      .onConflict((c) => c.doNothing())
      .execute()
  return next
}

/** Where a household is, and who lives in it. */
export async function homeOf(tx: Tx, id: Id): Promise<{ place: PlaceCode; people: Id[] } | undefined> {
  const home = await householdOf(tx, id)
  return home && { place: home.place, people: (await membersOf(tx, id)).map((one) => one.id) }
}

export const householdOf = (tx: Tx, id: Id) => t(tx).selectFrom('households').selectAll().where('id', '=', id).executeTakeFirst()
export const lockHousehold = (tx: Tx, id: Id) => t(tx).selectFrom('households').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function insertHouseholds(tx: Tx, rows: readonly HouseholdTable[]): Promise<void> {
  if (rows.length > 0)
    await t(tx)
      .insertInto('households')
      .values([...rows])
      .execute()
}

export async function changeHousehold(tx: Tx, row: HouseholdTable, change: Partial<HouseholdTable>): Promise<HouseholdTable> {
  const next = { ...row, ...change, version: row.version + 1 }
  const { county, id, ...set } = next
  await t(tx).updateTable('households').set(set).where('county', '=', county).where('id', '=', id).execute()
  return next
}

/** Who lives in a household today, or is away for a time: the dead, gone and merged left it. */
export const membersOf = (tx: Tx, household: Id) =>
  t(tx)
    .selectFrom('people')
    .selectAll()
    .where('household', '=', household)
    .where('state', 'in', ['present', 'away'])
    .orderBy('relation')
    .orderBy('birth')
    .execute()
