import type { Figure } from '@balian/contract/indicators'
import type { Indicator } from './declare.ts'

/** The names whose cells an indicator needs. */
export const needs = (one: Indicator): string[] => (one.kind === 'ratio' ? [one.of, one.over] : [one.name])

/** An indicator's figure from the numbers of those; a ratio in percent with two decimals, none over nothing. */
export function figureOf(one: Indicator, number: (name: string) => number): Figure {
  if (one.kind !== 'ratio') return { value: number(one.name), of: null, over: null }
  const [of, over] = [number(one.of), number(one.over)]
  return { value: over === 0 ? null : Math.round((of / over) * 10_000) / 100, of, over }
}
