import type { Id } from '@balian/contract/ids'
import { type ImportSummary, importVerdicts } from '@balian/contract/people-import'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { spokenNames } from '../../places/index.ts'
import { t } from '../store.ts'
import type { ImportTable } from '../tables.ts'
import type { Judged } from './judge.ts'

export const importOf = (tx: Tx, id: Id) => t(tx).selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
export const lockImport = (tx: Tx, id: Id) => t(tx).selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertImport = (tx: Tx, row: ImportTable) => t(tx).insertInto('imports').values(row).execute()
export const changeImport = (tx: Tx, row: ImportTable, change: Partial<Omit<ImportTable, 'county' | 'id'>>) =>
  t(tx).updateTable('imports').set(change).where('county', '=', row.county).where('id', '=', row.id).execute()

/** The rows of a file, sealed; in few statements, for COPY does not work under row-level security. */
export async function insertRows(tx: Tx, row: ImportTable, rows: readonly { row: number; cells_sealed: string }[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 5000) {
    const some = rows.slice(from, from + 5000)
    const numbers = some.map((one) => one.row)
    const cells = some.map((one) => one.cells_sealed)
    await sql`insert into import_rows (county, import, row, cells_sealed)
      select ${row.county}, ${row.id}, * from unnest(${numbers}::int[], ${cells}::text[])`.execute(tx)
  }
}

/** The next rows after one, of these verdicts. */
export const nextRows = (tx: Tx, row: ImportTable, after: number, limit: number, verdicts?: readonly string[]) =>
  t(tx)
    .selectFrom('import_rows')
    .selectAll()
    .where('county', '=', row.county)
    .where('import', '=', row.id)
    .where('row', '>', after)
    .$if(verdicts !== undefined, (q) => q.where('verdict', 'in', [...verdicts!]).where('applied', '=', false))
    .orderBy('row')
    .limit(limit)
    .execute()

/** Writes the verdicts of a batch in one statement. */
export async function writeVerdicts(tx: Tx, row: ImportTable, rows: readonly { judged: Judged; applied: boolean; person?: Id | null }[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(({ judged, applied, person }) => ({
    row: judged.row,
    verdict: judged.verdict,
    name: judged.fields.name ?? '',
    person: person ?? judged.person?.id ?? null,
    faults: judged.faults,
    differs: judged.differs,
    applied,
  }))
  await sql`update import_rows r set verdict = v.verdict, name = v.name, person = v.person, faults = v.faults, differs = v.differs, applied = v.applied
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(row int, verdict text, name text, person uuid, faults jsonb, differs jsonb, applied boolean)
    where r.county = ${row.county} and r.import = ${row.id} and r.row = v.row`.execute(tx)
}

/** How imports stand, with the counts of their rows. */
export async function summaries(tx: Tx, rows: readonly ImportTable[]): Promise<ImportSummary[]> {
  if (rows.length === 0) return []
  const counted = await t(tx)
    .selectFrom('import_rows')
    .select(['import', 'verdict', 'applied'])
    .select((e) => e.fn.countAll<number>().as('n'))
    .where(
      'import',
      'in',
      rows.map((row) => row.id),
    )
    .groupBy(['import', 'verdict', 'applied'])
    .execute()
  const names = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  return rows.map((row) => {
    const own = counted.filter((one) => one.import === row.id)
    const sum = (some: typeof own) => some.reduce((total, one) => total + one.n, 0)
    const { id, place, file, at, state, done, finished_at: finishedAt } = row
    const counts = Object.fromEntries(importVerdicts.map((verdict) => [verdict, sum(own.filter((one) => one.verdict === verdict))])) as ImportSummary['counts']
    return {
      id,
      place,
      placeName: names.get(place)!,
      file,
      by: row.name,
      at,
      state,
      rows: row.rows,
      done,
      counts,
      applied: sum(own.filter((one) => one.applied)),
      finishedAt,
    }
  })
}
