/** One thing measured twice in the same run: as Balian does it, and as the least SQL that gets or writes the same rows. */
export interface Pair {
  readonly name: string
  readonly kind: 'find' | 'list' | 'page' | 'dashboard' | 'write'
  readonly balian: () => Promise<unknown>
  /** By turns with the other; it asks about the same thing. */
  readonly bare: () => Promise<unknown>
}

export interface Figure {
  readonly name: string
  readonly kind: Pair['kind']
  /** Milliseconds: the median of all rounds, and what 95 of 100 stay below. */
  readonly balian: number
  readonly balian95: number
  readonly bare: number
  /** Whether Balian took at most twice the bare SQL and two milliseconds. */
  readonly within: boolean
}

export const quantile = (times: readonly number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Both by turns, so that a busy moment of the machine falls on both alike. The first rounds only warm up. */
export async function measure({ name, kind, balian, bare }: Pair, rounds: number): Promise<Figure> {
  const times: { balian: number[]; bare: number[] } = { balian: [], bare: [] }
  for (let round = -Math.ceil(rounds / 5); round < rounds; round += 1) {
    const took = { balian: await timed(balian), bare: await timed(bare) }
    if (round < 0) continue
    times.balian.push(took.balian)
    times.bare.push(took.bare)
  }
  const [whole, plain] = [quantile(times.balian, 0.5), quantile(times.bare, 0.5)]
  return { name, kind, balian: whole, balian95: quantile(times.balian, 0.95), bare: plain, within: whole <= 2 * plain + 2 }
}
