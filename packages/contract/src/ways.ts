import { z } from 'zod'
import { channelName } from './channels.ts'
import { id, instant } from './ids.ts'
import { command, read } from './route.ts'

/** The apps whose browsers take notices. */
export const pushApps = ['my', 'desk', 'phone'] as const
export type PushApp = (typeof pushApps)[number]

export const messageWays = read('messages.ways', {
  path: '/my-ways',
  summary: 'By which ways the resident can be told, which of them are wanted, and where.',
  input: z.object({}),
  output: z.object({
    ways: z.array(z.object({ channel: channelName, wanted: z.boolean(), reaches: z.boolean().describe('there is an address for it') })),
    phone: z.string().nullable().describe('of the e-file, masked'),
    mail: z.object({ address: z.string().describe('masked'), confirmed: z.boolean() }).nullable(),
  }),
})

export const messageSetWay = command('messages.setWay', {
  path: '/my-ways',
  summary: 'The resident wants no messages by a way, or wants them again.',
  input: z.object({ channel: channelName, wanted: z.boolean() }),
  output: z.object({}),
})

export const messageSetMail = command('messages.setMail', {
  path: '/my-ways/mail',
  summary: 'Gives a mail address, to which a code of six digits is sent; null takes the address away.',
  input: z.object({ address: z.string().trim().max(120).nullable() }),
  output: z.object({}),
})

export const messageConfirmMail = command('messages.confirmMail', {
  path: '/my-ways/mail/confirm',
  summary: 'The code that came by mail: from then on messages may go there.',
  input: z.object({ code: z.string().regex(/^\d{6}$/) }),
  output: z.object({ confirmed: z.boolean().describe('false: the code was wrong or too old') }),
})

export const messageBrowsers = read('messages.browsers', {
  path: '/my-browsers',
  summary: 'The browsers of this account that take notices, and the key that a browser subscribes with; null: notices of browsers are not set up.',
  input: z.object({}),
  output: z.object({ key: z.string().nullable(), items: z.array(z.object({ id, device: z.string(), since: instant })) }),
})

export const messageSubscribe = command('messages.subscribe', {
  path: '/my-browsers',
  summary: 'This browser takes notices (Web Push).',
  input: z.object({
    id,
    app: z.enum(pushApps).default('my'),
    endpoint: z.url().max(1000),
    p256dh: z.string().regex(/^[\w-]{80,100}$/),
    auth: z.string().regex(/^[\w-]{20,30}$/),
  }),
  output: z.object({ id }),
})

export const messageUnsubscribe = command('messages.unsubscribe', {
  path: '/my-browsers/:id/end',
  summary: 'A browser takes notices no more.',
  input: z.object({ id }),
  output: z.object({}),
})

const token = z.string().regex(/^[\w-]{39}$/)
export const messageStopLook = read('messages.stopLook', {
  path: '/stop/:token',
  summary: 'What a link in a message stops: which way. It names nobody.',
  input: z.object({ token }),
  output: z.object({ channel: channelName }),
  problems: ['not-found'],
})
export const messageStop = command('messages.stop', {
  path: '/stop/:token',
  summary: 'Stops messages by the way of the link, without a sign-in: whoever has the link has the message.',
  input: z.object({ token }),
  output: z.object({}),
  problems: ['not-found'],
})
