import { createHash } from 'node:crypto'
import type { Id } from '@balian/contract/ids'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Draws so many of these matters by the seed: each gets the SHA-256 of `seed:id`, and the smallest come first. With the seed and the list
 * anybody draws the same with any other tool.
 */
export function drawn(seed: string, eligible: readonly Id[], size: number): Id[] {
  const lots = eligible.map((id) => ({ id, lot: sha256(`${seed}:${id}`) }))
  return lots
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id)
}

/** Stands for the list that was drawn from: the ids in their order, one a line. */
export const frameOf = (eligible: readonly Id[]): string => sha256(eligible.toSorted().join('\n'))
