import type { PlaceCode } from '@balian/contract/ids'
import { contractsByPlace } from '@balian/contract/organizations-work'
import { sql } from 'kysely'
import { under, within } from '../../../foundation/people/index.ts'
import { placeNames } from '../../../foundation/places/index.ts'
import { read } from '../../../platform/read.ts'
import { asLiaison } from '../policy.ts'

interface Row {
  readonly below: PlaceCode
  readonly organizations: number
  readonly staff: number
  readonly contracts: number
}

/** The length of the codes below a place. */
const below: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12, 12: 14, 14: 14 }
const sum = (rows: readonly Row[], of: 'organizations' | 'staff' | 'contracts'): number => rows.reduce((total, row) => total + row[of], 0)

/** Counted from the registers themselves, so that it agrees with their lists. */
export const contractsHandler = read(contractsByPlace, {
  subject: async ({ input }) => ({ place: input.place }),
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const reach = sql`r.ended_on is null and ${within('r.place', asLiaison(me))} and ${under('r.place', input.place)}`
    const { rows } = await sql<Row>`
      select left(o.place, ${below[input.place.length]!}::int) as below, count(*)::int as organizations, sum(o.staff)::int as staff,
        sum(o.contracts)::int as contracts
      from (select r.place, r.staff, coalesce(r.contracts, 0) as contracts from enterprises r where ${reach}
        union all select r.place, r.staff, coalesce(r.contracts, 0) from social_organizations r where ${reach}) o
      group by 1 order by 1`.execute(tx)
    const names = await placeNames(
      tx,
      rows.map((row) => row.below),
    )
    return {
      organizations: sum(rows, 'organizations'),
      staff: sum(rows, 'staff'),
      contracts: sum(rows, 'contracts'),
      places: rows.map(({ below: place, ...row }) => ({ place, placeName: names.get(place) ?? place, ...row })),
    }
  },
})
