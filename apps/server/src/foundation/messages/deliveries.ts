import type { ChannelName } from '@balian/contract/channels'
import type { Id, Instant } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/index.ts'
import type { Outcome, Parcel } from './channels/channel.ts'
import { pick } from './pick.ts'

/** So long a batch may be at work before others may take it: what became of it is then thought unknown. */
export const leaseSeconds = 180
/** After so many tries a way is given up. */
const mostTries = 8

export interface Dispatch {
  readonly id: Id
  readonly place: string
  /** A kind of service message, or `direct`. */
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly about?: { readonly kind: string; readonly id: Id }
  readonly channels: readonly ChannelName[]
  readonly urgent: boolean
  readonly account: Id | null
  readonly name: string
  /** Of a message to single residents: for which line, and why, in words or as a key of `purposes`. */
  readonly line?: string
  readonly purpose?: string
}

export const insertDispatch = (tx: Tx, one: Dispatch, now: Date) =>
  sql`insert into dispatches (county, id, place, kind, title, body, about_kind, about_id, channels, urgent, account, name, line, purpose, at)
    values (${one.place.slice(0, 6)}, ${one.id}, ${one.place}, ${one.kind}, ${one.title}, ${one.body}, ${one.about?.kind ?? null}, ${one.about?.id ?? null}::uuid,
      ${[...one.channels]}::text[], ${one.urgent}, ${one.account}::uuid, ${one.name}, ${one.line ?? null}, ${one.purpose ?? null},
      ${now.toISOString()}::timestamptz)`.execute(tx)

/** One delivery for each resident `p` (people) that the condition holds for; under the owner's role, for it looks at everybody's ways. */
export const deliverToAll = (tx: Tx, one: Dispatch, where: RawBuilder<unknown>, live: readonly ChannelName[], now: Date) =>
  sql`insert into deliveries (county, dispatch, person, place, channel, state, urgent, due, at)
    select x.county, ${one.id}::uuid, x.id, x.place, x.way, case when x.way is null then 'unreached' else 'waiting' end, ${one.urgent},
      ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from (select p.county, p.id, p.place, ${pick(sql`${[...one.channels]}::text[]`, sql`'{}'::text[]`, live)} as way from people p where ${where}) x
    on conflict do nothing`.execute(tx)

/** Deliveries to some residents, whose way the next round chooses. */
export const deliverTo = (tx: Tx, one: Dispatch, people: readonly { readonly id: Id; readonly place: string }[], now: Date) =>
  sql`insert into deliveries (county, dispatch, person, place, state, urgent, due, at)
    select left(x.place, 6), ${one.id}::uuid, x.person, x.place, 'waiting', ${one.urgent}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from unnest(${people.map((to) => to.id)}::uuid[], ${people.map((to) => to.place)}::text[]) as x (person, place)
    on conflict do nothing`.execute(tx)

/** Chooses a way for those that have none: at first, and when one failed for good. Without any left they are dead, or never had one. */
export async function chooseWays(db: Db, live: readonly ChannelName[], now: Date): Promise<void> {
  await db.system((tx) =>
    sql`update deliveries d set channel = x.way, tries = 0, taken_until = null, due = ${now.toISOString()}::timestamptz,
        state = case when x.way is not null then 'waiting' when d.tried = '{}' then 'unreached' else 'dead' end,
        done_at = case when x.way is null then ${now.toISOString()}::timestamptz end
      from (
        select w.county, w.dispatch, w.person, (
          select ${pick(sql`m.channels`, sql`w.tried`, live)} from people p, dispatches m
          where p.county = w.county and p.id = w.person and m.id = w.dispatch) as way
        from deliveries w where w.channel is null and w.state = 'waiting' limit 5000 for update skip locked) x
      where d.county = x.county and d.dispatch = x.dispatch and d.person = x.person`.execute(tx),
  )
}

interface Taken {
  county: string
  dispatch: Id
  person: Id
  tries: number
}

/** Takes a batch of what is due by a way. While it is taken, no other process touches it. */
export async function takeBatch(db: Db, channel: ChannelName, size: number, quiet: boolean, now: Date): Promise<Taken[]> {
  const at = now.toISOString()
  const { rows } = await db.system((tx) =>
    sql<Taken>`update deliveries d set taken_until = ${at}::timestamptz + make_interval(secs => ${leaseSeconds}), tries = tries + 1
      from (
        select county, dispatch, person from deliveries
        where state = 'waiting' and channel = ${channel} and due <= ${at}::timestamptz and (taken_until is null or taken_until < ${at}::timestamptz)
          ${quiet ? sql`and urgent` : sql``}
        order by due limit ${size} for update skip locked) x
      where d.county = x.county and d.dispatch = x.dispatch and d.person = x.person
      returning d.county, d.dispatch, d.person, d.tries`.execute(tx),
  )
  return rows
}

interface Text {
  readonly title: string
  readonly body: string
  readonly kind: string
}

/** The texts of dispatches, read once each. */
export async function textsOf(db: Db, ids: readonly Id[], known: Map<Id, Text>): Promise<void> {
  const missing = [...new Set(ids)].filter((one) => !known.has(one))
  if (missing.length === 0) return
  const { rows } = await db.system((tx) => sql<Text & { id: Id }>`select id, title, body, kind from dispatches where id = any (${missing}::uuid[])`.execute(tx))
  for (const row of rows) known.set(row.id, row)
}

export const parcelOf = (row: Taken, texts: ReadonlyMap<Id, Text>): Parcel => {
  const { title, body, kind } = texts.get(row.dispatch)!
  return { county: row.county, dispatch: row.dispatch, person: row.person, title, body, stoppable: kind !== 'direct', again: row.tries > 1 }
}

const errorOf = (one: Outcome): string | null => ('error' in one ? one.error : null)
const refOf = (one: Outcome): string | null => (one.state === 'sent' ? one.ref : null)

/** Writes down what became of a batch. What a report has settled in the meantime stays as it is. */
export async function recordOutcomes(db: Db, parcels: readonly Parcel[], outcomes: readonly Outcome[], now: Date): Promise<void> {
  const at: Instant = now.toISOString()
  const known = outcomes.flatMap((outcome, i) => (outcome.state === 'unknown' ? [] : [{ outcome, parcel: parcels[i]! }]))
  if (known.length === 0) return
  const column = <T>(of: (one: (typeof known)[number]) => T): T[] => known.map(of)
  await db.system((tx) =>
    sql`update deliveries d set
        state = case x.state when 'later' then 'waiting' when 'refused' then 'waiting' else x.state end,
        channel = case when x.state = 'refused' or (x.state = 'later' and d.tries >= ${mostTries}) then null else d.channel end,
        tried = case when x.state = 'refused' or (x.state = 'later' and d.tries >= ${mostTries}) then d.tried || d.channel else d.tried end,
        due = case x.state when 'later' then ${at}::timestamptz + make_interval(secs => 15 * 2 ^ d.tries) else d.due end,
        taken_until = null, peer_ref = x.ref, error = x.error,
        sent_at = case when x.state in ('sent', 'delivered') then ${at}::timestamptz else d.sent_at end,
        done_at = case when x.state = 'delivered' or (x.state = 'sent' and x.ref is null) then ${at}::timestamptz end
      from unnest(${column((one) => one.parcel.county)}::text[], ${column((one) => one.parcel.dispatch)}::uuid[], ${column((one) => one.parcel.person)}::uuid[],
        ${column((one) => one.outcome.state)}::text[], ${column((one) => refOf(one.outcome))}::text[], ${column((one) => errorOf(one.outcome))}::text[])
        as x (county, dispatch, person, state, ref, error)
      where d.county = x.county and d.dispatch = x.dispatch and d.person = x.person and d.state = 'waiting'`.execute(tx),
  )
}
