import { z } from 'zod'
import { id, instant } from './ids.ts'
import { lawArea, lawAreas } from './lectures.ts'
import { matterKind, matterRoutes } from './matters.ts'
import { pageOf, paging } from './page.ts'
import { among, item } from './registers.ts'
import { command, read } from './route.ts'

const answer = item('answer', 'long', ['解答', 'Answer'], ['答复咨询人', 'To answer who asks'])
const basis = item('basis', 'text', ['依据', 'Basis'], ['说明出自哪部法律政策', 'To say which law or policy'], { max: 200 })
const referredTo = item('referredTo', 'choice', ['转到哪里', 'Referred to'], ['让咨询人知道找谁', 'That who asks knows whom to see'], {
  list: true,
  choices: among(
    ['legal-aid', '法律援助机构', 'Legal aid'],
    ['notary', '公证机构', 'Notary'],
    ['arbitration', '劳动人事、土地仲裁', 'Arbitration'],
    ['court', '人民法院', 'Court'],
    ['office', '主管部门', 'The office in charge'],
  ),
})
const referredWhere = item('referredWhere', 'text', ['机构名称和地址', 'Name and address'], ['方便群众前往', 'To find it'], { max: 200 })

/**
 * 法律政策咨询: somebody asks, a tutor answers, another one checks. What needs a lawyer goes to legal aid (法律援助法 arts. 22, 31), what
 * needs an office to that office.
 */
export const consultation = matterKind({
  module: 'consultations',
  line: 'learning',
  kind: 'consultation',
  path: '/learning/consultations',
  table: 'consultations',
  zh: '法律政策咨询',
  en: 'Question about law or policy',
  about: {
    zh: '群众、组长和干部问，辅导员答，核过的可以去掉姓名收入问答库。',
    en: 'People ask, tutors answer; what was checked may be published without names.',
  },
  start: 'asked',
  states: {
    asked: { zh: '待解答', en: 'To be answered', tone: 'warn' },
    answered: { zh: '已解答待核', en: 'Answered, to be checked', tone: 'info' },
    checked: { zh: '已解答', en: 'Answered', tone: 'good' },
    referred: { zh: '已转法律援助', en: 'Referred', tone: 'info', end: true },
    closed: { zh: '已办结', en: 'Closed', tone: 'good', end: true },
  },
  steps: {
    answer: {
      zh: '解答',
      en: 'Answer',
      from: ['asked', 'answered'],
      to: 'answered',
      items: [{ ...answer, need: true }, basis],
    },
    check: {
      zh: '核对无误',
      en: 'Checked',
      from: ['answered'],
      to: 'checked',
      help: { zh: '由另一名辅导员或管理员核对依据和说法。', en: 'Another tutor or a manager checks law and words.' },
    },
    refer: {
      zh: '转法律援助等',
      en: 'Refer',
      from: ['asked', 'answered', 'checked'],
      to: 'referred',
      aside: true,
      note: 'must',
      items: [{ ...referredTo, need: true }, referredWhere],
    },
    close: { zh: '办结', en: 'Close', from: ['checked'], to: 'closed' },
  },
  working: ['asked', 'answered', 'checked'],
  handsOn: ['asked', 'answered'],
  parties: { roles: [{ value: 'asker', zh: '咨询人', en: 'Who asks' }], least: 0, most: 3 },
  items: [
    item('area', 'choice', ['问题类别', 'About'], ['找合适的辅导员', 'To find who knows'], { need: true, list: true, filter: true, choices: lawAreas }),
    item('question', 'long', ['问题', 'Question'], ['弄清要问什么', 'To know what is asked'], { need: true }),
    answer,
    basis,
    referredTo,
    referredWhere,
  ],
  later: ['answer', 'basis', 'referredTo', 'referredWhere'],
  numbered: '咨询',
  rated: ['checked', 'referred', 'closed'],
  reopens: 'asked',
})
export const consultationRoutes = matterRoutes(consultation)

const words = z.string().trim()

/** 问答库: questions and answers without names, open to everybody who is signed in. */
export const answerList = read('answers.list', {
  path: '/learning/answers',
  summary: 'Published questions and answers, found by words and kind.',
  input: z.object({ ...paging, q: words.max(40).optional(), area: lawArea.optional() }),
  output: pageOf(
    z.object({ id, area: lawArea, question: z.string(), answer: z.string(), basis: z.string(), office: z.string(), publishedAt: instant, mine: z.boolean() }),
  ),
})

export const publishAnswer = command('answers.publish', {
  path: '/learning/answers',
  summary: 'Publishes a checked answer, in words that name nobody.',
  input: z.object({
    id,
    consultation: id,
    area: lawArea,
    question: words.min(4).max(500),
    answer: words.min(4).max(4000),
    basis: words.max(200).default(''),
    nameless: z.literal(true).describe('whoever publishes has seen that it names nobody'),
  }),
  output: z.object({ id }),
  problems: ['not-found', 'wrong-step'],
})

export const withdrawAnswer = command('answers.withdraw', {
  path: '/learning/answers/:id/withdraw',
  summary: 'Takes a published answer back: the law has changed, or it names somebody after all.',
  input: z.object({ id, why: words.min(2).max(200) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})
