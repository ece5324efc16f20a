import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type RunTable, type SchemeTable, t, type VersionTable } from './tables.ts'

export type Key = { readonly county: string; readonly id: Id }

/** Schemes and periods belong to the county of their office; a city's to the city. */
export const countyOf = (place: PlaceCode): string => place.slice(0, 6)

export const schemeOf = (tx: Tx, id: Id) => t(tx).selectFrom('evaluation_schemes').selectAll().where('id', '=', id).executeTakeFirst()
export const lockScheme = (tx: Tx, id: Id) => t(tx).selectFrom('evaluation_schemes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Schemes within and above the caller's places: row security says which. */
export const schemesSeen = (tx: Tx, id: Id | undefined) =>
  t(tx)
    .selectFrom('evaluation_schemes')
    .selectAll()
    .$if(id !== undefined, (q) => q.where('id', '=', id!))
    .orderBy('ended_on', (o) => o.desc().nullsFirst())
    .orderBy('place')
    .orderBy('made_at')
    .limit(200)
    .execute()

export const insertScheme = (tx: Tx, row: SchemeTable) => t(tx).insertInto('evaluation_schemes').values(row).execute()

export async function changeScheme(tx: Tx, { county, id, version }: Key & { readonly version: number }, change: Partial<SchemeTable> = {}): Promise<void> {
  await t(tx)
    .updateTable('evaluation_schemes')
    .set({ ...change, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export const versionsOf = (tx: Tx, schemes: readonly Id[]) =>
  t(tx)
    .selectFrom('evaluation_versions')
    .selectAll()
    .where('scheme', 'in', schemes.length > 0 ? [...schemes] : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('n', 'desc')
    .execute()

export async function putDraft(tx: Tx, row: VersionTable): Promise<void> {
  const rules = sql<VersionTable['rules']>`${JSON.stringify(row.rules)}::jsonb`
  const { note, changed_at, changed_by } = row
  await t(tx)
    .insertInto('evaluation_versions')
    .values({ ...row, rules })
    .onConflict((c) => c.columns(['county', 'scheme', 'n']).doUpdateSet({ rules, note, changed_at, changed_by }))
    .execute()
}

export async function changeVersion(
  tx: Tx,
  { county, scheme, n }: Pick<VersionTable, 'county' | 'scheme' | 'n'>,
  change: Partial<Omit<VersionTable, 'rules'>>,
): Promise<void> {
  await t(tx).updateTable('evaluation_versions').set(change).where('county', '=', county).where('scheme', '=', scheme).where('n', '=', n).execute()
}

/** The version in force for a period that begins on this day: the latest of those that had begun by then. */
export const versionFor = (tx: Tx, scheme: Key, from: Day) =>
  t(tx)
    .selectFrom('evaluation_versions')
    .selectAll()
    .where('county', '=', scheme.county)
    .where('scheme', '=', scheme.id)
    .where('state', '<>', 'draft')
    .where('from_day', '<=', from)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()

export const versionNumbered = (tx: Tx, { county, scheme, n }: Pick<RunTable, 'county' | 'scheme' | 'n'>) =>
  t(tx).selectFrom('evaluation_versions').selectAll().where('county', '=', county).where('scheme', '=', scheme).where('n', '=', n).executeTakeFirstOrThrow()

export const runOf = (tx: Tx, id: Id) => t(tx).selectFrom('evaluation_runs').selectAll().where('id', '=', id).executeTakeFirst()
/** The period, its row locked; a signed one cannot be locked any more, and is only read. */
export const lockRun = async (tx: Tx, id: Id) =>
  (await t(tx).selectFrom('evaluation_runs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? (await runOf(tx, id))

export const runsSeen = (tx: Tx, scheme: Id | undefined) =>
  t(tx)
    .selectFrom('evaluation_runs')
    .selectAll()
    .$if(scheme !== undefined, (q) => q.where('scheme', '=', scheme!))
    .orderBy('from_day', 'desc')
    .orderBy('scheme')
    .limit(200)
    .execute()

export const insertRun = (tx: Tx, row: RunTable) => t(tx).insertInto('evaluation_runs').values(row).execute()

export async function changeRun(tx: Tx, { county, id, version }: Key & { readonly version: number }, change: Partial<RunTable>): Promise<void> {
  await t(tx)
    .updateTable('evaluation_runs')
    .set({ ...change, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}
