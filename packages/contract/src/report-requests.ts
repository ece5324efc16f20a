import { z } from 'zod'
import { can } from './can.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

// Fill once, report many (一次采集、多方报送): a higher office composes a table, the system fills what it counts, the places below
// check, answer what only a person can say, and sign, level by level.

/** Whose rows the table has. */
export const reportTiers = ['county', 'township', 'village'] as const
export const reportTier = z.enum(reportTiers)
export type ReportTier = (typeof reportTiers)[number]
/** draft 拟稿, sent 办理中, closed 已汇总签发（锁定）, withdrawn 已撤回. */
export const requestStates = ['draft', 'sent', 'closed', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]
/** open 待核对, returned 退回更正, signed 已签报. */
export const sheetStates = ['open', 'returned', 'signed'] as const
export type SheetState = (typeof sheetStates)[number]

const key = z.string().regex(/^[a-z0-9]{1,12}$/)

/** A number that the system counts: an indicator (which the rows of every register have too), over the request's period or its year so far. */
const countedColumn = z.object({ kind: z.literal('counted'), key, indicator: z.string().max(60), span: z.enum(['period', 'year']) })
/** What only a person can say, with the reason why it must be asked. */
const askedColumn = z.object({
  kind: z.literal('asked'),
  key,
  label: z.string().trim().min(2).max(60),
  why: z.string().trim().min(2).max(200).describe('why the records do not say it; shown to whoever must answer'),
  answer: z.enum(['number', 'text']),
  minutes: z.number().int().min(1).max(240).describe('how long one answer takes'),
})
export const reportColumn = z.discriminatedUnion('kind', [countedColumn, askedColumn])
export type ReportColumn = z.infer<typeof reportColumn>

/** The most that one request may ask of people, so that a village is not asked for a survey. */
export const mostAsked = 5

/** Minutes to look at one number that the system filled, and to read the request and sign it. */
const [minutesToCheck, minutesToSign] = [0.5, 3]

/** The work that a table is for each of its places. */
export function workOf(columns: readonly ReportColumn[]): { filled: number; asked: number; minutes: number } {
  const asked = columns.filter((one) => one.kind === 'asked')
  const filled = columns.length - asked.length
  return { filled, asked: asked.length, minutes: Math.ceil(minutesToSign + filled * minutesToCheck + asked.reduce((sum, one) => sum + one.minutes, 0)) }
}

const draft = {
  title: z.string().trim().min(4).max(80),
  why: z.string().trim().min(2).max(500).describe('what the table is for; shown to every place'),
  tier: reportTier,
  fromDay: day,
  toDay: day,
  dueOn: day,
  columns: z.array(reportColumn).min(1).max(20),
}

const progress = z.object({ places: z.number().int(), signed: z.number().int(), returned: z.number().int(), late: z.number().int() })

const head = z.object({
  id,
  place: placeCode.describe('the office that asks'),
  placeName: z.string(),
  title: z.string(),
  why: z.string(),
  tier: reportTier,
  fromDay: day,
  toDay: day,
  dueOn: day,
  state: z.enum(requestStates),
  columns: z.array(reportColumn),
  sentAt: instant.nullable(),
  closedAt: instant.nullable(),
  madeBy: z.string(),
  version: z.number().int(),
})
export type ReportHead = z.infer<typeof head>

export const requestList = read('reports.requests', {
  path: '/reports/requests',
  summary: 'Tables that offices within reach ask for, newest first, with how many places have signed.',
  input: z.object({ ...paging, state: z.enum(requestStates).optional() }),
  output: pageOf(head.extend({ progress })),
})

export const sheetList = read('reports.sheets', {
  path: '/reports/sheets',
  summary: 'What the caller’s own offices have to check and sign, what is due first.',
  input: z.object({ ...paging, done: z.stringbool().default(false).describe('those that are signed, instead of those that wait') }),
  output: pageOf(
    z.object({
      request: id,
      title: z.string(),
      by: z.string(),
      place: placeCode,
      placeName: z.string(),
      state: z.enum(sheetStates),
      dueOn: day,
      late: z.boolean(),
      asked: z.number().int().describe('answers that a person must give'),
      note: z.string().describe('why it was returned'),
    }),
  ),
})

const cell = z.object({
  key: z.string(),
  /** As it was signed, or as it is counted now; text for a text answer. */
  value: z.union([z.number(), z.string(), z.null()]),
  /** What the records say now, when that is another number than was signed: the correction beside. */
  now: z.number().nullable(),
})
export type ReportCell = z.infer<typeof cell>

const row = z.object({
  place: placeCode,
  placeName: z.string(),
  state: z.enum(sheetStates),
  signedBy: z.string().nullable(),
  signedAt: instant.nullable().describe('the moment whose records the numbers are evidence of'),
  note: z.string(),
  version: z.number().int(),
  cells: z.array(cell),
})
export type ReportRow = z.infer<typeof row>

export const sheetPage = read('reports.sheet', {
  path: '/reports/requests/:id/sheets/:place',
  summary: 'A table at one place: its own row, the rows of the places one step below, where they differ, and what may be done.',
  input: z.object({ id, place: placeCode }),
  output: head.extend({
    at: placeCode,
    own: row,
    below: z.array(row),
    differences: z
      .array(z.object({ key: z.string(), own: z.number(), below: z.number() }))
      .describe('counted columns whose own number is not the sum of those below'),
    before: z
      .array(z.object({ key: z.string(), value: z.union([z.number(), z.string()]), title: z.string(), on: day }))
      .describe('answers of the same name given within a year'),
    progress,
    can,
  }),
  problems: ['not-found'],
})

export const reconcile = read('reports.reconcile', {
  path: '/reports/requests/:id/sheets/:place/reconcile',
  summary: 'Which records and places make the difference between a place’s number and what the places below signed, by name.',
  input: z.object({ id, place: placeCode, key }),
  output: z.object({
    items: z.array(
      z.object({
        /** own: kept above the places that sign; came: counted since it was signed; gone: no longer counted; number: too many to name. */
        what: z.enum(['own', 'came', 'gone', 'number']),
        place: placeCode,
        placeName: z.string(),
        record: id.nullable(),
        title: z.string().nullable().describe('null where the reader may not see it, or the record no longer counts'),
        amount: z.number(),
      }),
    ),
    opens: z.string().nullable(),
  }),
  problems: ['not-found'],
})

export const requestLoad = read('reports.load', {
  path: '/reports/requests/:id/load',
  summary: 'The load that a request puts on the places that answer, before it is sent.',
  input: z.object({ id }),
  output: z.object({
    places: z.number().int(),
    filled: z.number().int().describe('cells of each place that the system fills'),
    asked: z.number().int().describe('cells of each place that a person fills'),
    minutes: z.number().int().describe('of each place, estimated'),
    others: z.array(z.object({ title: z.string(), by: z.string(), dueOn: day, minutes: z.number().int() })).describe('other tables that the same places owe'),
    again: z.array(z.object({ label: z.string(), title: z.string(), on: day })).describe('questions that were asked within a year already'),
  }),
  problems: ['not-found'],
})

const problems = ['not-found', 'stale', 'wrong-step'] as const
const versioned = { id, version: z.number().int() }
const why = z.string().trim().min(2).max(300)
const now = z.object({ id, version: z.number().int() })
const sheetNow = z.object({ state: z.enum(sheetStates), version: z.number().int() })

export const composeRequest = command('reports.compose', {
  path: '/reports/requests',
  summary: 'Composes a table as a draft; nobody below sees it yet.',
  input: z.object({ id, place: placeCode, ...draft }),
  output: now,
  problems: ['wrong-step'],
})

export const changeRequest = command('reports.change', {
  path: '/reports/requests/:id',
  summary: 'Changes a draft.',
  input: z.object({ ...versioned, ...draft }),
  output: now,
  problems,
})

export const sendRequest = command('reports.send', {
  path: '/reports/requests/:id/send',
  summary: 'Sends the request: every place of its tier gets a sheet, and every office between gathers.',
  input: z.object(versioned),
  output: now,
  problems,
})

export const withdrawRequest = command('reports.withdraw', {
  path: '/reports/requests/:id/withdraw',
  summary: 'Takes a request back, with the reason; nobody owes it any more.',
  input: z.object({ ...versioned, why }),
  output: now,
  problems,
})

const answers = z.record(key, z.union([z.number().min(0).max(1_000_000_000), z.string().trim().max(500)]))

export const answerSheet = command('reports.answer', {
  path: '/reports/requests/:id/sheets/:place/answers',
  summary: 'Keeps the answers to what a person is asked, before signing.',
  input: z.object({ id, place: placeCode, version: z.number().int(), answers }),
  output: sheetNow,
  problems,
})

export const signSheet = command('reports.sign', {
  path: '/reports/requests/:id/sheets/:place/sign',
  summary: 'Signs a place’s row: its numbers are frozen with this moment as their evidence. The asking office’s own signature closes the table.',
  input: z.object({ id, place: placeCode, version: z.number().int(), note: z.string().trim().max(300).default('') }),
  output: sheetNow,
  problems,
})

export const returnSheet = command('reports.return', {
  path: '/reports/requests/:id/sheets/:place/return',
  summary: 'The office above returns a signed row for correction, with the reason.',
  input: z.object({ id, place: placeCode, version: z.number().int(), why }),
  output: sheetNow,
  problems,
})

export const requestPrint = read('reports.print', {
  path: '/reports/requests/:id/sheets/:place/print',
  summary: 'The table at a place as a spreadsheet, Word or PDF, with signatures and corrections.',
  input: z.object({ id, place: placeCode, format: z.enum(['xlsx', 'docx', 'pdf']).default('xlsx') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
