import type { accountItem, accountList } from '@balian/contract/accounts'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Role } from '@balian/contract/roles'
import type { Received } from '@balian/contract/route'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { livePost, type PostTable, standsIn } from '../access/index.ts'
import { found } from './search.ts'

type Filter = Received<typeof accountList>
export type AccountRow = z.output<typeof accountItem>
interface Now {
  readonly today: Day
  readonly at: Instant
}

const columns = ({ today, at }: Now) => sql`a.id, a.login, a.name, a.office, o.name as "officeName", a.office_phone as "officePhone",
  case when a.closed_at is not null then 'closed' when a.locked_until > ${at}::timestamptz then 'locked' else 'open' end as state,
  a.totp is not null as totp, a.first_password as "firstPassword",
  coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'place', p.place, 'placeName', coalesce(places.name, p.place)) order by length(p.place), p.place, p.role)
    from posts p left join places on places.code = p.place where p.account = a.id and ${livePost(today)}), '[]') as posts`

/** Accounts that work in these places or hold a live post there. */
const within = (places: readonly PlaceCode[], today: Day) => sql<boolean>`(a.office ^@ any (${places}::text[]) or exists (
  select from posts p where p.account = a.id and p.place ^@ any (${places}::text[]) and ${livePost(today)}))`

function inState(state: Filter['state'], { today, at }: Now): RawBuilder<boolean> {
  if (state === 'closed') return sql`a.closed_at is not null`
  if (state === 'locked') return sql`a.closed_at is null and a.locked_until > ${at}::timestamptz`
  if (state === 'open') return sql`a.closed_at is null`
  return sql`a.closed_at is null and not exists (select from posts p where p.account = a.id and ${livePost(today)})`
}

/** A page of accounts by name, and how many there are. */
export async function accountsIn(tx: Tx, f: Filter, places: readonly PlaceCode[], now: Now): Promise<{ rows: AccountRow[]; total: number }> {
  const holds = sql<boolean>`exists (select from posts p where p.account = a.id and p.role = ${f.role} and ${livePost(now.today)})`
  const conditions = [
    within(places, now.today),
    ...(f.place ? [within([f.place], now.today)] : []),
    ...(f.q ? [found(f.q, true)] : []),
    ...(f.state ? [inState(f.state, now)] : []),
    ...(f.role ? [holds] : []),
  ]
  const where = sql.join(conditions, sql` and `)
  const { rows } = await sql<AccountRow>`select ${columns(now)} from accounts a left join places o on o.code = a.office
    where ${where} order by a.name collate "C", a.id limit ${f.size} offset ${(f.page - 1) * f.size}`.execute(tx)
  const count = await sql<{ n: number }>`select count(*)::int as n from accounts a where ${where}`.execute(tx)
  return { rows, total: count.rows[0]!.n }
}

/** One account as the list shows it. */
export async function accountRow(tx: Tx, id: Id, now: Now): Promise<AccountRow> {
  const { rows } = await sql<AccountRow>`select ${columns(now)} from accounts a left join places o on o.code = a.office where a.id = ${id}`.execute(tx)
  return rows[0]!
}

export type PostRow = PostTable & { placeName: string; substituteName: string | null; live: boolean; holder: string }

/** All posts that the account ever held, and those in which it stands in; newest first. */
export async function postsAround(tx: Tx, account: Id, today: Day): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select p.*, coalesce(places.name, p.place) as "placeName", s.name as "substituteName", h.name as holder, ${livePost(today)} as live
    from posts p join accounts h on h.id = p.account left join accounts s on s.id = p.substitute left join places on places.code = p.place
    where p.account = ${account} or (p.substitute = ${account} and ${livePost(today)} and ${standsIn(today)})
    order by (p.ended_at is not null), p.from_day desc, p.id desc`.execute(tx)
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}
