import { z } from 'zod'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { runTerms } from './retention-terms.ts'
import { keptFor } from './rights.ts'
import { command, read } from './route.ts'

/** A term that the job carries out. */
export const runTerm = z.enum(runTerms as [string, ...string[]])
const reason = z.string().trim().min(4).max(500)

/** What one round did of one term. */
export const retentionResult = z.object({
  term: z.string(),
  before: day.describe('records whose event lies before this day were due'),
  due: z.number().int(),
  done: z.number().int(),
  held: z.number().int().describe('due, but under a hold'),
  nextDue: day.nullable().describe('when the next one will be due; null: none is waiting'),
})

export const retentionRun = z.object({
  id,
  at: instant,
  by: z.string().nullable().describe('null: by the clock'),
  dry: z.boolean().describe('only counted'),
  due: z.number().int(),
  done: z.number().int(),
  held: z.number().int(),
  results: z.array(retentionResult),
})
export type RetentionRun = z.infer<typeof retentionRun>

/** A hold (暂缓删除): what it covers is kept although its time is up, as long as a procedure needs it. Two people order it, two lift it. */
export const retentionHold = z.object({
  id,
  term: z.string().nullable().describe('null: all of them'),
  place: placeCode,
  placeName: z.string(),
  record: z.string().nullable().describe('one record alone'),
  reason: z.string(),
  state: z
    .enum(['asked', 'standing', 'lifting', 'lifted', 'lapsed'])
    .describe('asked: works already, and lapses after seven days unless a second person confirms it'),
  askedBy: z.string(),
  askedAt: instant,
  confirmedBy: z.string().nullable(),
  liftAskedBy: z.string().nullable(),
  liftReason: z.string().nullable(),
  liftedBy: z.string().nullable(),
  own: z.boolean().describe('the caller took the last step: the next one is for somebody else'),
})
export type RetentionHold = z.infer<typeof retentionHold>

export const retentionPage = read('retention.page', {
  path: '/retention',
  summary: 'How long each class of records is kept here, and what the last round did.',
  input: z.object({}),
  output: z.object({
    terms: z.array(
      keptFor.extend({
        set: z.boolean().describe('this installation set another number than the usual one'),
        setWhy: z.string().nullable(),
        atLeast: z.number().int().nullable(),
        atMost: z.number().int().nullable(),
        last: retentionResult.nullable(),
      }),
    ),
    lastRun: instant.nullable(),
    nextRun: instant.nullable(),
  }),
})

export const retentionRuns = read('retention.runs', {
  path: '/retention/runs',
  summary: 'The rounds, newest first, with what each did.',
  input: z.object({ ...paging }),
  output: pageOf(retentionRun),
})

export const retentionTry = command('retention.try', {
  path: '/retention/try',
  summary: 'Counts in the background what would be deleted or de-identified now; changes nothing.',
  input: z.object({ id }),
  output: z.object({ id }),
})

export const retentionStart = command('retention.start', {
  path: '/retention/start',
  summary: 'Starts a round now instead of tonight; it runs in the background.',
  input: z.object({ id }),
  output: z.object({ id }),
})

export const retentionReport = read('retention.report', {
  path: '/retention/runs/:id/report',
  summary: 'The report of a round, to file: what, how many, by which rule, when the next is due.',
  input: z.object({ id, format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

export const retentionSetTerm = command('retention.setTerm', {
  path: '/retention/terms/:term',
  summary: 'Sets how long a class of records is kept, within what the law leaves open; null goes back to the usual number.',
  input: z.object({ term: runTerm, days: z.number().int().min(1).max(36_500).nullable(), reason }),
  output: z.object({}),
})

export const holdList = read('retention.holds', {
  path: '/retention/holds',
  summary: 'Holds, those that stand first.',
  input: z.object({ ...paging }),
  output: pageOf(retentionHold),
})

export const holdAsk = command('retention.askHold', {
  path: '/retention/holds',
  summary: 'Asks for a hold; it works at once, and lapses after seven days unless a second person confirms it.',
  input: z.object({ id, term: runTerm.nullable(), place: placeCode, record: z.string().trim().max(60).nullable(), reason }),
  output: z.object({ id }),
})

const onHold = { input: z.object({ id }), output: z.object({}), problems: ['not-found', 'wrong-step', 'second-person'] as const }

export const holdConfirm = command('retention.confirmHold', {
  path: '/retention/holds/:id/confirm',
  summary: 'Confirms a hold that somebody else asked for.',
  ...onHold,
})

export const holdLift = command('retention.liftHold', {
  path: '/retention/holds/:id/lift',
  summary: 'Asks that a hold be lifted; a second person decides.',
  ...onHold,
  input: z.object({ id, reason }),
})

export const holdLifted = command('retention.confirmLift', {
  path: '/retention/holds/:id/lifted',
  summary: 'Lifts a hold, after somebody else asked for it.',
  ...onHold,
})
