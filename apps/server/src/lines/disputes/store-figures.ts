import type { MediationFigures } from '@balian/contract/dispute-figures'
import type { Day, PlaceCode } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface Period {
  readonly place: PlaceCode
  readonly from: Day
  readonly to: Day
}

type Counted = Omit<MediationFigures, 'settled' | 'rate'>

/** The cases of a place and all below it. */
const under = ({ place }: Period): RawBuilder<unknown> => sql`c.line = 'disputes' and c.kind = 'dispute' and c.place >= ${place} and c.place < ${`${place}:`}`
const within = ({ from, to }: Period, column: string): RawBuilder<unknown> => sql`${sql.ref(column)} between ${from}::date and ${to}::date`
/** The calendar day in Asia/Shanghai of a moment. */
const dayOf = (column: string): RawBuilder<unknown> => sql`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date`

/** Every counter of the form, once for each `by`; in one pass over the place's cases. */
export async function countFigures(tx: Tx, p: Period, by: RawBuilder<unknown>): Promise<(Counted & { by: string })[]> {
  const accepted = within(p, 'd.accepted_on')
  const outcome = (name: string) => sql`count(*) filter (where d.outcome = ${name} and ${within(p, 'd.outcome_on')})::int`
  const { rows } = await sql<Counted & { by: string }>`
    select ${by} as by,
      count(*) filter (where ${within(p, 'c.opened_day')})::int as found,
      count(*) filter (where ${accepted})::int as accepted,
      count(*) filter (where c.state = 'not-accepted' and ${dayOf('c.state_since')} between ${p.from}::date and ${p.to}::date)::int as "notAccepted",
      coalesce(sum((select count(*) from case_parties t where t.county = c.county and t.case_id = c.id and t.gone_at is null)) filter (where ${accepted}), 0)::int as parties,
      count(*) filter (where d.severity <> 'ordinary' and ${accepted})::int as difficult,
      coalesce(sum(d.amount) filter (where ${accepted}), 0)::bigint as amount,
      ${outcome('written')} as written, ${outcome('oral')} as oral, ${outcome('failed')} as failed,
      ${outcome('withdrawn')} as withdrawn, ${outcome('handed-on')} as "handedOn",
      count(*) filter (where c.state = 'closed' and ${dayOf('c.closed_at')} between ${p.from}::date and ${p.to}::date)::int as closed,
      count(*) filter (where c.opened_day <= ${p.to}::date and (c.closed_at is null or ${dayOf('c.closed_at')} > ${p.to}::date))::int as open
    from cases c join disputes d on d.county = c.county and d.id = c.id
    where ${under(p)}
    group by 1 order by 1`.execute(tx)
  return rows
}

const accepted = (column: RawBuilder<unknown>) => ({ column, when: (p: Period) => within(p, 'd.accepted_on') })

/** What figures are split by: the column, and which cases count. */
export const splits = {
  class: accepted(sql`d.class`),
  source: accepted(sql`d.source`),
  committee: accepted(sql`case length(c.number_office) when 6 then 'county' when 9 then 'township' else 'village' end`),
  form: { column: sql`d.outcome`, when: (p: Period) => sql`d.outcome in ('written', 'oral') and ${within(p, 'd.outcome_on')}` },
} as const

/** How many cases of the period by one column. */
export async function countBy(tx: Tx, p: Period, { column, when }: (typeof splits)[keyof typeof splits]): Promise<{ key: string; count: number }[]> {
  const { rows } = await sql<{ key: string; count: number }>`
    select ${column} as key, count(*)::int as count
    from cases c join disputes d on d.county = c.county and d.id = c.id
    where ${under(p)} and ${when(p)} group by 1 order by 2 desc, 1`.execute(tx)
  return rows
}

/** The places one level below. */
export async function placesBelow(tx: Tx, place: PlaceCode): Promise<{ code: PlaceCode; name: string }[]> {
  const { rows } = await sql<{
    code: PlaceCode
    name: string
  }>`select code, name from places where parent = ${place} and valid_to is null order by code`.execute(tx)
  return rows
}
