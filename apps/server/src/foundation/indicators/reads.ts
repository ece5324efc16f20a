import type { Day, PlaceCode } from '@balian/contract/ids'
import { type Figure, type IndicatorInfo, indicatorFigures, indicatorNames, indicatorRecords, indicatorSeries } from '@balian/contract/indicators'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { may, type Policy } from '../access/index.ts'
import { type Indicator, indicatorsByName, isCounted, isSealed } from './declare.ts'
import { figureOf, needs } from './figure.ts'
import { changesBy, figuresOf, placesBelow, recordsOf, sealedFiguresOf } from './read-store.ts'
import { isDirty } from './store.ts'

type ByName = ReadonlyMap<string, Indicator>

const infoOf = (one: Indicator): IndicatorInfo => ({
  name: one.name,
  line: one.line,
  zh: one.zh,
  en: one.en,
  meaningZh: one.meaningZh,
  meaningEn: one.meaningEn,
  kind: one.kind,
  unit: one.kind === 'ratio' ? 'percent' : one.unit,
  of: one.kind === 'ratio' ? one.of : null,
  over: one.kind === 'ratio' ? one.over : null,
  sealed: isSealed(one),
  opens: one.kind === 'ratio' || isSealed(one) ? null : one.source.opens,
})

interface Asked {
  readonly place: PlaceCode
  readonly from: Day
  readonly to: Day
}

/** What each of the places says for each of the indicators. */
async function figures(tx: Tx, byName: ByName, wanted: readonly Indicator[], places: readonly PlaceCode[], at: Omit<Asked, 'place'>) {
  const told = wanted.filter(isCounted).filter(isSealed)
  const names = [...new Set(wanted.flatMap(needs))].filter((name) => !told.some((one) => one.name === name))
  const stocks = names.filter((name) => byName.get(name)!.kind === 'stock')
  const flows = names.filter((name) => !stocks.includes(name))
  const cells = await figuresOf(tx, places, flows, stocks, at)
  cells.push(...(await sealedFiguresOf(tx, places, told, at)))
  const numbers = new Map(cells.map((cell) => [`${cell.place} ${cell.name}`, cell.value]))
  const sealed = (one: Indicator, place: PlaceCode) => ({ value: numbers.get(`${place} ${one.name}`) ?? null, of: null, over: null })
  return (place: PlaceCode) =>
    wanted.map((one) => ({
      name: one.name,
      ...(isSealed(one) ? sealed(one, place) : figureOf(one, (name) => numbers.get(`${place} ${name}`) ?? 0)),
    }))
}

/** What each of these indicators says of each of the places in a period. */
export async function figuresOfPlaces(
  tx: Tx,
  all: readonly Indicator[],
  names: readonly string[],
  places: readonly PlaceCode[],
  at: Omit<Asked, 'place'>,
): Promise<(place: PlaceCode) => (name: string) => Figure> {
  const byName = indicatorsByName(all)
  const wanted = names.map((name) => byName.get(name) ?? unknown(name))
  const say = await figures(tx, byName, wanted, places, at)
  return (place) => {
    const said = new Map(say(place).map((one) => [one.name, one]))
    return (name) => said.get(name) ?? unknown(name)
  }
}

/** What each of these indicators says of a place in a period, by name. */
export const saysOf = async (tx: Tx, all: readonly Indicator[], names: readonly string[], at: Asked): Promise<(name: string) => Figure> =>
  (await figuresOfPlaces(tx, all, names, [at.place], at))(at.place)

const unknown = (name: string): never => {
  throw new Error(`No indicator is called ${name}.`)
}

const figuresHandler = (all: readonly Indicator[], byName: ByName) =>
  read(indicatorFigures, {
    shows: 'nobody',
    subject: async ({ input }) => ({ place: input.place }),
    run: async ({ tx, input }) => {
      const wanted = all.filter((one) => (input.names ? input.names.includes(one.name) : input.line === undefined || one.line === input.line))
      const below = input.below ? await placesBelow(tx, input.place, input) : []
      const say = await figures(tx, byName, wanted, [input.place, ...below.map((one) => one.code)], input)
      return {
        items: say(input.place),
        below: below.map(({ code, name }) => ({ place: code, placeName: name, items: say(code) })),
        waiting: await isDirty(tx, input.place),
      }
    },
  })

const seriesHandler = (byName: ByName) =>
  read(indicatorSeries, {
    shows: 'nobody',
    subject: async ({ input }) => ({ place: input.place }),
    run: async ({ tx, input }) => {
      const one = byName.get(input.name) ?? fail('not-found')
      if (isSealed(one)) fail('not-found')
      const rows = await changesBy(tx, input.place, needs(one), input, input.by)
      const points = [...Map.groupBy(rows, (row) => row.at)]
      const running = await startOf(tx, byName, one, input)
      return {
        start: figureOf(one, (name) => running.get(name) ?? 0),
        points: points.map(([at, some]) => {
          for (const { name, value } of some) running.set(name, (byName.get(name)!.kind === 'stock' ? (running.get(name) ?? 0) : 0) + value)
          const missing = needs(one).filter((name) => byName.get(name)!.kind !== 'stock' && !some.some((row) => row.name === name))
          for (const name of missing) running.set(name, 0)
          return { at, ...figureOf(one, (name) => running.get(name) ?? 0) }
        }),
      }
    },
  })

/** What a stock was on the day before the period. */
async function startOf(tx: Tx, byName: ByName, one: Indicator, at: Asked): Promise<Map<string, number>> {
  const stocks = needs(one).filter((name) => byName.get(name)!.kind === 'stock')
  if (stocks.length === 0) return new Map()
  const to = new Date(Date.parse(at.from) - 86_400_000).toISOString().slice(0, 10)
  const cells = await figuresOf(tx, [at.place], [], stocks, { from: to, to })
  return new Map(cells.map((cell) => [cell.name, cell.value]))
}

const recordsHandler = (byName: ByName, policy: Policy) =>
  read(indicatorRecords, {
    shows: 'nobody',
    subject: async ({ input }) => ({ place: input.place }),
    run: async ({ tx, me, input }) => {
      const one = byName.get(input.name)
      if (!one || !isCounted(one) || isSealed(one)) return fail('not-found')
      const verdict = may(me, policy[one.source.route], { place: input.place })
      if (!verdict.yes) return fail('forbidden', { because: verdict.because })
      const say = await figures(tx, byName, [one], [input.place], input)
      const { items, total } = await recordsOf(tx, one, input)
      return { items, total, opens: one.source.opens, value: say(input.place)[0]!.value ?? 0 }
    },
  })

/** The reads over every module's indicators, composed by the app. */
export function indicatorHandlers({ indicators: all, policy }: { readonly indicators: readonly Indicator[]; readonly policy: Policy }): Handler[] {
  const byName = indicatorsByName(all)
  const names = read(indicatorNames, { shows: 'nobody', run: async () => ({ items: all.map(infoOf) }) })
  return [names, figuresHandler(all, byName), seriesHandler(byName), recordsHandler(byName, policy)]
}
