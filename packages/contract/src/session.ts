import { z } from 'zod'
import { id, instant, placeCode } from './ids.ts'
import { role } from './roles.ts'
import { command, read } from './route.ts'

/** A post that the account holds today: a role (八员 or office) at a place, over its whole subtree. */
export const myPost = z.object({ id, role, place: placeCode, placeName: z.string() })

/** The signed-in account. `can` lists the routes that its posts open at all; a page still asks per record. */
export const me = z.object({
  account: id,
  name: z.string(),
  login: z.string(),
  posts: z.array(myPost),
  /** Whether the account belongs to a resident in the register. */
  person: id.nullable(),
  groups: z.array(z.object({ id, name: z.string(), place: placeCode })).describe('groups that this person leads, and where each is'),
  totp: z.boolean().describe('a one-time code is asked at sign-in'),
  recoveryLeft: z.number().int().describe('recovery codes that are left'),
  factor: z
    .enum(['must', 'should'])
    .nullable()
    .describe('an administrator without a second factor: must set it up before anything opens, or should (in the demo)'),
  firstPassword: z.boolean().describe('an administrator gave the password; the holder should choose one'),
  routes: z.array(z.string()).describe('names of the routes that this caller may use somewhere'),
  demo: z.boolean(),
})
export type Me = z.infer<typeof me>

export const signIn = command('session.signIn', {
  path: '/session',
  summary: 'Signs in with account and password (and a one-time code where the account asks for it); sets the session cookie.',
  input: z.object({
    account: z.string().min(1).max(64),
    password: z.string().min(1).max(200),
    code: z.string().max(20).optional().describe('one-time code (TOTP) or a recovery code, when asked for'),
    stays: z.boolean().default(false).describe('on the own phone, behind its PIN: the sign-in outlasts the closing of the app'),
  }),
  output: z.object({ account: id, name: z.string() }),
  problems: ['wrong-password', 'locked-out', 'code-needed', 'wrong-code'],
  perMinute: 60,
})

export const whoAmI = read('session.me', {
  path: '/session',
  summary: 'The signed-in account, its posts, and what they open.',
  input: z.object({}),
  output: me,
})

export const signOut = command('session.signOut', {
  path: '/session/sign-out',
  summary: 'Ends this session.',
  input: z.object({}),
  output: z.object({ goTo: z.string().nullable().describe('the page of the office’s provider that signs out there, too') }),
})

export const mySessions = read('session.list', {
  path: '/session/all',
  summary: 'The open sessions of this account.',
  input: z.object({}),
  output: z.object({
    items: z.array(z.object({ id, since: instant, seen: instant, device: z.string(), here: z.boolean() })),
  }),
})

export const signOutEverywhere = command('session.signOutEverywhere', {
  path: '/session/sign-out-everywhere',
  summary: 'Ends every other session of this account.',
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
})

/** A password: at least 10 characters; anything else is the holder's own choice (NIST SP 800-63B). */
export const password = z.string().min(10).max(200)

export const changePassword = command('session.changePassword', {
  path: '/session/password',
  summary: 'Changes the password and ends all other sessions.',
  input: z.object({ old: z.string().max(200), new: password }),
  output: z.object({}),
  problems: ['wrong-password'],
})

export const startTotp = command('session.startTotp', {
  path: '/session/totp/start',
  summary: 'A new secret for an authenticator app; nothing changes until it is confirmed with a code.',
  input: z.object({}),
  output: z.object({ secret: z.string(), uri: z.string().describe('otpauth:// address for a QR code') }),
})

export const confirmTotp = command('session.confirmTotp', {
  path: '/session/totp/confirm',
  summary: 'Turns the one-time code on for this account, and gives recovery codes for the day on which the phone is lost; they are shown this once.',
  input: z.object({ code: z.string().length(6) }),
  output: z.object({ codes: z.array(z.string()) }),
  problems: ['wrong-code'],
})

export const stopTotp = command('session.stopTotp', {
  path: '/session/totp/stop',
  summary: 'Turns the one-time code off, with the password; the three administrators cannot.',
  input: z.object({ password: z.string().max(200) }),
  output: z.object({}),
  problems: ['wrong-password', 'factor-needed'],
})

export const newRecovery = command('session.newRecovery', {
  path: '/session/totp/recovery',
  summary: 'Fresh recovery codes, with the password; the former ones serve no more.',
  input: z.object({ password: z.string().max(200) }),
  output: z.object({ codes: z.array(z.string()) }),
  problems: ['wrong-password', 'factor-needed'],
})

export const demoAccounts = read('session.demo', {
  path: '/session/demo',
  summary: 'The demo accounts, one for each kind of user; empty unless the server runs the demo.',
  input: z.object({}),
  output: z.object({
    items: z.array(z.object({ account: z.string(), password: z.string(), name: z.string(), zh: z.string(), en: z.string() })),
  }),
})
