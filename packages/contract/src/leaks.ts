import { z } from 'zod'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/** What may have leaked, by kind (个人信息保护法 art. 57). */
export const leakKinds = {
  names: { zh: '姓名、住址', en: 'Names and addresses' },
  numbers: { zh: '身份号码', en: 'Identity numbers' },
  phones: { zh: '电话', en: 'Telephone numbers' },
  cases: { zh: '事项与卷宗', en: 'Matters and case files' },
  care: { zh: '帮扶、救助情况', en: 'Care and relief' },
  children: { zh: '未成年人信息', en: 'Data of children' },
  accounts: { zh: '账号、密码', en: 'Accounts and passwords' },
  other: { zh: '其他', en: 'Other' },
} as const
const kind = z.enum(Object.keys(leakKinds) as [keyof typeof leakKinds, ...(keyof typeof leakKinds)[]])

/** The law says at once (立即); the system reminds after so many hours from when it was found. */
export const leakHours = { authority: 24, people: 72 } as const

const text = (least: number) => z.string().trim().min(least).max(2000)
const facts = {
  title: z.string().trim().min(4).max(100),
  foundAt: instant,
  happened: z.string().trim().max(200).describe('when it happened, as far as is known'),
  what: text(4).describe('what happened and why'),
  kinds: z.array(kind).min(1),
  whose: text(2).describe('whose data: which register, village, group of people'),
  people: z.number().int().min(0).max(10_000_000).describe('how many people, as far as is known'),
  harm: text(0).describe('what harm it may do'),
  measures: text(4).describe('what was done to stop and mend it'),
  advice: text(0).describe('what the people concerned can do'),
  authorityToldAt: instant.nullable(),
  authority: z.string().trim().max(100).describe('to whom it was reported'),
  peopleToldAt: instant.nullable(),
  peopleTold: text(0).describe('how they were told, or why not (art. 57: measures that effectively avert harm)'),
}

export const leak = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  ...facts,
  state: z.enum(['open', 'closed']),
  authorityDue: instant,
  peopleDue: instant,
  lateAuthority: z.boolean(),
  latePeople: z.boolean(),
  reportedBy: z.string(),
  closedOn: day.nullable(),
  lesson: z.string().nullable(),
  version: z.number().int(),
})
export type Leak = z.infer<typeof leak>

export const leakList = read('leaks.list', {
  path: '/leaks',
  summary: 'Incidents in which data of persons leaked, were altered or lost, newest first.',
  input: z.object({ ...paging }),
  output: pageOf(leak),
})

export const leakReport = command('leaks.report', {
  path: '/leaks',
  summary: 'Reports an incident (个人信息泄露事件).',
  input: z.object({ id, place: placeCode, ...facts }),
  output: z.object({ version: z.number().int() }),
})

export const leakAmend = command('leaks.amend', {
  path: '/leaks/:id',
  summary: 'Adds what became known, and notes that authority and people were told.',
  input: z.object({ id, version: z.number().int(), ...facts }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const leakClose = command('leaks.close', {
  path: '/leaks/:id/close',
  summary: 'Closes an incident with what was learnt; the authority must have been told.',
  input: z.object({ id, version: z.number().int(), lesson: text(4) }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const leakPrint = read('leaks.print', {
  path: '/leaks/:id/print',
  summary: 'The report to the authority, or the notice to the people concerned, to sign and send.',
  input: z.object({ id, paper: z.enum(['report', 'notice']), format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
