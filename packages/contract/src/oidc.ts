import { z } from 'zod'
import { id } from './ids.ts'
import { command, read } from './route.ts'

/** A path of this site to go to afterwards. */
const goTo = z
  .string()
  .max(300)
  .regex(/^\/(?!\/)/)

/** Where a browser’s tab keeps the secret of an attempt until the provider sends it back. */
export const tabSlot = 'balian.office-attempt'

export const signInWays = read('session.ways', {
  path: '/session/ways',
  summary: 'The ways to sign in besides account and password.',
  input: z.object({}),
  output: z.object({ oidc: z.object({ name: z.string() }).nullable().describe('an OpenID Connect provider of the office (统一身份认证)') }),
})

export const oidcStart = command('session.oidcStart', {
  path: '/session/oidc/start',
  summary: 'Begins a sign-in at the office’s provider: the address to go to, and a secret that only this browser keeps until it comes back.',
  input: z.object({ goTo: goTo.default('/') }),
  output: z.object({ url: z.string(), attempt: z.string() }),
  problems: ['oidc-off', 'oidc-unreached'],
  perMinute: 30,
})

export const oidcFinish = command('session.oidcFinish', {
  path: '/session/oidc/finish',
  summary: 'Ends a sign-in at the office’s provider: exchanges the code, checks who it is, and opens a session of the account that is bound to that subject.',
  input: z.object({
    attempt: z.string().min(20).max(100),
    query: z.string().min(3).max(4000).describe('what stands behind the ? of the address that the provider sent the browser to'),
  }),
  output: z.object({ account: id, name: z.string(), goTo: z.string() }),
  problems: ['oidc-off', 'oidc-unreached', 'oidc-expired', 'oidc-refused', 'oidc-unknown', 'oidc-weak'],
  perMinute: 30,
})

export const signInSettings = read('access.signIn', {
  path: '/access/sign-in',
  summary:
    'How people sign in here: second factor of administrators, limits, and the office’s provider with whether it answers. Set by BALIAN_… in the environment.',
  input: z.object({}),
  output: z.object({
    adminTotp: z.boolean().describe('the three administrators must use a second factor'),
    limits: z.boolean().describe('requests of one address are limited'),
    oidc: z
      .object({
        issuer: z.string(),
        clientId: z.string(),
        name: z.string(),
        redirect: z.string().describe('to be registered at the provider'),
        signedOut: z.string().describe('to be registered as the address after signing out'),
        answers: z.boolean(),
        trouble: z.string().nullable(),
        bound: z.number().int().describe('accounts that are bound to a subject'),
      })
      .nullable(),
  }),
})

export const bindSubject = command('officers.bindSubject', {
  path: '/accounts/:id/subject',
  summary: 'Binds an account to a subject of the office’s provider, or with null unbinds it. Gives no rights: those come from posts.',
  input: z.object({ id, subject: z.string().trim().min(1).max(255).nullable() }),
  output: z.object({}),
  problems: ['not-found', 'oidc-off'],
})
