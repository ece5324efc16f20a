import { z } from 'zod'
import { can } from './can.ts'
import { day, id, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { householdMember } from './people.ts'
import { command, read } from './route.ts'

export const householdRow = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  number: z.string().describe('户号'),
  address: z.string(),
  head: id.nullable(),
  headName: z.string().nullable(),
  members: z.number().int().describe('people in the household today'),
  state: z.enum(['open', 'ended']),
})

export const householdList = read('households.list', {
  path: '/households',
  summary: 'Households of the caller’s places.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    q: z.string().trim().max(50).optional().describe('start of the number, the address or the head’s name'),
    state: z.enum(['open', 'ended']).default('open'),
  }),
  output: pageOf(householdRow),
})

export const householdOpen = read('households.open', {
  path: '/households/:id',
  summary: 'A household with its members.',
  input: z.object({ id }),
  output: z.object({ ...householdRow.shape, version: z.number().int(), people: z.array(householdMember), can }),
  problems: ['not-found'],
})

const number = z.string().trim().min(1).max(20)
const address = z.string().trim().max(80)

export const householdAdd = command('households.add', {
  path: '/households',
  summary: 'Sets up a household.',
  input: z.object({ id, place: placeCode, number, address: address.default('') }),
  output: z.object({ id, version: z.number().int() }),
  problems: ['household-known', 'not-found'],
})

export const householdChange = command('households.change', {
  path: '/households/:id/change',
  summary: 'Changes number, address, head or state of a household; only those sent.',
  input: z.object({
    id,
    version: z.number().int(),
    number: number.optional(),
    address: address.optional(),
    head: id.optional(),
    state: z.enum(['open', 'ended']).optional(),
  }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'household-known', 'household-lived-in'],
})

const members = z
  .array(z.object({ id, relation: z.string().max(5).describe('to the head, GB/T 4761') }))
  .min(1)
  .max(30)

export const householdSplit = command('households.split', {
  path: '/households/:id/split',
  summary: 'Some members set up a household of their own (分户); the one with relation 02 is its head.',
  input: z.object({
    id,
    version: z.number().int(),
    newId: id,
    number,
    address: address.default(''),
    members,
    newHead: id.optional().describe('of the old one'),
    day,
  }),
  output: z.object({ id, version: z.number().int() }),
  problems: ['not-found', 'stale', 'household-known', 'head-needed'],
})

export const householdMoveIn = command('households.moveIn', {
  path: '/households/:id/move-in',
  summary: 'People move into a household; their place becomes its place.',
  input: z.object({ id, version: z.number().int(), members, day, newHead: id.optional().describe('of a household that its head leaves') }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'file-closed', 'head-needed'],
})
