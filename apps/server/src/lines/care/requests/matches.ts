import { careMatches } from '@balian/contract/care-requests'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { type CaseSubject, caseSubject } from '../../../foundation/cases/index.ts'
import { caseKindOf } from '../../../foundation/matters/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import { read } from '../../../platform/read.ts'
import { careRequestDeclared } from './declared.ts'

interface Match {
  readonly id: Id
  readonly title: string
  readonly giver: string
  readonly what: string
  readonly place: PlaceCode
  readonly until: Day | null
  readonly busy: number
}

const nearness = (offer: PlaceCode, asked: PlaceCode): 'group' | 'village' | 'township' => {
  if (asked.length === 14 && offer === asked) return 'group'
  return offer.slice(0, 12) === asked.slice(0, 12) ? 'village' : 'township'
}
const order = { group: 0, village: 1, township: 2 }

/** Standing offers of the kind that is asked for, within the township: nearest first, then the least busy. */
export const careMatchesHandler = read<typeof careMatches, CaseSubject>(careMatches, {
  subject: caseSubject(caseKindOf(careRequestDeclared)),
  shows: 'nobody',
  run: async ({ tx, subject, today }) => {
    const { row } = subject
    const township = row.place.slice(0, 9)
    const { rows } = await sql<Match>`
      select o.id, o.title, o.giver, o.what, o.place, o.until,
        (select count(*)::int from care_requests r join cases c on c.county = r.county and c.id = r.id
          where r.county = o.county and r.offer = o.id and c.closed_at is null and c.id <> ${row.id}) as busy
      from care_offers o join care_requests asked on asked.county = ${row.county} and asked.id = ${row.id} and asked.kind = o.kind
      where o.county = ${row.county} and o.ended_on is null and (o.until is null or o.until >= ${today}::date)
        and o.place >= ${township} and o.place < ${`${township}:`}
      order by o.id limit 200`.execute(tx)
    const names = await spokenNames(
      tx,
      rows.map((one) => one.place),
    )
    const items = rows.map((one) => ({ ...one, placeName: names.get(one.place)!, near: nearness(one.place, row.place) }))
    return { items: items.toSorted((a, b) => order[a.near] - order[b.near] || a.busy - b.busy || (a.id < b.id ? -1 : 1)).slice(0, 30) }
  },
})
