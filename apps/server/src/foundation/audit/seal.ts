import type { Services } from '../../platform/services.ts'
import { blockHash, leafHash, merkleRoot } from './merkle.ts'
import { type Entry, insertBlock, lastBlock, unsealed } from './store.ts'

/** The most entries in one block. */
const blockSize = 1000
/** What the first block stands on. */
export const genesis = '0'.repeat(64)

/** What is hashed of an entry: all its columns, the moment in one form whatever way it was read. */
export const leafOf = (entry: Entry): string => leafHash({ ...entry, at: new Date(entry.at).toISOString() })

/** Seals what is not sealed yet into one more block; tells how many entries. Run by one worker, never on the path of a request. */
export function sealAudit({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return db.system(async (tx) => {
    const entries = await unsealed(tx, blockSize)
    if (entries.length === 0) return 0
    const last = await lastBlock(tx)
    const leaves = entries.map((entry) => ({ id: entry.id, hash: leafOf(entry) }))
    const body = {
      n: (last?.n ?? 0) + 1,
      sealed_at: clock.now().toISOString(),
      rows: leaves.length,
      root: merkleRoot(leaves.map((leaf) => leaf.hash)),
      before: last?.hash ?? genesis,
    }
    await insertBlock(tx, { ...body, hash: blockHash(body) }, leaves)
    return leaves.length
  })
}
