import { fewestShown } from '@balian/contract/village'

export interface Hidden {
  readonly values: readonly (number | null)[]
  readonly total: number | null
}

/**
 * Numbers by kind and their total, for a page that all may read. What is below `fewestShown` is hidden. One hidden number could be
 * reckoned from the total, so the smallest of the others is hidden with it (complementary hiding); where no other is left, the total is
 * hidden instead. So whoever subtracts learns the sum of at least two numbers, one of which is no small one.
 */
export function hideSmall(values: readonly number[]): Hidden {
  const small = new Set(values.flatMap((value, i) => (value < fewestShown ? [i] : [])))
  const total = values.reduce((sum, value) => sum + value, 0)
  if (small.size === 0) return { values, total }
  const others = values.map((_, i) => i).filter((i) => !small.has(i))
  const with_ = others.toSorted((a, b) => values[a]! - values[b]!)[0]
  const hidden = new Set([...small, ...(with_ === undefined ? [] : [with_])])
  return { values: values.map((value, i) => (hidden.has(i) ? null : value)), total: with_ === undefined ? null : total }
}

/** A number that stands for itself. */
export const orHidden = (value: number): number | null => (value < fewestShown ? null : value)
