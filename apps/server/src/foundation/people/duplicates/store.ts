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

interface Alike {
  readonly id: Id
  readonly place: PlaceCode
  readonly numbered: boolean
}

/** People of the place who have the same of these columns: groups, not a join of the table with itself, which would be slow while it has no statistics. */
async function alike(tx: Tx, place: PlaceCode, ...same: ('name' | 'birth' | 'pinyin' | 'phone_blind' | 'household')[]): Promise<Alike[][]> {
  const key = sql.join(same.map((column) => sql.ref(column)))
  const known = sql.join(
    same.map((column) => sql`${sql.ref(column)} is not null`),
    sql` and `,
  )
  const { rows } = await sql<{ people: Alike[] }>`
    select jsonb_agg(jsonb_build_object('id', id, 'place', place, 'numbered', identity_blind is not null)) as people from people
    where county = ${countyOf(place)} and ${under('place', place)} and state in ('present', 'away') and ${known}
    group by ${key} having count(*) between 2 and 50`.execute(tx)
  return rows.map((row) => row.people)
}

/** Every two of a group. */
function* twos(group: readonly Alike[]): Generator<readonly [Alike, Alike]> {
  for (const [i, one] of group.entries()) for (const other of group.slice(i + 1)) yield [one, other]
}

/**
 * Pairs that look alike: one name and birth date, where one of the two has no identity number (two of one name with two numbers are two
 * people); one phone, where the names sound alike (families share a phone); one household and name, again without two numbers (子轩 and 梓轩 are brothers).
 */
export async function plainPairs(tx: Tx, place: PlaceCode): Promise<(Pair & { reason: DuplicateReason })[]> {
  const found: (Pair & { reason: DuplicateReason })[] = []
  const add = (groups: readonly Alike[][], reason: DuplicateReason, fits: (one: Alike, other: Alike) => boolean = () => true) => {
    for (const group of groups)
      for (const [one, other] of twos(group)) if (fits(one, other)) found.push({ a: one.id, b: other.id, place: one.place, place_b: other.place, reason })
  }
  const unnumbered = (one: Alike, other: Alike) => !one.numbered || !other.numbered
  add(await alike(tx, place, 'name', 'birth'), 'name-birth', unnumbered)
  add(await alike(tx, place, 'phone_blind', 'pinyin'), 'phone')
  add(await alike(tx, place, 'household', 'pinyin'), 'name-household', unnumbered)
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
