import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type Clearing, type ClearingTime, clearedText, unheld } from '../../platform/retention.ts'
import { forgetVoters } from '../ballots/index.ts'

const ended = sql<boolean>`state in ('done', 'failed', 'declined', 'withdrawn') and cleared_on is null`
/** The day on which it came to its end; of one that was never decided, the day of its meeting or of its proposal. */
const end = sql`coalesce(done_on, decided_on, meet_on, (opened_at at time zone 'Asia/Shanghai')::date)`
const due = ({ before }: ClearingTime) => sql<boolean>`${ended} and ${end} < ${before.toISOString()}::timestamptz`

/** Who proposed, spoke, came, voted and objected, and what they said, goes with the papers; what was decided, how many took part and how it was carried out stays. */
async function wipe(tx: Tx, topics: readonly { county: string; id: Id }[]): Promise<void> {
  const these = sql`any(${topics.map(({ id }) => id)}::uuid[])`
  await sql`update topic_posts set account = gen_random_uuid(), person = null, name = ${clearedText}, text = ${clearedText} where topic = ${these}`.execute(tx)
  await sql`update topic_minutes set attended = '{}', text = ${clearedText}, chair = '', recorder = '', watchers = '' where topic = ${these}`.execute(tx)
  await sql`update topic_steps set who = '' where topic = ${these}`.execute(tx)
  await sql`delete from files where owner = ${these}`.execute(tx)
  for (const topic of topics) await forgetVoters(tx, topic)
  await sql`update topics set person = null, proposer = '', cleared_on = current_date where id = ${these}`.execute(tx)
}

export const clearings: readonly Clearing[] = [
  {
    term: 'deliberation',
    due: async (time) => (await sql<{ n: number }>`select count(*)::int as n from topics where ${due(time)}`.execute(time.tx)).rows[0]!.n,
    clear: async (time) => {
      const free = unheld(time.held, sql.ref('place'), sql.ref('id'))
      const { rows } = await sql<{ county: string; id: Id }>`
        select county, id from topics where ${due(time)} and ${free} order by ${end} limit ${time.limit} for update`.execute(time.tx)
      if (rows.length > 0) await wipe(time.tx, rows)
      return rows.length
    },
    next: async ({ tx, before }) => {
      const { rows } = await sql<{ at: Date | null }>`
        select min(${end}) as at from topics where ${ended} and ${end} >= ${before.toISOString()}::timestamptz`.execute(tx)
      return rows[0]!.at
    },
  },
]
