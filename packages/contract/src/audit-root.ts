import type { auditProof } from './audit.ts'
import type { Reply } from './route.ts'

/** The root that the leaf and the steps of a proof give: `sha256("node:" + left + right)` upward (see the contract). */
export async function rootOf({ leaf, steps }: Pick<Reply<typeof auditProof>, 'leaf' | 'steps'>): Promise<string> {
  let hash = leaf
  for (const step of steps) hash = await sha256(`node:${step.side === 'left' ? step.hash + hash : hash + step.hash}`)
  return hash
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
