import { z } from 'zod'
import { can } from './can.ts'
import { fileInfo, newFiles } from './files.ts'
import { day, id, instant, placeCode } from './ids.ts'
import type { LineName } from './lines.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

interface ActivityKind {
  readonly line: LineName
  readonly zh: string
  readonly en: string
  /** Written only by a command of its line, which knows more of it; not by `activities.record`. */
  readonly byLine?: true
}

/** The kinds of activities (活动): a dated deed of a line at a place. */
export const activityKinds = {
  screening: { line: 'disputes', zh: '矛盾纠纷排查', en: 'Screening for disputes', byLine: true },
  patrol: { line: 'safety', zh: '治安巡逻', en: 'Patrol' },
  'clean-up': { line: 'safety', zh: '重点地区整治', en: 'Clean-up of a key area' },
  'population-check': { line: 'population', zh: '人口核查', en: 'Population check' },
  'help-talk': { line: 'reintegration', zh: '帮教活动', en: 'Help activity' },
  'care-service': { line: 'care', zh: '关爱服务活动', en: 'Care service' },
  'liaison-visit': { line: 'organizations', zh: '走访联络', en: 'Liaison visit' },
  'errand-day': { line: 'errands', zh: '集中代办', en: 'Errand day' },
  lecture: { line: 'learning', zh: '法律政策宣讲', en: 'Law and policy lecture' },
} as const satisfies Record<string, ActivityKind>
export type ActivityKindName = keyof typeof activityKinds
export const activityKind = z.enum(Object.keys(activityKinds) as [ActivityKindName, ...ActivityKindName[]])
/** The kinds that `activities.record` writes. */
const recorded = activityKind.exclude(['screening'])

const text = z.string().trim()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')

/** Who did it besides the writer: an account, or somebody by name (a group leader, a guest). Residents who came are counted, not named. */
export const activityWho = z.object({ account: id.nullable().default(null), name: text.min(1).max(60), duty: text.max(60).default('') })

/** What is told of a deed. */
const deed = {
  place: placeCode,
  day,
  from: time.nullable().default(null).describe('Asia/Shanghai, HH:MM'),
  to: time.nullable().default(null),
  theme: text.min(2).max(100),
  spot: text.max(100).default('').describe('where within the place'),
  who: z.array(activityWho).max(30).default([]),
  reached: z.number().int().min(0).max(1_000_000).default(0).describe('people who took part or were reached (人次)'),
  findings: text.max(4000).default(''),
  files: newFiles.default([]).describe('photos and papers uploaded by files.add'),
}

export const activityRow = z.object({
  id,
  kind: activityKind,
  place: placeCode,
  placeName: z.string(),
  day,
  from: z.string().nullable(),
  to: z.string().nullable(),
  theme: z.string(),
  spot: z.string(),
  reached: z.number().int(),
  by: z.string().describe('who wrote it down'),
  withdrawn: z.boolean(),
  version: z.number().int(),
})
export type ActivityRow = z.infer<typeof activityRow>

export const recordActivity = command('activities.record', {
  path: '/activities',
  summary: 'Records a dated deed of a line at a place.',
  input: z.object({ id, kind: recorded, ...deed }),
  output: z.object({ id, version: z.number().int() }),
})

export const amendActivity = command('activities.amend', {
  path: '/activities/:id/amend',
  summary: 'Mends what was recorded; the place and the kind stay.',
  input: z.object({ id, version: z.number().int(), ...deed }).omit({ place: true }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const withdrawActivity = command('activities.withdraw', {
  path: '/activities/:id/withdraw',
  summary: 'Takes back an activity that was recorded by mistake; it stays readable and no longer counts.',
  input: z.object({ id, version: z.number().int(), why: text.min(2).max(200) }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const activityList = read('activities.list', {
  path: '/activities',
  summary: 'The activities of a place and everything below it, newest first.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    kind: activityKind.optional(),
    from: day.optional(),
    to: day.optional(),
    text: text.max(60).optional().describe('in the theme'),
  }),
  output: pageOf(activityRow).extend({ reached: z.number().int().describe('people reached by all that the filter finds') }),
})

export const activityPage = read('activities.page', {
  path: '/activities/:id',
  summary: 'One activity with who did it, what was found, and its photos.',
  input: z.object({ id }),
  output: activityRow.extend({
    who: z.array(activityWho),
    findings: z.string(),
    files: z.array(fileInfo),
    madeAt: instant,
    why: z.string().nullable().describe('why it was taken back'),
    can,
  }),
  problems: ['not-found'],
})
