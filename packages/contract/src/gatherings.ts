import { z } from 'zod'
import { day, id, instant, placeCode } from './ids.ts'
import { lineNames } from './lines.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

const facts = {
  line: z.enum(lineNames).describe('the joint work that it belongs to'),
  title: z.string().trim().min(2).max(60),
  about: z.string().trim().max(500).default(''),
  onDay: day,
  fromTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  spot: z.string().trim().min(2).max(60).describe('where to come'),
  seats: z.number().int().min(1).max(5000).optional().describe('without it as many as come'),
}
const shown = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  ...facts,
  about: z.string(),
  seats: z.number().int().nullable(),
  signed: z.number().int().describe('people who have signed up'),
  cancelled: z.string().nullable().describe('why it is not held'),
  by: z.string(),
  version: z.number().int(),
})
export type Gathering = z.infer<typeof shown>

/** Announces (活动预告) what will be held, so that residents can sign up. */
export const announceGathering = command('gatherings.announce', {
  path: '/gatherings',
  summary: 'Announces an activity to the residents of a place, who may sign up.',
  input: z.object({ id, place: placeCode, ...facts }),
  output: z.object({ id }),
})

export const cancelGathering = command('gatherings.cancel', {
  path: '/gatherings/:id/cancel',
  summary: 'Calls an announced activity off, with the reason; whoever signed up is told.',
  input: z.object({ id, version: z.number().int(), why: z.string().trim().min(2).max(200) }),
  output: z.object({}),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const gatheringList = read('gatherings.list', {
  path: '/gatherings',
  summary: 'What was announced in the caller’s places: what comes first, or with `past` what has been.',
  input: z.object({ ...paging, past: z.stringbool().default(false) }),
  output: pageOf(shown),
})

export const gatheringSigns = read('gatherings.signs', {
  path: '/gatherings/:id/signs',
  summary: 'Who has signed up, by name, for the list at the door.',
  input: z.object({ id }),
  output: z.object({ items: z.array(z.object({ person: id, name: z.string(), people: z.number().int(), at: instant })) }),
  problems: ['not-found'],
})

export const gatheringsNear = read('gatherings.near', {
  path: '/gatherings/near',
  summary: 'What will be held in the resident’s own village, township and county, the nearest first.',
  input: z.object({}),
  output: z.object({ items: z.array(shown.extend({ mine: z.number().int().describe('people whom the caller has signed up; 0 is none') })) }),
})

export const signUpGathering = command('gatherings.signUp', {
  path: '/gatherings/:id/sign-up',
  summary: 'A resident signs up, alone or with some of the family.',
  input: z.object({ id, people: z.number().int().min(1).max(10).default(1) }),
  output: z.object({ signed: z.number().int() }),
  problems: ['not-found', 'wrong-step'],
})

export const withdrawGathering = command('gatherings.withdraw', {
  path: '/gatherings/:id/withdraw',
  summary: 'A resident withdraws the own sign-up.',
  input: z.object({ id }),
  output: z.object({ signed: z.number().int() }),
  problems: ['not-found'],
})
