import { oidcFinish, oidcStart, signInSettings, signInWays } from '@balian/contract/oidc'
import { adminRoles } from '@balian/contract/roles'
import { command } from '../../../platform/command.ts'
import type { OidcConfig } from '../../../platform/config.ts'
import { fail, type Problem } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import type { Services } from '../../../platform/services.ts'
import { hashOf, newToken, sessionHours } from '../identify.ts'
import { newSession } from '../new-session.ts'
import { accountOf, openSession, rolesOf } from '../store.ts'
import { type Attempt, beginAt, finishAt, providerOf, type Vouched } from './provider.ts'
import { accountBound, countBound, insertAttempt, takeAttempt } from './store.ts'

/** An attempt must come back within so many minutes. */
const attemptMinutes = 10

const settings = ({ config }: Services): OidcConfig => config.oidc ?? fail('oidc-off')

export const signInWaysHandler = read(signInWays, {
  shows: 'nobody',
  run: async ({ services }) => ({ oidc: services.config.oidc && { name: services.config.oidc.name } }),
})

export const oidcStartHandler = command(oidcStart, {
  owner: true,
  fleeting: true,
  prepare: ({ services }) => beginAt(settings(services)),
  audit: () => ({ on: ['sign-in', 'oidc'] }),
  run: async ({ tx, input, services, now, prepared }) => {
    const { url, state, nonce, verifier } = prepared as Attempt
    const attempt = newToken()
    const ends = new Date(now.getTime() + attemptMinutes * 60_000).toISOString()
    await insertAttempt(tx, { state, secret: hashOf(attempt), nonce, verifier_sealed: services.keys.seal(verifier), then_to: input.goTo, ends })
    return { url, attempt }
  },
})

interface CameBack extends Vouched {
  readonly goTo: string
}

/** Takes the attempt that the state names, which only the browser that began it can, and asks the provider who came back. */
async function cameBack(services: Services, input: { attempt: string; query: string }, now: Date): Promise<CameBack> {
  const config = settings(services)
  const state = new URLSearchParams(input.query).get('state') ?? ''
  const taken = await services.db.system((tx) => takeAttempt(tx, state, now.toISOString()))
  if (!taken || taken.secret !== hashOf(input.attempt)) return fail('oidc-expired')
  const vouched = await finishAt(config, input.query, { state, nonce: taken.nonce, verifier: services.keys.open(taken.verifier_sealed) })
  return { ...vouched, goTo: taken.then_to }
}

/** The provider says who it is; which account that is was said by the security administrator, and nobody gets one by coming. */
export const oidcFinishHandler = command(oidcFinish, {
  owner: true,
  prepare: ({ services, input, now }) => cameBack(services, input, now),
  audit: ({ result }) => ({ on: ['account', result.account], detail: { by: 'oidc' } }),
  run: async ({ tx, services, now, today, exchange, prepared }) => {
    const { subject, strong, idToken, goTo } = prepared as CameBack
    const bound = (await accountBound(tx, settings(services).issuer, subject)) ?? fail('oidc-unknown', { subject })
    const account = await accountOf(tx, bound.account)
    if (account.closed_at) fail('oidc-unknown', { subject })
    const administrator = (await rolesOf(tx, account.id, today)).some((role) => adminRoles.includes(role))
    if (administrator && services.config.adminTotp && !strong) fail('oidc-weak')
    const token = newToken()
    const oidcSealed = idToken && services.keys.seal(idToken)
    await openSession(tx, { ...newSession(account.id, token, now, { device: exchange.device, hours: sessionHours }), oidc_sealed: oidcSealed, strong })
    exchange.setSession(token)
    return { account: account.id, name: account.name, goTo }
  },
})

export const signInSettingsHandler = read(signInSettings, {
  owner: true,
  shows: 'nobody',
  prepare: async ({ services }) => services.config.oidc && troubleWith(services.config.oidc),
  run: async ({ tx, services: { config }, prepared }) => {
    const trouble = prepared as string | null
    const { oidc, adminTotp, limits } = config
    if (!oidc) return { adminTotp, limits, oidc: null }
    const { issuer, clientId, name, redirect, signedOut } = oidc
    return { adminTotp, limits, oidc: { issuer, clientId, name, redirect, signedOut, answers: trouble === null, trouble, bound: await countBound(tx, issuer) } }
  },
})

const troubleWith = (config: OidcConfig): Promise<string | null> =>
  providerOf(config).then(
    () => null,
    (error: Problem) => String(error.params.trouble),
  )
