import { disputeList, disputePage } from '@balian/contract/disputes'
import type { PlaceCode } from '@balian/contract/ids'
import { peopleFind, peopleList, peopleOpen } from '@balian/contract/people'
import type pg from 'pg'
import type { Keys } from '../apps/server/src/platform/crypto.ts'
import { type Ground, rowsOf } from './ground.ts'
import type { Pair } from './measure.ts'

/** Hands out the items by turns: `next` the next one, `same` that one once more. */
export function turns<T>(items: readonly T[]): { next: () => T; same: () => T } {
  if (items.length === 0) throw new Error('There is nothing of this kind to ask about.')
  let at = -1
  return { next: () => items[(at = (at + 1) % items.length)]!, same: () => items[at]! }
}

const person = `p.id, p.name, p.sex, p.birth, p.place, p.household, p.relation, p.address, p.state, p.version, l.name as place_name, h.number
  from people p join places l on l.code = p.place left join households h on h.county = p.county and h.id = p.household`
const living = "p.state in ('present', 'away')"
const range = "p.place >= $1 and p.place < $1 || ':'"

/** Finding residents from the city's office, the hardest: all of the prefecture is theirs. */
export async function finds(sql: pg.Client, on: Ground, keys: Keys): Promise<Pair[]> {
  const city = await on.as('manager', on.city)
  const registrar = await on.as('population-registrar', on.township)
  const numbers = await rowsOf<{ sealed: string; blind: string; phone: string; phone_blind: string }>(
    sql,
    `select identity_sealed as sealed, identity_blind as blind, phone_sealed as phone, phone_blind from people p
     where ${range} and phone_sealed is not null and identity_sealed is not null order by id limit 200`,
    on.village,
  )
  const [who, number] = [turns(on.people), turns(numbers)]
  const begins = (column: string) =>
    `select ${person} where ${range} and p.${column} collate "C" >= $2 and p.${column} collate "C" < $2 || chr(1114111) order by p.name collate "C", p.id limit 20`
  const find = (name: string, as: typeof city, q: () => string, bare: () => Promise<unknown>): Pair => ({
    name,
    kind: 'find',
    balian: () => as.read(peopleFind, { q: q() }),
    bare,
  })
  return [
    find(
      'find a resident by name, in the whole city',
      city,
      () => who.next().name,
      () => sql.query(begins('name'), [on.city, who.same().name]),
    ),
    find(
      'find by initials, in the whole city',
      city,
      () => who.next().initials,
      () => sql.query(begins('initials'), [on.city, who.same().initials]),
    ),
    find(
      'find by initials, in a township',
      registrar,
      () => who.next().initials,
      () => sql.query(begins('initials'), [on.township, who.same().initials]),
    ),
    find(
      'find by identity number',
      city,
      () => keys.open(number.next().sealed),
      () => sql.query(`select ${person} where p.identity_blind = $1`, [number.same().blind]),
    ),
    find(
      'find by phone',
      city,
      () => keys.open(number.next().phone),
      () => sql.query(`select ${person} where p.phone_blind = $1`, [number.same().phone_blind]),
    ),
  ]
}

/** Counts stop at 10,001, as they do on the page. */
const counted = (from: string): string => `(select count(*) from (select ${from} limit 10001) found)`

function peoplePages(sql: pg.Client, on: Ground, as: Awaited<ReturnType<Ground['as']>>): Pair[] {
  const bare = (place: PlaceCode, offset: number) => () =>
    sql
      .query(`select ${person} where ${range} and ${living} order by p.place, p.household, p.birth, p.id limit 20 offset ${offset}`, [place])
      .then(() => sql.query(`select ${counted(`from people p where ${range} and ${living}`)}`, [place]))
  return [
    { name: 'residents: the first page of the city', kind: 'list', balian: () => as.read(peopleList, { place: on.city }), bare: bare(on.city, 0) },
    {
      name: 'residents: the 100th page of a township',
      kind: 'list',
      balian: () => as.read(peopleList, { place: on.township, page: 100 }),
      bare: bare(on.township, 99 * 20),
    },
  ]
}

const dispute = `c.*, d.class, d.severity, d.people_count, d.amount, d.outcome, d.outcome_on,
  (select array_agg(p.name order by p.n) from case_parties p where p.county = c.county and p.case_id = c.id and p.gone_at is null) as parties,
  (select array_agg(w.name) from case_workers w where w.county = c.county and w.case_id = c.id and w.until is null) as mediators, l.name as place_name
  from cases c join disputes d on d.county = c.county and d.id = c.id join places l on l.code = c.place`
const disputesOf = "c.line = 'disputes' and c.kind = 'dispute' and c.place >= $1 and c.place < $1 || ':'"

function disputePages(sql: pg.Client, on: Ground, as: Awaited<ReturnType<Ground['as']>>): Pair[] {
  const bare = (offset: number) => async () => {
    await sql.query(`select ${dispute} where ${disputesOf} order by c.opened_at desc, c.id desc limit 20 offset ${offset}`, [on.city])
    await sql.query(`select ${counted(`from cases c join disputes d on d.county = c.county and d.id = c.id where ${disputesOf}`)}`, [on.city])
  }
  return [
    { name: 'disputes: the first page of the city', kind: 'list', balian: () => as.read(disputeList, { place: on.city }), bare: bare(0) },
    { name: 'disputes: the 100th page of the city', kind: 'list', balian: () => as.read(disputeList, { place: on.city, page: 100 }), bare: bare(99 * 20) },
  ]
}

/** What the page of one case shows, table by table. */
const caseTables = [
  'case_parties',
  'case_steps',
  'case_deadlines',
  'case_workers',
  'case_transfers',
  'case_papers',
  'dispute_sessions',
  'dispute_agreements',
  'dispute_visits',
  'dispute_confirmations',
]

export async function pages(sql: pg.Client, on: Ground): Promise<Pair[]> {
  const city = await on.as('manager', on.city)
  const mediator = await on.as('mediator', on.township)
  const registrar = await on.as('population-registrar', on.township)
  const [one, who] = [turns(on.disputes), turns(on.people)]
  return [
    ...peoplePages(sql, on, city),
    ...disputePages(sql, on, city),
    {
      name: 'the page of a dispute, with its trace',
      kind: 'page',
      balian: () => mediator.read(disputePage, { id: one.next() }),
      bare: async () => {
        await sql.query('select * from cases join disputes using (county, id) where id = $1', [one.same()])
        for (const table of caseTables) await sql.query(`select * from ${table} where county = $1 and case_id = $2`, [on.county, one.same()])
      },
    },
    {
      name: 'an e-file, with its trace',
      kind: 'page',
      balian: () => registrar.read(peopleOpen, { id: who.next().id }),
      bare: async () => {
        await sql.query(`select p.*, ${person} where p.county = $1 and p.id = $2`, [on.county, who.same().id])
        await sql.query(`select ${person} where p.household = (select household from people where county = $1 and id = $2)`, [on.county, who.same().id])
        await sql.query('select * from person_changes where county = $1 and person = $2 order by at desc limit 100', [on.county, who.same().id])
      },
    },
  ]
}
