import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Role } from '@balian/contract/roles'
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type AccessTables, type AccountTable, livePost, type PostTable, standsIn } from '../access/index.ts'
import { markChanged } from '../indicators/index.ts'

// The tables of accounts, posts and sessions, beyond what signing in needs. Only handlers with `owner: true` may write them.
const t = (tx: Tx) => tx.withTables<AccessTables>()

export const findAccountById = (tx: Tx, id: Id) => t(tx).selectFrom('accounts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** As every account begins: no second factor, nothing tried, nothing locked. */
const begun = { language: 'zh', totp: null, totp_wanted: null, tries: 0, locked_until: null, closed_at: null, version: 1 } as const

export const insertAccount = (tx: Tx, account: Omit<Insertable<AccountTable>, keyof typeof begun | 'recovery'>) =>
  t(tx)
    .insertInto('accounts')
    .values({ ...begun, recovery: [], ...account })
    .execute()

export const findPost = (tx: Tx, id: Id) => t(tx).selectFrom('posts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function insertPost(tx: Tx, post: PostTable): Promise<void> {
  await t(tx).insertInto('posts').values(post).execute()
  await markOfficers(tx, [post.account])
}

export async function updatePost(tx: Tx, post: Pick<PostTable, 'id' | 'account'>, change: Partial<Omit<PostTable, 'id'>>): Promise<void> {
  await t(tx).updateTable('posts').set(change).where('id', '=', post.id).execute()
  await markOfficers(tx, [post.account])
}

/** The offices of these accounts have their officers counted anew. */
export async function markOfficers(tx: Tx, accounts: readonly Id[]): Promise<void> {
  const rows = await t(tx).selectFrom('accounts').select('office').where('id', 'in', accounts).where('office', 'is not', null).execute()
  if (rows.length > 0) await markChanged(tx, 'officers', ...rows.map(({ office }) => office!))
}

/** What the account holds now, own posts and those in which it stands in. */
export async function livePostsOf(tx: Tx, account: Id, today: Day): Promise<{ id: Id; role: Role; place: PlaceCode }[]> {
  const { rows } = await sql<{ id: Id; role: Role; place: PlaceCode }>`
    select p.id, p.role, p.place from posts p
    where ${livePost(today)} and (p.account = ${account} or (p.substitute = ${account} and ${standsIn(today)}))
    order by length(p.place), p.role`.execute(tx)
  return rows
}

/** Posts that the account holds or stands in for and that are not over: those of the future as well. */
export async function comingPostsOf(
  tx: Tx,
  account: Id,
  today: Day,
): Promise<(Pick<PostTable, 'id' | 'role' | 'place' | 'account'> & { from: Day; to: Day | null })[]> {
  const { rows } = await sql<PostTable & { from: Day; to: Day | null }>`
    select p.id, p.role, p.place, p.account, p.from_day as "from",
      case when p.account = ${account} then p.to_day else least(p.to_day, p.substitute_until) end as "to" from posts p
    where p.ended_at is null and (p.to_day is null or p.to_day >= ${today}::date)
      and (p.account = ${account} or (p.substitute = ${account} and (p.substitute_until is null or p.substitute_until >= ${today}::date)))`.execute(tx)
  return rows
}

/** Whether somebody else holds the role over this place now. */
export async function somebodyElseHolds(tx: Tx, post: { role: Role; place: PlaceCode; account: Id }, today: Day): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from posts p join accounts a on a.id = p.account
      where p.role = ${post.role} and ${post.place} ^@ p.place and p.account <> ${post.account} and a.closed_at is null and ${livePost(today)}) as found`.execute(
    tx,
  )
  return rows[0]!.found
}

/** Ends all that the account holds, and its standing in for others. */
export async function endAllPosts(tx: Tx, account: Id, at: Instant, why: string): Promise<void> {
  await sql`update posts set ended_at = ${at}, ended_why = ${why}, version = version + 1 where account = ${account} and ended_at is null`.execute(tx)
  await sql`update posts set substitute = null, substitute_until = null, version = version + 1 where substitute = ${account} and ended_at is null`.execute(tx)
  await markOfficers(tx, [account])
}
