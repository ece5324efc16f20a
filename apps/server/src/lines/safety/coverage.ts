import type { PlaceCode } from '@balian/contract/ids'
import { safetyCoverage } from '@balian/contract/safety-coverage'
import { sql } from 'kysely'
import { under, within } from '../../foundation/people/index.ts'
import { placeNames } from '../../foundation/places/index.ts'
import { read } from '../../platform/read.ts'
import { asSafety } from './policy.ts'

interface Cell {
  readonly below: PlaceCode
  readonly kind: string
  readonly protected: number
  readonly all: number
}

/** The length of the codes below a place. */
const below: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12, 12: 14, 14: 14 }

const sumOf = (cells: readonly Cell[]) => ({
  protected: cells.reduce((sum, one) => sum + one.protected, 0),
  all: cells.reduce((sum, one) => sum + one.all, 0),
})
const kindsOf = (cells: readonly Cell[]) =>
  [...Map.groupBy(cells, (one) => one.kind)].map(([kind, of]) => ({ kind, ...sumOf(of) })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1))

/** Counted from the register itself, so that it agrees with the list that opens from it. */
export const coverageHandler = read(safetyCoverage, {
  subject: async ({ input }) => ({ place: input.place }),
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const { rows } = await sql<Cell>`
      select left(r.place, ${below[input.place.length]!}::int) as below, r.site_kind as kind,
        count(*) filter (where r.protected)::int as protected, count(*)::int as all
      from protected_sites r where r.ended_on is null and ${within('r.place', asSafety(me))} and ${under('r.place', input.place)}
      group by 1, 2 order by 1, 2`.execute(tx)
    const places = Map.groupBy(rows, (row) => row.below)
    const names = await placeNames(tx, [...places.keys()])
    return {
      ...sumOf(rows),
      kinds: kindsOf(rows),
      places: [...places].map(([place, cells]) => ({ place, placeName: names.get(place) ?? place, ...sumOf(cells), kinds: kindsOf(cells) })),
    }
  },
})
