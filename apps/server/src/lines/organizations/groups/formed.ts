import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { formedGroups, formGroup, unformGroup } from '@balian/contract/organizations-work'
import { sql } from 'kysely'
import { canOf } from '../../../foundation/access/index.ts'
import { groupNames } from '../../../foundation/groups/index.ts'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { policy } from '../policy.ts'

/** What marks of change call the links. */
export const formed = 'association_groups'

interface Association extends Subject {
  readonly county: string
  readonly id: Id
  readonly place: PlaceCode
}

const associationOf = async (tx: Tx, id: Id, lock = false): Promise<Association> => {
  const { rows } = await sql<Association>`select county, id, place from associations where id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? fail('not-found')
}
const numberOf = async (tx: Tx, { county, id }: Association): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from association_groups where county = ${county} and association = ${id}`.execute(tx)
  return rows[0]!.n
}
const audit = ({ subject, input }: { readonly subject: Association; readonly input: { readonly group: Id } }) => ({
  on: ['organizations.associations', subject.id] as [string, Id],
  place: subject.place,
  detail: { group: input.group },
})

/** The groups of an association that the reader may see. */
export const formedGroupsHandler = read(formedGroups, {
  subject: ({ tx, input }) => associationOf(tx, input.id),
  shows: 'nobody',
  run: async ({ tx, me, subject }) => {
    const { rows } = await sql<{ group_id: Id; on_day: Day; by: string }>`
      select group_id, on_day, by from association_groups where county = ${subject.county} and association = ${subject.id} order by on_day, group_id`.execute(
      tx,
    )
    const names = new Map(
      (
        await groupNames(
          tx,
          rows.map((row) => row.group_id),
        )
      ).map((one) => [one.id, one.name]),
    )
    const items = rows.flatMap(({ group_id, on_day, by }) => (names.has(group_id) ? [{ group: group_id, name: names.get(group_id)!, on: on_day, by }] : []))
    return { items, can: canOf(me, policy, 'organizations', subject, { formGroup: true, unformGroup: true }) }
  },
})

export const formGroupHandler = command(formGroup, {
  subject: ({ tx, input }) => associationOf(tx, input.id, true),
  audit,
  run: async ({ tx, me, input, subject, today }) => {
    if (input.on > today) wrong('on', 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
    if ((await groupNames(tx, [input.group])).length === 0)
      wrong('group', 'no-group', '没有这个互助组，或不在您的辖区', 'There is no such group in your places')
    await sql`insert into association_groups (county, association, group_id, on_day, by)
      values (${subject.county}, ${subject.id}, ${input.group}, ${input.on}, ${me.name}) on conflict do nothing`.execute(tx)
    await markChanged(tx, formed, subject.place)
    return { groups: await numberOf(tx, subject) }
  },
})

export const unformGroupHandler = command(unformGroup, {
  subject: ({ tx, input }) => associationOf(tx, input.id, true),
  audit,
  run: async ({ tx, input, subject }) => {
    await sql`delete from association_groups where county = ${subject.county} and association = ${subject.id} and group_id = ${input.group}`.execute(tx)
    await markChanged(tx, formed, subject.place)
    return { groups: await numberOf(tx, subject) }
  },
})
