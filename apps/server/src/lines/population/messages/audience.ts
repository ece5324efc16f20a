import type { ChannelName } from '@balian/contract/channels'
import type { Day, PlaceCode } from '@balian/contract/ids'
import type { ServiceAudience, ServiceKind } from '@balian/contract/service-messages'
import { type RawBuilder, sql } from 'kysely'
import { pick, takes } from '../../../foundation/messages/index.ts'
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

/** Has an open matter of the line. Petitions choose nobody: no list of those who petition is made. */
const matter = (line: string) => sql`exists (
  select from cases c where c.people @> array[p.id] and c.line = ${line} and c.closed_at is null and not c.sealed and c.kind <> 'petition')`

/** Residents of an audience, over `p` (people): those of the place, narrowed by need. */
export function inAudience(one: ServiceAudience, today: Day): RawBuilder<unknown> {
  const all = [
    sql`p.state in ('present', 'away')`,
    under('p.place', one.place),
    household(one.household, today),
    register(one.register),
    ...(one.ageFrom === null ? [] : [sql`p.birth <= ${today}::date - make_interval(years => ${one.ageFrom}::int)`]),
    ...(one.ageTo === null ? [] : [sql`p.birth > ${today}::date - make_interval(years => ${one.ageTo + 1}::int)`]),
    ...(one.line === null ? [] : [matter(one.line)]),
    ...(one.group === null
      ? []
      : [sql`exists (select from group_members g where g.county = p.county and g.person = p.id and g.in_group = ${one.group}::uuid and g.left_on is null)`]),
  ]
  return sql.join(all, sql` and `)
}

/** Wants no messages of the kind. */
export const optedOut = (kind: ServiceKind): RawBuilder<boolean> =>
  sql<boolean>`exists (select from service_opt_outs o where o.county = p.county and o.person = p.id and o.kind = ${kind})`

/** The places of an audience, and how many of it want no such messages. */
export async function spreadOf(tx: Tx, one: ServiceAudience, kind: ServiceKind, today: Day): Promise<{ places: PlaceCode[]; out: number }> {
  const { rows } = await sql<{ place: PlaceCode; out: number }>`
    select p.place, count(*) filter (where ${optedOut(kind)})::int as out from people p where ${inAudience(one, today)} group by 1`.execute(tx)
  return { places: rows.map((row) => row.place), out: rows.reduce((sum, row) => sum + row.out, 0) }
}

interface Asked {
  readonly audience: ServiceAudience
  readonly kind: ServiceKind
  readonly today: Day
  readonly ways: readonly ChannelName[]
  readonly live: readonly ChannelName[]
}
interface Estimated {
  readonly people: number
  readonly optedOut: number
  readonly ways: { readonly channel: ChannelName; readonly takes: number; readonly first: number }[]
}

/** Numbers alone: what the writer sees of an audience. */
export async function estimateOf(tx: Tx, { audience, kind, today, ways, live }: Asked): Promise<Estimated> {
  const chosen = sql`${[...ways]}::text[]`
  const { rows } = await sql<{ way: ChannelName | null; out: boolean; takes: ChannelName[]; count: number }>`
    select way, o as out, takes, count(*)::int as count from (
      select ${optedOut(kind)} as o, ${pick(chosen, sql`'{}'::text[]`, live)} as way,
        array(select c.name from unnest(${[...live]}::text[]) as c (name) where ${takes}) as takes
      from people p where ${inAudience(audience, today)}) x group by 1, 2, 3`.execute(tx)
  const wanted = rows.filter((row) => !row.out)
  const sum = (all: typeof rows): number => all.reduce((total, row) => total + row.count, 0)
  return {
    people: sum(wanted),
    optedOut: sum(rows.filter((row) => row.out)),
    ways: live.map((channel) => ({
      channel,
      takes: sum(wanted.filter((row) => row.takes.includes(channel))),
      first: sum(wanted.filter((row) => row.way === channel)),
    })),
  }
}
