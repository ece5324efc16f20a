import { z } from 'zod'
import { can } from './can.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { deployment, role } from './roles.ts'
import { command, read } from './route.ts'
import { password } from './session.ts'

/** What an account signs in with: letters, digits, dot, dash; or a mobile number. Upper and lower case are the same. */
export const login = z
  .string()
  .trim()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{2,31}$/)
/** The phone on the office's desk, which hangs on the village's contact card: never a private number. */
export const officePhone = z
  .string()
  .trim()
  .regex(/^[0-9][0-9 -]{4,19}$/)
const name = z.string().trim().min(2).max(40)
const version = z.number().int()

/** Letters and digits that cannot be taken for each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * A first password to hand to the account's holder, like `k7mf-3xqa-p9te`. It is made where it is shown: the server never sends a password
 * and keeps only its argon2id hash.
 */
export function newFirstPassword(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint32Array(12)), (n) => alphabet[n % alphabet.length]!)
  return [0, 4, 8].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

/** A post as an account's drawer shows it. `live`: it opens something now. */
export const accountPost = z.object({
  id,
  role,
  place: placeCode,
  placeName: z.string(),
  deployed: deployment.nullable(),
  substitute: id.nullable(),
  substituteName: z.string().nullable(),
  substituteUntil: day.nullable(),
  fromDay: day,
  toDay: day.nullable(),
  endedAt: instant.nullable(),
  endedWhy: z.string().nullable(),
  live: z.boolean(),
  version,
  can,
})

export const accountItem = z.object({
  id,
  login: z.string(),
  name: z.string(),
  office: placeCode.nullable(),
  officeName: z.string().nullable(),
  officePhone: z.string().nullable(),
  state: z.enum(['open', 'locked', 'closed']),
  totp: z.boolean(),
  firstPassword: z.boolean().describe('the holder has not chosen a password yet'),
  posts: z.array(z.object({ role, place: placeCode, placeName: z.string() })).describe('live ones'),
})

export const accountList = read('officers.accounts', {
  path: '/accounts',
  summary: 'Accounts whose office or post is in the caller’s places.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    q: z.string().trim().max(40).optional().describe('start of the name, its pinyin, its initials, or the login'),
    state: z.enum(['open', 'locked', 'closed', 'postless']).optional(),
    role: role.optional(),
  }),
  output: pageOf(accountItem),
})

export const accountPage = read('officers.account', {
  path: '/accounts/:id',
  summary: 'An account with all its posts, past and present.',
  input: z.object({ id }),
  output: accountItem.omit({ posts: true }).extend({
    oidc: z.boolean().describe('the office’s provider is set up'),
    subject: z.string().nullable().describe('whom the account is bound to there'),
    closedAt: instant.nullable(),
    madeAt: instant,
    sessions: z.number().int().describe('open sessions'),
    posts: z.array(accountPost),
    standsInFor: z.array(z.object({ post: id, account: id, name: z.string(), role, place: placeCode, placeName: z.string(), until: day.nullable() })),
    version,
    can,
  }),
  problems: ['not-found'],
})

const about = { name, office: placeCode, officePhone: officePhone.nullable() }

export const makeAccount = command('officers.makeAccount', {
  path: '/accounts',
  summary: 'Makes an account without posts, in the own places.',
  input: z.object({ id, login, ...about, password: password.describe('the first password; see newFirstPassword') }),
  output: z.object({ id }),
  problems: ['not-found'],
})

export const changeAccountFacts = command('officers.changeAccount', {
  path: '/accounts/:id',
  summary: 'Changes an account’s name, office and office phone.',
  input: z.object({ id, version, ...about }),
  output: z.object({ version }),
  problems: ['not-found', 'stale'],
})

export const resetPassword = command('officers.resetPassword', {
  path: '/accounts/:id/password',
  summary: 'Sets a new first password, unlocks the account and ends its sessions; on request also turns off the one-time code of a lost phone.',
  input: z.object({ id, password, dropTotp: z.boolean().default(false) }),
  output: z.object({ ended: z.number().int() }),
  problems: ['not-found', 'wrong-step'],
})

export const unlockAccount = command('officers.unlockAccount', {
  path: '/accounts/:id/unlock',
  summary: 'Lets an account sign in again after too many wrong passwords.',
  input: z.object({ id }),
  output: z.object({}),
  problems: ['not-found'],
})

export const cutAccount = command('officers.cutAccount', {
  path: '/accounts/:id/cut',
  summary: 'Signs an account out everywhere, for instance after a phone is lost.',
  input: z.object({ id }),
  output: z.object({ ended: z.number().int() }),
  problems: ['not-found'],
})

export const closeAccount = command('officers.closeAccount', {
  path: '/accounts/:id/close',
  summary: 'Closes an account: it can sign in no more, its sessions and posts end at once, its records stay.',
  input: z.object({ id, why: z.string().trim().min(2).max(200) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step', 'own-account', 'last-administrator'],
})

export const reopenAccount = command('officers.reopenAccount', {
  path: '/accounts/:id/reopen',
  summary: 'Opens a closed account again, without posts and with a new first password.',
  input: z.object({ id, password }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})
