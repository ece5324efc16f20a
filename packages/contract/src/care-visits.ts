import { z } from 'zod'
import { can } from './can.ts'
import { fileInfo, newFiles } from './files.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/** Why somebody is cared for: a category of the left-behind (GB/T 31000), or the need of somebody else (`need:` and the choice of `inNeed`). */
export const careReason = z.string().max(40)

/** How contact was made (走访方式): at home, met elsewhere in the village, or by telephone. */
export const visitWays = {
  home: { zh: '上门', en: 'At home' },
  met: { zh: '见面', en: 'Met' },
  phone: { zh: '电话', en: 'By phone' },
} as const
export type VisitWay = keyof typeof visitWays
const way = z.enum(Object.keys(visitWays) as [VisitWay, ...VisitWay[]])

/** Days without contact at which a debt of visits shows as more urgent. */
export const debtDays = [30, 60, 90] as const

/** Whoever is to visit: an officer, or a group leader for a member of the own group. */
export const keeper = z.object({
  kind: z.enum(['officer', 'leader']),
  account: id.nullable().describe('of an officer'),
  person: id.nullable().describe('of a group leader'),
  group: id.nullable().describe('the group that both belong to'),
})
export type Keeper = z.infer<typeof keeper>
const keeperShown = keeper.extend({ name: z.string(), groupName: z.string().nullable() })

/** Somebody cared for, as the visit-debt list shows them. A group leader sees neither reasons nor who else is cared for. */
export const careRow = z.object({
  id: id.describe('of the care file (帮扶档案)'),
  person: id,
  name: z.string(),
  place: placeCode,
  placeName: z.string(),
  reasons: z.array(careReason),
  lastSeen: day.nullable().describe('the last day of contact'),
  days: z.number().int().describe('days without contact; from the day of registration when there was none yet'),
  interval: z.number().int().describe('days between two visits'),
  due: day.describe('the day on which the next visit falls due'),
  keeper: keeperShown.nullable(),
  byHand: z.boolean().describe('an officer chose the keeper; otherwise the rule did'),
  mine: z.boolean().describe('the caller is the keeper'),
  today: id.nullable().describe('the visit that the caller reported today and may still take back'),
  version: z.number().int(),
  can,
})
export type CareRow = z.infer<typeof careRow>

const counts = z.object({ cared: z.number().int(), due: z.number().int(), d30: z.number().int(), d60: z.number().int(), d90: z.number().int() })

export const careDebts = read('care.debts', {
  path: '/care/debts',
  summary: 'The visit-debt list (走访欠账): who waits for contact, the most urgent first; a group leader sees the own members shared out to them.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    show: z.enum(['due', '30', '60', '90', 'all']).default('due').describe('due by the plan, or without contact for so many days'),
    keeper: z.enum(['mine', 'officers', 'leaders', 'nobody']).optional(),
    text: z.string().trim().max(50).optional().describe('in the name'),
  }),
  output: pageOf(careRow).extend({ counts: counts.describe('of the place and the keeper asked for, whatever is shown') }),
})

export const careVisit = z.object({
  id,
  file: id,
  name: z.string(),
  place: placeCode,
  placeName: z.string(),
  on: day,
  how: way,
  note: z.string(),
  by: z.string(),
  asLeader: z.boolean(),
  at: instant.describe('when it was reported'),
  photos: z.number().int(),
  undone: z.string().nullable().describe('why it was taken back'),
  can,
})
export type CareVisit = z.infer<typeof careVisit>

export const careVisitList = read('care.visits', {
  path: '/care/visits',
  summary: 'Visits (走访记录) of a place, newest first; a group leader sees the own ones.',
  input: z.object({ ...paging, place: placeCode.optional(), file: id.optional(), from: day.optional(), to: day.optional(), how: way.optional() }),
  output: pageOf(careVisit),
})

export const careFilePage = read('care.file', {
  path: '/care/files/:id',
  summary: 'A care file (帮扶档案): plan, keeper, visits, needs, pairs and help given. The person sees that it was opened.',
  input: z.object({ id }),
  output: careRow.extend({
    birth: day,
    planWhy: z.string().describe('why the interval is not the one of the rule; empty by the rule'),
    rule: z.number().int().describe('the interval by the rule, in days'),
    closedOn: day.nullable(),
    visits: z.array(careVisit.extend({ files: z.array(fileInfo) })).describe('the newest twenty'),
    registers: z
      .array(z.object({ register: z.string(), id, title: z.string(), text: z.string(), on: day.nullable(), endedOn: day.nullable() }))
      .describe('rows of the registers of the line that are about this person, newest first'),
  }),
  problems: ['not-found'],
})

export const careKeepers = read('care.keepers', {
  path: '/care/files/:id/keepers',
  summary: 'Who may be put on a care file: the care helpers over the place, and the leaders of the groups that the person belongs to.',
  input: z.object({ id }),
  output: z.object({ items: z.array(keeperShown.extend({ load: z.number().int().describe('files kept now') })) }),
  problems: ['not-found'],
})

export const careSaw = command('care.saw', {
  path: '/care/files/:id/saw',
  summary: 'Saw them (今天见到了): one contact, with a note or a photo if wanted. The id is made on the device: sent again, it counts once.',
  input: z.object({
    id,
    visit: id,
    on: day.nullable().default(null).describe('null: today; at most thirty days back'),
    how: way.default('home'),
    note: z.string().trim().max(500).default(''),
    files: newFiles.default([]),
  }),
  output: z.object({ visit: id, due: day }),
  problems: ['not-found', 'wrong-step'],
})

export const careUndoVisit = command('care.undoVisit', {
  path: '/care/visits/:id/undo',
  summary: 'Takes a visit back: who reported it, within a day; a care helper or the management, with a reason, at any time.',
  input: z.object({ id, why: z.string().trim().max(200).default('') }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const carePlan = command('care.plan', {
  path: '/care/files/:id/plan',
  summary: 'Sets the visit plan (走访计划): days between two visits, or null for the rule’s.',
  input: z.object({ id, version: z.number().int(), days: z.number().int().min(1).max(180).nullable(), why: z.string().trim().max(200).default('') }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const careKeep = command('care.keep', {
  path: '/care/files/:id/keep',
  summary: 'Puts somebody on a care file by hand, or (null) gives it back to the rule.',
  input: z.object({ id, version: z.number().int(), keeper: keeper.nullable() }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const careShareOut = command('care.shareOut', {
  path: '/care/share-out',
  summary: 'Brings the care files of a place up to date with the registers and shares them out anew; it also happens by itself every day.',
  input: z.object({ place: placeCode }),
  output: z.object({ cared: z.number().int(), changed: z.number().int().describe('files whose keeper changed') }),
})
