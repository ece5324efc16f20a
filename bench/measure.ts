/** One thing measured twice in the same run: as Balian does it, and as the least SQL that gets the same rows. */
export interface Pair {
  readonly name: string
  readonly balian: () => Promise<unknown>
  readonly raw: () => Promise<unknown>
}

export interface Figure {
  readonly name: string
  /** Milliseconds, the median of all rounds. */
  readonly balian: number
  readonly raw: number
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Both by turns, so that a busy moment of the machine falls on both alike. The first rounds only warm up. */
export async function measure({ name, balian, raw }: Pair, rounds: number): Promise<Figure> {
  const times: { balian: number[]; raw: number[] } = { balian: [], raw: [] }
  for (let round = -Math.ceil(rounds / 10); round < rounds; round += 1) {
    const took = { balian: await timed(balian), raw: await timed(raw) }
    if (round < 0) continue
    times.balian.push(took.balian)
    times.raw.push(took.raw)
  }
  return { name, balian: median(times.balian), raw: median(times.raw) }
}

/** The figures as a table that a person reads. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, balian, raw }) => [name, balian.toFixed(1), raw.toFixed(1), `${(balian / raw).toFixed(1)} ×`])
  const all = [['', 'Balian ms', 'raw SQL ms', 'ratio'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]!.length)))
  const line = (row: string[]) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('   ')
  return all.map(line).join('\n')
}
