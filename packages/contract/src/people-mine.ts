import { z } from 'zod'
import { id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { personFile } from './people.ts'
import { command, read } from './route.ts'

export const peopleMine = read('people.mine', {
  path: '/people/mine',
  summary: 'The resident’s own e-file.',
  input: z.object({}),
  output: personFile,
  problems: ['not-found'],
})

/** An entry of 谁看过我的档案: who, from which office, when and why; never a third person. */
export const opening = z.object({
  id: id.describe('of the audit entry'),
  at: instant,
  name: z.string(),
  role: z.string().nullable(),
  office: placeCode.nullable(),
  officeName: z.string().nullable(),
  verb: z.string().describe('the route, e.g. people.open'),
  purpose: z.string().nullable().describe('a key of purposes, or words'),
  question: z
    .object({ id, askedAt: instant, question: z.string(), answer: z.string().nullable(), answeredBy: z.string().nullable(), answeredAt: instant.nullable() })
    .nullable(),
})

export const peopleOpenings = read('people.openings', {
  path: '/people/mine/openings',
  summary: 'Who opened the resident’s own file, newest first (谁看过我的档案).',
  input: z.object({ ...paging }),
  output: pageOf(opening),
})

export const peopleAskWhy = command('people.askWhy', {
  path: '/people/mine/why',
  summary: 'The resident asks the officer’s office why the file was opened.',
  input: z.object({ id, opening: id, question: z.string().trim().max(500).default('') }),
  output: z.object({ id }),
  problems: ['not-found', 'asked-already'],
})

export const openingQuestion = z.object({
  id,
  askedAt: instant,
  person: id,
  personName: z.string(),
  question: z.string(),
  openedAt: instant,
  openedBy: z.string(),
  office: placeCode,
  officeName: z.string(),
  verb: z.string(),
  purpose: z.string().nullable(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: instant.nullable(),
})

export const peopleQuestions = read('people.questions', {
  path: '/people/questions',
  summary: 'Questions of residents to the caller’s office about why their files were opened; unanswered first.',
  input: z.object({ ...paging, answered: z.enum(['yes', 'no']).optional() }),
  output: pageOf(openingQuestion),
})

export const peopleAnswerWhy = command('people.answerWhy', {
  path: '/people/questions/:id/answer',
  summary: 'Answers a resident’s question; given once.',
  input: z.object({ id, answer: z.string().trim().min(2).max(1000) }),
  output: z.object({}),
  problems: ['not-found', 'answered-already'],
})
