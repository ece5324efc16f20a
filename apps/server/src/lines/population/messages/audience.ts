import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { ServiceAudience, ServiceKind } from '@balian/contract/service-messages'
import { type RawBuilder, sql } from 'kysely'
import { under } from '../../../foundation/people/index.ts'
import type { Tx } from '../../../platform/db/index.ts'

const lives = sql`m.household = p.household and m.state in ('present', 'away')`

const household = (which: ServiceAudience['household'], today: Day): RawBuilder<unknown> =>
  ({
    any: sql`true`,
    alone: sql`(p.household is null or not exists (select from people m where ${lives} and m.id <> p.id))`,
    'with-children': sql`exists (select from people m where ${lives} and m.birth > ${today}::date - interval '16 years')`,
    'with-elderly': sql`exists (select from people m where ${lives} and m.birth <= ${today}::date - interval '60 years')`,
  })[which]

const register = (which: ServiceAudience['register']): RawBuilder<unknown> =>
  ({
    any: sql`true`,
    floating: sql`exists (select from floating_residents r where r.county = p.county and r.person = p.id and r.ended_on is null)`,
    landlords: sql`exists (select from rental_houses r where r.county = p.county and r.landlord = p.id and r.ended_on is null)`,
    boarders: sql`exists (select from boarders r where r.county = p.county and r.person = p.id and r.ended_on is null)`,
  })[which]

/** Residents of an audience, over `p` (people): those of the place, narrowed by need. */
function inAudience(one: ServiceAudience, today: Day): RawBuilder<unknown> {
  const all = [
    sql`p.state in ('present', 'away')`,
    under('p.place', one.place),
    household(one.household, today),
    register(one.register),
    ...(one.ageFrom === null ? [] : [sql`p.birth <= ${today}::date - make_interval(years => ${one.ageFrom}::int)`]),
    ...(one.ageTo === null ? [] : [sql`p.birth > ${today}::date - make_interval(years => ${one.ageTo + 1}::int)`]),
    ...(one.group === null
      ? []
      : [sql`exists (select from group_members g where g.county = p.county and g.person = p.id and g.in_group = ${one.group}::uuid and g.left_on is null)`]),
  ]
  return sql.join(all, sql` and `)
}

export interface Receiver {
  readonly id: Id
  readonly place: PlaceCode
  readonly out: boolean
}

/** Everybody of an audience, and whether each wants no messages of the kind. */
export async function receiversOf(tx: Tx, one: ServiceAudience, kind: ServiceKind, today: Day): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    select p.id, p.place, exists (select from service_opt_outs o where o.county = p.county and o.person = p.id and o.kind = ${kind}) as out
    from people p where ${inAudience(one, today)}`.execute(tx)
  return rows
}

/** Numbers alone: what the writer sees of an audience. */
export async function estimateOf(
  tx: Tx,
  one: ServiceAudience,
  kind: ServiceKind,
  today: Day,
): Promise<{ people: number; optedOut: number; reachable: number }> {
  const out = sql`exists (select from service_opt_outs o where o.county = p.county and o.person = p.id and o.kind = ${kind})`
  const { rows } = await sql<{ people: number; optedOut: number; reachable: number }>`
    select count(*) filter (where not o)::int as people, count(*) filter (where o)::int as "optedOut", count(a) filter (where not o)::int as reachable
    from (select ${out} as o, (select id from accounts where person = p.id limit 1) as a from people p where ${inAudience(one, today)}) x`.execute(tx)
  return rows[0]!
}
