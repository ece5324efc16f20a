import { z } from 'zod'
import { helpKinds, offers } from './care-help.ts'
import { day, id, placeCode } from './ids.ts'
import { matterKind, matterRoutes } from './matters.ts'
import { among, item } from './registers.ts'
import { read } from './route.ts'

/** How soon help must come; found by rule from what is told. */
export const urgencies = among(
  ['now', '当天', 'The same day'],
  ['soon', '三个工作日内', 'Within three working days'],
  ['plain', '十个工作日内', 'Within ten working days'],
)

const helped = [
  item('helpKind', 'choice', ['帮扶方式', 'Kind of help'], ['按方式统计', 'To count by kind'], { need: true, choices: helpKinds }),
  item('givenOn', 'day', ['帮扶日期', 'Given on'], ['按时间统计', 'Counts by day'], { need: true }),
  item('by', 'text', ['提供人', 'Given by'], ['记住是谁帮的', 'To remember who helped'], { need: true, max: 60 }),
  item('amount', 'money', ['折合金额', 'Worth'], ['统计帮扶资金', 'To sum up what was given'], {}),
  item('labourDays', 'count', ['帮工天数', 'Days of labour'], ['统计劳力帮扶', 'To sum up labour'], { max: 366 }),
  item('given', 'text', ['帮扶内容', 'What was given'], ['说明帮了什么', 'To say what it was'], { max: 200 }),
]

/** 求助: somebody asks for help; it is matched with an offer, given, looked after and rated. */
export const careRequest = matterKind({
  module: 'care-requests',
  line: 'care',
  kind: 'care-request',
  path: '/care/requests',
  table: 'care_requests',
  zh: '求助事项',
  en: 'Requests for help',
  about: {
    zh: '困难群众的求助：受理、匹配帮扶意愿、帮扶、回访、评价。',
    en: 'Somebody asks for help: accepted, matched with an offer, helped, visited again, rated.',
  },
  start: 'asked',
  states: {
    asked: { zh: '待受理', en: 'Asked', tone: 'warn' },
    accepted: { zh: '待匹配', en: 'To be matched', tone: 'info' },
    matched: { zh: '已匹配', en: 'Matched', tone: 'info' },
    helped: { zh: '已帮扶待回访', en: 'Helped', tone: 'info' },
    visited: { zh: '已回访', en: 'Visited again', tone: 'good' },
    closed: { zh: '已办结', en: 'Closed', tone: 'good', end: true },
    unmet: { zh: '未能解决', en: 'Not met', tone: 'bad', end: true },
    withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'plain', end: true },
  },
  steps: {
    accept: {
      zh: '受理',
      en: 'Accept',
      from: ['asked'],
      to: 'accepted',
      help: { zh: '受理后按紧急程度定帮扶期限。', en: 'The limit follows from how urgent it is.' },
    },
    match: {
      zh: '匹配帮扶',
      en: 'Match',
      from: ['accepted', 'matched'],
      to: 'matched',
      items: [
        item('offer', 'item', ['帮扶意愿', 'Offer'], ['落实由谁帮扶', 'To know who helps'], { of: () => offers }),
        item('agreed', 'text', ['约定', 'What was agreed'], ['照约定帮扶', 'To do what was agreed'], { need: true, max: 200 }),
      ],
    },
    help: {
      zh: '登记帮扶',
      en: 'Record help',
      from: ['accepted', 'matched', 'helped'],
      to: 'helped',
      items: helped,
      help: { zh: '求助人是在册居民的，同时记入帮扶记录并计数。', en: 'For a resident it also goes into the register of help given, and counts.' },
    },
    visit: {
      zh: '回访',
      en: 'Visit again',
      from: ['helped'],
      to: 'visited',
      note: 'must',
      items: [
        item('solved', 'choice', ['困难是否解决', 'Solved'], ['了解帮扶效果', 'To know what it changed'], {
          need: true,
          choices: among(['yes', '已解决', 'Yes'], ['partly', '部分解决', 'In part'], ['no', '没有解决', 'No']),
        }),
      ],
    },
    close: { zh: '办结', en: 'Close', from: ['visited'], to: 'closed' },
    cannot: { zh: '无法解决', en: 'Cannot be met', from: ['accepted', 'matched'], to: 'unmet', note: 'must', aside: true, grave: true },
    withdraw: { zh: '求助人撤回', en: 'Withdraw', from: ['asked', 'accepted', 'matched'], to: 'withdrawn', note: 'must', aside: true, grave: true },
  },
  working: ['asked', 'accepted', 'matched', 'helped', 'visited'],
  handsOn: ['asked', 'accepted'],
  parties: {
    roles: [
      { value: 'asker', zh: '求助人', en: 'Asks for help' },
      { value: 'speaker', zh: '代为求助人', en: 'Asks for them' },
    ],
    least: 1,
    most: 3,
  },
  items: [
    item('kind', 'choice', ['需要的帮助', 'Help needed'], ['匹配帮扶意愿', 'To match it with offers'], {
      need: true,
      list: true,
      filter: true,
      choices: helpKinds,
    }),
    item('what', 'long', ['具体情况', 'What it is about'], ['弄清需要什么', 'To know what is needed'], { need: true, max: 1000 }),
    item('danger', 'yes', ['有人身安全风险', 'Somebody may come to harm'], ['按规则定紧急程度', 'To find how urgent it is'], {}),
    item('basic', 'yes', ['影响吃饭、取暖、就医等基本生活', 'Food, warmth or getting to a doctor'], ['按规则定紧急程度', 'To find how urgent it is'], {}),
    item('wanted', 'day', ['希望何时', 'Wanted by'], ['安排帮扶时间', 'To plan the help'], {}),
    item('urgency', 'choice', ['紧急程度', 'Urgency'], ['先急后缓', 'What is urgent comes first'], { list: true, filter: true, choices: urgencies }),
    item('offer', 'item', ['匹配的帮扶意愿', 'Matched offer'], ['落实由谁帮扶', 'To know who helps'], { of: () => offers }),
    item('agreed', 'text', ['约定', 'What was agreed'], ['照约定帮扶', 'To do what was agreed'], { max: 200 }),
  ],
  later: ['urgency', 'offer', 'agreed'],
  numbered: '求助',
  rated: ['visited', 'closed'],
  reopens: 'accepted',
})
export const careRequestRoutes = matterRoutes(careRequest)

/** The urgency by rule (紧急程度规则): danger to somebody first, then what one cannot live without. */
export const urgencyOf = (told: { readonly danger?: unknown; readonly basic?: unknown }): 'now' | 'soon' | 'plain' =>
  told.danger === true ? 'now' : told.basic === true ? 'soon' : 'plain'

export const careMatches = read('care-requests.matches', {
  path: '/care/requests/:id/matches',
  summary: 'Offers of help that fit a request by kind, the nearest first; a person decides.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(
      z.object({
        id,
        title: z.string(),
        giver: z.string().describe('a choice of the register of offers'),
        what: z.string(),
        place: placeCode,
        placeName: z.string(),
        near: z.enum(['group', 'village', 'township']).describe('in the same villager group, village or township'),
        until: day.nullable(),
        busy: z.number().int().describe('other requests in hand that it is matched with'),
      }),
    ),
  }),
  problems: ['not-found'],
})
