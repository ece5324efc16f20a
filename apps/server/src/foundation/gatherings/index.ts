import { officerRoles } from '@balian/contract/lines'
import { sql } from 'kysely'
import { hears as hearsOf } from '../../platform/event.ts'
import type { Policy } from '../access/index.ts'
import { peopleMerged } from '../people/index.ts'
import { placesMoved } from '../places/index.ts'
import { announceHandler, cancelHandler, listHandler, signsHandler } from './office.ts'
import { nearHandler, signUpHandler, withdrawHandler } from './residents.ts'

export const routes = [announceHandler, cancelHandler, listHandler, signsHandler, nearHandler, signUpHandler, withdrawHandler]

const office = { roles: [...officerRoles, 'manager', 'window-clerk'] } as const

export const policy: Policy = {
  'gatherings.announce': office,
  'gatherings.cancel': office,
  'gatherings.list': office,
  'gatherings.signs': office,
  'gatherings.near': { own: true },
  'gatherings.signUp': { own: true },
  'gatherings.withdraw': { own: true },
}

/** Sign-ups follow a merged e-file (a double one goes: a person comes once), and all follow places to their new codes. */
export const hears = [
  hearsOf(peopleMerged, async ({ kept, gone }, { tx }) => {
    await sql`delete from gathering_signs s where s.person = ${gone} and exists (select from gathering_signs o
      where o.county = s.county and o.gathering = s.gathering and o.person = ${kept})`.execute(tx)
    await sql`update gathering_signs set person = ${kept} where person = ${gone}`.execute(tx)
  }),
  hearsOf(placesMoved, async ({ moved }, { tx }) => {
    for (const { from, to } of moved)
      for (const table of ['gatherings', 'gathering_signs'])
        await sql`update ${sql.table(table)} set place = ${to} where county = ${from.slice(0, 6)} and place = ${from}`.execute(tx)
  }),
]
