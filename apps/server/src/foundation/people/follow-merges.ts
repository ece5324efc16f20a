import type { Id } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type Hearer, hears } from '../../platform/event.ts'
import { noteRepointed, repointedBy } from './duplicates/store.ts'
import { peopleMerged, peopleUnmerged } from './events.ts'

interface Names {
  readonly table: string
  /** The column that names a person. */
  readonly column?: string
  /** The column by which a row is noted, to be pointed back. */
  readonly id?: string
  /** What has one row a person: where both e-files have a row for the same, each keeps its own. */
  readonly once?: string
  /** Which rows `r` may name `to`. */
  readonly unless?: (to: Id) => RawBuilder<unknown>
}

async function repoint(tx: Tx, { table, column = 'person', id = 'id', once, unless }: Names, from: Id, to: Id, only: readonly Id[] | null): Promise<Id[]> {
  const other = once
    ? sql`and not exists (select from ${sql.table(table)} o where o.county = r.county and ${sql.ref(`o.${once}`)} = ${sql.ref(`r.${once}`)}
        and ${sql.ref(`o.${column}`)} = ${to})`
    : sql``
  const { rows } = await sql<{ id: Id }>`
    update ${sql.table(table)} r set ${sql.ref(column)} = ${to}
    where ${sql.ref(`r.${column}`)} = ${from} and (${only === null} or ${sql.ref(`r.${id}`)} = any (${only ?? []}::uuid[])) ${other}
      ${unless ? sql`and not (${unless(to)})` : sql``}
    returning ${sql.ref(`r.${id}`)} as id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Two e-files were of one person: the rows that name it follow, within the places of whoever merged them; and back, when that was a mistake. */
export function followingMerges(names: Names): Hearer[] {
  const what = `${names.table}.${names.column ?? 'person'}`
  return [
    hears(peopleMerged, async ({ merge, county, kept, gone }, { tx }) =>
      noteRepointed(tx, { merge, county }, what, await repoint(tx, names, gone, kept, null)),
    ),
    hears(peopleUnmerged, async ({ merge, county, kept, gone }, { tx }) => {
      await repoint(tx, names, kept, gone, await repointedBy(tx, { merge, county }, what))
    }),
  ]
}
