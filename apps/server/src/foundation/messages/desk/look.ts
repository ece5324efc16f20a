import { systemChannels } from '@balian/contract/channel-desk'
import { type ChannelName, channelNames } from '@balian/contract/channels'
import type { Id, Instant } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { read } from '../../../platform/read.ts'
import { within } from '../../people/index.ts'
import { channelsOf, shownOf } from '../channels/index.ts'
import { masked } from '../channels/masked.ts'
import { clockTime, isQuiet } from '../quiet.ts'

interface Counted {
  readonly channel: ChannelName | null
  readonly today: boolean
  readonly waiting: number
  readonly sent: number
  readonly delivered: number
  readonly unreached: number
}

async function counted(tx: Tx, me: Caller, since: { week: Instant; today: Instant }): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select channel, at >= ${since.today}::timestamptz as today, count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'delivered')::int as delivered,
      count(*) filter (where state = 'unreached')::int as unreached
    from deliveries d where ${within('d.place', me)} and at >= ${since.week}::timestamptz group by 1, 2`.execute(tx)
  return rows
}

interface Failed {
  readonly channel: ChannelName
  readonly today: boolean
  readonly count: number
}
/** Each way that failed for good, also where another got through. */
async function failed(tx: Tx, me: Caller, since: { week: Instant; today: Instant }): Promise<Failed[]> {
  const { rows } = await sql<Failed>`
    select t.channel, at >= ${since.today}::timestamptz as today, count(*)::int as count from deliveries d, unnest(d.tried) as t (channel)
    where ${within('d.place', me)} and at >= ${since.week}::timestamptz and d.tried <> '{}' group by 1, 2`.execute(tx)
  return rows
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0)

function countsOf(channel: ChannelName, rows: readonly Counted[], lost: readonly Failed[]) {
  const own = rows.filter((row) => row.channel === channel)
  const count = (what: 'waiting' | 'sent' | 'delivered') => sum(own, (row) => row[what])
  return {
    waiting: count('waiting'),
    sent: count('sent'),
    delivered: count('delivered'),
    failed: sum(
      lost.filter((row) => row.channel === channel),
      (row) => row.count,
    ),
  }
}

interface Test {
  id: Id
  channel: ChannelName
  address_sealed: string
  name: string
  at: Instant
  state: 'waiting' | 'sent' | 'failed'
  error: string | null
}

export const systemChannelsHandler = read(systemChannels, {
  shows: 'nobody',
  run: async ({ tx, me, now, today, services }) => {
    const midnight = new Date(`${today}T00:00:00+08:00`).getTime()
    const since = { today: new Date(midnight).toISOString(), week: new Date(midnight - 6 * 86_400_000).toISOString() }
    const [rows, lost] = [await counted(tx, me, since), await failed(tx, me, since)]
    const tests = await sql<Test>`select * from channel_tests where account = ${me.account} order by at desc limit 5`.execute(tx)
    const open = new Map(channelsOf(services).map((one) => [one.name, one.look()]))
    const items = channelNames.map((channel) => {
      const look = open.get(channel) ?? { mode: 'off' as const, peer: null, connected: null, error: null }
      const testable = look.mode !== 'off' && (channel === 'sms' || channel === 'mail')
      const [ofToday, lostToday] = [rows.filter((row) => row.today), lost.filter((row) => row.today)]
      return { channel, ...look, testable, today: countsOf(channel, ofToday, lostToday), week: countsOf(channel, rows, lost) }
    })
    const { quiet } = services.config.outgoing
    return {
      items,
      unreached: sum(rows, (row) => row.unreached),
      quiet: { from: clockTime(quiet.from), to: clockTime(quiet.to), now: isQuiet(quiet, now) },
      tests: tests.rows.map(({ address_sealed, name, ...one }) => ({ ...one, by: name, to: masked(services.keys.open(address_sealed)) })),
      shown: [...shownOf(services)],
    }
  },
})
