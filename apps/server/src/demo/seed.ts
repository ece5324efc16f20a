/** A source of chance that gives the same from the same seed, on every machine. */
export interface Chance {
  /** From 0 up to but not 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number
  /** True with this probability. */
  readonly of: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** One of the items, each as likely as its weight says. */
  readonly weighted: <T>(items: readonly (readonly [T, number])[]) => T
  /** Some of the items in a random order. */
  readonly sample: <T>(items: readonly T[], count: number) => T[]
  /** A UUIDv7 whose time is `at`. */
  readonly id: (at: Date) => string
}

/** Four words of state from any text (xmur3). */
function wordsOf(text: string): [number, number, number, number] {
  let h = 1779033703 ^ text.length
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  const word = () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    return (h ^= h >>> 16) >>> 0
  }
  return [word(), word(), word(), word()]
}

/** The generator sfc32. */
function stream(text: string): () => number {
  let [a, b, c, d] = wordsOf(text)
  const word = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i += 1) word()
  return word
}

/** A source of chance of its own for each name below a seed: `chance('balian 621102112201')`. */
export function chance(seed: string): Chance {
  const word = stream(seed)
  const next = () => word() / 2 ** 32
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!
  const weighted = <T>(items: readonly (readonly [T, number])[]): T => {
    let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of items) if ((rest -= weight) < 0) return item
    return items.at(-1)![0]
  }
  const sample = <T>(items: readonly T[], count: number): T[] => {
    const left = [...items]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0]!)
  }
  const id = (at: Date): string => {
    const hex = at.getTime().toString(16).padStart(12, '0')
    const [x, y, z] = [word(), word(), word()].map((w) => w.toString(16).padStart(8, '0')) as [string, string, string]
    const variant = '89ab'[word() % 4]!
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7${x.slice(0, 3)}-${variant}${x.slice(3, 6)}-${y}${z.slice(0, 4)}`
  }
  return { next, between, of: (probability) => next() < probability, pick, weighted, sample, id }
}

/** A seed's hash as a number, for choices that must not depend on any order. */
export const numberOf = (text: string): number => wordsOf(text)[0]
