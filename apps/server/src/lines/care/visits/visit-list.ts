import { careVisitList } from '@balian/contract/care-visits'
import { countLimit } from '@balian/contract/page'
import { type RawBuilder, sql } from 'kysely'
import { under, within } from '../../../foundation/people/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { read } from '../../../platform/read.ts'
import { shownVisits } from './shape.ts'
import type { CareVisitTable } from './store.ts'
import { asHelper } from './subject.ts'

export type NamedVisit = CareVisitTable & { person_name: string }

export async function visitsWhere(tx: Tx, where: RawBuilder<unknown>, size: number, page: number): Promise<NamedVisit[]> {
  const { rows } = await sql<NamedVisit>`
    select v.*, f.name as person_name from care_visits v join care_files f on f.county = v.county and f.id = v.file
    where ${where} order by v.on_day desc, v.id desc limit ${size} offset ${(page - 1) * size}`.execute(tx)
  return rows
}

/** Visits of a place; whoever is no helper there sees the own ones. */
export const careVisitListHandler = read(careVisitList, {
  shows: 'nobody',
  run: async ({ tx, me, input, now, today }) => {
    const { place, file, from, to, how } = input
    const where = sql.join(
      [
        sql<boolean>`(${within('v.place', asHelper(me))} or v.account = ${me.account}::uuid)`,
        ...(place ? [under('v.place', place)] : []),
        ...(file ? [sql<boolean>`v.file = ${file}`] : []),
        ...(from ? [sql<boolean>`v.on_day >= ${from}::date`] : []),
        ...(to ? [sql<boolean>`v.on_day <= ${to}::date`] : []),
        ...(how ? [sql<boolean>`v.how = ${how}`] : []),
      ],
      sql` and `,
    )
    const rows = await visitsWhere(tx, where, input.size, input.page)
    const count = await sql<{ n: number }>`select count(*)::int as n from (select from care_visits v where ${where} limit ${countLimit + 1}) found`.execute(tx)
    const total = count.rows[0]!.n
    return { items: await shownVisits({ tx, me, today }, rows, now), total: Math.min(total, countLimit), more: total > countLimit }
  },
})
