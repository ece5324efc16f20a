import * as oidc from 'openid-client'
import type { OidcConfig } from '../../../platform/config.ts'
import { Problem } from '../../../platform/problem.ts'

/** Plain HTTP is for a provider on this machine only. */
const onLoopback = (address: URL): boolean => address.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname)

/** Found once a process; a failure is not remembered. */
const found = new Map<string, Promise<oidc.Configuration>>()

/** The provider's addresses and keys (OpenID Connect Discovery), or `oidc-unreached`. */
export async function providerOf(config: OidcConfig): Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer)
  const known = found.get(config.issuer + config.clientId) ?? discover(config, issuer)
  found.set(config.issuer + config.clientId, known)
  return known.catch((error: unknown) => {
    found.delete(config.issuer + config.clientId)
    throw new Problem('oidc-unreached', { trouble: troubleOf(error) })
  })
}

const discover = ({ clientId, clientSecret }: OidcConfig, issuer: URL): Promise<oidc.Configuration> =>
  oidc.discovery(issuer, clientId, clientSecret ?? undefined, clientSecret ? undefined : oidc.None(), {
    timeout: 8,
    ...(onLoopback(issuer) ? { execute: [oidc.allowInsecureRequests] } : {}),
  })

/** What went wrong, in the words of whoever noticed, short enough for a page. */
export function troubleOf(error: unknown): string {
  const { message, error_description: said, cause } = error as { message?: string; error_description?: string; cause?: { message?: string; code?: string } }
  return (said ?? cause?.message ?? cause?.code ?? message ?? String(error)).slice(0, 160)
}

export interface Attempt {
  readonly url: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** A new attempt: authorization code with PKCE, state and nonce. */
export async function beginAt(config: OidcConfig): Promise<Attempt> {
  const provider = await providerOf(config)
  const verifier = oidc.randomPKCECodeVerifier()
  const attempt = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce() }
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: config.redirect,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
  })
  return { ...attempt, url: url.href }
}

export interface Vouched {
  readonly subject: string
  /** The provider says that it asked for a second factor (RFC 8176). */
  readonly strong: boolean
  readonly idToken: string | null
}

const strongMethods: readonly string[] = ['mfa', 'otp', 'hwk', 'fpt', 'sc']

/** Exchanges the code and checks the token: signature, issuer, audience, time, nonce. */
export async function finishAt(config: OidcConfig, query: string, { state, nonce, verifier }: Omit<Attempt, 'url'>): Promise<Vouched> {
  const provider = await providerOf(config)
  const back = new URL(config.redirect)
  back.search = query
  const tokens = await oidc
    .authorizationCodeGrant(provider, back, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true })
    .catch((error: unknown) => {
      throw new Problem('oidc-refused', { trouble: troubleOf(error) })
    })
  const claims = tokens.claims()!
  const methods = Array.isArray(claims.amr) ? (claims.amr as unknown[]) : []
  return { subject: claims.sub, strong: methods.some((method) => strongMethods.includes(String(method))), idToken: tokens.id_token ?? null }
}

/** Where the browser goes to be signed out at the provider as well; null when the provider has no such page. */
export async function signOutAt(config: OidcConfig, idToken: string): Promise<string | null> {
  const provider = await providerOf(config).catch(() => null)
  if (!provider?.serverMetadata().end_session_endpoint) return null
  return oidc.buildEndSessionUrl(provider, { id_token_hint: idToken, post_logout_redirect_uri: config.signedOut }).href
}
