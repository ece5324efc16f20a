import type { Day, Id } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { houseCheckDays, housePage, type Tenancy } from '@balian/contract/tenancies'
import { sql } from 'kysely'
import { canOf } from '../../../foundation/access/index.ts'
import { personCards } from '../../../foundation/people/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import { addDays } from '../../../platform/calendar.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { policy } from '../policy.ts'
import { type HouseTable, houseOf } from './store.ts'

type Page = Reply<typeof housePage>
type Found = Subject & { readonly row: HouseTable; readonly tenants: readonly Tenancy[] }

async function tenantsOf(tx: Tx, house: Id): Promise<Tenancy[]> {
  const { rows } = await sql<Tenancy>`
    select t.id, t.person, p.name, t.from_on as "from", t.until_on as "until", t.contract, t.ended_on as "endedOn", t.ended_why as "endedWhy", t.version,
      (select f.id from floating_residents f where f.county = t.county and f.person = t.person and f.ended_on is null limit 1) as floating
    from tenancies t join people p on p.id = t.person where t.house = ${house}
    order by t.ended_on is not null, t.from_on desc, t.id limit 200`.execute(tx)
  return rows
}

const boardersIn = async (tx: Tx, house: Id): Promise<Page['boarders']> =>
  (await sql<Page['boarders'][number]>`select id, title as name, school from boarders where house = ${house} and ended_on is null order by title`.execute(tx))
    .rows

const checksOf = async (tx: Tx, house: Id): Promise<Page['checks']> =>
  (
    await sql<Page['checks'][number]>`
      select id, checked_on as "on", jsonb_build_object('fire', fire, 'power', power, 'gas', gas, 'doors', doors, 'building', building) as looked, hazard, finding, due_on as "dueOn", rechecked_on as "recheckedOn", result from house_checks
      where house = ${house} and ended_on is null order by checked_on desc, id desc limit 50`.execute(tx)
  ).rows

/** A rental house: who lives there, who lived there, and what its checks found. */
export const housePageHandler = read(housePage, {
  subject: async ({ tx, input }): Promise<Found> => {
    const row = (await houseOf(tx, input.id)) ?? fail('not-found')
    return { place: row.place, row, tenants: await tenantsOf(tx, row.id) }
  },
  shows: ({ subject }) => ({
    on: ['rentalHouse', subject.row.id],
    place: subject.row.place,
    people: [...new Set([subject.row.landlord, ...subject.tenants.map((one) => one.person)])],
    purpose: 'upkeep',
  }),
  run: async ({ tx, me, subject }) => {
    const { row, tenants } = subject
    const open = row.ended_on === null ? true : 'ended'
    const checks = await checksOf(tx, row.id)
    const last: Day | null = checks[0]?.on ?? row.checked_on
    return {
      id: row.id,
      title: row.title,
      place: row.place,
      placeName: (await spokenNames(tx, [row.place])).get(row.place)!,
      landlord: row.landlord,
      landlordName: (await personCards(tx, [row.landlord])).get(row.landlord)?.name ?? '',
      endedOn: row.ended_on,
      tenants: [...tenants],
      boarders: await boardersIn(tx, row.id),
      checks,
      nextCheck: last ? addDays(last, houseCheckDays) : null,
      can: canOf(me, policy, 'population', { place: row.place }, { tenantIn: open, tenantOut: true }),
    }
  },
})
