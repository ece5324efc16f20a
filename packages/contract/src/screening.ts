import { z } from 'zod'
import { activityWho } from './activities.ts'
import { can } from './can.ts'
import { disputeClass } from './codes/dispute-class.ts'
import { fileInfo, newFiles } from './files.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/**
 * Screening rounds (矛盾纠纷排查): on a calendar each tier looks for disputes in its own place and reports what it found, or
 * expressly that it found nothing (零报告). Silence is no report: a place that has not reported shows as late.
 */
export const screeningTiers = ['village', 'township', 'county'] as const
export const screeningTier = z.enum(screeningTiers)
export type ScreeningTier = (typeof screeningTiers)[number]

/** How often: Monday to Sunday; the 1st to the 15th and the 16th to the end; the month; not at all. */
export const rhythms = ['weekly', 'half-monthly', 'monthly', 'off'] as const
export type Rhythm = (typeof rhythms)[number]

const text = z.string().trim()
const round = id.describe('the round')

/** A county's rule for one tier. `graceDays` after the end of the period a report still comes in time. */
const calendarRow = z.object({
  tier: screeningTier,
  rhythm: z.enum(rhythms),
  graceDays: z.number().int().min(0).max(15),
  version: z.number().int().describe('0 while nobody has changed the rule that comes with the system'),
})

export const screeningCalendar = read('screening.calendar', {
  path: '/screening/calendar',
  summary: 'How often each tier of a county screens: weekly, half-monthly and monthly unless the county says otherwise.',
  input: z.object({ county: placeCode }),
  output: z.object({ items: z.array(calendarRow), can }),
})

export const setScreeningCalendar = command('screening.setCalendar', {
  path: '/screening/calendar/:tier',
  summary: 'Changes how often a tier of the county screens, from its next round on.',
  input: calendarRow.extend({ county: z.string().regex(/^\d{6}$/) }),
  output: z.object({ version: z.number().int() }),
  problems: ['stale'],
})

/** How a round stands in a place and below it. */
const standing = {
  expected: z.number().int().describe('places that are to report'),
  reported: z.number().int(),
  inTime: z.number().int().describe('reported by the due day'),
  zero: z.number().int().describe('reported that nothing was found'),
  missing: z.number().int().describe('past the due day without a report'),
  found: z.number().int().describe('matters found'),
}
export type Standing = z.infer<ReturnType<typeof z.object<typeof standing>>>

const roundHead = { round, tier: screeningTier, from: day, to: day, due: day }

export const screeningRounds = read('screening.rounds', {
  path: '/screening/rounds',
  summary: 'The rounds of a place and below it, newest first, with how many have reported.',
  input: z.object({ ...paging, place: placeCode, tier: screeningTier.optional() }),
  output: pageOf(z.object({ ...roundHead, ...standing })),
})

export const dutyStates = ['open', 'missing', 'reported', 'late'] as const
/** open: still in time; missing: the due day has passed; reported: in time; late: after the due day. */
export const dutyState = z.enum(dutyStates)

export const screeningRound = read('screening.round', {
  path: '/screening/rounds/:round',
  summary: 'Who has reported in a round: the place and, one step down, each place below it. A place that reports itself shows its state.',
  input: z.object({ round, place: placeCode }),
  output: z.object({
    ...roundHead,
    place: placeCode,
    placeName: z.string(),
    ...standing,
    below: z.array(z.object({ place: placeCode, placeName: z.string(), ...standing, state: dutyState.nullable(), reportedAt: instant.nullable() })),
  }),
  problems: ['not-found'],
})

export const myScreening = read('screening.mine', {
  path: '/screening/mine',
  summary: 'The rounds that the caller is to report now, as mediator of the place or, where it has none, as the nearest above.',
  input: z.object({ reported: z.stringbool().default(false).describe('with those reported while their round lasts: more can be found') }),
  output: z.object({ items: z.array(z.object({ ...roundHead, place: placeCode, placeName: z.string(), state: dutyState, daysLeft: z.number().int() })) }),
})

const findingInput = z.object({
  id,
  class: z.enum(disputeClass.map((one) => one.code) as [string, ...string[]]),
  brief: text.min(2).max(500).describe('what it is about, between whom'),
  peopleCount: z.number().int().min(1).max(100_000),
  urgent: z.boolean().default(false).describe('may escalate; told to the tier above at once'),
  settledOnSpot: z.boolean().default(false).describe('settled by talk on the spot (当场化解)'),
})

/** A matter found: open until it was settled on the spot, became a dispute, or was taken back as a mistake. */
export const screeningFinding = findingInput.extend({
  round,
  place: placeCode,
  placeName: z.string(),
  foundAt: instant,
  by: z.string(),
  dispute: id.nullable(),
  state: z.enum(['open', 'settled-on-spot', 'dispute', 'withdrawn']),
})
export type ScreeningFinding = z.infer<typeof screeningFinding>

export const reportScreening = command('screening.report', {
  path: '/screening/rounds/:round/places/:place/report',
  summary: 'Reports for one place what a round found, or expressly that it found nothing (零报告).',
  input: z.object({
    round,
    place: placeCode,
    activity: id.describe('the id under which the deed stands among the activities'),
    day: day.describe('the day on which the place was screened'),
    nothing: z.boolean().describe('零报告: expressly, nothing was found; true exactly when there are no findings'),
    findings: z.array(findingInput).max(50).default([]),
    visited: z.number().int().min(0).max(100_000).default(0).describe('people spoken with'),
    how: text.max(1000).default(''),
    who: z.array(activityWho).max(30).default([]),
    files: newFiles.default([]),
  }),
  output: z.object({ late: z.boolean() }),
  problems: ['not-found', 'wrong-step'],
})

export const addScreeningFinding = command('screening.addFinding', {
  path: '/screening/rounds/:round/places/:place/findings',
  summary: 'Adds a matter that came to light after the report.',
  input: findingInput.extend({ round, place: placeCode }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const withdrawScreeningFinding = command('screening.withdrawFinding', {
  path: '/screening/findings/:id/withdraw',
  summary: 'Takes back a finding that was a mistake, or that another place has reported already.',
  input: z.object({ id, why: text.min(2).max(200) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const linkScreeningFinding = command('screening.linkFinding', {
  path: '/screening/findings/:id/link',
  summary: 'Says which dispute a finding became; the dispute is reported first, by disputes.report.',
  input: z.object({ id, dispute: id }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const screeningReport = read('screening.page', {
  path: '/screening/rounds/:round/places/:place',
  summary: 'One place’s report in a round.',
  input: z.object({ round, place: placeCode }),
  output: z.object({
    ...roundHead,
    place: placeCode,
    placeName: z.string(),
    state: dutyState,
    reportedAt: instant.nullable(),
    by: z.string().nullable(),
    day: day.nullable(),
    visited: z.number().int(),
    how: z.string(),
    who: z.array(activityWho),
    files: z.array(fileInfo),
    findings: z.array(screeningFinding),
    can,
  }),
  problems: ['not-found'],
})

export const screeningFindings = read('screening.findings', {
  path: '/screening/findings',
  summary: 'Matters found in a place and below it, newest first.',
  input: z.object({ ...paging, place: placeCode, state: z.enum(['open', 'settled-on-spot', 'dispute', 'withdrawn']).optional() }),
  output: pageOf(screeningFinding),
})
