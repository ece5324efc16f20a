import { z } from 'zod'
import { can } from './can.ts'
import { caseCommand } from './case-commands.ts'
import { fileInfo, newFiles } from './files.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { read } from './route.ts'

// The custody chain (材料交接链): each paper that a resident hands over is always in somebody's hands, and everybody can see whose.

export const paperForms = ['original', 'copy'] as const
export const holderKinds = ['account', 'body', 'owner'] as const
/** taken from the owner, offered to the next holder, accepted or refused by them, given to a body outside, fetched back, returned to the owner */
export const custodyActs = ['taken', 'offered', 'accepted', 'refused', 'given', 'fetched', 'returned'] as const
export type CustodyAct = (typeof custodyActs)[number]

const text = z.string().trim()
const papers = z.array(id).min(1).max(40)
const note = text.max(300).default('')

export const takePapers = caseCommand('errand-papers.take', {
  path: '/errands/matters/:id/papers/take',
  summary: 'Takes papers from the resident; each has its own line, and a receipt can be printed.',
  input: {
    papers: z
      .array(z.object({ id, name: text.min(1).max(80), form: z.enum(paperForms), count: z.number().int().min(1).max(500).default(1) }))
      .min(1)
      .max(40),
    from: text.min(1).max(60).describe('who handed them over'),
    files: newFiles.default([]).describe('photographs of them'),
    note,
  },
})

export const passPapers = caseCommand('errand-papers.pass', {
  path: '/errands/matters/:id/papers/pass',
  summary: 'Passes papers on: to an officer, who accepts or refuses them, or to a body outside against its receipt. The sender answers for them until then.',
  input: {
    papers,
    account: id.optional().describe('the officer; else a body outside'),
    body: text.max(80).default(''),
    receipt: text.max(60).default('').describe('number of the receipt of the body outside'),
    files: newFiles.default([]),
    note,
  },
})

export const acceptPapers = caseCommand('errand-papers.accept', {
  path: '/errands/matters/:id/papers/accept',
  summary: 'The officer that papers were offered to has counted and takes them, or refuses them with the reason.',
  input: { papers, yes: z.boolean(), note },
})

export const fetchPapers = caseCommand('errand-papers.fetch', {
  path: '/errands/matters/:id/papers/fetch',
  summary: 'Papers come back from a body outside, with what it issued.',
  input: { papers, note },
})

export const returnPapers = caseCommand('errand-papers.return', {
  path: '/errands/matters/:id/papers/return',
  summary: 'Gives papers back to the owner against a signature.',
  input: {
    papers,
    to: text.min(1).max(60).describe('who took them'),
    signed: z.enum(['signature', 'fingerprint']),
    files: newFiles.default([]).describe('the signed slip'),
    note,
  },
})

/** One hand-over. */
export const custodyMove = z.object({
  act: z.enum(custodyActs),
  from: z.string(),
  to: z.string(),
  by: z.string(),
  at: instant,
  note: z.string(),
  receipt: z.string(),
})

export const custodyPaper = z.object({
  id,
  name: z.string(),
  form: z.enum(paperForms),
  count: z.number().int(),
  holder: z.enum(holderKinds),
  holderName: z.string(),
  mine: z.boolean().describe('in the caller’s hands'),
  offeredTo: z.string().nullable().describe('who is to accept it'),
  offeredToMe: z.boolean(),
  moves: z.array(custodyMove).describe('oldest first'),
})
export type CustodyPaper = z.infer<typeof custodyPaper>

export const papersOfErrand = read('errand-papers.list', {
  path: '/errands/matters/:id/papers',
  summary: 'The papers of an errand: who holds each now, and every hand it went through.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(custodyPaper),
    files: z.array(fileInfo),
    code: z.string().describe('the code on the receipt'),
    receivers: z
      .array(z.object({ account: id, name: z.string(), placeName: z.string() }))
      .describe('officers at the place and above it that papers can be passed to; empty for a resident'),
    can,
  }),
  problems: ['not-found'],
})

/** A paper in somebody's hands, across errands. */
export const heldPaper = z.object({
  id,
  errand: id,
  version: z.number().int().describe('of the errand'),
  number: z.string().nullable(),
  title: z.string(),
  place: placeCode,
  placeName: z.string(),
  name: z.string(),
  form: z.enum(paperForms),
  count: z.number().int(),
  holderName: z.string(),
  since: instant,
  state: z.string(),
  offered: z.boolean(),
})
export const papersHeld = read('errand-papers.held', {
  path: '/errands/papers',
  summary: 'Papers that wait in somebody’s hands: the caller’s own, those offered to the caller, or all of a place that are not back with their owners.',
  input: z.object({ ...paging, what: z.enum(['mine', 'offered', 'all']).default('mine'), place: placeCode.optional() }),
  output: pageOf(heldPaper),
})

export const errandPrints = ['receipt', 'authorization', 'missing', 'returned'] as const
export const printErrand = read('errand-papers.print', {
  path: '/errands/matters/:id/print/:what',
  summary: 'A paper of the errand as docx or PDF: receipt (收件凭证), mandate (授权委托书), one-time notice (一次性告知书), return slip (材料退还单).',
  input: z.object({ id, what: z.enum(errandPrints), format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: z.object({}),
  carries: 'download',
  problems: ['not-found'],
})

/** Where an errand stands, for whoever has the code of its receipt: no names, no titles. */
export const trackErrand = read('errand-papers.track', {
  path: '/track/:code',
  summary: 'Where an errand stands, by the code on its receipt; needs no sign-in and names nobody.',
  input: z.object({ code: z.string().regex(/^[A-HJ-NP-Z2-9]{10}$/) }),
  perMinute: 20,
  output: z.object({
    number: z.string().nullable(),
    service: z.string(),
    state: z.string(),
    office: z.string(),
    openedOn: day,
    due: day.nullable(),
    done: z.boolean(),
    missing: z.string().describe('what is still to be brought'),
    papers: z.number().int().describe('papers not yet back with their owner'),
    steps: z.array(z.object({ state: z.string(), on: day })),
  }),
  problems: ['not-found'],
})

/** The catalogue as the window needs it: all that can be asked for at a place, each found by the first letters of its name. */
export const catalogueAt = read('errand-papers.catalogue', {
  path: '/errands/catalogue',
  summary: 'What can be asked for at a place: the items kept there or above, with the initials of their names in pinyin.',
  input: z.object({ place: placeCode }),
  output: z.object({
    items: z.array(
      z.object({
        id,
        title: z.string(),
        initials: z.string(),
        mode: z.string(),
        goesTo: z.string(),
        promisedDays: z.number().int().describe('working days'),
        legalDays: z.number().int().nullable().describe('working days that the law gives; null where it names none'),
        who: z.string().describe('who may ask'),
        materials: z.string(),
      }),
    ),
  }),
})
