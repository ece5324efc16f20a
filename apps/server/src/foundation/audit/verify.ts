import type { Tx } from '../../platform/db/index.ts'
import { blockHash, merkleRoot } from './merkle.ts'
import { genesis, leafOf } from './seal.ts'
import { type BlockTable, blocks, looseOpenings, sealedEntries, unsealed } from './store.ts'

export interface AuditReport {
  readonly blocks: number
  readonly entries: number
  /** Entries written since the last block. */
  readonly waiting: number
  /** In words, what does not fit; empty when all is well. */
  readonly differences: string[]
}

/** Recomputes every hash of the chain from the entries themselves. */
export async function verifyAudit(tx: Tx): Promise<AuditReport> {
  const differences: string[] = []
  let before = genesis
  let entries = 0
  const chain = await blocks(tx)
  for (const [i, block] of chain.entries()) {
    if (block.n !== i + 1) differences.push(`block ${i + 1} is missing`)
    if (block.before !== before) differences.push(`block ${block.n} does not follow the block before it`)
    if (blockHash({ ...block, sealed_at: new Date(block.sealed_at).toISOString() }) !== block.hash) differences.push(`block ${block.n} was changed`)
    entries += await verifyBlock(tx, block, differences)
    before = block.hash
  }
  const loose = await looseOpenings(tx)
  if (loose > 0) differences.push(`${loose} openings of files stand in no audit entry`)
  return { blocks: chain.length, entries, waiting: (await unsealed(tx, 1_000_000)).length, differences }
}

async function verifyBlock(tx: Tx, block: BlockTable, differences: string[]): Promise<number> {
  const sealed = await sealedEntries(tx, block.n)
  if (sealed.length !== block.rows) differences.push(`block ${block.n} holds ${sealed.length} entries instead of ${block.rows}`)
  for (const { id, hash, entry } of sealed) {
    // Entries whose time was up went with their whole block; their hashes still make its root.
    if (!entry && block.cleared_on) continue
    if (!entry) differences.push(`entry ${id} of block ${block.n} is gone`)
    else if (leafOf(entry) !== hash) differences.push(`entry ${id} of block ${block.n} was changed`)
  }
  if (merkleRoot(sealed.map((leaf) => leaf.hash)) !== block.root) differences.push(`block ${block.n} has another root`)
  return sealed.length
}
