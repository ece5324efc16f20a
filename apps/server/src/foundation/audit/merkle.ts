import { createHash } from 'node:crypto'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** One text for one value whatever the order of its keys; moments in the form of `Date.toISOString`. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** The hash of one entry; leaves and nodes are hashed apart (RFC 9162), so that neither can be passed off as the other. */
export const leafHash = (value: unknown): string => sha256(`leaf:${canonical(value)}`)
const nodeHash = (left: string, right: string): string => sha256(`node:${left}${right}`)

/** The root of a Merkle tree over the leaves; an odd node rises unchanged. */
export function merkleRoot(leaves: readonly string[]): string {
  let level = [...leaves]
  while (level.length > 1) level = pairs(level)
  return level[0] ?? sha256('empty')
}

const pairs = (level: readonly string[]): string[] =>
  level.flatMap((left, i) => (i % 2 === 1 ? [] : [level[i + 1] === undefined ? left : nodeHash(left, level[i + 1]!)]))

export interface ProofStep {
  readonly side: 'left' | 'right'
  readonly hash: string
}

/** The neighbours that lead from leaf `index` to the root. */
export function proofOf(leaves: readonly string[], index: number): ProofStep[] {
  const steps: ProofStep[] = []
  for (let level = [...leaves], at = index; level.length > 1; level = pairs(level), at >>= 1) {
    const neighbour = level[at ^ 1]
    if (neighbour !== undefined) steps.push({ side: at % 2 === 1 ? 'left' : 'right', hash: neighbour })
  }
  return steps
}

/** The root that a proof leads to from this leaf. */
export const rootFrom = (leaf: string, steps: readonly ProofStep[]): string =>
  steps.reduce((hash, step) => (step.side === 'left' ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)), leaf)

/** The hash that chains a block to the one before it. */
export const blockHash = (block: { n: number; rows: number; root: string; before: string; sealed_at: string }): string =>
  sha256(canonical({ n: block.n, rows: block.rows, root: block.root, before: block.before, sealed_at: block.sealed_at }))
