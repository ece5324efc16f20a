import { type Id, newId } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Keys } from '../../../platform/crypto.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { columnsOf, differences } from '../columns.ts'
import { headRelation } from '../membership.ts'
import { nameColumns } from '../names.ts'
import { newPersonRows } from '../new-person-rows.ts'
import { identityColumns, phoneColumns } from '../sealed.ts'
import { changePerson, countyOf, insertHouseholds } from '../store.ts'
import type { HouseholdTable, ImportTable, PersonChangeTable, PersonTable } from '../tables.ts'
import type { Judged } from './judge.ts'
import { householdKey } from './known.ts'
import type { RowFields } from './read-row.ts'

interface Letting {
  readonly db: Db
  readonly tx: Tx
  readonly keys: Keys
  readonly now: Date
  readonly import: ImportTable
}

/** Writes the good rows of a batch: households first, then people, then heads and history. Returns each row's person. */
export async function letIn(c: Letting, rows: readonly Judged[]): Promise<Map<number, Id>> {
  const homes = await households(c, rows)
  const home = (row: Judged) => (row.fields.householdNumber ? (homes.get(householdKey(row.fields.place!, row.fields.householdNumber)) ?? null) : null)
  const fresh = rows.filter((row) => row.verdict !== 'changed').map((row) => ({ row, person: freshFrom(c, row.fields, home(row)) }))
  await claim(
    c.tx,
    fresh.map(({ person }) => person),
  )
  await insertFresh(
    c,
    fresh.map(({ person }) => person),
  )
  const changed: { row: Judged; before: PersonTable; after: PersonTable }[] = []
  for (const row of rows.filter((one) => one.verdict === 'changed')) changed.push({ row, before: row.person!, after: await change(c, row, home(row)) })
  const all = new Map([...fresh.map(({ row, person }) => [row.row, person.id] as const), ...changed.map(({ row, after }) => [row.row, after.id] as const)])
  await nameHeads(c.tx, rows, all, homes)
  await insertHistory(c, [
    ...fresh.map(({ person }) => historyRow(c, person, [])),
    ...changed.map(({ before, after }) => historyRow(c, after, differences(before, after))),
  ])
  return all
}

/** The households that the rows name; those that are new are set up. */
async function households(c: Letting, rows: readonly Judged[]): Promise<Map<string, HouseholdTable>> {
  const homes = new Map<string, HouseholdTable>()
  const fresh: HouseholdTable[] = []
  for (const { fields, household } of rows) {
    if (!fields.householdNumber) continue
    const key = householdKey(fields.place!, fields.householdNumber)
    if (household) homes.set(key, household)
    if (homes.has(key)) continue
    const home: HouseholdTable = {
      county: countyOf(fields.place!),
      id: newId(c.now.getTime()),
      place: fields.place!,
      number: fields.householdNumber,
      address: fields.address ?? '',
      head: null,
      state: 'open',
      version: 1,
      made_at: c.now.toISOString(),
    }
    homes.set(key, home)
    fresh.push(home)
  }
  await insertHouseholds(c.tx, fresh)
  return homes
}

function freshFrom(c: Letting, fields: RowFields, home: HouseholdTable | null): PersonTable {
  const { identity, phone, place, name } = fields
  const person = {
    ...(columnsOf(fields as never) as Partial<PersonTable>),
    id: newId(c.now.getTime()),
    place: place!,
    name: name!,
    sex: fields.sex as PersonTable['sex'],
    birth: fields.birth!,
    identity,
    phone,
    household: home?.id ?? null,
    relation: fields.relation ?? null,
    address: fields.address ?? home?.address ?? '',
  }
  return newPersonRows(c.keys, [person], c.now).people[0]!
}

async function claim(tx: Tx, people: readonly PersonTable[]): Promise<void> {
  const claims = people.filter((person) => person.identity_blind !== null)
  const blinds = claims.map((person) => person.identity_blind)
  const ids = claims.map((person) => person.id)
  await sql`insert into identities (blind, person) select * from unnest(${blinds}::text[], ${ids}::uuid[])`.execute(tx)
}

/** By COPY: many times faster than INSERT. */
async function insertFresh({ db, tx }: Letting, people: readonly PersonTable[]): Promise<void> {
  if (people.length === 0) return
  const names = Object.keys(people[0]!) as (keyof PersonTable)[]
  await db.copyIn(
    tx,
    'people',
    names,
    people.map((person) => names.map((name) => person[name])),
  )
}

async function change(c: Letting, { fields, person, differs }: Judged, home: HouseholdTable | null): Promise<PersonTable> {
  const before = person!
  const set: Partial<PersonTable> = columnsOf(fields as never)
  if (differs.includes('name')) Object.assign(set, nameColumns(fields.name!))
  if (differs.includes('phone')) Object.assign(set, phoneColumns(c.keys, fields.phone!))
  if (differs.includes('identity')) {
    Object.assign(set, identityColumns(c.keys, fields.identity!))
    await claim(c.tx, [{ ...before, ...set }])
  }
  if (fields.relation) set.relation = fields.relation
  if (before.household === null && home) set.household = home.id
  return changePerson(c.tx, before, set)
}

async function nameHeads(tx: Tx, rows: readonly Judged[], people: ReadonlyMap<number, Id>, homes: ReadonlyMap<string, HouseholdTable>): Promise<void> {
  const heads = new Map<Id, Id>()
  for (const { row, fields } of rows) {
    if (fields.relation !== headRelation || !fields.householdNumber) continue
    const home = homes.get(householdKey(fields.place!, fields.householdNumber))!
    if (home.head !== people.get(row)) heads.set(home.id, people.get(row)!)
  }
  if (heads.size === 0) return
  const { county } = [...homes.values()][0]!
  await sql`update households h set head = v.head, state = 'open'
    from unnest(${[...heads.keys()]}::uuid[], ${[...heads.values()]}::uuid[]) as v(id, head)
    where h.county = ${county} and h.id = v.id`.execute(tx)
}

const historyRow = (c: Letting, person: PersonTable, changes: ReturnType<typeof differences>): PersonChangeTable => ({
  county: person.county,
  id: newId(c.now.getTime()),
  person: person.id,
  place: person.place,
  at: c.now.toISOString(),
  account: c.import.account,
  name: c.import.name,
  kind: 'imported',
  changes: JSON.stringify(changes),
  reason: c.import.file,
})

async function insertHistory({ db, tx }: Letting, rows: readonly PersonChangeTable[]): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(rows[0]!) as (keyof PersonChangeTable)[]
  await db.copyIn(
    tx,
    'person_changes',
    names,
    rows.map((row) => names.map((name) => row[name])),
  )
}
