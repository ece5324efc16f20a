import { type RawBuilder, sql } from 'kysely'
import type { CountedIndicator } from './declare.ts'

const raw = (text: string) => sql.raw(text)

/**
 * The select of an indicator's own numbers, straight from the records: place, day, own. The one place that turns a declaration into
 * a count; `places` narrows it to some.
 */
export function counted(one: CountedIndicator, places: readonly string[] | null): RawBuilder<unknown> {
  const { source } = one
  const amount = raw(one.amount ?? '1')
  const narrowed = places === null ? sql`true` : sql`${raw(source.place)} = any (${places}::text[])`
  const some = sql`${raw(one.where ?? 'true')} and ${narrowed}`
  const part = (day: string, sign: '' | '-') =>
    sql`select ${raw(source.place)} as place, ${raw(day)} as day, ${raw(sign)}(${amount})::bigint as n from ${raw(source.from)} where ${some} and ${raw(day)} is not null`
  const parts = one.kind === 'flow' ? part(one.day, '') : sql`${part(one.from, '')} union all ${part(one.until, '-')}`
  return sql`select place, day, sum(n)::bigint as own from (${parts}) parts group by place, day having sum(n) <> 0`
}

/** The records behind the number of a place (`lo` ≤ place < `hi`) for a period; of a stock, those that there are on the last day. */
export function records(one: CountedIndicator, at: { readonly place: string; readonly from: string; readonly to: string }): RawBuilder<unknown> {
  const { source } = one
  const place = raw(source.place)
  const day = raw(one.kind === 'flow' ? one.day : one.from)
  const time =
    one.kind === 'flow'
      ? sql`${day} between ${at.from}::date and ${at.to}::date`
      : sql`${day} <= ${at.to}::date and (${raw(one.until)} is null or ${raw(one.until)} > ${at.to}::date)`
  return sql`select ${raw(source.id)} as id, ${place} as place, ${day} as day, ${raw(source.title)} as title, (${raw(one.amount ?? '1')})::bigint as amount
    from ${raw(source.from)}
    where ${raw(one.where ?? 'true')} and ${place} >= ${at.place} and ${place} < ${`${at.place}:`} and ${time}`
}
