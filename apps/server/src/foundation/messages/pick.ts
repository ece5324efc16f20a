import type { ChannelName } from '@balian/contract/channels'
import type { Id } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Whether a way has an address of the resident `p` (people). Each set of ids is read once a statement. */
const reaches = sql`case c.name
  when 'in-app' then p.id in (select people_with('in-app'))
  when 'push' then p.id in (select people_with('push'))
  when 'mail' then p.id in (select people_with('mail'))
  when 'sms' then p.phone_sealed is not null else false end`

/** The resident `p` takes messages by the way `c.name`. */
export const takes = sql`${reaches} and not exists (select from channel_refusals r where r.county = p.county and r.person = p.id and r.channel = c.name)`

/** The first of the ways that is open, has not failed, and reaches the resident `p`; null when none does. */
export const pick = (ways: RawBuilder<unknown>, tried: RawBuilder<unknown>, live: readonly ChannelName[]): RawBuilder<ChannelName | null> => sql`(
  select c.name from unnest(${ways}) with ordinality as c (name, n)
  where c.name = any (${[...live]}::text[]) and c.name <> all (${tried}) and p.state in ('present', 'away') and ${takes}
  order by c.n limit 1)`

/** By which of the open ways residents can be told now; of those only whose e-file the caller sees. */
export async function waysOf(tx: Tx, people: readonly Id[], live: readonly ChannelName[]): Promise<Map<Id, ChannelName[]>> {
  const { rows } = await sql<{ id: Id; ways: ChannelName[] }>`
    select p.id, array(select c.name from unnest(${[...live]}::text[]) as c (name) where p.state in ('present', 'away') and ${takes}) as ways
    from people p where p.id = any (${[...people]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.ways]))
}
