import { auditChain, auditList, auditProof } from '@balian/contract/audit'
import { countLimit } from '@balian/contract/page'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { proofOf } from './merkle.ts'
import { blockOf, chainState, countEntries, entries, sealOf, sealsOf, standingOf } from './store-read.ts'

/** The auditor's view of the log. It tells what was done to which record, never what the record says. */
export const auditListHandler = read(auditList, {
  shows: 'nobody',
  run: async ({ tx, input }) => {
    const [items, total] = [await entries(tx, input), await countEntries(tx, input)]
    return { items, total: Math.min(total, countLimit), more: total > countLimit }
  },
})

export const auditChainHandler = read(auditChain, { shows: 'nobody', run: ({ tx }) => chainState(tx) })

/** The proof that an entry stands in the sealed chain, to be recomputed by anybody. */
export const auditProofHandler = read(auditProof, {
  shows: 'nobody',
  subject: async ({ tx, input }) => (await standingOf(tx, input.id)) ?? fail('not-found'),
  run: async ({ tx, input }) => {
    const seal = await sealOf(tx, input.id)
    if (!seal) return fail('not-found')
    const leaves = await sealsOf(tx, seal.block)
    const block = await blockOf(tx, seal.block)
    return {
      entry: input.id,
      leaf: seal.hash,
      steps: proofOf(leaves, seal.leaf),
      block: { n: block.n, root: block.root, before: block.before, hash: block.hash, sealedAt: block.sealed_at },
    }
  },
})
