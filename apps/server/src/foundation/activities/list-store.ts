import type { activityList } from '@balian/contract/activities'
import { readersOf } from '@balian/contract/activity-kind'
import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import { countLimit } from '@balian/contract/page'
import { itemFilters } from '@balian/contract/registers'
import type { Received } from '@balian/contract/route'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { parsedAt } from '../../platform/input.ts'
import { wrong } from '../../platform/problem.ts'
import { columnOf } from '../registers/index.ts'
import { kindNames, tabled } from './kind.ts'
import type { ActivityTable } from './store.ts'

export type Filter = Omit<Received<typeof activityList>, 'page' | 'size'>
export type Listed = ActivityTable & { readonly place_name: string }

const all = sql<boolean>`true`
/** A piece of the condition, or nothing where the filter does not ask. */
const when = (asked: unknown, piece: RawBuilder<boolean>) => (asked === undefined ? all : piece)

/** What the kind's own items must be. */
function itemsAre({ kind: name, items }: Filter): RawBuilder<boolean> {
  if (items === undefined) return all
  const kind = name ? tabled(name) : null
  if (!kind) return wrong('items', 'filter', '请先选择活动种类', 'Choose a kind of activity first')
  const asked = Object.fromEntries(items.split(',').map((one) => one.split(':')))
  const is = parsedAt(z.strictObject(itemFilters(kind.items)), asked, 'items')
  const pieces = kind.items.filter((item) => is[item.name] !== undefined).map((item) => sql<boolean>`${sql.ref(`v.${columnOf(item)}`)} = ${is[item.name]}`)
  return sql`exists (select from ${sql.table(kind.table)} v where v.county = a.county and v.id = a.id and ${sql.join(pieces, sql` and `)})`
}

/** Kinds that are not every officer's to read are read where a post of their line stands, or through a group that one leads. */
function open(me: Caller): RawBuilder<boolean> {
  const narrow = kindNames.filter((name) => readersOf(activityKindOf(name)) !== null)
  const through = narrow.map((name) => {
    const places = me.posts.filter((post) => readersOf(activityKindOf(name))!.some((role) => role === post.role)).map((post) => post.place)
    return sql<boolean>`(a.kind = ${name} and a.place ^@ any (${places}::text[]))`
  })
  return sql`(${sql.join([sql<boolean>`a.kind <> all (${narrow}::text[])`, ...through, sql<boolean>`a.groups && ${[...me.groups]}::uuid[]`], sql` or `)})`
}

export const found = (f: Filter, me: Caller): RawBuilder<boolean> => sql`
  ${when(f.place, sql`a.place >= ${f.place} and a.place < ${`${f.place}:`}`)} and ${when(f.line, sql`a.line = ${f.line}`)}
  and ${when(f.kind, sql`a.kind = ${f.kind}`)} and ${when(f.group, sql`a.groups @> array[${f.group}]::uuid[]`)}
  and ${when(f.from, sql`a.on_day >= ${f.from}::date`)} and ${when(f.to, sql`a.on_day <= ${f.to}::date`)}
  and ${when(f.text, sql`position(${f.text} in a.theme) > 0`)} and ${itemsAre(f)} and ${open(me)}`

/** The activities in scope, newest first. */
export async function activityRows(tx: Tx, where: RawBuilder<boolean>, limit: number, offset: number): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select a.*, p.name as place_name from activities a join places p on p.code = a.place
    where ${where} order by a.on_day desc, a.id desc limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

interface Sum {
  readonly kind: ActivityKindName
  readonly all: number
  readonly count: number
  readonly reached: number
}

/** How many there are of each kind, and the people whom they reached; what was taken back stands in `all` only. */
export async function activitySums(tx: Tx, where: RawBuilder<boolean>): Promise<{ n: number; reached: number; kinds: Omit<Sum, 'all'>[] }> {
  const { rows } = await sql<Sum>`
    select a.kind, count(*)::int as all, (count(*) filter (where a.withdrawn_at is null))::int as count,
      coalesce(sum(a.reached) filter (where a.withdrawn_at is null), 0)::int as reached
    from activities a where ${where} group by a.kind order by a.kind`.execute(tx)
  const sum = (of: (one: Sum) => number) => rows.reduce((so, one) => so + of(one), 0)
  return {
    n: Math.min(
      sum((one) => one.all),
      countLimit + 1,
    ),
    reached: sum((one) => one.reached),
    kinds: rows.map(({ kind, count, reached }) => ({ kind, count, reached })),
  }
}
