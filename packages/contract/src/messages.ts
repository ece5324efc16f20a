import { z } from 'zod'
import { id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/**
 * A notice (消息) to one account within Balian. It carries no text: the apps put `message.<key>` into words with its parameters, in the
 * reader's language. Parameters hold names of places, days and numbers, nothing of a resident's file.
 */
export const notice = z.object({
  id,
  at: instant,
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  about: z.object({ kind: z.string(), id: z.string(), place: placeCode.nullable() }).nullable().describe('the record to open'),
  urgent: z.boolean(),
  readAt: instant.nullable(),
})
export type Notice = z.infer<typeof notice>

export const messageList = read('messages.list', {
  path: '/messages',
  summary: 'The notices to this account, newest first, and how many are unread.',
  input: z.object({ ...paging, unread: z.stringbool().default(false).describe('only the unread ones') }),
  output: pageOf(notice).extend({ unread: z.number().int() }),
})

export const messageUnread = read('messages.unread', {
  path: '/messages/unread',
  summary: 'How many notices this account has not read: cheap enough to ask every half minute.',
  input: z.object({}),
  output: z.object({ unread: z.number().int(), urgent: z.number().int() }),
})

export const markRead = command('messages.markRead', {
  path: '/messages/read',
  summary: 'Marks notices as read, or all of them up to and with one.',
  input: z.object({ ids: z.array(id).max(100).default([]), upTo: id.optional().describe('this one and all before it') }),
  output: z.object({ unread: z.number().int() }),
})
