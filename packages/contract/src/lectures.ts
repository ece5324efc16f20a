import { z } from 'zod'
import { declareActivity } from './activity-kind.ts'
import { can } from './can.ts'
import { fileInfo, newFiles } from './files.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { materials, tutors } from './learning.ts'
import { among, item, type Register, registerRoutes } from './registers.ts'
import { command, read } from './route.ts'

/** The laws and policies that lectures and questions are about. */
export const lawAreas = among(
  ['constitution', '宪法', 'The constitution'],
  ['family', '婚姻家庭和继承', 'Marriage, family, inheritance'],
  ['contracts', '合同和民间借贷', 'Contracts and private loans'],
  ['land', '土地承包和宅基地', 'Contracted land and house plots'],
  ['labour', '务工和工资', 'Work and wages'],
  ['minors', '未成年人保护', 'Protection of minors'],
  ['elderly', '老年人权益', 'Rights of the elderly'],
  ['women', '妇女权益', 'Rights of women'],
  ['security', '治安和禁毒', 'Public order'],
  ['fraud', '反电信网络诈骗', 'Fraud by telephone and net'],
  ['traffic', '道路交通安全', 'Road safety'],
  ['mediation', '人民调解和信访', 'Mediation and petitions'],
  ['farm', '强农惠农政策', 'Policy for farmers'],
  ['insurance', '医保、养老和救助', 'Health insurance, pensions, relief'],
  ['other', '其他', 'Other'],
)
export const lawArea = z.enum(lawAreas.map((one) => one.value) as [string, ...string[]])

/** 宣讲活动: what was taught, by whom, and what was handed out. */
export const lecture = declareActivity({
  line: 'learning',
  zh: '法律政策宣讲',
  en: 'Law and policy lecture',
  about: { zh: '法律和政策的集中宣讲、入户宣讲、文艺宣传。', en: 'Lectures on law and policy: before many, at home, on the stage.' },
  table: 'lectures',
  items: [
    item('area', 'choice', ['内容', 'About'], ['统计讲了什么', 'To count what was taught'], { list: true, filter: true, choices: lawAreas }),
    item('tutor', 'item', ['宣讲人', 'Tutor'], ['知道谁讲的', 'To know who taught'], { list: true, of: () => tutors }),
    item('material', 'item', ['所用资料', 'Material'], ['知道讲的什么资料', 'To know from what'], { of: () => materials }),
    item('handed', 'count', ['发放资料份数', 'Copies handed out'], ['资料发放管理', 'To account for copies'], { list: true, max: 100_000 }),
  ],
})

/** 宣讲计划. */
export const lawPlans: Register = {
  name: 'learning.plans',
  line: 'learning',
  path: '/learning/plans',
  table: 'law_plans',
  zh: '宣讲计划',
  en: 'Plan of lectures',
  about: { zh: '年度、季度的宣讲安排：讲什么、在哪里、谁讲、哪一天。', en: 'What is taught in the year and the quarter: where, by whom, on which day.' },
  title: ['theme', 'plannedOn'],
  items: [
    item('theme', 'text', ['主题', 'Theme'], ['明确讲什么', 'To know what is taught'], { need: true, list: true, aliases: ['宣讲主题'] }),
    item('area', 'choice', ['内容', 'About'], ['安排不重不漏', 'That nothing is left out'], { need: true, list: true, filter: true, choices: lawAreas }),
    item('plannedOn', 'day', ['计划日期', 'Planned day'], ['到期提醒', 'To know what is due'], { need: true, list: true, sort: true }),
    item('spot', 'text', ['地点', 'Where'], ['通知群众', 'To tell people'], { list: true }),
    item('tutor', 'item', ['宣讲人', 'Tutor'], ['安排人员', 'To plan who teaches'], { list: true, of: () => tutors }),
    item('material', 'item', ['所用资料', 'Material'], ['准备资料', 'To prepare'], { of: () => materials }),
    item('state', 'choice', ['状态', 'State'], ['督促落实', 'That it is done'], {
      need: true,
      list: true,
      filter: true,
      choices: among(['planned', '待开展', 'Planned'], ['done', '已开展', 'Done'], ['missed', '未开展', 'Missed']),
    }),
    item('why', 'text', ['未开展原因', 'Why it was missed'], ['改进安排', 'To plan better'], {}),
  ],
}
export const lawPlanRoutes = registerRoutes(lawPlans)

const sign = z.object({ id, name: z.string(), own: z.boolean(), count: z.number().int(), at: instant })

const session = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  theme: z.string(),
  area: lawArea,
  openedAt: instant,
  openedBy: z.string(),
  closedAt: instant.nullable(),
  activity: id.nullable(),
  people: z.number().int().describe('who signed in, by name or by count'),
})

/** 签到: one occasion at which people sign in to a lecture. */
export const lectureSessions = read('learning.sessions', {
  path: '/learning/sessions',
  summary: 'The sign-ins of the caller’s places, newest first.',
  input: z.object({ place: placeCode.optional(), open: z.stringbool().default(false) }),
  output: z.object({ items: z.array(session) }),
})

export const lectureSession = read('learning.session', {
  path: '/learning/sessions/:id',
  summary: 'A sign-in with who came; as long as it is open, with the code of this minute.',
  input: z.object({ id }),
  output: session.extend({ code: z.string().nullable().describe('six digits; another one each minute'), guests: z.number().int(), signs: z.array(sign), can }),
  problems: ['not-found'],
})

export const openSession = command('learning.openSession', {
  path: '/learning/sessions',
  summary: 'Opens a sign-in, for a plan or without one.',
  input: z.object({
    id,
    place: placeCode,
    theme: z.string().trim().min(2).max(100),
    area: lawArea,
    plan: id.optional(),
    tutor: id.optional(),
    material: id.optional(),
  }),
  output: z.object({ id }),
})

export const signsNear = read('learning.signsNear', {
  path: '/learning/sign-in',
  summary: 'The sign-ins that are open in the caller’s own township.',
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ id, theme: z.string(), placeName: z.string(), signed: z.boolean() })) }),
})

export const signIn = command('learning.signIn', {
  path: '/learning/sessions/:id/sign',
  summary: 'Signs oneself in with the code on the tutor’s screen: with the own name, or as one more of those who came.',
  input: z.object({
    id,
    sign: id,
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
    named: z.boolean().describe('false: only counted'),
  }),
  output: z.object({ theme: z.string() }),
  problems: ['not-found', 'wrong-step'],
})

export const addSign = command('learning.addSign', {
  path: '/learning/sessions/:id/signs',
  summary: 'The tutor writes down who came: a resident who says so by name, or how many more.',
  input: z.object({ id, sign: id, person: id.optional(), count: z.number().int().min(1).max(5000).default(1) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const removeSign = command('learning.removeSign', {
  path: '/learning/sessions/:id/signs/:sign/remove',
  summary: 'Takes back a sign-in that was a mistake.',
  input: z.object({ id, sign: id }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const closeSession = command('learning.closeSession', {
  path: '/learning/sessions/:id/close',
  summary: 'Closes the sign-in and records the lecture with how many came; its plan is done.',
  input: z.object({
    id,
    activity: id.describe('id of the activity that it becomes'),
    handed: z.number().int().min(0).max(100_000).default(0),
    findings: z.string().trim().max(2000).default(''),
    groups: z.array(id).max(20).default([]),
    files: newFiles.default([]),
  }),
  output: z.object({ activity: id, reached: z.number().int() }),
  problems: ['not-found', 'wrong-step'],
})

export const sessionPrint = read('learning.sessionPrint', {
  path: '/learning/sessions/:id/print',
  summary: 'The list of who came, to sign by hand or to keep.',
  input: z.object({ id, format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

const reached = z.object({
  place: placeCode,
  name: z.string(),
  lectures: z.number().int(),
  times: z.number().int().describe('人次: as the lectures counted'),
  residents: z.number().int(),
  people: z.number().int().describe('residents who came by name, each once'),
  households: z.number().int(),
  householdsReached: z.number().int().describe('households of which somebody came by name'),
})

/** 谁还没听到: places, never people. */
export const learningReach = read('learning.reach', {
  path: '/learning/reach',
  summary: 'Whom the lectures of a period have reached, of the place itself and of the places one level below: counts only.',
  input: z.object({ place: placeCode, from: day, to: day }),
  output: z.object({ items: z.array(reached), groups: z.array(z.object({ id, name: z.string(), members: z.number().int(), lectures: z.number().int() })) }),
  problems: ['not-found'],
})

export const notReached = read('learning.notReached', {
  path: '/learning/not-reached',
  summary: 'Households of a village of which nobody has come by name yet: for its own officer, to go there next.',
  input: z.object({ place: placeCode, from: day, to: day }),
  output: z.object({
    items: z.array(z.object({ household: id, number: z.string(), placeName: z.string(), people: z.number().int() })),
    total: z.number().int(),
  }),
  problems: ['not-found'],
})

export const materialVersions = read('learning.materialVersions', {
  path: '/learning/materials/:id/versions',
  summary: 'The versions of a material with their files, and who has copies.',
  input: z.object({ id }),
  output: z.object({
    versions: z.array(z.object({ id, label: z.string(), fromDay: day, note: z.string(), files: z.array(fileInfo) })).describe('newest first'),
    holders: z.array(z.object({ id, holder: z.string(), copies: z.number().int(), onDay: day, version: z.string() })),
    place: placeCode,
    can,
  }),
  problems: ['not-found'],
})

export const addMaterialVersion = command('learning.addMaterialVersion', {
  path: '/learning/materials/:id/versions',
  summary: 'Puts in a new version of a material; the former ones stay.',
  input: z.object({
    id,
    version: id,
    label: z.string().trim().min(1).max(40),
    fromDay: day,
    note: z.string().trim().max(300).default(''),
    files: newFiles.min(1),
  }),
  output: z.object({}),
  problems: ['not-found'],
})

export const handOutMaterial = command('learning.handOutMaterial', {
  path: '/learning/materials/:id/hand-out',
  summary: 'Notes who has got how many copies of which version.',
  input: z.object({ id, handout: id, version: id, holder: z.string().trim().min(2).max(60), copies: z.number().int().min(1).max(100_000), onDay: day }),
  output: z.object({}),
  problems: ['not-found'],
})
