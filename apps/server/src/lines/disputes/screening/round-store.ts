import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { markChanged } from '../../../foundation/indicators/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { RoundTable } from './store.ts'

const held = (today: Day) => sql`p.role = 'mediator' and p.from_day <= ${today}::date and (p.to_day is null or p.to_day >= ${today}::date)`

export async function countiesTakingPart(tx: Tx, today: Day): Promise<string[]> {
  const { rows } = await sql<{ county: string }>`
    select distinct left(p.place, 6) as county from posts p where ${held(today)} and length(p.place) >= 6 order by 1`.execute(tx)
  return rows.map((row) => row.county)
}

/** The round as it stands: this one, or the one that was opened before for the same days. */
export async function insertRound(tx: Tx, round: RoundTable): Promise<RoundTable> {
  await sql`
    insert into screening_rounds (county, id, tier, from_day, to_day, due_day, made_at)
    values (${round.county}, ${round.id}, ${round.tier}, ${round.from_day}, ${round.to_day}, ${round.due_day}, ${round.made_at})
    on conflict (county, tier, from_day) do nothing`.execute(tx)
  const { rows } = await sql<RoundTable>`
    select * from screening_rounds where county = ${round.county} and tier = ${round.tier} and from_day = ${round.from_day}::date`.execute(tx)
  return rows[0]!
}

/** Gives every place of the round's tier its duty; those that have it keep it, places that came since get theirs. */
export async function putDuties(tx: Tx, round: RoundTable, today: Day): Promise<void> {
  const { rows } = await sql<{ place: PlaceCode }>`
    insert into screening_duties (county, round, place, from_day, due_day)
    select ${round.county}, ${round.id}::uuid, pl.code, ${round.from_day}::date, ${round.due_day}::date
    from places pl
    where pl.level = ${round.tier} and pl.code >= ${round.county} and pl.code < ${`${round.county}:`}
      and (pl.valid_from is null or pl.valid_from <= ${today}::date) and (pl.valid_to is null or pl.valid_to >= ${today}::date)
      and (pl.level = 'county' or left(pl.code, 9) in (
        select left(p.place, 9) from posts p where ${held(today)} and p.place >= ${round.county} and p.place < ${`${round.county}:`} and length(p.place) >= 9))
    on conflict (county, round, place) do nothing returning place`.execute(tx)
  if (rows.length > 0) await markChanged(tx, 'screening', ...rows.map((row) => row.place))
}

export interface Waiting {
  county: string
  round: Id
  place: PlaceCode
  place_name: string
  due_day: Day
}

/** Duties without a report whose due day is between the two, and that nobody was told of in this way. */
export async function waiting(tx: Tx, told: 'reminded_at' | 'late_told_at', from: Day, to: Day): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select d.county, d.round, d.place, pl.name as place_name, d.due_day
    from screening_duties d join places pl on pl.code = d.place
    where d.reported_at is null and ${sql.ref(`d.${told}`)} is null and d.due_day between ${from}::date and ${to}::date
    order by d.due_day, d.place limit 500`.execute(tx)
  return rows
}

export async function markTold(tx: Tx, told: 'reminded_at' | 'late_told_at', duties: readonly Waiting[], at: Instant): Promise<void> {
  for (const { county, round, place } of duties)
    await sql`update screening_duties set ${sql.ref(told)} = ${at}::timestamptz where county = ${county} and round = ${round} and place = ${place}`.execute(tx)
}
