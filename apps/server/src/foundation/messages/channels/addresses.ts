import type { ChannelName } from '@balian/contract/channels'
import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Services } from '../../../platform/services.ts'
import type { Parcel } from './channel.ts'

/** Where the receivers are reached by SMS or mail, looked up and opened at the moment of sending and kept nowhere. */
export async function addressesFor(channel: ChannelName, { db, keys }: Services, parcels: readonly Parcel[]): Promise<Map<Id, string>> {
  const ids = parcels.map((one) => one.person)
  const counties = parcels.map((one) => one.county)
  const wanted = sql`unnest(${counties}::text[], ${ids}::uuid[]) as w (county, person)`
  const found = channel === 'mail' ? mail(wanted) : phone(wanted)
  const { rows } = await db.system((tx) => found.execute(tx))
  return new Map(rows.map((row) => [row.person, keys.open(row.sealed)]))
}

type Wanted = ReturnType<typeof sql>
interface Row {
  readonly person: Id
  readonly sealed: string
}
const phone = (wanted: Wanted) =>
  sql<Row>`select p.id as person, p.phone_sealed as sealed from ${wanted} join people p on p.county = w.county and p.id = w.person where p.phone_sealed is not null`
const mail = (wanted: Wanted) =>
  sql<Row>`select m.person, m.address_sealed as sealed from ${wanted} join mail_addresses m on m.county = w.county and m.person = w.person where m.confirmed_at is not null`
