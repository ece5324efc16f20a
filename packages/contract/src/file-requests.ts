import { z } from 'zod'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/** What a resident may ask about the own file, with the article of the Personal Information Protection Law (个人信息保护法). */
export const fileRequestKinds = {
  correction: {
    zh: '更正、补充',
    en: 'Correct or complete',
    law: '个人信息保护法第四十六条',
    asks: { zh: '哪一项不对，应当是什么', en: 'Which item is wrong, and what it should be' },
  },
  copy: { zh: '查阅、复制', en: 'Copy', law: '个人信息保护法第四十五条', asks: { zh: '要哪些内容，怎样领取', en: 'Which parts, and how to hand them over' } },
  deletion: { zh: '删除', en: 'Delete', law: '个人信息保护法第四十七条', asks: { zh: '要删除哪一项，为什么', en: 'Which item, and why' } },
  withdraw: { zh: '撤回同意', en: 'Withdraw consent', law: '个人信息保护法第十五条', asks: { zh: '不再同意什么', en: 'What you agree to no longer' } },
  explain: { zh: '解释说明', en: 'Explain', law: '个人信息保护法第四十八条', asks: { zh: '想知道什么', en: 'What you want to know' } },
} as const
export type FileRequestKind = keyof typeof fileRequestKinds
const kind = z.enum(Object.keys(fileRequestKinds) as [FileRequestKind, ...FileRequestKind[]])

/** GB/T 35273-2020 8.7 gives thirty days to answer. */
export const fileRequestDays = 30
export const fileRequestSource = 'GB/T 35273—2020 8.7：三十日内答复'

/** Why a request may be refused or met in part: always one of these, told to the resident together with what can be done about it. */
export const refusalGrounds = {
  'kept-by-law': { zh: '法律、行政法规规定的保存期限未届满（个人信息保护法第四十七条第二款）', en: 'A law’s time of keeping has not run out (PIPL art. 47.2)' },
  duty: { zh: '为履行法定职责所必需（个人信息保护法第十三条第一款第三项）', en: 'Needed for a duty by law (PIPL art. 13.1.3)' },
  'third-person': {
    zh: '涉及他人个人信息，只能提供本人部分（个人信息保护法第四十四条）',
    en: 'It would show another person’s data: only the own part (PIPL art. 44)',
  },
  secret: { zh: '法律、行政法规规定应当保密（个人信息保护法第四十五条第一款）', en: 'A law keeps it secret (PIPL art. 45.1)' },
  right: { zh: '经核实，现有记录无误', en: 'Checked: the record is right' },
  identity: { zh: '无法核实申请人身份', en: 'Who asks could not be made sure' },
} as const
export type RefusalGround = keyof typeof refusalGrounds
const ground = z.enum(Object.keys(refusalGrounds) as [RefusalGround, ...RefusalGround[]])

export const fileRequestStates = ['waiting', 'granted', 'partly', 'refused', 'taken-back'] as const

const request = z.object({
  id,
  kind,
  words: z.string(),
  askedAt: instant,
  due: day,
  overdue: z.boolean(),
  state: z.enum(fileRequestStates),
  answer: z.string().nullable(),
  ground: ground.nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: instant.nullable(),
  ward: z.string().nullable().describe('name of the ward that it is about'),
  version: z.number().int(),
})
export type FileRequest = z.infer<typeof request>

export const askAboutFile = command('file-requests.ask', {
  path: '/file-requests',
  summary: 'A resident asks for correction, copy, deletion, explanation, or withdraws consent, about the own file or a ward’s; answered within thirty days.',
  input: z.object({ id, kind, words: z.string().trim().min(2).max(1000), of: id.optional().describe('the ward; without it the own file') }),
  output: z.object({ id, due: day }),
  problems: ['not-found'],
})

export const myFileRequests = read('file-requests.mine', {
  path: '/file-requests/mine',
  summary: 'What the caller asked about the own file and wards’ files, newest first, with the answers.',
  input: z.object({}),
  output: z.object({ items: z.array(request) }),
})

export const takeBackFileRequest = command('file-requests.takeBack', {
  path: '/file-requests/:id/take-back',
  summary: 'The resident takes back what waits.',
  input: z.object({ id, version: z.number().int() }),
  output: z.object({}),
  problems: ['not-found', 'stale', 'answered-already'],
})

export const fileRequestList = read('file-requests.list', {
  path: '/file-requests',
  summary: 'What residents of the caller’s places asked about their files: what waits first, the nearest limit first.',
  input: z.object({ ...paging, state: z.enum(['waiting', 'overdue', 'answered']).optional(), kind: kind.optional() }),
  output: pageOf(request.omit({ ward: true }).extend({ person: id, personName: z.string(), place: placeCode, placeName: z.string() })),
})

export const answerFileRequest = command('file-requests.answer', {
  path: '/file-requests/:id/answer',
  summary: 'Answers a request: met, met in part or refused; not wholly met takes the ground by law. Given once.',
  input: z.object({
    id,
    version: z.number().int(),
    state: z.enum(['granted', 'partly', 'refused']),
    answer: z.string().trim().min(2).max(2000),
    ground: ground.optional(),
  }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'answered-already'],
})
