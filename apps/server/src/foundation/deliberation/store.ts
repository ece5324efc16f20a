import type { topicList } from '@balian/contract/deliberation'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { Received } from '@balian/contract/route'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { under, within } from '../people/index.ts'
import { type MinutesTable, type PostTable, type RepresentativeTable, type StepTable, type TopicTable, t } from './tables.ts'

export type Key = Pick<TopicTable, 'county' | 'id'>

export const topicOf = (tx: Tx, id: Id) => t(tx).selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirst()

/** The topic, its row locked: only for those whose place it belongs to. */
export const lockTopic = (tx: Tx, id: Id) => t(tx).selectFrom('topics').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertTopic = (tx: Tx, row: TopicTable) => t(tx).insertInto('topics').values(row).execute()

export async function changeTopic(tx: Tx, { county, id, version }: Key & { version: number }, change: Partial<TopicTable>): Promise<void> {
  const { votes, ...rest } = change
  await t(tx)
    .updateTable('topics')
    .set({ ...rest, ...(votes ? { votes: sql<TopicTable['votes']>`${JSON.stringify(votes)}::jsonb` } : {}), version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

const onItsRoll = (me: Caller) =>
  sql<boolean>`exists (select from ballot_roll r where r.county = topics.county and r.ballot = topics.id and r.person = ${me.person}::uuid)`
const votesNow = (me: Caller) =>
  sql<boolean>`(state = 'voting' and method = 'ballot' and exists (select from ballot_roll r
    where r.county = topics.county and r.ballot = topics.id and r.person = ${me.person}::uuid and r.voted is null))`
const own = (me: Caller) => sql<boolean>`(person = ${me.person}::uuid or ${onItsRoll(me)})`

/** Topics of the caller's places, of their groups, and those on which they may speak and vote; newest first. */
export async function topicsFor(tx: Tx, input: Received<typeof topicList>, open: readonly TopicTable['state'][], me: Caller) {
  const { page, size, place, q } = input
  const found = t(tx)
    .selectFrom('topics')
    .where(input.mine ? own(me) : sql<boolean>`(${within('place', me)} or in_group = any (${[...me.groups]}::uuid[]) or ${own(me)})`)
    .$if(place !== undefined, (query) => query.where(under('place', place!)))
    .$if(input.forum !== undefined, (query) => query.where('forum', '=', input.forum!))
    .$if(input.kind !== undefined, (query) => query.where('kind', '=', input.kind!))
    .$if(input.state !== undefined, (query) => query.where('state', '=', input.state!))
    .$if(input.open, (query) => query.where('state', 'in', [...open]))
    .$if(Boolean(q), (query) => query.where(sql<boolean>`strpos(title, ${q!}) > 0`))
  const rows = await found
    .selectAll()
    .select(votesNow(me).as('may_vote'))
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const counted = await tx
    .selectFrom(
      found
        .select('id')
        .limit(countLimit + 1)
        .as('found'),
    )
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return { rows, total: Math.min(counted.n, countLimit), more: counted.n > countLimit }
}

export const postsOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('topic_posts').selectAll().where('county', '=', county).where('topic', '=', id).orderBy('at').orderBy('id').limit(500).execute()

export const insertPost = (tx: Tx, row: PostTable) => t(tx).insertInto('topic_posts').values(row).execute()

export const minutesOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('topic_minutes').selectAll().where('county', '=', county).where('topic', '=', id).executeTakeFirst()

export async function putMinutes(tx: Tx, { county, topic, ...row }: MinutesTable): Promise<void> {
  await t(tx)
    .insertInto('topic_minutes')
    .values({ county, topic, ...row })
    .onConflict((c) => c.columns(['county', 'topic']).doUpdateSet(row))
    .execute()
}

export const stepsOf = (tx: Tx, { county, id }: Key) =>
  t(tx).selectFrom('topic_steps').selectAll().where('county', '=', county).where('topic', '=', id).orderBy('due').orderBy('id').execute()

export const insertStep = (tx: Tx, row: StepTable) => t(tx).insertInto('topic_steps').values(row).execute()

export async function changeStep(tx: Tx, { county, id }: Pick<StepTable, 'county' | 'id'>, change: Partial<StepTable>): Promise<void> {
  await t(tx).updateTable('topic_steps').set(change).where('county', '=', county).where('id', '=', id).execute()
}

/** The representatives in office on a day. */
export const representativesOf = (tx: Tx, place: PlaceCode, on: Day) =>
  t(tx)
    .selectFrom('representatives')
    .selectAll()
    .where('place', '=', place)
    .where('from_day', '<=', on)
    .where((e) => e.or([e('to_day', 'is', null), e('to_day', '>', on)]))
    .orderBy('id')
    .execute()

export const representativeOf = (tx: Tx, id: Id) => t(tx).selectFrom('representatives').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertRepresentative = (tx: Tx, row: RepresentativeTable) => t(tx).insertInto('representatives').values(row).execute()

export async function endTermOf(tx: Tx, { county, id }: Pick<RepresentativeTable, 'county' | 'id'>, on: Day): Promise<void> {
  await t(tx).updateTable('representatives').set({ to_day: on }).where('county', '=', county).where('id', '=', id).execute()
}

export interface Published {
  readonly id: Id
  readonly title: string
  readonly forum: TopicTable['forum']
  readonly kind: TopicTable['kind']
  readonly state: TopicTable['state']
  readonly notice: string
  readonly published_on: Day
  readonly objections_until: Day | null
  readonly steps_done: number
  readonly steps: number
  readonly done_on: Day | null
}

/** What a village has published (migration 0341): for everybody, so past row-level security. */
export async function publishedOf(tx: Tx, place: PlaceCode): Promise<Published[]> {
  const { rows } = await sql<Published>`select * from topics_published(${place})`.execute(tx)
  return rows
}
