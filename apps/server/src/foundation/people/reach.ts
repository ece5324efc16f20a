import type { PlaceCode } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'

const range = (column: string, prefix: PlaceCode) => sql<boolean>`(${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${`${prefix}:`})`

/** The subtree of a place, as a range of an index. */
export const under = (column: string, place: PlaceCode): RawBuilder<boolean> => range(column, place)

/**
 * The places of the caller's posts, said in the query itself: row-level security guards them anyway, but its other ways in
 * (one's own file) keep the planner from using the index on place.
 */
export function within(column: string, me: Caller): RawBuilder<boolean> {
  const places = [...new Set(me.posts.map((post) => post.place))]
  if (places.length === 0) return sql<boolean>`false`
  return sql<boolean>`(${sql.join(
    places.map((place) => range(column, place)),
    sql` or `,
  )})`
}

/** Texts that begin with this one, as a range of an index in the collation C. */
export const begins = (column: string, start: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} collate "C" >= ${start} and ${sql.ref(column)} collate "C" < ${`${start}\u{10ffff}`})`
