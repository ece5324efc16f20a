import { z } from 'zod'
import { day, id, placeCode } from './ids.ts'
import { lineNames, officerRoles } from './lines.ts'
import { pageOf, paging } from './page.ts'
import { deployment, role } from './roles.ts'
import { command, read } from './route.ts'

const officerRole = z.enum(officerRoles)
const version = z.number().int()

/** A live post with its holder, as everybody in the office sees it. */
export const officer = z.object({
  post: id,
  account: id,
  name: z.string(),
  officePhone: z.string().nullable(),
  role,
  place: placeCode,
  placeName: z.string(),
  deployed: deployment.nullable(),
  fromDay: day,
  toDay: day.nullable(),
  substituteName: z.string().nullable(),
})

export const officerList = read('officers.list', {
  path: '/officers',
  summary: 'Who holds which post at a place and below it, today.',
  input: z.object({
    ...paging,
    place: placeCode,
    reach: z.enum(['below', 'here']).default('below').describe('the place with all that lies in it, or the place alone'),
    role: role.optional(),
    deployed: deployment.optional(),
    q: z.string().trim().max(40).optional().describe('start of the name, its pinyin or its initials'),
  }),
  output: pageOf(officer),
})

/** The days of a post are whole days; `toDay` is the last. A substitute has all that the post opens until `substituteUntil`. */
export const grantPost = command('officers.grantPost', {
  path: '/posts',
  summary: 'Grants a post: a role at a place, over all that lies in it. The three administrators’ roles go with no other.',
  input: z.object({ id, account: id, role, place: placeCode, deployed: deployment.optional(), fromDay: day, toDay: day.optional() }),
  output: z.object({ id }),
  problems: ['not-found', 'administrators-apart', 'own-account'],
})

export const changePost = command('officers.changePost', {
  path: '/posts/:id',
  summary: 'Changes how a post is deployed, its last day and who stands in.',
  input: z.object({
    id,
    version,
    deployed: deployment.nullable(),
    toDay: day.nullable(),
    substitute: id.nullable(),
    substituteUntil: day.nullable(),
  }),
  output: z.object({ version }),
  problems: ['not-found', 'stale', 'wrong-step', 'administrators-apart', 'own-account'],
})

export const endPost = command('officers.endPost', {
  path: '/posts/:id/end',
  summary: 'Ends a post at once: what it opened is shut from this moment on, for the substitute too.',
  input: z.object({ id, why: z.string().trim().min(2).max(200) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step', 'own-account', 'last-administrator'],
})

/** One of the eight duty statements (职责) in one language: what it is for, and its duties in order. */
export const dutyText = z.object({ title: z.string(), purpose: z.string(), duties: z.array(z.string()) })

export const dutyStatement = z.object({
  role: officerRole,
  line: z.enum(lineNames),
  version,
  since: day.describe('in force from this day on'),
  zh: dutyText,
  en: dutyText,
})

export const duties = read('officers.duties', {
  path: '/officers/duties',
  summary: 'The duty statements of the eight officers, as in force today.',
  input: z.object({}),
  output: z.object({ items: z.array(dutyStatement) }),
})

/** Live posts of one role that serve a village: at it or within it (`here`), and at its township (`above`). */
export const coverageCell = z.object({ role: officerRole, here: z.number().int(), above: z.number().int() })

export const coverage = read('officers.coverage', {
  path: '/officers/coverage',
  summary: 'The coverage matrix: each village below a place against the eight roles, and which villages lack which.',
  input: z.object({
    ...paging,
    place: placeCode,
    lacking: z
      .enum([...officerRoles, 'any'])
      .optional()
      .describe('only villages that have nobody in this role (or in any of the eight), neither here nor above'),
  }),
  output: z.object({
    villages: z.number().int(),
    full: z.number().int().describe('villages that have all eight at the village itself'),
    totals: z
      .array(z.object({ role: officerRole, here: z.number().int(), above: z.number().int(), none: z.number().int() }))
      .describe('villages that have the role themselves, only from the township, or not at all'),
    items: z.array(z.object({ place: placeCode, name: z.string(), townshipName: z.string(), cells: z.array(coverageCell) })),
    total: z.number().int(),
  }),
  problems: ['not-found'],
})

/** Whom to ask in a village: for each of the eight roles the nearest officers, at the village or at the office above it. */
export const contactCard = z.object({
  place: placeCode,
  name: z.string(),
  above: z.array(z.string()).describe('names of the places over it, township first'),
  day: day,
  rows: z.array(
    z.object({
      role: officerRole,
      officers: z.array(z.object({ name: z.string(), officePhone: z.string().nullable(), place: placeCode, placeName: z.string(), substitute: z.boolean() })),
    }),
  ),
})

export const officerCard = read('officers.card', {
  path: '/officers/card/:place',
  summary: 'The contact card of a village: its eight officers with their office phones.',
  input: z.object({ place: placeCode }),
  output: contactCard,
  problems: ['not-found'],
})

export const printCard = read('officers.printCard', {
  path: '/officers/card/:place/print',
  summary: 'The contact card to hang up (PDF, or Word).',
  input: z.object({ place: placeCode, format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: z.unknown(),
  problems: ['not-found'],
  carries: 'download',
})
