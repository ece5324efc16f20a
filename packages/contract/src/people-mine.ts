import { z } from 'zod'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { personFile } from './people.ts'
import { command, read } from './route.ts'

export const peopleMine = read('people.mine', {
  path: '/people/mine',
  summary: 'The resident’s own e-file, or a ward’s.',
  input: z.object({ of: id.optional().describe('a child under fourteen or a ward by record; without it the own file') }),
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
  purpose: z.string().nullable().describe('a key of purposes, or words; names of other residents are left out'),
  law: z.string().nullable().describe('the law under which the entry was kept back for a time'),
  question: z
    .object({
      id,
      askedAt: instant,
      question: z.string(),
      answer: z.string().nullable(),
      answeredBy: z.string().nullable(),
      answeredAt: instant.nullable(),
      due: day.nullable(),
    })
    .nullable(),
})

export const peopleOpenings = read('people.openings', {
  path: '/people/mine/openings',
  summary: 'Who opened the resident’s own file, or a ward’s, newest first (谁看过我的档案).',
  input: z.object({ ...paging, of: id.optional().describe('a child under fourteen or a ward by record; without it the own file') }),
  output: pageOf(opening),
  problems: ['not-found'],
})

export const peopleAskWhy = command('people.askWhy', {
  path: '/people/mine/why',
  summary: 'The resident asks the officer’s office why the file was opened.',
  input: z.object({ id, opening: id, of: id.optional().describe('the ward whose file it was'), question: z.string().trim().max(500).default('') }),
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
  due: day.nullable().describe('answered by this day'),
  overdue: z.boolean(),
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
