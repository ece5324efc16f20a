import { z } from 'zod'
import { can } from './can.ts'
import { evaluationAbouts, evaluationPeriods, evaluationRule, periodDays } from './evaluation-rules.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { officerRoles } from './lines.ts'
import { command, read } from './route.ts'

/** running: counted again at will. announced: shown to those evaluated, who may contest (公示申诉). signed: locked (签发). */
export const runStates = ['running', 'announced', 'signed'] as const
export type RunState = (typeof runStates)[number]

const note = z.string().trim().max(500)
const problems = ['not-found', 'stale', 'wrong-step'] as const
const marks = z.number().describe('0 to 100, two decimals')
const about = z.enum(evaluationAbouts)

const version = z.object({
  n: z.number().int(),
  state: z.enum(['draft', 'in-force', 'replaced']),
  rules: z.array(evaluationRule),
  note: z.string().describe('what changed, and why'),
  fromDay: day.nullable().describe('counts for periods that begin on or after it'),
  changedAt: instant,
  changedBy: z.string(),
})
export type EvaluationVersion = z.infer<typeof version>

export const scheme = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  title: z.string(),
  about,
  period: z.enum(evaluationPeriods),
  source: z.string(),
  endedOn: day.nullable(),
  versions: z.array(version).describe('newest first; drafts are the office’s own'),
  version: z.number().int(),
  can,
})

export const schemeList = read('evaluation.schemes', {
  path: '/evaluation/schemes',
  summary: 'Schemes of evaluation that hold for the places of the caller, with all their rules: whoever is evaluated can read by what.',
  input: z.object({ id: id.optional() }),
  output: z.object({ items: z.array(scheme) }),
})

export const makeScheme = command('evaluation.makeScheme', {
  path: '/evaluation/schemes',
  summary: 'Makes a scheme (考评办法) of an office for what lies beneath it.',
  input: z.object({
    id,
    place: placeCode,
    title: z.string().trim().min(2).max(60),
    about,
    period: z.enum(evaluationPeriods),
    source: z.string().trim().min(2).max(200),
  }),
  output: z.object({ id }),
})

export const saveDraft = command('evaluation.saveDraft', {
  path: '/evaluation/schemes/:id/draft',
  summary: 'Keeps the rules of the next version as a draft; nothing counts by it yet.',
  input: z.object({ id, version: z.number().int(), rules: z.array(evaluationRule).max(60), note: note.default('') }),
  output: z.object({ version: z.number().int() }),
  problems,
})

export const publishDraft = command('evaluation.publish', {
  path: '/evaluation/schemes/:id/publish',
  summary: 'Puts the draft in force for periods that begin on or after a day; periods under way keep the rules that they began with.',
  input: z.object({ id, version: z.number().int(), fromDay: day }),
  output: z.object({ version: z.number().int() }),
  problems,
})

export const endScheme = command('evaluation.endScheme', {
  path: '/evaluation/schemes/:id/end',
  summary: 'Ends a scheme: no further period is begun. What was signed stays.',
  input: z.object({ id, version: z.number().int() }),
  output: z.object({ version: z.number().int() }),
  problems,
})

export const previewDraft = read('evaluation.preview', {
  path: '/evaluation/schemes/:id/preview',
  summary: 'What each would have under the draft, beside what it has under the rules in force, for a period until a day.',
  input: z.object({ id, on: day }),
  output: z.object({
    ...periodDays,
    items: z.array(z.object({ place: placeCode, name: z.string(), placeName: z.string(), now: marks.nullable(), draft: marks.nullable() })),
  }),
  problems: ['not-found', 'wrong-step'],
})

const runHead = {
  id,
  scheme: id,
  title: z.string(),
  about,
  place: placeCode,
  placeName: z.string(),
  ...periodDays,
  upTo: day.describe('counted until this day'),
  state: z.enum(runStates),
  contestUntil: day.nullable(),
  reckonedAt: instant,
  signedAt: instant.nullable(),
  signedBy: z.string().nullable(),
  rulesVersion: z.number().int(),
}

export const runList = read('evaluation.runs', {
  path: '/evaluation/runs',
  summary: 'Periods that were or are being evaluated, newest first.',
  input: z.object({ scheme: id.optional() }),
  output: z.object({ items: z.array(z.object(runHead)) }),
})

const markRow = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  account: id.nullable(),
  name: z.string().describe('of the place or of the officer'),
  roles: z.array(z.enum(officerRoles)).describe('an officer’s posts'),
  marks: marks.nullable().describe('as counted; null when nothing could be measured'),
  adjust: z.number().describe('added or taken off after contests'),
  total: marks.nullable(),
  contests: z.number().int(),
})

export const runPage = read('evaluation.run', {
  path: '/evaluation/runs/:id',
  summary: 'One period: the marks of everyone who was evaluated, by rule; for the office that evaluates.',
  input: z.object({ id }),
  output: z.object({
    ...runHead,
    rules: z.array(evaluationRule),
    items: z.array(
      markRow.extend({
        byRule: z.array(z.object({ rule: z.string(), marks: marks.nullable() })).describe('of a place; an officer’s stand on the page of the marks'),
      }),
    ),
    openContests: z.number().int(),
    version: z.number().int(),
    can,
  }),
  problems: ['not-found'],
})

export const startRun = command('evaluation.start', {
  path: '/evaluation/runs',
  summary: 'Begins the evaluation of the period in which a day lies, by the rules in force for it, and counts it for the first time.',
  input: z.object({ id, scheme: id, on: day }),
  output: z.object({ id }),
  problems: ['not-found', 'wrong-step', 'already-there'],
})

const versioned = { id, version: z.number().int() }
const now = z.object({ id, version: z.number().int(), state: z.enum(runStates) })

export const recountRun = command('evaluation.recount', {
  path: '/evaluation/runs/:id/recount',
  summary: 'Counts the period anew from the records of today, as long as it is not announced.',
  input: z.object(versioned),
  output: now,
  problems,
})

export const announceRun = command('evaluation.announce', {
  path: '/evaluation/runs/:id/announce',
  summary: 'Ends the counting and shows the marks to those evaluated, who may contest them for some days.',
  input: z.object({ ...versioned, days: z.number().int().min(1).max(30).default(5) }),
  output: now,
  problems,
})

export const signRun = command('evaluation.sign', {
  path: '/evaluation/runs/:id/sign',
  summary: 'Signs the period off, when the time for contests is over and all are answered. From then on nothing of it changes.',
  input: z.object(versioned),
  output: now,
  problems,
})

export const runCorrections = read('evaluation.corrections', {
  path: '/evaluation/runs/:id/corrections',
  summary: 'What records that changed since the signing would give today, beside what was signed. The signed marks stay.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(
      z.object({
        mark: id,
        name: z.string(),
        rule: z.string(),
        signed: z.number().nullable(),
        today: z.number().nullable(),
        signedMarks: marks.nullable(),
        todayMarks: marks.nullable(),
      }),
    ),
  }),
  problems: ['not-found', 'wrong-step'],
})

const contest = z.object({
  id,
  mark: id,
  rule: z.string().nullable(),
  text: z.string(),
  madeBy: z.string(),
  madeAt: instant,
  answer: z.string().nullable(),
  adjust: z.number().nullable().describe('0 when it was not upheld'),
  answeredBy: z.string().nullable(),
  answeredAt: instant.nullable(),
})

export const markPage = read('evaluation.mark', {
  path: '/evaluation/marks/:id',
  summary: 'How the marks of one place or officer arose: each rule with its number, and the days and places whose records stand behind it.',
  input: z.object({ id }),
  output: markRow.extend({
    run: z.object(runHead),
    rules: z.array(evaluationRule),
    posts: z.array(
      z.object({
        role: z.enum(officerRoles),
        place: placeCode,
        placeName: z.string(),
        from: day,
        to: day,
        days: z.number().int(),
        marks: marks.nullable(),
      }),
    ),
    lines: z.array(
      z.object({
        rule: z.string(),
        post: z.number().int().nullable().describe('which of the posts'),
        value: z.number().nullable(),
        of: z.number().nullable(),
        over: z.number().nullable(),
        past: z.number().nullable(),
        marks: marks.nullable(),
      }),
    ),
    contested: z.array(contest),
    can,
  }),
  problems: ['not-found'],
})
export type MarkPage = z.infer<(typeof markPage)['output']>

export const myMarks = read('evaluation.mine', {
  path: '/evaluation/mine',
  summary: 'The caller’s own marks, and those of the places where the caller works; newest first, once they are announced.',
  input: z.object({}),
  output: z.object({ items: z.array(markRow.extend({ run: z.object(runHead) })) }),
})

export const contestMarks = command('evaluation.contest', {
  path: '/evaluation/marks/:id/contests',
  summary: 'Contests announced marks: the officer’s own, or those of the place where the caller works.',
  input: z.object({ id, contest: id, rule: z.string().max(40).optional(), text: note.min(4) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const contestList = read('evaluation.contests', {
  path: '/evaluation/contests',
  summary: 'Contests of marks within the places of the caller, those without an answer first.',
  input: z.object({}),
  output: z.object({
    items: z.array(contest.extend({ name: z.string(), placeName: z.string(), title: z.string(), key: z.string(), runState: z.enum(runStates) })),
  }),
})

export const answerContest = command('evaluation.answer', {
  path: '/evaluation/contests/:contest/answer',
  summary: 'Answers a contest, with the marks that are added or taken off (0: it is not upheld). Nobody answers their own.',
  input: z.object({ contest: id, adjust: z.number().min(-100).max(100).multipleOf(0.5), answer: note.min(4) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step', 'own-account'],
})

export const runSheet = read('evaluation.sheet', {
  path: '/evaluation/runs/:id/sheet',
  summary: 'The sheet of a period with every rule and its source, for Excel, as PDF or for Word.',
  input: z.object({ id, format: z.enum(['xlsx', 'pdf', 'docx']).default('xlsx') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
