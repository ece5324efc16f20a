import { z } from 'zod'
import { can } from './can.ts'
import { fileInfo, newFiles } from './files.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { lineNames } from './lines.ts'
import { pageOf, paging } from './page.ts'
import { role } from './roles.ts'
import { command, read } from './route.ts'

export const paperKinds = ['plan', 'duty', 'circular', 'material'] as const
export const paperKind = z.enum(paperKinds)
/** ahead: not in force yet; in-force; superseded: an older version; ended: it no longer holds. */
export const paperState = z.enum(['ahead', 'in-force', 'superseded', 'ended'])

/** The words of the library, for screens and prints. */
export const libraryWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  plan: { zh: '工作方案', en: 'Work plan' },
  duty: { zh: '职责', en: 'Duty statement' },
  circular: { zh: '通知', en: 'Circular' },
  material: { zh: '资料', en: 'Material' },
  ahead: { zh: '尚未施行', en: 'Not in force yet' },
  'in-force': { zh: '现行', en: 'In force' },
  superseded: { zh: '已被新版代替', en: 'Superseded' },
  ended: { zh: '已废止', en: 'Ended' },
}

const lineName = z.enum(lineNames)

export const paperItem = z.object({
  id,
  kind: paperKind,
  line: lineName.nullable(),
  title: z.string(),
  number: z.string().describe('the number of the paper (文号)'),
  issuer: z.string(),
  place: placeCode,
  placeName: z.string(),
  state: paperState,
  version: z.number().int().describe('the number of the version in force, or of the latest'),
  fromDay: day,
  asksReceipt: z.boolean(),
  toRead: z.boolean().describe('the caller is in the audience of a paper that asks for a receipt, and has not read this version'),
})

export const paperList = read('library.list', {
  path: '/library',
  summary: 'Papers that hold for the caller’s places and posts: work plans, duties, circulars, materials.',
  input: z.object({
    ...paging,
    kind: paperKind.optional(),
    line: lineName.optional(),
    state: z.enum(['in-force', 'ended', 'all']).default('in-force'),
    toRead: z.stringbool().default(false),
    q: z.string().trim().max(40).optional().describe('found in title, number and text'),
  }),
  output: pageOf(paperItem),
})

const version = z.object({
  number: z.number().int(),
  fromDay: day,
  untilDay: day.nullable().describe('superseded or ended from this day on'),
  change: z.string().describe('what is new in it'),
  by: z.string(),
  at: instant,
})

export const paperPage = read('library.page', {
  path: '/library/:id',
  summary: 'A paper: the text of one version (the one in force unless told), every version with its days, and its attachments.',
  input: z.object({ id, number: z.coerce.number().int().min(1).optional(), against: z.coerce.number().int().min(1).optional() }),
  output: paperItem.extend({
    text: z.string(),
    shown: z.number().int().describe('the version whose text this is'),
    against: z.object({ number: z.number().int(), text: z.string() }).nullable().describe('the version that it is compared with'),
    versions: z.array(version),
    audience: z.array(role).describe('none: everybody in office there'),
    files: z.array(fileInfo),
    readAt: instant.nullable(),
    endedOn: day.nullable(),
    endedWhy: z.string(),
    edit: z.number().int().describe('the record’s version, for edits'),
    can,
  }),
  problems: ['not-found'],
})

const text = z.string().trim().min(10).max(20_000)
const change = z.string().trim().max(300)

export const issuePaper = command('library.issue', {
  path: '/library',
  summary: 'Issues a paper for a place and all beneath it.',
  input: z.object({
    id,
    place: placeCode,
    kind: paperKind,
    line: lineName.optional(),
    title: z.string().trim().min(4).max(100),
    number: z.string().trim().max(60).default(''),
    issuer: z.string().trim().min(2).max(60),
    audience: z.array(role).max(14).default([]),
    asksReceipt: z.boolean().default(false),
    fromDay: day,
    text,
    files: newFiles.default([]),
  }),
  output: z.object({ id }),
})

export const revisePaper = command('library.revise', {
  path: '/library/:id/versions',
  summary: 'Issues a new version; the old ones stay, and whoever must read it reads it anew.',
  input: z.object({ id, version: z.number().int(), fromDay: day, text, change: change.min(2), files: newFiles.default([]) }),
  output: z.object({ id }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const endPaper = command('library.end', {
  path: '/library/:id/end',
  summary: 'Says that a paper no longer holds, from which day and why.',
  input: z.object({ id, version: z.number().int(), on: day, why: change.min(2) }),
  output: z.object({ id }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const confirmRead = command('library.confirmRead', {
  path: '/library/:id/read',
  summary: 'Confirms that the caller has read the version in force.',
  input: z.object({ id, number: z.number().int().min(1) }),
  output: z.object({ readAt: instant }),
  problems: ['not-found', 'wrong-step'],
})

export const paperReaders = read('library.readers', {
  path: '/library/:id/readers',
  summary: 'Who of the audience has confirmed having read the version in force, and who has not; for the office that issued it, of papers that ask for it.',
  input: z.object({ id, unread: z.stringbool().default(false), ...paging }),
  output: pageOf(z.object({ account: id, name: z.string(), role, placeName: z.string(), readAt: instant.nullable() })).extend({
    read: z.number().int(),
    all: z.number().int(),
  }),
  problems: ['not-found', 'wrong-step'],
})

export const paperPrint = read('library.print', {
  path: '/library/:id/print',
  summary: 'A version of a paper as PDF or Word.',
  input: z.object({ id, number: z.coerce.number().int().min(1).optional(), format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
