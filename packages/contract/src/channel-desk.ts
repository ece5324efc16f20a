import { z } from 'zod'
import { channelName } from './channels.ts'
import { id, instant } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/** What of a channel's messages stands how, over some days. */
const counts = z.object({
  waiting: z.number().int(),
  sent: z.number().int().describe('taken by the channel; no report (yet)'),
  delivered: z.number().int(),
  failed: z.number().int().describe('this way failed for good'),
})

const channelLook = z.object({
  channel: channelName,
  mode: z.enum(['on', 'show', 'off']).describe('on: it leaves the house; show: only shown here, for trying out; off: not set up'),
  peer: z.string().nullable().describe('host and port of the other end'),
  connected: z.boolean().nullable().describe('null: it connects when there is something to send'),
  error: z.string().nullable().describe('the last error, a code'),
  testable: z.boolean(),
  today: counts,
  week: counts.describe('the last seven days, today among them'),
})
export type ChannelLooks = z.infer<typeof channelLook>

const test = z.object({
  id,
  channel: channelName,
  to: z.string().describe('masked'),
  by: z.string(),
  at: instant,
  state: z.enum(['waiting', 'sent', 'failed']),
  error: z.string().nullable(),
})

export const systemChannels = read('system.channels', {
  path: '/system/channels',
  summary: 'How each channel stands, what it sent, the last tests, and what a channel in trying-out mode would have sent. No names, no addresses.',
  input: z.object({}),
  output: z.object({
    items: z.array(channelLook),
    unreached: z.number().int().describe('of the last seven days: no way reaches them'),
    quiet: z.object({ from: z.string(), to: z.string(), now: z.boolean() }),
    tests: z.array(test).describe('the caller’s own, newest first'),
    shown: z.array(z.object({ at: instant, channel: channelName, to: z.string(), text: z.string() })).describe('newest first'),
  }),
})

export const systemChannelTest = command('system.channelTest', {
  path: '/system/channels/test',
  summary: 'Sends a test text by a channel to an address of the administrator’s own.',
  input: z.object({ id, channel: channelName, address: z.string().trim().min(3).max(120).describe('a mobile number, or a mail address') }),
  output: z.object({ id }),
})

/** Messages that every way failed for, counted by message and reason: never whom. */
export const deadLetter = z.object({
  dispatch: id,
  placeName: z.string(),
  at: instant,
  channel: channelName.describe('the way that failed last'),
  error: z.string(),
  count: z.number().int(),
})
export type DeadLetter = z.infer<typeof deadLetter>

export const systemDeadLetters = read('system.deadLetters', {
  path: '/system/dead-letters',
  summary: 'Messages that every way failed for (死信), by message and reason, newest first. It says neither to whom nor what.',
  input: z.object({ ...paging }),
  output: pageOf(deadLetter),
})

export const systemRetryDead = command('system.retryDead', {
  path: '/system/dead-letters/retry',
  summary: 'Tries the dead letters of a message again, by all its ways; those of one way and reason, or all.',
  input: z.object({ dispatch: id, channel: channelName.optional(), error: z.string().max(60).optional() }),
  output: z.object({ count: z.number().int() }),
  problems: ['not-found'],
})
