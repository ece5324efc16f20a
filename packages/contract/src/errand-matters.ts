import { serviceItems } from './errands.ts'
import { matterKind, matterRoutes } from './matters.ts'
import { among, item } from './registers.ts'

/** 三种办法: done on the spot, done for somebody by the agent, or somebody led to where it is done. */
export const errandModes = among(['at-once', '马上办', 'Do at once'], ['for-you', '代着办', 'Do for you'], ['lead-you', '领着办', 'Lead you'])

const service = item('service', 'item', ['服务事项', 'Service item'], ['按目录办理，定材料和时限', 'The catalogue says which papers and how long'], {
  need: true,
  list: true,
  of: () => serviceItems,
})
const mode = item('mode', 'choice', ['办理方式', 'Mode'], ['三种办法分开办、分开统计', 'Three ways to work, counted apart'], {
  need: true,
  list: true,
  filter: true,
  choices: errandModes,
})
const channel = item('channel', 'choice', ['从哪里来', 'How it came'], ['统计受理渠道', 'Counts by channel'], {
  need: true,
  filter: true,
  choices: among(
    ['window', '窗口', 'Window'],
    ['station', '村站', 'Station'],
    ['home', '上门', 'At home'],
    ['phone', '电话', 'Telephone'],
    ['online', '网上', 'Online'],
  ),
})
const request = item('request', 'long', ['要办什么', 'What is asked for'], ['按群众的话办', 'In the resident’s own words'], { max: 1000 })
const authorizedOn = item(
  'authorizedOn',
  'day',
  ['授权委托书签署日期', 'Authorization signed on'],
  ['代办须有书面委托', 'Nothing is done for somebody without a written mandate'],
)
const missing = item('missing', 'long', ['还缺的材料', 'Still missing'], ['一次性告知，不让群众跑第二趟', 'All that is missing, told at once'], {
  need: true,
  max: 1000,
})
const missingUntil = item('missingUntil', 'day', ['补齐期限', 'To be brought by'], ['按时补齐', 'So that it is brought in time'])
const submittedTo = item('submittedTo', 'text', ['递交到', 'Handed in at'], ['知道办到哪一步', 'To know where it stands'], { need: true, max: 80 })
const submittedOn = item('submittedOn', 'day', ['递交日期', 'Handed in on'], ['计算承办时限', 'From when their limit runs'], { need: true })
const receipt = item('receipt', 'text', ['受理回执号', 'Number of their receipt'], ['凭回执查询', 'To ask by it'], { max: 60 })
const outcome = item('outcome', 'choice', ['结果', 'Outcome'], ['告知群众', 'To tell the resident'], {
  need: true,
  list: true,
  filter: true,
  choices: among(['granted', '办成', 'Granted'], ['refused', '未准予', 'Refused'], ['elsewhere', '告知其他途径', 'Told where to go instead']),
})
const result = item('result', 'long', ['办理结果', 'Result'], ['告知群众', 'To tell the resident'], { need: true, max: 1000 })
const appointment = item('appointment', 'text', ['约定时间地点', 'When and where to meet'], ['陪同前往', 'To go there together'], { need: true, max: 100 })
const appointedOn = item('appointedOn', 'day', ['约定日期', 'Day of the appointment'], ['按约陪同', 'So that nobody waits in vain'], { need: true })
const checklist = item('checklist', 'long', ['要带的材料', 'What to bring'], ['不白跑一趟', 'So that the way is not in vain'], { max: 1000 })

/** 代办事项: what a resident has done by a station or a centre, in one of the three modes. */
export const errand = matterKind({
  module: 'errand-matters',
  line: 'errands',
  kind: 'errand',
  path: '/errands/matters',
  table: 'errand_matters',
  zh: '代办事项',
  en: 'Errands',
  about: {
    zh: '群众要办的事：能当场办的马上办，要跑腿的代着办，要本人去的领着办。',
    en: 'What residents want done: on the spot where it can be, by the agent where somebody must go, and led there where they must go themselves.',
  },
  start: 'received',
  states: {
    received: { zh: '已收件', en: 'Taken in', tone: 'info' },
    incomplete: { zh: '待补材料', en: 'Papers missing', tone: 'warn' },
    working: { zh: '办理中', en: 'Under way', tone: 'info' },
    submitted: { zh: '已递交承办单位', en: 'Handed in', tone: 'info' },
    answered: { zh: '已有结果', en: 'Answered', tone: 'info' },
    done: { zh: '已办结', en: 'Done', tone: 'good' },
    closed: { zh: '已归档', en: 'Filed', tone: 'plain', end: true },
    refused: { zh: '不予办理', en: 'Not taken on', tone: 'bad', end: true },
    withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'plain', end: true },
  },
  steps: {
    doAtOnce: { zh: '马上办结', en: 'Done at once', from: ['received'], to: 'done', items: [result] },
    takeIn: {
      zh: '受理',
      en: 'Take on',
      from: ['received'],
      to: 'working',
      items: [authorizedOn],
      help: { zh: '代着办的，先请本人签授权委托书。', en: 'Where it is done for somebody, the mandate is signed first.' },
    },
    submit: { zh: '递交承办单位', en: 'Hand in', from: ['working'], to: 'submitted', items: [submittedTo, submittedOn, receipt] },
    collect: { zh: '取回结果', en: 'Fetch the answer', from: ['submitted'], to: 'answered', items: [outcome] },
    appoint: { zh: '约定陪同', en: 'Appoint', from: ['working'], items: [appointedOn, appointment, checklist] },
    accompany: { zh: '陪同办理', en: 'Go along', from: ['working'], to: 'answered', items: [outcome] },
    finish: { zh: '办结告知', en: 'Finish and tell', from: ['answered'], to: 'done', items: [result] },
    tellMissing: {
      zh: '一次性告知',
      en: 'Tell what is missing',
      from: ['received', 'submitted'],
      to: 'incomplete',
      items: [missing, missingUntil],
      help: { zh: '把缺的材料一次说全；没说到的，视为齐全。', en: 'Tell everything that is missing at once; what is not told counts as complete.' },
    },
    supplement: { zh: '补齐材料', en: 'Papers brought', from: ['incomplete'], to: 'received' },
    close: { zh: '归档', en: 'File', from: ['done'], to: 'closed' },
    refuse: { zh: '不予办理', en: 'Not taken on', from: ['received', 'incomplete'], to: 'refused', note: 'must', grave: true, aside: true },
    withdraw: { zh: '群众撤回', en: 'Withdrawn', from: ['received', 'incomplete', 'working'], to: 'withdrawn', note: 'must', grave: true, aside: true },
  },
  working: ['received', 'incomplete', 'working', 'submitted', 'answered', 'done'],
  handsOn: ['received', 'working'],
  parties: {
    roles: [
      { value: 'applicant', zh: '申请人', en: 'Applicant' },
      { value: 'agent', zh: '同来的家人', en: 'Family who came along' },
    ],
    least: 1,
    most: 6,
  },
  items: [service, mode, channel, request, authorizedOn, missing, missingUntil, submittedTo, submittedOn, receipt, appointedOn, outcome, result],
  later: ['authorizedOn', 'missing', 'missingUntil', 'submittedTo', 'submittedOn', 'receipt', 'appointedOn', 'outcome', 'result'],
  numbered: '代办',
  rated: ['done', 'closed'],
  reopens: 'working',
})
/** Which steps belong to which mode only (马上办、代着办、领着办). */
export const stepsOnlyIn: Readonly<Record<string, readonly string[]>> = {
  doAtOnce: ['at-once'],
  takeIn: ['for-you', 'lead-you'],
  submit: ['for-you'],
  appoint: ['lead-you'],
  accompany: ['lead-you'],
}

export const errandRoutes = matterRoutes(errand)
