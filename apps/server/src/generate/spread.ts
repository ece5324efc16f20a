/**
 * Shares `total` out in proportion to the weights, in whole numbers that add up to it exactly (largest remainder). Each gets at least
 * `least` and at most its cap; throws when that cannot be.
 */
export function spread(total: number, weights: readonly number[], limits: { readonly least?: number; readonly caps?: readonly number[] } = {}): number[] {
  const { least = 0, caps } = limits
  const cap = (i: number) => caps?.[i] ?? Number.POSITIVE_INFINITY
  const room = weights.reduce((sum, _, i) => sum + cap(i), 0)
  if (total < least * weights.length || total > room)
    throw new Error(`${total} cannot be shared among ${weights.length}: each takes at least ${least}, all together at most ${room}.`)
  const given = weights.map((_, i) => Math.min(least, cap(i)))
  let rest = total - given.reduce((sum, one) => sum + one, 0)
  while (rest > 0) {
    const open = weights.flatMap((_, i) => (given[i]! < cap(i) ? [i] : []))
    const some = shares(
      rest,
      open.map((i) => weights[i]!),
    )
    for (const [k, i] of open.entries()) {
      const taken = Math.min(some[k]!, cap(i) - given[i]!)
      given[i]! += taken
      rest -= taken
    }
  }
  return given
}

/** Largest remainders; where all weights are nothing, evenly. */
function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0)
  const exact = weights.map((one) => (sum > 0 ? (total * one) / sum : total / weights.length))
  const whole = exact.map(Math.floor)
  const left = total - whole.reduce((all, one) => all + one, 0)
  const order = exact.map((one, i) => [one - whole[i]!, i] as const).toSorted((a, b) => b[0] - a[0] || a[1] - b[1])
  for (const [, i] of order.slice(0, left)) whole[i]! += 1
  return whole
}
