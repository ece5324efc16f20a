import type { Day, Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { hears } from '../../platform/event.ts'
import { markChanged } from '../indicators/index.ts'
import { followingMerges, noteRepointed, peopleMerged, peopleUnmerged, personEnded, repointedBy } from '../people/index.ts'
import { placesMoved } from '../places/index.ts'
import { endAllOf, markLeaders } from './store.ts'

type PersonTable = 'group_members' | 'group_leaders'

/** Rows that name `from` name `to` from now on; of `only`, when told. */
async function repoint(tx: Tx, table: PersonTable, from: Id, to: Id, only: readonly Id[] | null): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    update ${sql.table(table)} set person = ${to} where person = ${from} and (${only === null} or id = any (${only ?? []}::uuid[])) returning id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Where both e-files belonged to one group, one of the memberships ends: a person is a member once. */
async function endDouble(tx: Tx, kept: Id, gone: Id, today: Day): Promise<void> {
  await sql`update group_members m set left_on = greatest(m.joined_on, ${today}::date)
    where m.person = ${gone} and m.left_on is null and exists (select from group_members k
      where k.county = m.county and k.in_group = m.in_group and k.person = ${kept} and k.left_on is null)`.execute(tx)
}

/** What happens to people and places, groups follow. */
export const following = [
  ...followingMerges({
    table: 'group_requests',
    unless: (to) => sql`r.state = 'waiting' and exists (select from group_requests o
      where o.county = r.county and o.in_group = r.in_group and o.person = ${to} and o.state = 'waiting')`,
  }),
  hears(personEnded, ({ person, day, state }, { tx, now }) => endAllOf(tx, person, day, now.toISOString(), state)),
  hears(peopleMerged, async ({ merge, county, kept, gone }, { tx, now, services }) => {
    await endDouble(tx, kept, gone, services.clock.day(now))
    for (const table of ['group_members', 'group_leaders'] as const) {
      await noteRepointed(tx, { merge, county }, table, await repoint(tx, table, gone, kept, null))
    }
    await markLeaders(tx, [kept, gone])
  }),
  hears(peopleUnmerged, async ({ merge, county, kept, gone }, { tx }) => {
    for (const table of ['group_members', 'group_leaders'] as const) {
      await repoint(tx, table, kept, gone, await repointedBy(tx, { merge, county }, table))
    }
    await markLeaders(tx, [kept, gone])
  }),
  hears(placesMoved, async ({ moved }, { tx }) => {
    const before = moved.map((one) => one.from)
    const after = moved.map((one) => one.to)
    const codes = sql`unnest(${before}::text[], ${after}::text[]) as m (before, after)`
    // Two groups of one name that now stand in one place: the one that comes is told apart by where it comes from.
    await sql`
      update groups g set place = m.after, version = g.version + 1, name = case when g.ended_on is null and exists (select from groups o
          where o.county = g.county and o.place = m.after and o.name = g.name and o.ended_on is null) then g.name || '（' || p.name || '）' else g.name end
      from ${codes} join places p on p.code = m.before where g.place = m.before`.execute(tx)
    for (const table of ['group_members', 'group_leaders'] as const) {
      await sql`update ${sql.table(table)} set place = m.after from ${codes} where place = m.before`.execute(tx)
    }
    for (const source of ['groups', 'group_leaders']) await markChanged(tx, source, ...before, ...after)
  }),
]
