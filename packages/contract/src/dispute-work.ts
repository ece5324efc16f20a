import { z } from 'zod'
import { caseCommand } from './case-commands.ts'
import { partyInput } from './cases.ts'
import { disputeRoles } from './dispute-rules.ts'
import { day, id, instant } from './ids.ts'
import { rateRoute, reopenRoute } from './matters.ts'

// What is done between acceptance and the closed file (人民调解法 arts. 17–33). What every kind of case can do stands in case-commands.ts.

const text = z.string().trim()
const note = text.max(2000)
const fen = z.number().int().min(0).max(100_000_000_000)

export const tellRights = caseCommand('disputes.tellRights', {
  path: '/disputes/:id/rights',
  summary: 'Records again that the parties were told their rights and duties (a party came in later).',
  input: { how: z.enum(['orally', 'in-writing']), note: note.default('') },
})

export const changeParties = caseCommand('disputes.change', {
  path: '/disputes/:id/parties',
  summary: 'Adds parties, mends them (ties a name to a resident of the register), or takes them out; two or more stay.',
  input: {
    put: z
      .array(partyInput.extend({ role: z.enum(disputeRoles) }))
      .max(30)
      .default([])
      .describe('new ones, and known ones by their id'),
    remove: z.array(id).max(30).default([]),
    note: note.default(''),
  },
})

/** Phones are masked everywhere else; the party sees that its number was shown, to whom and why. */
export const holdSession = caseCommand('disputes.hold', {
  path: '/disputes/:id/sessions',
  summary: 'Records a mediation session with its minutes and result (人民调解记录), and when the next one is.',
  input: {
    session: id,
    heldAt: instant,
    venue: text.min(1).max(100),
    attendees: text.max(500).default(''),
    minutes: text.min(2).max(10_000),
    result: z.enum(['settled', 'failed', 'continued']).describe('①调解成功 ②调解不成 ③有待继续调解'),
    nextAt: instant.optional().describe('of the next session, when it is to be continued'),
  },
})

/** One thing that a party has to do by a day. */
export const performanceInput = z.object({
  id,
  what: text.min(1).max(300),
  party: id.optional().describe('who has to do it'),
  amount: fen.default(0).describe('in fen'),
  due: day,
})

export const settleDispute = caseCommand('disputes.settle', {
  path: '/disputes/:id/settle',
  summary: 'Settles by a written agreement (人民调解协议书) or an oral one (口头协议登记表).',
  input: {
    agreement: id,
    form: z.enum(['written', 'oral']),
    facts: text.min(2).max(4000).describe('纠纷的主要事实、争议事项以及各方当事人的责任'),
    terms: text.min(2).max(4000).describe('达成调解协议的内容'),
    performance: text.max(1000).default('').describe('履行的方式、期限'),
    copies: z.number().int().min(0).max(50).default(0).describe('written: one for each party and one for the committee, at least (art. 29)'),
    madeOn: day,
    effectiveOn: day.optional().describe('written: the day of the last signature or seal; oral: the day it was reached (arts. 29, 30)'),
    items: z.array(performanceInput).max(30).default([]),
    note: note.default(''),
  },
})

export const failDispute = caseCommand('disputes.fail', {
  path: '/disputes/:id/fail',
  summary: 'Ends the mediation as failed, and tells the parties the other ways that are open (art. 26).',
  input: { routesTold: text.min(2).max(1000).describe('arbitration, administrative decision, court: what they were told'), note: note.default('') },
})

export const withdrawDispute = caseCommand('disputes.withdraw', {
  path: '/disputes/:id/withdraw',
  summary: 'A party withdraws or ends the mediation (arts. 17, 23).',
  input: { party: id.optional(), note: note.min(2) },
})

export const recordPerformance = caseCommand('disputes.perform', {
  path: '/disputes/:id/performance',
  summary: 'Records that an item of the agreement was performed; the last one makes the dispute performed.',
  input: { item: id, doneOn: day, note: note.default('').describe('receipt, witness, what was handed over') },
})

/** An agreement without dated items (an apology on the spot) is performed as a whole. */
export const completePerformance = caseCommand('disputes.complete', {
  path: '/disputes/:id/complete',
  summary: 'Records that everything agreed was performed.',
  input: { doneOn: day, note: note.default('') },
})

export const recordBreach = caseCommand('disputes.breach', {
  path: '/disputes/:id/breach',
  summary: 'Records that a party does not perform; the way to the court is open (arts. 32, 33).',
  input: { item: id.optional(), note: note.min(2) },
})

export const askConfirmation = caseCommand('disputes.askConfirmation', {
  path: '/disputes/:id/confirmation',
  summary: 'Both parties ask the court to confirm the agreement, within 30 days of its effect (司法确认, art. 33).',
  input: { confirmation: id, askedOn: day, court: text.min(2).max(100), bothAgree: z.literal(true), note: note.default('') },
})

export const answerConfirmation = caseCommand('disputes.answerConfirmation', {
  path: '/disputes/:id/confirmation-answer',
  summary: 'Records what the court decided, or that the application was withdrawn.',
  input: {
    confirmation: id,
    answer: z.enum(['confirmed', 'refused', 'withdrawn']),
    on: day,
    document: text.max(100).default('').describe('number of the court’s decision'),
    note: note.default(''),
  },
})

export const visitDispute = caseCommand('disputes.visit', {
  path: '/disputes/:id/visits',
  summary: 'Records a return visit (回访).',
  input: {
    visit: id,
    on: day,
    reason: text.min(2).max(300),
    content: text.min(2).max(4000),
    satisfied: z.number().int().min(1).max(5).optional().describe('as the parties say: 5 very satisfied … 1 very dissatisfied'),
  },
})

export const closeDispute = caseCommand('disputes.close', {
  path: '/disputes/:id/close',
  summary: 'Closes the case and files it; refused while a paper that the file must have is missing.',
  input: { note: note.default('') },
  problems: ['dossier-incomplete'],
})

export const rateDispute = rateRoute('disputes', '/disputes', 'A dispute')
export const reopenDispute = reopenRoute('disputes', '/disputes', 'A dispute')

// What the page shows of all this.

export const sessionShown = z.object({
  id,
  n: z.number().int(),
  heldAt: instant,
  venue: z.string(),
  attendees: z.string(),
  minutes: z.string(),
  result: z.enum(['settled', 'failed', 'continued']),
  nextAt: instant.nullable(),
  recorder: z.string(),
})

export const performanceShown = z.object({
  id,
  n: z.number().int(),
  what: z.string(),
  party: id.nullable(),
  amount: z.number().int().describe('in fen'),
  due: day,
  doneOn: day.nullable(),
  note: z.string(),
})

export const agreementShown = z.object({
  id,
  n: z.number().int(),
  form: z.enum(['written', 'oral']),
  facts: z.string(),
  terms: z.string(),
  performance: z.string(),
  copies: z.number().int(),
  madeOn: day,
  effectiveOn: day,
  confirmableUntil: day.describe('last day to ask the court for confirmation: 30 days from effect (art. 33)'),
  items: z.array(performanceShown),
})

export const visitShown = z.object({
  id,
  n: z.number().int(),
  on: day,
  reason: z.string(),
  content: z.string(),
  satisfied: z.number().int().nullable(),
  visitor: z.string(),
})

export const confirmationShown = z.object({
  id,
  agreement: id,
  askedOn: day,
  court: z.string(),
  answer: z.enum(['asked', 'confirmed', 'refused', 'withdrawn']),
  answeredOn: day.nullable(),
  document: z.string(),
})
