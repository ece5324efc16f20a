import { type Id, newId } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Reckoned } from './reckon.ts'
import type { Key } from './store.ts'
import { type ContestTable, type MarkTable, type RunTable, t } from './tables.ts'

const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`

/** Puts what was counted in place of what was counted before. */
export async function putMarks(tx: Tx, run: Pick<RunTable, 'county' | 'id'>, reckoned: readonly Reckoned[]): Promise<void> {
  await t(tx).deleteFrom('evaluation_marks').where('county', '=', run.county).where('run', '=', run.id).execute()
  const rows = reckoned.map(({ place, account, name, posts, lines, marks }) => ({
    county: run.county,
    id: newId(),
    run: run.id,
    place,
    account,
    name,
    posts: json(posts),
    lines: json(lines),
    marks,
    adjust: 0,
  }))
  for (let i = 0; i < rows.length; i += 500)
    await t(tx)
      .insertInto('evaluation_marks')
      .values(rows.slice(i, i + 500))
      .execute()
}

export type MarkRow = MarkTable & { readonly placeName: string; readonly contests: number }

const rows = (tx: Tx, where: RawBuilder<unknown>) =>
  sql<MarkRow>`
    select m.*, coalesce(p.name, m.place) as "placeName",
      (select count(*)::int from evaluation_contests c where c.county = m.county and c.mark = m.id) as contests
    from evaluation_marks m left join places p on p.code = m.place
    where ${where} order by m.place, m.name collate "C", m.id`.execute(tx)

export const marksOfRun = async (tx: Tx, { county, id }: Key): Promise<MarkRow[]> => (await rows(tx, sql`m.county = ${county} and m.run = ${id}`)).rows

export const markOf = async (tx: Tx, id: Id): Promise<MarkRow | undefined> => (await rows(tx, sql`m.id = ${id}`)).rows[0]

/** The caller's own, and those of the places at which the caller has a post. */
export const marksOfMine = async (tx: Tx, me: Caller, runs: readonly Id[]): Promise<MarkRow[]> => {
  const mine = sql`(m.account = ${me.account}::uuid or (m.account is null and m.place = any (${me.posts.map(({ place }) => place)}::text[])))`
  return (await rows(tx, sql`m.run = any (${[...runs]}::uuid[]) and ${mine}`)).rows
}

export async function addToMark(tx: Tx, { county, id }: Key, adjust: number): Promise<void> {
  await sql`update evaluation_marks set adjust = adjust + ${adjust}::int where county = ${county} and id = ${id}`.execute(tx)
}

export const insertContest = (tx: Tx, row: ContestTable) => t(tx).insertInto('evaluation_contests').values(row).execute()

export const contestOf = (tx: Tx, id: Id) => t(tx).selectFrom('evaluation_contests').selectAll().where('id', '=', id).executeTakeFirst()

export const contestsOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('evaluation_contests').selectAll().where('county', '=', county).where('mark', '=', id).orderBy('made_at').execute()

export const openContests = async (tx: Tx, { county, id }: Key): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from evaluation_contests where county = ${county} and run = ${id} and answer is null`.execute(tx)
  return rows[0]!.n
}

export type ContestRow = ContestTable & { name: string; placeName: string; title: string; key: string; runState: RunTable['state'] }

export async function contestsSeen(tx: Tx): Promise<ContestRow[]> {
  const { rows } = await sql<ContestRow>`
    select c.*, m.name, coalesce(p.name, c.place) as "placeName", s.title, r.period_key as key, r.state as "runState"
    from evaluation_contests c join evaluation_marks m on m.county = c.county and m.id = c.mark
    join evaluation_runs r on r.county = c.county and r.id = c.run join evaluation_schemes s on s.county = r.county and s.id = r.scheme
    left join places p on p.code = c.place
    order by c.answer is not null, c.made_at desc limit 200`.execute(tx)
  return rows
}

export async function changeContest(tx: Tx, { county, id }: Key, change: Partial<ContestTable>): Promise<void> {
  await t(tx).updateTable('evaluation_contests').set(change).where('county', '=', county).where('id', '=', id).execute()
}
