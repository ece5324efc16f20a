import type { Day, PlaceCode } from '@balian/contract/ids'
import type { PlaceLevel } from '@balian/contract/places'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface Wanted {
  readonly q: string
  readonly level?: PlaceLevel | undefined
  readonly under?: PlaceCode | undefined
  /** Only these subtrees and what is above them. */
  readonly within: readonly PlaceCode[] | null
  readonly size: number
}

export interface Found {
  code: PlaceCode
  name: string
  level: PlaceLevel
  path: string
  formerly: string | null
}

// A range instead of LIKE, so that an index in the C collation serves it; U+10FFFF follows every character.
const starts = (column: string, word: string): RawBuilder<boolean> =>
  sql`${sql.ref(column)} collate "C" >= ${word} and ${sql.ref(column)} collate "C" < ${`${word}\u{10FFFF}`}`

/** The name, its pinyin, its initials, or the code starts with the word. */
function names(alias: 'p' | 'above', word: string): RawBuilder<boolean> {
  if (/^\d+$/.test(word)) return sql`(${starts(`${alias}.code`, word)})`
  if (!/^[a-z][a-z0-9]*$/i.test(word)) return sql`(${starts(`${alias}.name`, word)})`
  const low = word.toLowerCase()
  return sql`((${starts(`${alias}.pinyin`, low)}) or (${starts(`${alias}.initials`, low)}))`
}

const trailSql = (code: string) => sql`array[substr(${sql.ref(code)}, 1, 6), substr(${sql.ref(code)}, 1, 9), substr(${sql.ref(code)}, 1, 12), ${sql.ref(code)}]`

/** Places by the start of what they are or were called. Words before the last name a place above: `葛家岔 大营`. */
export async function findPlaces(tx: Tx, wanted: Wanted, day: Day): Promise<Found[]> {
  const words = wanted.q.normalize('NFKC').split(/\s+/)
  const last = words.at(-1)!
  const above = words
    .slice(0, -1)
    .map((word) => sql`and exists (select from places above where above.code = any (${trailSql('p.code')}) and ${names('above', word)})`)
  const { rows } = await sql<Found>`
    with named as (
      select p.code, null::text as formerly from places p where ${names('p', last)} and p.valid_to is null
      union all select p.replaced_by, p.name from places p where ${names('p', last)} and p.valid_to is not null and p.replaced_by is not null
      union all select c.code, c.old_name from place_changes c where c.kind = 'renamed' and c.old_name ^@ ${last}::text
    ), hits as (select distinct on (code) code, formerly from named order by code, formerly nulls first)
    select p.code, p.name, p.level, hits.formerly,
      (select string_agg(up.name, ' ' order by length(up.code)) from places up where up.code = any (${trailSql('p.code')})) as path
    from hits join places p on p.code = hits.code
    where p.valid_to is null and (p.valid_from is null or p.valid_from <= ${day}::date)
      ${wanted.level ? sql`and p.level = ${wanted.level}` : sql``}
      ${wanted.under ? sql`and p.code ^@ ${wanted.under}` : sql``}
      ${wanted.within ? sql`and exists (select from unnest(${wanted.within}::text[]) post where p.code ^@ post or post ^@ p.code)` : sql``}
      ${sql.join(above, sql` `)}
    order by length(p.code), p.name <> ${last}, p.code
    limit ${wanted.size}`.execute(tx)
  return rows
}
