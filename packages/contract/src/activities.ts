import { z } from 'zod'
import { activityKind, recordedKinds } from './activity-kinds.ts'
import { can } from './can.ts'
import { fileInfo, newFiles } from './files.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { lineNames } from './lines.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

const text = z.string().trim()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

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
  groups: z.array(id).max(20).default([]).describe('mutual-aid groups that took part'),
  reached: z.number().int().min(0).max(1_000_000).default(0).describe('people who took part or were reached (人次)'),
  findings: text.max(4000).default(''),
  values: z.record(z.string().max(40), value).default({}).describe('the items that the kind declares, all of them; money in fen'),
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
  groups: z.array(z.object({ id, name: z.string() })).describe('mutual-aid groups that took part'),
  values: z.record(z.string(), value).describe('the kind’s own items; money in fen'),
  shown: z.record(z.string(), z.string()).describe('names of whom and what the values point to, by item'),
  by: z.string().describe('who wrote it down'),
  withdrawn: z.boolean(),
  version: z.number().int(),
})
export type ActivityRow = z.infer<typeof activityRow>

export const recordActivity = command('activities.record', {
  path: '/activities',
  summary: 'Records a dated deed of a line at a place; what its kind asks for is checked by the kind’s declaration.',
  input: z.object({ id, kind: z.enum(recordedKinds), ...deed }),
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

const filter = {
  place: placeCode.optional().describe('the subtree of this place'),
  line: z.enum(lineNames).optional(),
  kind: activityKind.optional(),
  group: id.optional().describe('a mutual-aid group that took part'),
  from: day.optional(),
  to: day.optional(),
  text: text.max(60).optional().describe('in the theme'),
  items: text
    .max(300)
    .regex(/^[a-zA-Z]+:[^,:]+(,[a-zA-Z]+:[^,:]+)*$/, 'filter')
    .optional()
    .describe('what the kind’s own items must be, `name:value` joined by commas; asks for a kind'),
}

export const activityList = read('activities.list', {
  path: '/activities',
  summary: 'The activities of a place and everything below it, newest first.',
  input: z.object({ ...paging, ...filter }),
  output: pageOf(activityRow).extend({
    reached: z.number().int().describe('people reached by all that the filter finds'),
    kinds: z
      .array(z.object({ kind: activityKind, count: z.number().int(), reached: z.number().int() }))
      .describe('the same by kind; what was taken back does not count'),
  }),
})

export const activityExport = read('activities.export', {
  path: '/activities/export',
  summary: 'The filtered activities of one kind as a spreadsheet.',
  input: z.object({ ...filter, kind: activityKind }),
  output: z.object({}),
  carries: 'download',
})

export const activityPage = read('activities.page', {
  path: '/activities/:id',
  summary: 'One activity with who did it, what was found, and its photos; residents whom it names see that it was opened.',
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
