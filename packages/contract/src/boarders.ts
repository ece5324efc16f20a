import { z } from 'zod'
import { can } from './can.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/** The five parties (五位一体) that answer for a boarder, and the items of the register that name each and say how to call them. */
export const fiveParties = [
  { party: 'school', name: 'schoolParty', phone: 'schoolPhone', zh: '学校', en: 'School' },
  { party: 'police', name: 'policeParty', phone: 'policePhone', zh: '派出所', en: 'Police station' },
  { party: 'parent', name: 'parentParty', phone: 'phone', zh: '家长', en: 'Parents' },
  { party: 'landlord', name: 'landlordParty', phone: 'landlordPhone', zh: '出租房屋户', en: 'Landlord' },
  { party: 'group', name: 'groupParty', phone: 'groupPhone', zh: '互助组', en: 'Mutual-aid group' },
] as const
export type Party = (typeof fiveParties)[number]['party']

/** What a boarder's card lacks: a party, an agreement (none signed, or run out), or a check-in for so many days. */
export const boarderGaps = ['school', 'police', 'parent', 'landlord', 'group', 'unsigned', 'over', 'unseen'] as const
export const boarderGap = z.enum(boarderGaps)
export type BoarderGap = (typeof boarderGaps)[number]

/** Days without a check-in after which it shows as a gap, unless the board asks for another number. */
export const checkInDays = 14
/** Days back that a check-in may be told. */
export const checkInBackDays = 30

/** How contact was made: where the pupil boards, met at school or elsewhere, by telephone. */
export const checkInWays = { lodging: { zh: '住处查看', en: 'At the lodging' }, met: { zh: '见面', en: 'Met' }, phone: { zh: '电话', en: 'By phone' } } as const
export type CheckInWay = keyof typeof checkInWays
const way = z.enum(Object.keys(checkInWays) as [CheckInWay, ...CheckInWay[]])

export const boarderRow = z.object({
  id,
  name: z.string(),
  place: placeCode,
  placeName: z.string(),
  school: z.string(),
  gaps: z.array(boarderGap),
  lastSeen: day.nullable(),
  days: z.number().int().describe('since the last check-in, or since it was registered'),
  until: day.nullable().describe('end of the agreement'),
  group: id.nullable(),
  today: id.nullable().describe('the check-in that the caller reported today and may take back'),
  can,
})
export type BoarderRow = z.infer<typeof boarderRow>

export const boarderBoard = read('population.boarderBoard', {
  path: '/population/boarder-board',
  summary: 'Off-campus boarders with the gaps of their five-party cards, the most gaps first; a group leader sees those of the own group.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    gap: boarderGap.optional(),
    show: z.enum(['gaps', 'all']).default('gaps'),
    days: z.coerce.number().int().min(1).max(120).default(checkInDays).describe('without a check-in'),
    text: z.string().trim().max(50).optional().describe('in the name or the school'),
  }),
  output: pageOf(boarderRow).extend({
    boarders: z.number().int(),
    complete: z.number().int().describe('without any gap'),
    counts: z.array(z.object({ gap: boarderGap, count: z.number().int() })),
    places: z
      .array(z.object({ place: placeCode, name: z.string(), boarders: z.number().int(), gaps: z.number().int() }))
      .describe('one tier below the place asked for: boarders, and how many of them have a gap'),
  }),
})

export const boarderCheckIn = z.object({
  id,
  on: day,
  how: way,
  note: z.string(),
  by: z.string(),
  asLeader: z.boolean(),
  at: instant,
  undone: z.string().nullable().describe('why it was taken back'),
  can,
})

export const boarderCard = read('population.boarderCard', {
  path: '/population/boarders/:id/card',
  summary: 'The five-party card of a boarder (校外寄宿生五方联管卡); the pupil’s file shows that it was opened.',
  input: z.object({ id }),
  output: boarderRow.extend({
    person: id,
    birth: day,
    house: z.object({ id, title: z.string() }).nullable(),
    parties: z.array(
      z.object({ party: z.enum(['school', 'police', 'parent', 'landlord', 'group']), name: z.string(), phone: z.string().nullable().describe('masked') }),
    ),
    groupName: z.string().nullable(),
    groups: z.array(z.object({ id, name: z.string() })).describe('groups of the pupil and the household, one of which may check in'),
    signed: z.boolean(),
    signedOn: day.nullable(),
    from: day.nullable(),
    checkIns: z.array(boarderCheckIn).describe('the newest thirty'),
    endedOn: day.nullable(),
    version: z.number().int(),
  }),
  problems: ['not-found'],
})

export const boarderSeen = command('population.boarderSeen', {
  path: '/population/boarders/:id/check-ins',
  summary: 'A check-in with a boarder: one tap by an officer or the leader of the group. The id is made on the device: sent again, it counts once.',
  input: z.object({
    id,
    checkIn: id,
    on: day.nullable().default(null).describe('null: today; at most thirty days back'),
    how: way.default('met'),
    note: z.string().trim().max(500).default(''),
  }),
  output: z.object({ checkIn: id }),
  problems: ['not-found', 'wrong-step'],
})

export const boarderUnseen = command('population.boarderUnseen', {
  path: '/population/boarder-check-ins/:id/undo',
  summary: 'Takes a check-in back: whoever reported it, within a day; a registrar or the management, with a reason, at any time.',
  input: z.object({ id, why: z.string().trim().max(200).default('') }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const boarderGroup = command('population.boarderGroup', {
  path: '/population/boarders/:id/group',
  summary: 'Says which mutual-aid group looks after a boarder: its leader sees the pupil and checks in. Null takes it away.',
  input: z.object({ id, version: z.number().int(), group: id.nullable() }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const boarderPrint = read('population.boarderPrint', {
  path: '/population/boarders/:id/print',
  summary: 'The card (五方联管卡), or the agreement of the five parties (责任书) ready to be signed, as a Word or PDF document.',
  input: z.object({ id, what: z.enum(['card', 'agreement']).default('card'), as: z.enum(['docx', 'pdf']) }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
