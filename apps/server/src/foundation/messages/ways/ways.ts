import { type ChannelName, channelNames } from '@balian/contract/channels'
import type { Id } from '@balian/contract/ids'
import { messageSetWay, messageWays } from '@balian/contract/ways'
import { sql } from 'kysely'
import type { Caller } from '../../../platform/caller.ts'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { maskPhone } from '../../../platform/mask.ts'
import { read } from '../../../platform/read.ts'
import { placesOfPeople } from '../../people/index.ts'
import { liveNames } from '../channels/index.ts'
import { masked } from '../channels/masked.ts'

/** The resident whose own ways these are; nobody, when the caller is none. */
export async function ownWays({ tx, me }: { readonly tx: Tx; readonly me: Caller }): Promise<{ people: Id[]; place?: string }> {
  const place = me.person === null ? undefined : (await placesOfPeople(tx, [me.person])).get(me.person)
  return place === undefined ? { people: [] } : { people: [me.person!], place }
}

export const ownAudit = ({ me, subject }: { readonly me: Caller; readonly subject: { readonly place?: string } }) => ({
  on: ['account', me.account!] as const,
  place: subject.place ?? null,
})

interface Row {
  readonly phone: string | null
  readonly mail: string | null
  readonly confirmed: boolean
  readonly refused: ChannelName[]
}

export const messageWaysHandler = read(messageWays, {
  shows: 'nobody',
  run: async ({ tx, me, services }) => {
    const { rows } = await sql<Row>`
      select p.phone_sealed as phone, m.address_sealed as mail, m.confirmed_at is not null as confirmed,
        array(select r.channel from channel_refusals r where r.person = p.id) as refused
      from people p left join mail_addresses m on m.person = p.id where p.id = ${me.person}::uuid`.execute(tx)
    const row = rows[0] ?? { phone: null, mail: null, confirmed: false, refused: [] }
    const browsers = (await sql`select from push_subscriptions where account = ${me.account}`.execute(tx)).rows.length
    const reaches: Readonly<Record<ChannelName, boolean>> = { 'in-app': true, push: browsers > 0, mail: row.confirmed, sms: row.phone !== null }
    const live = liveNames(services)
    return {
      ways: channelNames.filter((one) => live.includes(one)).map((channel) => ({ channel, wanted: !row.refused.includes(channel), reaches: reaches[channel] })),
      phone: row.phone === null ? null : maskPhone(services.keys.open(row.phone)),
      mail: row.mail === null ? null : { address: masked(services.keys.open(row.mail)), confirmed: row.confirmed },
    }
  },
})

export const messageSetWayHandler = command(messageSetWay, {
  subject: ownWays,
  audit: ownAudit,
  run: async ({ tx, me, input, subject, now }) => {
    const place = subject.place!
    if (input.wanted) await sql`delete from channel_refusals where person = ${me.person} and channel = ${input.channel}`.execute(tx)
    else
      await sql`insert into channel_refusals (county, person, channel, place, by_way, at)
        values (${place.slice(0, 6)}, ${me.person}, ${input.channel}, ${place}, 'own', ${now.toISOString()}::timestamptz) on conflict do nothing`.execute(tx)
    return {}
  },
})
