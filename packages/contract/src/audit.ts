import { z } from 'zod'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { read } from './route.ts'

/** One entry of the append-only log: who did what to which record, when, from which office and why; never what the record says. */
export const auditEntry = z.object({
  id,
  at: instant,
  account: id.nullable(),
  name: z.string(),
  role: z.string().nullable(),
  office: placeCode.nullable(),
  verb: z.string().describe('the route, e.g. disputes.settle'),
  kind: z.string(),
  subject: z.string(),
  place: placeCode.nullable(),
  purpose: z.string().nullable(),
  command: id.nullable(),
  people: z.number().int().describe('how many residents’ files it touched'),
  sealed: z.boolean().describe('stands in a sealed block'),
})

export const auditList = read('audit.list', {
  path: '/audit',
  summary: 'The audit log of the auditor’s places, newest first.',
  input: z.object({
    ...paging,
    account: id.optional(),
    verb: z.string().max(60).optional().describe('start of a route name'),
    subject: z.string().max(60).optional(),
    person: id.optional(),
    place: placeCode.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  output: pageOf(auditEntry),
})

export const auditChain = read('audit.chain', {
  path: '/audit/chain',
  summary: 'How far the log is sealed into hash-chained Merkle blocks.',
  input: z.object({}),
  output: z.object({
    blocks: z.number().int(),
    entries: z.number().int(),
    lastHash: z.string().nullable(),
    sealedAt: instant.nullable(),
    waiting: z.number().int().describe('entries since the last block'),
  }),
})

/** Recompute: hash the leaf with each step's hash on its side (`sha256("node:" + left + right)`) and compare with the block's root. */
export const auditProof = read('audit.proof', {
  path: '/audit/:id/proof',
  summary: 'The proof that an entry stands in a sealed block.',
  input: z.object({ id }),
  output: z.object({
    entry: id,
    leaf: z.string(),
    steps: z.array(z.object({ side: z.enum(['left', 'right']), hash: z.string() })),
    block: z.object({ n: z.number().int(), root: z.string(), before: z.string(), hash: z.string(), sealedAt: instant }),
  }),
  problems: ['not-found'],
})
