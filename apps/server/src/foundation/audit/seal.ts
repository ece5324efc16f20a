import type { Id } from '@balian/contract/ids'
import type { Services } from '../../platform/services.ts'
import { blockHash, leafHash, merkleRoot } from './merkle.ts'
import { type Entry, insertBlock, lastBlock, lockChain, unsealed } from './store.ts'

/** The most entries in one block. */
const blockSize = 1000
/** What the first block stands on. */
export const genesis = '0'.repeat(64)

/** What is hashed of an entry: all its columns, the moment in one form whatever way it was read. */
export const leafOf = (entry: Entry): string => leafHash({ ...entry, at: new Date(entry.at).toISOString() })

const hour = 3_600_000

/** The least id that an entry of this moment can have (UUIDv7 begins with its milliseconds). */
const leastIdAt = (moment: number): Id => {
  const hex = moment.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/**
 * Seals what is not sealed yet into one more block; tells how many entries. Never on the path of a request. With `recent`, looks only
 * at entries from an hour before the last block on, so that a long log costs nothing each time; what came in later under an older
 * moment is found by the round that looks at all.
 */
export function sealAudit({ db, clock }: Pick<Services, 'db' | 'clock'>, { recent = false } = {}): Promise<number> {
  return db.system(async (tx) => {
    await lockChain(tx)
    const last = await lastBlock(tx)
    const entries = await unsealed(tx, blockSize, recent && last ? leastIdAt(Date.parse(last.sealed_at) - hour) : null)
    if (entries.length === 0) return 0
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
