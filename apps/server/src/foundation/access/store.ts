import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import { adminRoles, type Role } from '@balian/contract/roles'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'

export interface AccountTable {
  id: Id
  login: string
  name: string
  /** argon2id in PHC form. */
  password: string
  person: Id | null
  language: string
  /** The sealed TOTP secret in use, and the one that waits to be confirmed. */
  totp: string | null
  totp_wanted: string | null
  tries: number
  locked_until: Instant | null
  closed_at: Instant | null
  /** Where the account works: who may manage it. */
  office: PlaceCode | null
  office_phone: string | null
  pinyin: string
  initials: string
  /** Given by an administrator; its holder has not chosen one yet. */
  first_password: boolean
  /** sha256 of the recovery codes that are left. */
  recovery: string[]
  version: number
  made_at: Instant
}

export interface PostTable {
  id: Id
  account: Id
  role: Role
  place: PlaceCode
  deployed: string | null
  substitute: Id | null
  from_day: Day
  to_day: Day | null
  /** The moment at which it was ended before its last day. */
  ended_at: Instant | null
  ended_why: string | null
  substitute_until: Day | null
  version: number
  made_at: Instant
}

export interface SessionTable {
  id: Id
  token: string
  account: Id
  since: Instant
  seen: Instant
  ends: Instant
  device: string
  /** Who helps a resident in it, from which post. */
  helper?: Id | null
  helper_role?: string | null
  helper_office?: PlaceCode | null
  /** What the office's provider asks for to be signed out there, too; sealed. */
  oidc_sealed?: string | null
  /** The provider vouched for a second factor. */
  strong?: boolean
}

export type AccessTables = {
  accounts: AccountTable
  posts: PostTable
  sessions: SessionTable
}
const t = (tx: Tx) => tx.withTables<AccessTables>()

export const findAccount = (tx: Tx, login: string) =>
  t(tx).selectFrom('accounts').selectAll().where(sql`lower(login)`, '=', login.toLowerCase()).forUpdate().executeTakeFirst()

export const accountOf = (tx: Tx, id: Id) => t(tx).selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const changeAccount = (tx: Tx, id: Id, change: Partial<Omit<AccountTable, 'id'>>) =>
  t(tx).updateTable('accounts').set(change).where('id', '=', id).execute()

export const openSession = (tx: Tx, session: SessionTable) => t(tx).insertInto('sessions').values(session).execute()

export const sessionsOf = (tx: Tx, account: Id) => t(tx).selectFrom('sessions').selectAll().where('account', '=', account).orderBy('seen', 'desc').execute()

export const touchSession = (tx: Tx, id: Id, seen: Instant) => t(tx).updateTable('sessions').set({ seen }).where('id', '=', id).execute()

/** Ends sessions of an account, all but `keep`; tells how many. */
export async function endSessions(tx: Tx, account: Id, keep: Id | null): Promise<number> {
  const gone = await t(tx)
    .deleteFrom('sessions')
    .where('account', '=', account)
    .$if(keep !== null, (query) => query.where('id', '!=', keep!))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** The roles that the account holds on `today`. */
export async function rolesOf(tx: Tx, account: Id, today: Day): Promise<Role[]> {
  const { rows } = await sql<{ role: Role }>`select distinct p.role from posts p
    where (p.account = ${account} or (p.substitute = ${account} and ${standsIn(today)})) and ${livePost(today)}`.execute(tx)
  return rows.map(({ role }) => role)
}

export const sessionOf = (tx: Tx, id: Id) => t(tx).selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()

export const endSession = (tx: Tx, id: Id) => t(tx).deleteFrom('sessions').where('id', '=', id).execute()

/** Whether the post `p` opens anything on `today`, as long as its holder's account is open. */
export const livePost = (today: Day) => sql<boolean>`(p.ended_at is null and p.from_day <= ${today}::date and (p.to_day is null or p.to_day >= ${today}::date))`
/** Whether the substitute of the post `p` stands in on `today`. */
export const standsIn = (today: Day) => sql<boolean>`(p.substitute is not null and (p.substitute_until is null or p.substitute_until >= ${today}::date))`

export interface Known {
  session: Id
  account: Id
  name: string
  login: string
  person: Id | null
  totp: boolean
  strong: boolean
  seen: Instant
  helper: Caller['helper']
  posts: { id: Id; role: Role; place: PlaceCode; placeName: string }[]
}

/** Whose session this token is, with the posts held on `today` (own ones, and those in which the account is the substitute). */
export async function findSession(tx: Tx, token: string, now: Instant, today: Day): Promise<Known | undefined> {
  const { rows } = await sql<Known>`
    select s.id as session, a.id as account, a.name, a.login, a.person, a.totp is not null as totp, s.strong, s.seen,
      case when s.helper is not null then (select jsonb_build_object('account', h.id, 'name', h.name, 'role', s.helper_role, 'office', s.helper_office,
        'until', to_char(s.ends at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) from accounts h where h.id = s.helper) end as helper,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'place', p.place, 'placeName', coalesce(places.name, p.place))
                                 order by length(p.place), p.place, p.role)
        from posts p left join places on places.code = p.place
        where (p.account = a.id or (p.substitute = a.id and ${standsIn(today)})) and ${livePost(today)}), '[]') as posts
    from sessions s join accounts a on a.id = s.account
    where s.token = ${token} and s.ends > ${now}::timestamptz and a.closed_at is null`.execute(tx)
  return rows[0]
}

/** Accounts with a post of one of these roles today (who stands in goes instead of whom he stands in for), at the place or else at the nearest tier above it that has one. */
export async function nearestHolders(tx: Tx, { roles, place, today }: { roles: readonly Role[]; place: PlaceCode; today: Day }): Promise<Id[]> {
  const { rows } = await sql<{ account: Id }>`
    select distinct account from (
      select a.id as account, rank() over (order by length(p.place) desc) as distance
      from posts p join accounts a on a.id = case when ${standsIn(today)} then p.substitute else p.account end
      where p.role = any(${roles}::text[]) and p.place = any(${tiersUp(place)}::text[]) and ${livePost(today)} and a.closed_at is null) held
    where distance = 1`.execute(tx)
  return rows.map((row) => row.account)
}

/** The place's code and those of the places above it. */
const tiersUp = (place: PlaceCode): PlaceCode[] => [2, 4, 6, 9, 12, 14].filter((length) => length <= place.length).map((length) => place.slice(0, length))

/** Who holds a post of one of these roles (any but the administrators’, when none is told) at the place or beneath it, an account a role and place. */
export async function holdersUnder(tx: Tx, { roles, place, today }: { roles: readonly Role[]; place: PlaceCode; today: Day }) {
  const { rows } = await sql<{ account: Id; name: string; role: Role; place: PlaceCode }>`
    select distinct on (a.id) a.id as account, a.name, p.role, p.place from posts p join accounts a on a.id = p.account
    where p.place >= ${place} and p.place < ${`${place}:`} and ${livePost(today)} and a.closed_at is null
      and (case when ${roles.length} = 0 then p.role <> all(${[...adminRoles]}::text[]) else p.role = any(${[...roles]}::text[]) end)
    order by a.id, length(p.place), p.place, p.role`.execute(tx)
  return rows
}
