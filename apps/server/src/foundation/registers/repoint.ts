import type { Id } from '@balian/contract/ids'
import type { Register } from '@balian/contract/registers'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type Hearer, hears } from '../../platform/event.ts'
import { markChanged } from '../indicators/index.ts'
import { noteRepointed, peopleMerged, peopleUnmerged, repointedBy } from '../people/index.ts'
import { placesMoved } from '../places/index.ts'
import { columnOf } from './columns.ts'

async function repoint(tx: Tx, table: string, column: string, from: Id, to: Id, only: readonly Id[] | null): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    update ${sql.table(table)} set ${sql.ref(column)} = ${to}
    where ${sql.ref(column)} = ${from} and (${only === null} or id = any (${only ?? []}::uuid[])) returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Two e-files were of one person: the rows that name it follow, within the places of whoever merged them; and back, when that was a mistake. */
export const repointing = ({ table, items }: Pick<Register, 'table' | 'items'>): Hearer[] =>
  items
    .filter((item) => item.kind === 'person')
    .flatMap((item) => {
      const column = columnOf(item)
      const what = `${table}.${column}`
      return [
        hears(peopleMerged, async ({ merge, county, kept, gone }, { tx }) =>
          noteRepointed(tx, { merge, county }, what, await repoint(tx, table, column, gone, kept, null)),
        ),
        hears(peopleUnmerged, async ({ merge, county, kept, gone }, { tx }) => {
          await repoint(tx, table, column, kept, gone, await repointedBy(tx, { merge, county }, what))
        }),
      ]
    })

/**
 * A place that goes on under another code takes along what stands there; what has ended stays where it stood. What has a namesake
 * in the place that it comes to is told apart by where it comes from.
 */
export const moving = (register: Register): Hearer =>
  hears(placesMoved, async ({ moved }, { tx }) => {
    for (const { from, to } of moved) {
      const { rows } = await sql<{ id: Id }>`
        update ${sql.table(register.table)} r set place = ${to}, version = version + 1,
          title = case when exists (select from ${sql.table(register.table)} o
              where o.county = r.county and o.place = ${to} and o.title = r.title and o.ended_on is null)
            then r.title || '（' || (select name from places where code = ${from}) || '）' else r.title end
        where county = ${from.slice(0, 6)} and place = ${from} and ended_on is null returning id`.execute(tx)
      if (rows.length === 0) continue
      for (const place of [from, to]) await markChanged(tx, register.name, place)
    }
  })
