import type { Day } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { type PersonState, peopleList } from '@balian/contract/people'
import type { Received } from '@balian/contract/route'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'
import { begins, under, within } from './reach.ts'
import { rowColumns, withNames } from './rows.ts'
import { t } from './store.ts'
import type { PeopleTables, PersonTable } from './tables.ts'

type Filter = Omit<Received<typeof peopleList>, 'page' | 'size' | 'sort' | 'order'>
type Query<O> = SelectQueryBuilder<PeopleTables & { p: PersonTable }, 'p', O>

/** The same day so many years before: whoever was born after it is younger. */
const yearsBefore = (today: Day, years: number): Day => `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`

const living: PersonState[] = ['present', 'away']

/** People of the caller's places who fit the filter. */
export function filtered(tx: Tx, me: Caller, filter: Filter, today: Day): Query<{}> {
  const { place, name, sex, ageFrom, ageTo, state } = filter
  return (t(tx).selectFrom('people as p') as unknown as Query<{}>)
    .where(within('p.place', me))
    .$if(place !== undefined, (q) => q.where(under('p.place', place!)))
    .$if(place !== undefined && place.length >= 6, (q) => q.where('p.county', '=', place!.slice(0, 6)))
    .$if(name !== undefined && name !== '', (q) => q.where(named(name!)))
    .$if(sex !== undefined, (q) => q.where('p.sex', '=', sex!))
    .$if(ageFrom !== undefined, (q) => q.where(sql<boolean>`p.birth <= ${dayOrLast(yearsBefore(today, ageFrom!))}::date`))
    .$if(ageTo !== undefined, (q) => q.where(sql<boolean>`p.birth > ${dayOrLast(yearsBefore(today, ageTo! + 1))}::date`))
    .where('p.state', 'in', state ? [state] : living)
}

/** 29 February of a year without one is the 28th. */
const dayOrLast = (day: Day): Day => (Number.isNaN(Date.parse(day)) || !new Date(day).toISOString().startsWith(day) ? day.replace(/29$/, '28') : day)

/** Start of the name; of its pinyin or initials when letters were typed. */
export function named(text: string) {
  const letters = text.toLowerCase().replace(/[\s']/g, '')
  if (!/^[a-z]+$/.test(letters)) return begins('p.name', text)
  return sql<boolean>`(${begins('p.pinyin', letters)} or ${begins('p.initials', letters)})`
}

const orders = { place: ['p.place', 'p.household', 'p.birth', 'p.id'], name: ['p.pinyin', 'p.name', 'p.id'], birth: ['p.birth', 'p.id'] } as const

export const peopleListHandler = read(peopleList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { page, size, sort, order, ...filter } = input
    const found = filtered(tx, me, filter, today)
    let query = found.select([...rowColumns, 'p.pinyin', 'p.initials'])
    for (const column of orders[sort]) query = query.orderBy(column, order)
    const rows = await query
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    const total = await countUpTo(tx, found)
    return { items: await withNames(tx, rows), total: Math.min(total, countLimit), more: total > countLimit }
  },
})

/** How many there are, but never more than `countLimit + 1`. */
export async function countUpTo(tx: Tx, query: Query<{}>): Promise<number> {
  const some = query.select('p.id').limit(countLimit + 1)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${some}) as found`.execute(tx)
  return rows[0]!.n
}
