import { z } from 'zod'
import { fileInfo } from './files.ts'
import { id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/**
 * A stream, and where: `people@621102112201`, `messages`. What a phone holds is compared by digests (`sync-digest.ts`), so that nothing can be
 * missed: neither a late commit nor a deletion, nor what a post that ended no longer opens.
 */
export const streamKey = z.string().regex(/^[a-zA-Z.-]{1,60}(@\d{12})?$/)
/** The most villages that one phone takes along. */
export const villagesLimit = 5

/** An officer's or a group leader's phone, known by an id that it made itself for this account. */
const phone = id.describe('the phone')

export const syncCompare = read('sync.compare', {
  path: '/sync/:phone',
  summary: 'Which streams the caller may hold on this phone now, and in which of them it holds something else than the server.',
  input: z.object({
    phone,
    villages: z
      .string()
      .regex(/^(\d{12}(,\d{12}){0,4})?$/)
      .default('')
      .describe('the villages taken along, with commas'),
    have: z
      .string()
      .max(8000)
      .regex(/^([a-zA-Z.-]+(@\d{12})?:[0-9a-f]{12}(,|$))*$/)
      .default('')
      .describe('key:digest of each stream held, with commas'),
  }),
  output: z.object({
    at: instant.describe('now, by the server’s clock'),
    keepDays: z.number().int().describe('days without contact after which the phone wipes what it fetched'),
    villages: z.array(z.object({ code: placeCode, name: z.string() })).describe('those of the villages asked for in which the caller works'),
    streams: z.array(z.object({ key: streamKey, buckets: z.number().int(), differs: z.boolean() })).describe('any other the phone lets go'),
  }),
  problems: ['phone-cut-off'],
})

/** A row of a stream as it travels; `hash` is of its content. */
const streamRow = z.object({ id: z.string(), hash: z.string(), data: z.record(z.string(), z.unknown()) })

export const syncStream = read('sync.stream', {
  path: '/sync/:phone/streams/:key',
  summary: 'The buckets of a stream in which the phone holds something else, whole; they take the place of what it held.',
  input: z.object({
    phone,
    key: streamKey,
    have: z
      .string()
      .max(12 * 256)
      .regex(/^([0-9a-f]{12})*$/)
      .default('')
      .describe('the digests of its buckets, one after another; empty: it holds nothing'),
  }),
  output: z.object({ buckets: z.number().int(), changed: z.array(z.object({ n: z.number().int(), rows: z.array(streamRow) })) }),
  problems: ['not-found', 'phone-cut-off'],
})

/** Why something waits in a phone's outbox: a problem's code, or `unreached`. */
const waiting = z.object({
  route: z.string().max(80),
  state: z.enum(['waiting', 'stuck']).describe('stuck: refused, and waits for its writer'),
  because: z.string().max(40),
  since: instant,
})

export const phoneReport = command('sync.checkIn', {
  path: '/sync/:phone/check-in',
  summary: 'A phone says that it has synchronized, which version of the app it runs, and what waits in its outbox; the first time it becomes known.',
  input: z.object({
    phone,
    name: z.string().trim().max(60).describe('kind of phone, as its browser says'),
    app: z.string().max(40).describe('version of the app'),
    villages: z
      .array(z.string().regex(/^\d{12}$/))
      .max(villagesLimit)
      .default([]),
    synced: z.boolean().describe('everything has been compared and fetched just now'),
    waiting: z.array(waiting).max(200).default([]),
  }),
  output: z.object({ at: instant }),
  problems: ['phone-cut-off'],
})

export const parkedReasons = ['refused', 'cut-off', 'given-up'] as const

export const parkItem = command('sync.park', {
  path: '/sync/:phone/park',
  summary: 'What a phone wrote and the server will not take (access lost, matter closed, file merged) goes to the supervisor, whole.',
  input: z.object({
    id,
    phone,
    command: id.describe('the command that was refused'),
    route: z.string().min(1).max(80),
    input: z.string().max(200_000).describe('what was entered, as JSON'),
    title: z.string().trim().max(120).describe('in the writer’s words: what it was about'),
    why: z.enum(parkedReasons).describe('refused by the server; the phone was cut off; the writer gives it up to the supervisor'),
    problem: z.string().max(40).default('').describe('code of the problem'),
    said: z.string().max(500).default('').describe('what the problem said'),
    written: instant.describe('when it was written, by the phone’s clock'),
    files: z.array(id).max(20).default([]),
  }),
  output: z.object({}),
})

export const phoneState = z.enum(['fresh', 'late', 'cut-off'])
const phoneRow = z.object({
  id,
  account: id,
  holder: z.string().describe('name of the account'),
  place: placeCode,
  placeName: z.string(),
  name: z.string(),
  app: z.string(),
  since: instant,
  seen: instant.describe('last contact'),
  synced: instant.nullable().describe('last complete synchronization'),
  state: phoneState.describe('late: not synchronized for more than three days'),
  waiting: z.array(waiting),
  cutAt: instant.nullable(),
  cutWhy: z.string(),
})
export type PhoneRow = z.infer<typeof phoneRow>

export const phoneList = read('sync.phones', {
  path: '/phones',
  summary: 'The phones of the officers and leaders of a place: when each last synchronized and what waits in it. The longest silent first.',
  input: z.object({ ...paging, place: placeCode.optional(), state: z.enum(['all', 'fresh', 'late', 'waiting', 'cut-off']).default('all') }),
  output: pageOf(phoneRow).extend({
    counts: z.object({ all: z.number().int(), late: z.number().int(), waiting: z.number().int(), cutOff: z.number().int(), parked: z.number().int() }),
  }),
})

export const cutPhone = command('sync.cutOff', {
  path: '/phones/:id/cut-off',
  summary: 'Cuts off a phone: at its next contact it hands over what it has not sent and wipes itself. Or lets it in again.',
  input: z.object({ id, cut: z.boolean().default(true), why: z.string().trim().min(2).max(200) }),
  output: z.object({}),
  problems: ['not-found'],
})

export const parkedItem = z.object({
  id,
  by: z.string().describe('who wrote it'),
  place: placeCode,
  placeName: z.string(),
  route: z.string(),
  title: z.string(),
  why: z.enum(parkedReasons),
  problem: z.string(),
  said: z.string(),
  written: instant,
  parked: instant,
  state: z.enum(['waiting', 'taken', 'dismissed']),
  taker: z.string().nullable(),
  note: z.string(),
})

export const parkedList = read('sync.parked', {
  path: '/parked',
  summary: 'What phones of a place could not hand in: who wrote it, when, and why it was refused. What waits first.',
  input: z.object({ ...paging, place: placeCode.optional(), state: z.enum(['waiting', 'taken', 'dismissed']).optional() }),
  output: pageOf(parkedItem),
})

export const openParked = command('sync.openParked', {
  path: '/parked/:id/open',
  summary: 'Shows everything that was entered; that it was looked at stands in the log.',
  input: z.object({ id }),
  output: parkedItem.extend({ input: z.string().describe('JSON'), files: z.array(fileInfo).describe('what of its photos and papers has arrived') }),
  problems: ['not-found'],
})

export const settleParked = command('sync.settleParked', {
  path: '/parked/:id/settle',
  summary: 'The supervisor takes a parked item over (and does what it asked for), or dismisses it with the reason; its writer is told.',
  input: z.object({ id, as: z.enum(['taken', 'dismissed']), note: z.string().trim().min(2).max(500) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})
