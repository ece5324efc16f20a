import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { markChanged } from '../../foundation/indicators/index.ts'
import { under } from '../../foundation/people/index.ts'
import { containing, type Tx } from '../../platform/db/index.ts'
import { type AnswerTable, type HolderTable, type SessionTable, type SignTable, t, type VersionTable } from './tables.ts'

type Key = Pick<SessionTable, 'county' | 'id'>

export const sessionsOf = (tx: Tx, place: PlaceCode | undefined, open: boolean) =>
  t(tx)
    .selectFrom('lecture_sessions as s')
    .selectAll('s')
    .$if(place !== undefined, (q) => q.where(under('s.place', place!)))
    .$if(open, (q) => q.where('s.closed_at', 'is', null))
    .orderBy('s.opened_at', 'desc')
    .limit(100)
    .execute()

export const sessionOf = (tx: Tx, id: Id) => t(tx).selectFrom('lecture_sessions').selectAll().where('id', '=', id).executeTakeFirst()
export const lockSession = (tx: Tx, id: Id) => t(tx).selectFrom('lecture_sessions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertSession = (tx: Tx, row: SessionTable) => t(tx).insertInto('lecture_sessions').values(row).execute()
export async function endSession(tx: Tx, { county, id }: Key, change: Pick<SessionTable, 'closed_at' | 'activity'>): Promise<void> {
  await t(tx).updateTable('lecture_sessions').set(change).where('county', '=', county).where('id', '=', id).execute()
}

/** An open sign-in, for whoever has its code (migration 0203). */
export async function openLecture(tx: Tx, id: Id): Promise<Pick<SessionTable, 'county' | 'place' | 'theme' | 'secret'> | undefined> {
  const { rows } = await sql<Pick<SessionTable, 'county' | 'place' | 'theme' | 'secret'>>`select * from lecture_open(${id})`.execute(tx)
  return rows[0]
}
export async function lecturesNear(tx: Tx): Promise<{ id: Id; theme: string; place: PlaceCode }[]> {
  const { rows } = await sql<{ id: Id; theme: string; place: PlaceCode }>`select * from lectures_near()`.execute(tx)
  return rows
}

export const signsOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('lecture_signs').selectAll().where('county', '=', county).where('session', '=', id).orderBy('at').orderBy('id').execute()
export async function peopleAt(tx: Tx, sessions: readonly Id[]): Promise<Map<Id, number>> {
  if (sessions.length === 0) return new Map()
  const { rows } = await sql<{ session: Id; n: number }>`
    select session, sum(count)::int as n from lecture_signs where session = any (${[...sessions]}::uuid[]) group by session`.execute(tx)
  return new Map(rows.map((row) => [row.session, row.n]))
}
/** The sign-ins of one account, of those told. */
export async function signedBy(tx: Tx, account: Id, sessions: readonly Id[]): Promise<Set<Id>> {
  if (sessions.length === 0) return new Set()
  const rows = await t(tx)
    .selectFrom('lecture_signs')
    .select('session')
    .where('account', '=', account)
    .where('session', 'in', [...sessions])
    .execute()
  return new Set(rows.map((row) => row.session))
}
export const insertSign = (tx: Tx, row: SignTable) => t(tx).insertInto('lecture_signs').values(row).execute()
export async function dropSign(tx: Tx, { county, id }: Key, sign: Id): Promise<boolean> {
  const done = await t(tx).deleteFrom('lecture_signs').where('county', '=', county).where('session', '=', id).where('id', '=', sign).executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** The plan that a lecture carries out is done. */
export async function planDone(tx: Tx, { county, plan, place }: Pick<SessionTable, 'county' | 'plan' | 'place'>): Promise<void> {
  if (!plan) return
  await sql`update law_plans set state = 'done', version = version + 1 where county = ${county} and id = ${plan} and state <> 'done'`.execute(tx)
  await markChanged(tx, 'law_plans', place)
}
export const planOf = (tx: Tx, id: Id) => t(tx).selectFrom('law_plans').select(['id', 'place', 'state']).where('id', '=', id).executeTakeFirst()

export interface Reached {
  readonly place: PlaceCode
  readonly name: string
  readonly lectures: number
  readonly times: number
  readonly residents: number
  readonly people: number
  readonly households: number
  readonly households_reached: number
}

/** Of the place itself, and by the places one level below: how many live there, and how many of them lectures have reached by name. */
export async function reachOf(tx: Tx, place: PlaceCode, from: Day, to: Day): Promise<Reached[]> {
  const { rows } = await sql<Reached>`
    with below as (select code, name from places where (code = ${place} or parent = ${place}) and (valid_to is null or valid_to >= ${to}::date)),
      named as (select distinct s.person from lecture_signs s where s.person is not null
        and (s.at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date)
    select b.code as place, b.name,
      (select count(*)::int from activities a where ${inBelow('a.place')} and ${lecturesIn(from, to)}) as lectures,
      (select coalesce(sum(a.reached), 0)::int from activities a where ${inBelow('a.place')} and ${lecturesIn(from, to)}) as times,
      (select count(*)::int from people p where ${inBelow('p.place')} and p.state in ('present', 'away')) as residents,
      (select count(*)::int from people p join named n on n.person = p.id where ${inBelow('p.place')} and p.state in ('present', 'away')) as people,
      (select count(distinct p.household)::int from people p where ${inBelow('p.place')} and p.state in ('present', 'away')) as households,
      (select count(distinct p.household)::int from people p join named n on n.person = p.id where ${inBelow('p.place')} and p.state in ('present', 'away')) as households_reached
    from below b order by b.code`.execute(tx)
  return rows
}
const inBelow = (column: string) => sql`${sql.ref(column)} collate "C" >= b.code and ${sql.ref(column)} collate "C" < b.code || ':'`
const lecturesIn = (from: Day, to: Day) => sql`a.kind = 'lecture' and a.withdrawn_at is null and a.on_day between ${from}::date and ${to}::date`

/** Groups of the place with how many lectures they took part in, those with the fewest first. */
export async function groupsReached(tx: Tx, place: PlaceCode, from: Day, to: Day): Promise<{ id: Id; name: string; members: number; lectures: number }[]> {
  const { rows } = await sql<{ id: Id; name: string; members: number; lectures: number }>`
    select g.id, g.name, (select count(*)::int from group_members m where m.county = g.county and m.in_group = g.id and m.left_on is null) as members,
      (select count(*)::int from activities a where g.id = any (a.groups) and ${lecturesIn(from, to)}) as lectures
    from groups g where ${under('g.place', place)} and g.ended_on is null order by lectures, members desc, g.id limit 30`.execute(tx)
  return rows
}

export interface Left {
  readonly household: Id
  readonly number: string
  readonly place: PlaceCode
  readonly people: number
  readonly total: number
}
/** Households of which nobody came by name in the period. */
export async function householdsLeft(tx: Tx, place: PlaceCode, from: Day, to: Day): Promise<Left[]> {
  const { rows } = await sql<Left>`
    select h.id as household, h.number, h.place, count(p.id)::int as people, (count(*) over ())::int as total
    from households h join people p on p.county = h.county and p.household = h.id and p.state in ('present', 'away')
    where ${under('h.place', place)}
      and not exists (select from lecture_signs s join people q on q.id = s.person
        where q.county = h.county and q.household = h.id and (s.at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date)
    group by h.id, h.number, h.place order by h.place, h.number limit 200`.execute(tx)
  return rows
}

export const materialOf = (tx: Tx, id: Id) => t(tx).selectFrom('law_materials').select(['county', 'id', 'place']).where('id', '=', id).executeTakeFirst()
export const versionsOf = (tx: Tx, { county, id }: Key) =>
  t(tx)
    .selectFrom('law_material_versions')
    .selectAll()
    .where('county', '=', county)
    .where('material', '=', id)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
export const versionOf = (tx: Tx, id: Id) => t(tx).selectFrom('law_material_versions').selectAll().where('id', '=', id).executeTakeFirst()
export const insertVersion = (tx: Tx, row: VersionTable) => t(tx).insertInto('law_material_versions').values(row).execute()
export const holdersOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('law_material_holders').selectAll().where('county', '=', county).where('material', '=', id).orderBy('on_day', 'desc').orderBy('id').execute()
export const insertHolder = (tx: Tx, row: HolderTable) => t(tx).insertInto('law_material_holders').values(row).execute()

/** Published answers, newest first. */
export async function answersFor(tx: Tx, f: { q?: string | undefined; area?: string | undefined; page: number; size: number }) {
  const found = t(tx)
    .selectFrom('law_answers')
    .where('withdrawn_at', 'is', null)
    .$if(f.area !== undefined, (q) => q.where('area', '=', f.area!))
    .$if(Boolean(f.q), (q) =>
      q.where((e) => e.or([e('question', 'like', containing(f.q!)), e('answer', 'like', containing(f.q!)), e('basis', 'like', containing(f.q!))])),
    )
  const rows = await found
    .selectAll()
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(f.size)
    .offset((f.page - 1) * f.size)
    .execute()
  const { n } = await found.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  return { rows, total: n }
}
export const answerOf = (tx: Tx, id: Id) => t(tx).selectFrom('law_answers').selectAll().where('id', '=', id).executeTakeFirst()
export const insertAnswer = (tx: Tx, row: AnswerTable) => t(tx).insertInto('law_answers').values(row).execute()
export async function takeAnswerBack(tx: Tx, { county, id }: Key, change: Pick<AnswerTable, 'withdrawn_at' | 'withdrawn_why'>): Promise<void> {
  await t(tx).updateTable('law_answers').set(change).where('county', '=', county).where('id', '=', id).execute()
}
