import type { DuplicateReason } from '@balian/contract/duplicates'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { under } from '../reach.ts'
import { countyOf, t } from '../store.ts'

export interface Pair {
  readonly a: Id
  readonly b: Id
  readonly place: PlaceCode
  readonly place_b: PlaceCode
}

const living = sql`a.state in ('present', 'away') and b.state in ('present', 'away')`

/** Pairs within the place that one rule finds; each rule is a join over an index of its own. */
const pairs = (tx: Tx, place: PlaceCode, rule: ReturnType<typeof sql<boolean>>): Promise<Pair[]> =>
  sql<Pair>`select a.id as a, b.id as b, a.place, b.place as place_b from people a join people b on b.county = a.county and a.id < b.id and ${rule}
    where a.county = ${countyOf(place)} and ${under('a.place', place)} and ${under('b.place', place)} and ${living} limit 5000`
    .execute(tx)
    .then(({ rows }) => rows)

/** Two people of one name and birth date with two identity numbers are two people; without one, they may be one. */
const nameBirth = sql<boolean>`b.name = a.name and b.birth = a.birth and (a.identity_blind is null or b.identity_blind is null)`
/** Families share a phone: only with names that sound alike. */
const samePhone = sql<boolean>`b.phone_blind = a.phone_blind and b.pinyin = a.pinyin`
const sameHome = sql<boolean>`b.household = a.household and b.pinyin = a.pinyin`

export async function plainPairs(tx: Tx, place: PlaceCode): Promise<(Pair & { reason: DuplicateReason })[]> {
  const rules = [
    ['name-birth', nameBirth],
    ['phone', samePhone],
    ['name-household', sameHome],
  ] as const
  const found: (Pair & { reason: DuplicateReason })[] = []
  for (const [reason, rule] of rules) for (const pair of await pairs(tx, place, rule)) found.push({ ...pair, reason })
  return found
}

/** Everybody of the place with an identity number who shares the sound of the name with somebody. */
export const sameSounding = (tx: Tx, place: PlaceCode) =>
  t(tx)
    .selectFrom('people')
    .select(['id', 'place', 'pinyin', 'identity_sealed'])
    .where('county', '=', countyOf(place))
    .where(under('place', place))
    .where('state', 'in', ['present', 'away'])
    .where('identity_sealed', 'is not', null)
    .orderBy('pinyin')
    .execute()

/** Writes the pairs that are not known yet; one that somebody has decided stays decided. Returns how many are new. */
export async function notePairs(tx: Tx, found: ReadonlyMap<string, Pair & { reasons: DuplicateReason[] }>, now: Date): Promise<number> {
  const all = [...found.values()]
  let fresh = 0
  for (let from = 0; from < all.length; from += 1000) {
    const values = all.slice(from, from + 1000).map(({ a, b, place, place_b, reasons }) => ({
      county: countyOf(place),
      id: newId(now.getTime()),
      a,
      b,
      place,
      place_b,
      reasons: JSON.stringify(reasons) as never,
      state: 'open' as const,
      found_at: now.toISOString(),
      decided_by: null,
      decided_at: null,
    }))
    const { numInsertedOrUpdatedRows } = await t(tx)
      .insertInto('duplicates')
      .values(values.map((value) => ({ ...value, note: '' })))
      .onConflict((c) => c.columns(['county', 'a', 'b']).doNothing())
      .executeTakeFirstOrThrow()
    fresh += Number(numInsertedOrUpdatedRows)
  }
  return fresh
}

export const lockPair = (tx: Tx, id: Id) => t(tx).selectFrom('duplicates').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const openMerge = (tx: Tx, duplicate: Id) =>
  t(tx).selectFrom('merges').selectAll().where('duplicate', '=', duplicate).where('undone_at', 'is', null).executeTakeFirst()

/** A hearer of `peopleMerged` notes the records that it repointed: `what` is a table's name, say `group_members`. */
export async function noteRepointed(tx: Tx, merge: { merge: Id; county: string }, what: string, records: readonly Id[]): Promise<void> {
  if (records.length === 0) return
  const rows = records
    .map((record) => ({ ...merge, what, record }))
    .map(({ county, merge: id, what: kind, record }) => ({ county, merge: id, what: kind, record }))
  await t(tx)
    .insertInto('merge_moves')
    .values(rows)
    .onConflict((c) => c.doNothing())
    .execute()
}

/** The records that a merge repointed, to be pointed back when it is undone. */
export async function repointedBy(tx: Tx, merge: { merge: Id; county: string }, what: string): Promise<Id[]> {
  const rows = await t(tx)
    .selectFrom('merge_moves')
    .select('record')
    .where('county', '=', merge.county)
    .where('merge', '=', merge.merge)
    .where('what', '=', what)
    .execute()
  return rows.map((row) => row.record)
}
