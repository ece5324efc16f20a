import { z } from 'zod'
import { can } from './can.ts'
import { channelName, channelNames, deliveryState, ways } from './channels.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { type LineName, lineNames, lines } from './lines.ts'
import { pageOf, paging } from './page.ts'
import type { Role } from './roles.ts'
import { command, read } from './route.ts'
import { smsTerms } from './sms-terms.ts'

/** Kinds of service messages (服务信息), as the 2013 article names them. */
export const serviceKinds = {
  farm: { zh: '支农惠农', en: 'Farm support' },
  relief: { zh: '社会救助', en: 'Social relief' },
  jobs: { zh: '劳动就业', en: 'Jobs' },
  other: { zh: '其他服务', en: 'Other' },
} as const
export type ServiceKind = keyof typeof serviceKinds
const kind = z.enum(Object.keys(serviceKinds) as [ServiceKind, ...ServiceKind[]])

export const serviceStates = ['draft', 'waiting', 'returned', 'approved', 'sent', 'withdrawn'] as const
export const serviceState = z.enum(serviceStates)
export type ServiceState = (typeof serviceStates)[number]

/** Which households, and which register of the line: chosen by need, never by what a sealed file says. */
export const audienceHouseholds = ['any', 'alone', 'with-children', 'with-elderly'] as const
export const audienceRegisters = ['any', 'floating', 'landlords', 'boarders'] as const

/** Lines whose open matters may choose an audience: never the sealed one. */
export const serviceLines = lineNames.filter((line) => line !== 'reintegration') as [
  Exclude<LineName, 'reintegration'>,
  ...Exclude<LineName, 'reintegration'>[],
]

/** For which lines a role writes to audiences of its places: each of the eight for its own, management for all. */
export const serviceLinesOf: Readonly<Partial<Record<Role, readonly LineName[]>>> = {
  ...Object.fromEntries(lines.map(({ officer, line }) => [officer, [line]])),
  manager: lineNames,
}

/** To whom: everybody of a place, narrowed by need. */
const audience = {
  place: placeCode,
  ageFrom: z.coerce.number().int().min(0).max(130).nullable().default(null).describe('whole years on the day of sending'),
  ageTo: z.coerce.number().int().min(0).max(130).nullable().default(null),
  household: z.enum(audienceHouseholds).default('any').describe('lives alone; a child under 16 or somebody of 60 and more in the household'),
  register: z.enum(audienceRegisters).default('any').describe('stands on this register'),
  group: id.nullable().default(null).describe('belongs to this mutual-aid group'),
  line: z.enum(serviceLines).nullable().default(null).describe('has an open matter of this line'),
}
export const serviceAudience = z.object(audience)
export type ServiceAudience = z.infer<typeof serviceAudience>

/** A time of the day, `08:30`. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const totals = z.object({
  people: z.number().int().describe('receivers'),
  waiting: z.number().int().describe('still to be sent'),
  sent: z.number().int().describe('a channel took it; whether it arrived is not known (yet)'),
  delivered: z.number().int().describe('it arrived'),
  read: z.number().int(),
  dead: z.number().int().describe('every way failed'),
  unreached: z.number().int().describe('no channel reaches them: to be told in person'),
  optedOut: z.number().int().describe('wanted no messages of this kind'),
})

export const serviceRow = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  kind,
  forLine: z.enum(lineNames).describe('the line that tells'),
  title: z.string(),
  state: serviceState,
  sendOn: day.nullable().describe('not before this day; null: once approved'),
  sendTime: clockTime.nullable().describe('on that day not before this time (Asia/Shanghai)'),
  urgent: z.boolean().describe('goes out in the quiet hours too'),
  channels: ways,
  writtenBy: z.string(),
  approvedBy: z.string().nullable(),
  sentAt: instant.nullable(),
  totals,
  version: z.number().int(),
  can,
})
export type ServiceRow = z.infer<typeof serviceRow>

const text = {
  kind,
  forLine: z.enum(lineNames).default('population').describe('the line that tells: one of the writer’s own'),
  title: z.string().trim().min(2).max(60),
  text: z.string().trim().min(2).max(1000),
  sendOn: day.nullable().default(null),
  sendTime: clockTime.nullable().default(null).describe('needs a day'),
  urgent: z.boolean().default(false),
  channels: ways.default(['in-app']).describe('in the order in which they are tried'),
}

export const serviceList = read('population.serviceList', {
  path: '/population/service-messages',
  summary: 'Service messages (服务信息) of a place, newest first, with totals.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    kind: kind.optional(),
    state: serviceState.optional(),
    approvable: z.stringbool().default(false).describe('only those that wait for the caller’s approval'),
  }),
  output: pageOf(serviceRow).extend({
    kinds: z.array(z.object({ kind, messages: z.number().int(), delivered: z.number().int(), read: z.number().int() })).describe('sent ones of the place'),
  }),
})

export const servicePage = read('population.servicePage', {
  path: '/population/service-messages/:id',
  summary: 'A service message: its text, its audience, what was said on the way, how many it reached.',
  input: z.object({ id }),
  output: serviceRow.extend({
    text: z.string(),
    audience: serviceAudience,
    groupName: z.string().nullable(),
    steps: z.array(z.object({ at: instant, by: z.string(), step: z.string(), why: z.string() })).describe('oldest first'),
    byChannel: z
      .array(z.object({ channel: channelName.nullable(), state: deliveryState, count: z.number().int(), error: z.string().nullable() }))
      .describe('receivers by way and how far each has come; of those that failed, why (a code)'),
    sms: smsTerms,
  }),
  problems: ['not-found'],
})

export const serviceEstimate = read('population.serviceEstimate', {
  path: '/population/service-estimate',
  summary: 'How many people an audience holds today, how many a channel reaches, how many want no such messages. Numbers, no names.',
  input: z.object({
    place: placeCode,
    kind,
    ageFrom: z.coerce.number().int().min(0).max(130).optional(),
    ageTo: z.coerce.number().int().min(0).max(130).optional(),
    household: z.enum(audienceHouseholds).default('any'),
    register: z.enum(audienceRegisters).default('any'),
    group: id.optional(),
    line: z.enum(serviceLines).optional(),
    ways: z
      .string()
      .regex(/^[a-z-]+(,[a-z-]+)*$/)
      .refine((value) => value.split(',').every((one) => (channelNames as readonly string[]).includes(one)))
      .default('in-app')
      .describe('the ways in their order, with commas between'),
  }),
  output: z.object({
    people: z.number().int(),
    reachable: z.number().int().describe('by the ways that were chosen'),
    optedOut: z.number().int(),
    ways: z
      .array(z.object({ channel: channelName, takes: z.number().int(), first: z.number().int() }))
      .describe('the ways of this installation: how many people each reaches, and how many would be told by it'),
    sms: smsTerms,
    quiet: z.object({ from: clockTime, to: clockTime }).describe('nothing that makes a noise goes out between these'),
  }),
})

export const serviceWrite = command('population.serviceWrite', {
  path: '/population/service-messages',
  summary: 'Writes a service message: a draft until it is handed in.',
  input: z.object({ id, ...audience, ...text }),
  output: z.object({ id, version: z.number().int() }),
  problems: ['not-found'],
})

const edit = { id, version: z.number().int() }
const edited = z.object({ version: z.number().int(), state: serviceState })
const problems = ['not-found', 'stale', 'wrong-step'] as const
const why = z.string().trim().min(2).max(200)

export const serviceEdit = command('population.serviceEdit', {
  path: '/population/service-messages/:id',
  summary: 'Changes a draft, or what was returned.',
  input: z.object({ ...edit, ...audience, ...text }).omit({ place: true }),
  output: edited,
  problems,
})
export const serviceHandIn = command('population.serviceHandIn', {
  path: '/population/service-messages/:id/hand-in',
  summary: 'Hands a draft in for approval.',
  input: z.object(edit),
  output: edited,
  problems,
})
export const serviceApprove = command('population.serviceApprove', {
  path: '/population/service-messages/:id/approve',
  summary: 'Approves a message: never whoever wrote it. It goes out on its day.',
  input: z.object(edit),
  output: edited,
  problems,
})
export const serviceReturn = command('population.serviceReturn', {
  path: '/population/service-messages/:id/return',
  summary: 'Returns a message to its writer, with the reason.',
  input: z.object({ ...edit, why }),
  output: edited,
  problems,
})
export const serviceWithdraw = command('population.serviceWithdraw', {
  path: '/population/service-messages/:id/withdraw',
  summary: 'Withdraws a message that has not gone out.',
  input: z.object({ ...edit, why }),
  output: edited,
  problems,
})

/** A message as its receiver has it. */
export const serviceReceived = z.object({
  id,
  kind: z
    .enum([...(Object.keys(serviceKinds) as [ServiceKind, ...ServiceKind[]]), 'direct'])
    .describe('direct: to the receiver alone, or about the own matter'),
  title: z.string(),
  text: z.string(),
  from: z.string().describe('the place that sent it'),
  at: instant,
  readAt: instant.nullable(),
})
const optOut = z.object({ kind, reason: z.string(), at: instant })

export const serviceMine = read('population.serviceMine', {
  path: '/population/my-service-messages',
  summary: 'The service messages that the resident received, newest first, and which kinds the resident wants no more.',
  input: z.object({ ...paging }),
  output: pageOf(serviceReceived).extend({ optedOut: z.array(optOut) }),
})

export const serviceRead = command('population.serviceRead', {
  path: '/population/my-service-messages/:id/read',
  summary: 'The resident has read a message.',
  input: z.object({ id }),
  output: z.object({}),
  problems: ['not-found'],
})

export const serviceOptOut = command('population.serviceOptOut', {
  path: '/population/service-opt-outs',
  summary: 'A resident wants no more messages of a kind, or wants them again: by the resident, or told to a registrar.',
  input: z.object({ person: id.nullable().default(null).describe('null: the caller'), kind, out: z.boolean(), reason: z.string().trim().max(200).default('') }),
  output: z.object({}),
  problems: ['not-found'],
})
