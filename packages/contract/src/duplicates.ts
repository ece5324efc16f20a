import { z } from 'zod'
import { id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { personCard, personState } from './people.ts'
import { command, read } from './route.ts'

/** Why two e-files may be of one person. */
export const duplicateReasons = ['name-birth', 'phone', 'near-identity', 'name-household'] as const
export const duplicateReason = z.enum(duplicateReasons)
export type DuplicateReason = z.infer<typeof duplicateReason>

const pair = {
  id,
  reasons: z.array(duplicateReason),
  state: z.enum(['open', 'merged', 'different']),
  foundAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  note: z.string(),
}

export const duplicateList = read('duplicates.list', {
  path: '/duplicates',
  summary: 'Pairs of e-files that may be of one person, within the caller’s places.',
  input: z.object({ ...paging, place: placeCode.optional(), state: z.enum(['open', 'merged', 'different']).default('open') }),
  output: pageOf(z.object({ ...pair, a: personCard, b: personCard })),
})

/** One side of the comparison: values by field of the register, in words; sealed items masked. */
const side = z.object({
  ...personCard.shape,
  state: personState,
  values: z.record(z.string(), z.string()),
  made: instant,
  changed: instant.nullable(),
})

export const duplicateOpen = read('duplicates.open', {
  path: '/duplicates/:id',
  summary: 'Two e-files side by side, field by field.',
  input: z.object({ id }),
  output: z.object({
    ...pair,
    a: side,
    b: side,
    differ: z.array(z.string()).describe('fields whose values differ'),
    sameIdentity: z.boolean().describe('both have an identity number, and it is the same'),
    merge: z.object({ kept: id, gone: id, at: instant }).nullable(),
  }),
  problems: ['not-found'],
})

export const duplicateScan = command('duplicates.scan', {
  path: '/duplicates/scan',
  summary: 'Looks for possible duplicates in a place.',
  input: z.object({ place: placeCode }),
  output: z.object({ found: z.number().int(), looked: z.number().int().describe('e-files looked at') }),
})

export const duplicateMerge = command('duplicates.merge', {
  path: '/duplicates/:id/merge',
  summary: 'Merges the other e-file into the kept one: chosen fields come from the other, records that name it name the kept one.',
  input: z.object({
    id,
    kept: id,
    take: z.array(z.string().max(40)).max(40).default([]).describe('fields to take from the other e-file'),
    note: z.string().trim().max(200).default(''),
  }),
  output: z.object({ kept: id }),
  problems: ['not-found', 'wrong-step', 'file-closed'],
})

export const duplicateUnmerge = command('duplicates.unmerge', {
  path: '/duplicates/:id/unmerge',
  summary: 'Takes a merge back: both e-files are as they were before it.',
  input: z.object({ id, note: z.string().trim().max(200).default('') }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const duplicateDifferent = command('duplicates.different', {
  path: '/duplicates/:id/different',
  summary: 'These are two people: the pair is not shown again.',
  input: z.object({ id, note: z.string().trim().max(200).default('') }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})
