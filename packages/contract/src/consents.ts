import { z } from 'zod'
import { day, id, instant } from './ids.ts'
import type { Said } from './registers.ts'
import { command, read } from './route.ts'

/** One version of what somebody is asked to agree to (个人信息保护法 art. 14, 17): plain words, and what stops when it is withdrawn. */
interface ConsentText extends Said {
  readonly key: string
  readonly version: number
  readonly from: string
  readonly text: Said
  readonly stops: Said
}

/** The texts, older versions before newer ones: who agreed to an older one is asked again. A new purpose is a new version. */
export const consentTexts = [
  {
    key: 'service-messages',
    version: 1,
    from: '2026-01-01',
    zh: '接收服务信息',
    en: 'Service messages',
    text: {
      zh: '同意村（社区）按您登记的电话，向您发送惠农、救助、就业等服务信息。不同意不影响办理任何事项。',
      en: 'The village may send you news of farm support, relief and jobs to the phone that you gave. Refusing changes nothing in any other matter.',
    },
    stops: { zh: '不再向您发送任何一类服务信息。', en: 'No service message of any kind is sent to you any more.' },
  },
  {
    key: 'optional-items',
    version: 1,
    from: '2026-01-01',
    zh: '登记选填信息',
    en: 'Optional items of the e-file',
    text: {
      zh: '同意在电子档案中登记曾用名、民族、婚姻、政治面貌、学历、职业、服务处所等选填内容，用于就业、培训和救助服务。可以不填。',
      en: 'Former name, ethnicity, marital and political status, education, occupation and place of work may stand in your e-file, for services of jobs, training and relief. You may leave them out.',
    },
    stops: { zh: '从您的电子档案中删除这些选填内容。', en: 'These items are deleted from your e-file.' },
  },
  {
    key: 'photographs',
    version: 1,
    from: '2026-01-01',
    zh: '公开活动照片',
    en: 'Photographs in public',
    text: {
      zh: '同意村（社区）在宣传栏和公开页面使用有您在内的活动照片，不标注姓名。',
      en: 'Photographs of activities in which you are seen may be shown on the notice board and public pages, without your name.',
    },
    stops: { zh: '不再使用，并通知承办干部撤下已公开的照片。', en: 'They are used no more; the officer is told to take down what is shown.' },
  },
  {
    key: 'child',
    version: 1,
    from: '2026-01-01',
    zh: '监护人同意（不满十四周岁）',
    en: 'Guardian’s consent (under 14)',
    text: {
      zh: '作为监护人，同意为孩子建立关爱帮扶档案，登记就读学校、照护人和走访情况，仅用于关爱保护。',
      en: 'As guardian I agree that a care file is kept of the child: school, carer and visits, for the child’s care and protection only.',
    },
    stops: {
      zh: '通知承办干部停止非法定的使用，并审核是否关闭帮扶档案。',
      en: 'The officer is told to stop whatever the law does not ask for, and to review whether the care file is closed.',
    },
  },
  {
    key: 'service-messages',
    version: 2,
    from: '2026-10-01',
    zh: '接收服务信息',
    en: 'Service messages',
    text: {
      zh: '同意村（社区）按您登记的电话或在您的账号里，向您发送惠农、救助、就业等服务信息，每晚九点至次日早八点不发送。不同意不影响办理任何事项，可随时撤回。',
      en: 'The village may send you news of farm support, relief and jobs, to your phone or your account, never from nine in the evening to eight in the morning. Refusing changes nothing in any other matter; you may withdraw at any time.',
    },
    stops: { zh: '不再向您发送任何一类服务信息。', en: 'No service message of any kind is sent to you any more.' },
  },
] as const satisfies readonly ConsentText[]

export type ConsentKey = (typeof consentTexts)[number]['key']
export const consentKeys = [...new Set(consentTexts.map(({ key }) => key))]

/** The text that counts on a day. */
export const consentTextOn = (key: ConsentKey, on: string): ConsentText => consentTexts.findLast((text) => text.key === key && text.from <= on)!

const said = z.object({ zh: z.string(), en: z.string() })
const key = z.enum(consentKeys as [ConsentKey, ...ConsentKey[]])
const how = z.enum(['paper', 'own']).describe('on paper at the window, or by the own account')

/** Where one consent of a person stands. */
export const consentState = z.object({
  key,
  name: said,
  text: said,
  stops: said,
  version: z.number().int().describe('of the text that counts today'),
  since: day.describe('the text counts since'),
  state: z.enum(['none', 'given', 'outdated', 'withdrawn']).describe('outdated: given to an older text, to be asked again'),
  given: z.object({ id, version: z.number().int(), at: instant, how, by: z.string(), guardian: z.string().nullable() }).nullable(),
  withdrawn: z.object({ at: instant, how, by: z.string(), reason: z.string() }).nullable(),
})
export type ConsentState = z.infer<typeof consentState>
const states = z.object({ items: z.array(consentState) })

export const consentsOfPerson = read('consents.ofPerson', {
  path: '/people/:person/consents',
  summary: 'What a resident has agreed to: each text with its version, given and withdrawn.',
  input: z.object({ person: id }),
  output: states,
  problems: ['not-found'],
})

export const consentsMine = read('consents.mine', {
  path: '/me/consents',
  summary: 'What the resident has agreed to.',
  input: z.object({}),
  output: states,
})

export const consentGive = command('consents.give', {
  path: '/people/:person/consents',
  summary: 'Writes down that a resident agrees to today’s text: on paper at the window, or by the own account.',
  input: z.object({ person: id, id, key, guardian: z.string().trim().min(2).max(50).nullable().default(null).describe('who agreed for a child under 14') }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'wrong-step'],
})

export const consentWithdraw = command('consents.withdraw', {
  path: '/people/:person/consents/withdraw',
  summary: 'Writes down that a resident withdraws a consent; what the text names stops at once.',
  input: z.object({ person: id, key, reason: z.string().trim().max(500).default('') }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})
