import { type FigureAt, figureSources, figuresAt } from '@balian/contract/figures'
import type { Day, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { type Indicator, saysOf } from '../indicators/index.ts'
import { placeNames } from '../places/index.ts'
import { agrees, printed } from './printed.ts'

/** Every printed figure that records can tell, recounted at a place on a day; what happened counts from the first day of its year. */
export async function recountedAt(tx: Tx, all: readonly Indicator[], at: { readonly place: PlaceCode; readonly on: Day }): Promise<FigureAt[]> {
  const period = { place: at.place, from: firstOf(at.on), to: at.on }
  const say = await saysOf(tx, all, [...new Set(figureSources.flatMap(({ of }) => of))], period)
  return figureSources.flatMap(({ key, en, of, per = 1 }) => {
    const one = printed.figures.find((figure) => figure.key === key)
    if (!one) return []
    const parts = of.map(say)
    const whole = parts.some((part) => part.value === null) ? null : parts.reduce((sum, part) => sum + part.value!, 0) / per
    const share = parts.length === 1 ? parts[0]! : { of: null, over: null }
    const { value, ...said } = one
    return [{ ...said, en, printed: value, value: whole, of: share.of, over: share.over, indicators: [...of], agrees: agrees(one, whole) }]
  })
}

export const firstOf = (on: Day): Day => `${on.slice(0, 4)}-01-01`

/** The article's figures at a place. Numbers hold nobody's file. */
export const figuresHandler = (all: readonly Indicator[]) =>
  read(figuresAt, {
    shows: 'nobody',
    subject: async ({ input }) => ({ place: input.place }),
    run: async ({ tx, input: { place, on } }) => {
      const placeName = (await placeNames(tx, [place])).get(place) ?? fail('not-found')
      return { place, placeName, on, from: firstOf(on), source: printed.source, items: await recountedAt(tx, all, { place, on }) }
    },
  })
