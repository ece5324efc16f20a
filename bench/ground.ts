import type { PlaceCode } from '@balian/contract/ids'
import type { Role } from '@balian/contract/roles'
import type pg from 'pg'
import { Client } from './client.ts'

/** The places that are measured, each within the one before: the township with the most residents, and its largest village. */
export interface Ground {
  readonly address: string
  readonly city: PlaceCode
  readonly county: PlaceCode
  readonly township: PlaceCode
  readonly village: PlaceCode
  /** Residents of the village by id and name, no two of one name. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly initials: string; readonly place: PlaceCode }[]
  /** Disputes of the township. */
  readonly disputes: readonly string[]
  /** Somebody who holds such a post there, signed in; the same one each time. */
  as(role: Role, place: PlaceCode): Promise<Client>
}

export async function rowsOf<T>(sql: pg.Client, text: string, ...values: unknown[]): Promise<T[]> {
  return (await sql.query(text, values)).rows as T[]
}

const largest = async (sql: pg.Client, within: PlaceCode, digits: number): Promise<PlaceCode> => {
  const rows = await rowsOf<{ place: PlaceCode }>(
    sql,
    'select left(place, $1) as place from people where place >= $2 and place < $3 group by 1 order by count(*) desc, 1 limit 1',
    digits,
    within,
    `${within}:`,
  )
  return rows[0]!.place
}

/** The login of whoever holds this role at the place; made when nobody does. */
async function loginOf(sql: pg.Client, role: Role, place: PlaceCode): Promise<string> {
  const found = await rowsOf<{ login: string }>(
    sql,
    'select a.login from accounts a join posts p on p.account = a.id where p.role = $1 and p.place = $2 and p.to_day is null order by a.login limit 1',
    role,
    place,
  )
  if (found[0]) return found[0].login
  const login = `bench-${role}-${place}`
  await makeAccount(sql, login, role, place)
  return login
}

/** An account with one post, with the password of all made accounts. */
export async function makeAccount(sql: pg.Client, login: string, role: Role, place: PlaceCode): Promise<void> {
  await sql.query(
    "insert into accounts (id, login, name, password, made_at) select gen_random_uuid(), $1, $1, password, now() from accounts where login = 'city' on conflict do nothing",
    [login],
  )
  await sql.query(
    "insert into posts (id, account, role, place, from_day, made_at) select gen_random_uuid(), id, $1, $2, '2020-01-01', now() from accounts where login = $3",
    [role, place, login],
  )
}

export async function groundOf(sql: pg.Client, address: string): Promise<Ground> {
  const top = await rowsOf<{ place: PlaceCode }>(sql, "select p.place from posts p join accounts a on a.id = p.account where a.login = 'city'")
  const city = top[0]!.place
  const township = await largest(sql, city, 9)
  const village = await largest(sql, township, 12)
  const under = [village, `${village}:`]
  const people = await rowsOf<Ground['people'][number]>(
    sql,
    'select distinct on (name) id, name, initials, place from people where place >= $1 and place < $2 order by name, id limit 300',
    ...under,
  )
  const disputes = await rowsOf<{ id: string }>(
    sql,
    "select id from cases where line = 'disputes' and kind = 'dispute' and place >= $1 and place < $2 order by id limit 100",
    township,
    `${township}:`,
  )
  const known = new Map<string, Promise<Client>>()
  const as = (role: Role, place: PlaceCode) => {
    const key = `${role} ${place}`
    const one = known.get(key) ?? loginOf(sql, role, place).then((login) => Client.signIn(address, login))
    known.set(key, one)
    return one
  }
  return { address, city, county: township.slice(0, 6), township, village, people, disputes: disputes.map(({ id }) => id), as }
}
