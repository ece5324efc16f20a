import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** A file of figures that the records of a made prefecture are to add up to: counts, sums and shares, each under a key. */
const file = z.object({
  source: z.string().default(''),
  figures: z.array(
    z.object({
      key: z.string().min(1),
      zh: z.string().default(''),
      value: z.number().min(0),
      unit: z.string(),
      /** `about` is not aimed at exactly; `more-than` is a floor. */
      qualifier: z.enum(['exact', 'more-than', 'about']),
    }),
  ),
})
export type TargetFile = z.output<typeof file>

export async function readTargets(path: string): Promise<TargetFile> {
  return file.parse(JSON.parse(await readFile(path, 'utf8')))
}

/** The figures at a scale: counts and sums shrink with it, shares stay. What the file does not name is nothing. */
export class Targets {
  readonly #values: ReadonlyMap<string, number>

  /** How far parts and wholes may differ: at a scale each figure is rounded by itself. */
  readonly slack: number

  constructor({ figures }: TargetFile, scale = 1) {
    this.slack = scale === 1 ? 0 : 3
    this.#values = new Map(figures.map(({ key, value, unit }) => [key, unit === 'percent' ? value : scaled(value, scale)]))
  }

  of(key: string): number {
    return this.#values.get(key) ?? 0
  }

  has(key: string): boolean {
    return this.#values.has(key)
  }
}

/** What there was some of, there is some of at any scale. */
export const scaled = (value: number, scale: number): number => (value === 0 ? 0 : Math.max(1, Math.round(value * scale)))
