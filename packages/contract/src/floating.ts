import { z } from 'zod'
import { can } from './can.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/** Days before its end from which a registration shows as running out, and is called to mind (居住证暂行条例: renewed before it ends). */
export const runsOutDays = 30
/** The longest that one registration or renewal holds, in days: a year (居住证暂行条例 art. 10: endorsed every year). */
export const longestPeriodDays = 366

export const floatingRow = z.object({
  id,
  person: id,
  name: z.string(),
  birth: day,
  place: placeCode,
  placeName: z.string(),
  cameFrom: z.string(),
  registeredHere: z.boolean().nullable().describe('the household is registered (户籍) at this township; null: not known'),
  house: z.object({ id, title: z.string() }).nullable(),
  expiresOn: day,
  days: z.number().int().describe('until it runs out; below zero: since it ran out'),
  renewals: z.number().int(),
  endedOn: day.nullable(),
  endedWhy: z.string(),
  version: z.number().int(),
  can,
})
export type FloatingRow = z.infer<typeof floatingRow>

const show = z.enum(['soon', 'over', 'all', 'left'])

export const floatingBoard = read('population.floatingBoard', {
  path: '/population/floating-board',
  summary: 'Registrations of floating residents that run out within 30 days or have run out, those that stand, and those that left.',
  input: z.object({ ...paging, place: placeCode.optional(), show: show.default('soon'), text: z.string().trim().max(50).optional().describe('in the name') }),
  output: pageOf(floatingRow).extend({ counts: z.object({ soon: z.number().int(), over: z.number().int(), all: z.number().int(), left: z.number().int() }) }),
})

export const floatingStay = read('population.floatingStay', {
  path: '/population/floating-residents/:id/stay',
  summary: 'A floating resident’s stay: every period of the registration; the person’s file shows that it was opened.',
  input: z.object({ id }),
  output: floatingRow.extend({
    periods: z.array(z.object({ id, from: day, until: day, at: instant, by: z.string(), note: z.string() })).describe('newest first'),
  }),
  problems: ['not-found'],
})

export const floatingRenew = command('population.floatingRenew', {
  path: '/population/floating-residents/:id/renew',
  summary: 'Renews a registration (续登): a further period, at most a year.',
  input: z.object({ id, version: z.number().int(), until: day, note: z.string().trim().max(200).default('') }),
  output: z.object({ version: z.number().int(), until: day }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const floatingLeft = command('population.floatingLeft', {
  path: '/population/floating-residents/:id/left',
  summary: 'A floating resident left (离开): the registration ends, and so does the tenancy.',
  input: z.object({ id, version: z.number().int(), on: day, whereTo: z.string().trim().max(100).default('') }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const floatingSettle = command('population.floatingSettle', {
  path: '/population/floating-residents/:id/settle',
  summary: 'A floating resident stays for good (转为常住): the registration ends; with the household registration moved here, the e-file says so.',
  input: z.object({
    id,
    version: z.number().int(),
    on: day,
    registered: z.boolean().describe('the household registration (户口) was moved here'),
    note: z.string().trim().max(200).default(''),
  }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})
