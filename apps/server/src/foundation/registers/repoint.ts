import type { Id } from '@balian/contract/ids'
import type { Register } from '@balian/contract/registers'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type Hearer, hears } from '../../platform/event.ts'
import { noteRepointed, peopleMerged, peopleUnmerged, repointedBy } from '../people/index.ts'
import { columnOf } from './columns.ts'

async function repoint(tx: Tx, table: string, column: string, from: Id, to: Id, only: readonly Id[] | null): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    update ${sql.table(table)} set ${sql.ref(column)} = ${to}
    where ${sql.ref(column)} = ${from} and (${only === null} or id = any (${only ?? []}::uuid[])) returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Two e-files were of one person: the rows that name it follow, within the places of whoever merged them; and back, when that was a mistake. */
export const repointing = ({ table, items }: Register): Hearer[] =>
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
