import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { type OfficerRole, officerRoles } from '@balian/contract/lines'
import type { officer, officerList } from '@balian/contract/officers'
import type { Role } from '@balian/contract/roles'
import type { Received } from '@balian/contract/route'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { livePost, standsIn } from '../access/index.ts'
import { found } from './search.ts'

// Reads of what the app's role may see of accounts and posts: names, offices, office phones.

export type OfficerRow = z.output<typeof officer>

/** Live posts at a place and below, lowest code first, then in the order of the eight roles. */
export async function officersOf(tx: Tx, f: Received<typeof officerList>, today: Day): Promise<{ rows: OfficerRow[]; total: number }> {
  const conditions = [
    livePost(today),
    sql<boolean>`a.closed_at is null`,
    f.reach === 'here' ? sql<boolean>`p.place = ${f.place}` : sql<boolean>`p.place >= ${f.place} and p.place < ${`${f.place}:`}`,
    ...(f.role ? [sql<boolean>`p.role = ${f.role}`] : []),
    ...(f.deployed ? [sql<boolean>`p.deployed = ${f.deployed}`] : []),
    ...(f.q ? [found(f.q, false)] : []),
  ]
  const where = sql.join(conditions, sql` and `)
  const { rows } = await sql<OfficerRow>`
    select p.id as post, a.id as account, a.name, a.office_phone as "officePhone", p.role, p.place, coalesce(places.name, p.place) as "placeName",
      p.deployed, p.from_day as "fromDay", p.to_day as "toDay", case when ${standsIn(today)} then s.name end as "substituteName"
    from posts p join accounts a on a.id = p.account left join accounts s on s.id = p.substitute left join places on places.code = p.place
    where ${where} order by p.place, array_position(${[...officerRoles]}::text[], p.role), a.name collate "C", p.id
    limit ${f.size} offset ${(f.page - 1) * f.size}`.execute(tx)
  const count = await sql<{ n: number }>`select count(*)::int as n from posts p join accounts a on a.id = p.account where ${where}`.execute(tx)
  return { rows, total: count.rows[0]!.n }
}

/** The names of accounts, closed ones too. */
export async function accountNames(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from accounts where id = any (${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}

export interface PostHeld {
  readonly account: Id
  readonly name: string
  readonly role: OfficerRole
  readonly place: PlaceCode
  readonly placeName: string
  readonly from: Day
  readonly to: Day
}

/** The posts of the eight roles within a place that were held in a period, each with the first and last of its days in it. */
export async function postsHeld(tx: Tx, within: PlaceCode, from: Day, to: Day): Promise<PostHeld[]> {
  const ended = sql`least(p.to_day, (p.ended_at at time zone 'Asia/Shanghai')::date)`
  const { rows } = await sql<PostHeld>`
    select a.id as account, a.name, p.role, p.place, coalesce(places.name, p.place) as "placeName",
      greatest(p.from_day, ${from}::date) as "from", least(${ended}, ${to}::date) as "to"
    from posts p join accounts a on a.id = p.account left join places on places.code = p.place
    where p.place >= ${within} and p.place < ${`${within}:`} and p.role = any (${[...officerRoles]}::text[])
      and p.from_day <= ${to}::date and (${ended} is null or ${ended} >= ${from}::date)
    order by p.place, array_position(${[...officerRoles]}::text[], p.role), a.name collate "C", p.id`.execute(tx)
  return rows
}

/** Names and office phones of accounts: whom to ask. */
export async function officeContacts(tx: Tx, ids: readonly Id[]): Promise<Map<Id, { name: string; officePhone: string | null }>> {
  const { rows } = await sql<{ id: Id; name: string; officePhone: string | null }>`
    select id, name, office_phone as "officePhone" from accounts where id = any (${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, ...one }) => [id, one]))
}

/** The place and those over it, nearest first. */
const upward = (place: PlaceCode): PlaceCode[] => [14, 12, 9, 6, 4, 2].filter((length) => length <= place.length).map((length) => place.slice(0, length))

export interface Holder {
  readonly account: Id
  readonly name: string
  readonly officePhone: string | null
  readonly role: Role
  readonly place: PlaceCode
  readonly placeName: string
  readonly substitute: boolean
}

/**
 * Who answers for these roles at the place and at the places above it today; who stands in comes instead of whom he stands in for.
 * Nearest place first.
 */
export async function holdersOver(tx: Tx, place: PlaceCode, roles: readonly Role[], today: Day): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select a.id as account, a.name, a.office_phone as "officePhone", p.role, p.place, coalesce(places.name, p.place) as "placeName",
      ${standsIn(today)} as substitute
    from posts p join accounts a on a.id = case when ${standsIn(today)} then p.substitute else p.account end left join places on places.code = p.place
    where p.place = any (${upward(place)}::text[]) and p.role = any (${[...roles]}::text[]) and ${livePost(today)} and a.closed_at is null
    order by length(p.place) desc, p.from_day, p.id`.execute(tx)
  return rows
}

/** Names of a place and of those over it, itself first; empty when there is no such place. */
export async function placeAndAbove(tx: Tx, place: PlaceCode): Promise<{ code: PlaceCode; name: string }[]> {
  const { rows } = await sql<{ code: PlaceCode; name: string }>`
    select code, name from places where code = any (${upward(place)}::text[]) order by length(code) desc`.execute(tx)
  return rows[0]?.code === place ? rows : []
}

export interface VillageRow {
  readonly place: PlaceCode
  readonly name: string
  readonly townshipName: string
  /** By role: posts at the village and within it, and at its township. */
  readonly here: Partial<Record<OfficerRole, number>>
  readonly above: Partial<Record<OfficerRole, number>>
}

/** Every village of a place with its live posts of the eight roles; the villages alone number tens of thousands in a province. */
export async function villagesWithPosts(tx: Tx, place: PlaceCode, today: Day): Promise<VillageRow[]> {
  const { rows } = await sql<VillageRow>`
    with live as (
      select left(p.place, 12) as at, p.role, count(*)::int as n from posts p join accounts a on a.id = p.account
      where length(p.place) >= 9 and p.role = any (${[...officerRoles]}::text[]) and a.closed_at is null and ${livePost(today)}
        and p.place >= ${place.slice(0, 9)} and p.place < ${`${place.slice(0, 9)}:`}
      group by 1, 2),
    by_place as (select at, jsonb_object_agg(role, n) as roles from live group by at)
    select v.code as place, v.name, coalesce(t.name, '') as "townshipName", coalesce(h.roles, '{}') as here, coalesce(u.roles, '{}') as above
    from places v left join places t on t.code = left(v.code, 9) left join by_place h on h.at = v.code left join by_place u on u.at = left(v.code, 9)
    where v.level = 'village' and (v.valid_to is null or v.valid_to > ${today}::date) and (v.valid_from is null or v.valid_from <= ${today}::date) and v.code >= ${place.slice(0, 12)} and v.code < ${`${place.slice(0, 12)}:`}
    order by v.code`.execute(tx)
  return rows
}
