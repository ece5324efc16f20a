import type { LineName } from '@balian/contract/lines'

/**
 * Where an indicator's records stand. All texts are SQL of the declaring module's own tables, written by its author: no value of a
 * request ever goes into them.
 */
export interface Source {
  /** What `markChanged` names: the records of one module. */
  readonly name: string
  /** `cases c join disputes d on …` */
  readonly from: string
  readonly id: string
  readonly place: string
  /** What the list behind a number shows of a record. */
  readonly title: string
  /** The kind of the records, by which the apps open one: `dispute`. */
  readonly opens: string
  /** The route that lists such records: whoever may use it may open the list behind a number. */
  readonly route: string
}

interface Words {
  readonly name: string
  readonly line: LineName | null
  readonly zh: string
  readonly en: string
  /** What is counted, with the source of the definition. */
  readonly meaningZh: string
  readonly meaningEn: string
}

/** How a sealed number is told. */
export interface Sealed {
  /** The indicator that counts the same records, when this one sums an amount. */
  readonly records?: string
  /** It is rounded down to a multiple of this. */
  readonly step: number
}

/** Fewer records than this are told to nobody outside. */
export const leastSealed = 5

interface Counted extends Words {
  readonly source: Source
  readonly unit: 'count' | 'people' | 'fen'
  readonly where?: string
  /**
   * Counted of sealed records: nobody reads its cells. Told of counties and above only, when there are at least five records, and in whole
   * steps, so that nobody can be made out by taking one number from another. Its source's place must be a county.
   */
  readonly sealed?: Sealed
  /** What each record adds; 1 when not told. */
  readonly amount?: string
}

/** What happened: each record counts on its day. */
export interface Flow extends Counted {
  readonly kind: 'flow'
  /** A date; a record without one does not count. */
  readonly day: string
}

/** What there is: each record counts from its first day until the day on which it no longer does. */
export interface Stock extends Counted {
  readonly kind: 'stock'
  readonly from: string
  readonly until: string
}

/** One indicator over another, in percent; it has no cells of its own. */
export interface Ratio extends Words {
  readonly kind: 'ratio'
  readonly of: string
  readonly over: string
}

export type Indicator = Flow | Stock | Ratio
export type CountedIndicator = Flow | Stock

export const isSealed = (one: Indicator): boolean => isCounted(one) && one.sealed !== undefined
export const isCounted = (one: Indicator): one is CountedIndicator => one.kind !== 'ratio'

/** Every declared indicator by its name; throws when two have one name, or a ratio is not of two that are counted alike. */
export function indicatorsByName(all: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  const byName = new Map(all.map((one) => [one.name, one]))
  if (byName.size < all.length) throw new Error('Two indicators have the same name.')
  for (const one of all) {
    if (one.kind !== 'ratio') continue
    const [of, over] = [byName.get(one.of), byName.get(one.over)]
    if (!of || !over || !isCounted(of) || of.kind !== over.kind) throw new Error(`The ratio ${one.name} needs two flows or two stocks.`)
  }
  return byName
}
