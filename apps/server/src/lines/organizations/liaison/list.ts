import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { liaisonList } from '@balian/contract/organizations-work'
import { countLimit } from '@balian/contract/page'
import { type RawBuilder, sql } from 'kysely'
import { under, within } from '../../../foundation/people/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import { read } from '../../../platform/read.ts'
import { asLiaison } from '../policy.ts'

interface Row {
  readonly id: Id
  readonly kind: 'enterprise' | 'socialOrganization'
  readonly name: string
  readonly place: PlaceCode
  readonly last_visit: Day | null
  readonly staff: number
  readonly contracts: number
  readonly reported_on: Day | null
  readonly report_due: boolean
}

/** A report on last year is due from the first of January, to the registering authority by 31 May (社会团体登记管理条例 art. 28). */
const reportDue = (today: Day) =>
  sql`coalesce(o.reported_on < make_date(${Number(today.slice(0, 4))}::int, 1, 1), coalesce(o.approved_on < make_date(${Number(today.slice(0, 4))}::int, 1, 1), true))`

const lastVisit = (column: 'enterprise' | 'social_organization') => sql`
  (select max(a.on_day) from liaison_visits v join activities a on a.county = v.county and a.id = v.id
    where v.${sql.ref(column)} = o.id and v.county = o.county and a.withdrawn_at is null)`

/** Enterprises and social organizations in one list, each with its last visit, contracts and report. */
const organizations = (me: Caller, place: PlaceCode | undefined, today: Day): RawBuilder<Row> => {
  const reach = sql`o.ended_on is null and ${within('o.place', asLiaison(me))} and ${place ? under('o.place', place) : sql`true`}`
  return sql<Row>`
    select o.id, 'enterprise' as kind, o.title as name, o.place, ${lastVisit('enterprise')} as last_visit, o.staff, coalesce(o.contracts, 0) as contracts,
      null::date as reported_on, false as report_due from enterprises o where ${reach}
    union all
    select o.id, 'socialOrganization' as kind, o.title as name, o.place, ${lastVisit('social_organization')} as last_visit, o.staff,
      coalesce(o.contracts, 0) as contracts, o.reported_on, ${reportDue(today)} as report_due from social_organizations o where ${reach}`
}

const daysSince = (today: Day, day: Day | null): number | null => (day === null ? null : Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000))

/** What is to be done, the most urgent first: never visited, then longest ago; the widest gap of contracts; reports. */
export const liaisonListHandler = read(liaisonList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { show, days, text, size, page } = input
    const named = text ? sql`position(${text} in o.name) > 0` : sql`true`
    const owed = sql`(o.last_visit is null or o.last_visit < ${today}::date - ${days}::int)`
    const which = { visits: owed, contracts: sql`o.contracts < o.staff`, reports: sql`o.report_due`, all: sql`true` }
    const order = {
      visits: sql`o.last_visit nulls first`,
      contracts: sql`o.staff - o.contracts desc`,
      reports: sql`o.reported_on nulls first`,
      all: sql`o.name`,
    }
    const from = sql`from (${organizations(me, input.place, today)}) o where ${named}`
    const counted = await sql<Record<keyof typeof which, number>>`
      select count(*) filter (where ${which.visits})::int as visits, count(*) filter (where ${which.contracts})::int as contracts,
        count(*) filter (where ${which.reports})::int as reports, count(*)::int as "all" ${from}`.execute(tx)
    const counts = counted.rows[0]!
    const { rows } = await sql<Row>`
      select o.* ${from} and ${which[show]} order by ${order[show]}, o.id limit ${size} offset ${(page - 1) * size}`.execute(tx)
    const places = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const items = rows.map(({ last_visit, reported_on, report_due, ...row }) => ({
      ...row,
      placeName: places.get(row.place)!,
      lastVisit: last_visit,
      days: daysSince(today, last_visit),
      reportedOn: reported_on,
      reportDue: report_due,
    }))
    return { items, total: Math.min(counts[show], countLimit), more: counts[show] > countLimit, counts }
  },
})
