import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Who signs in at the provider next, and by which methods. */
interface Next {
  sub: string
  amr?: string[]
}

/** A real OpenID Connect provider on loopback, whose login page lets in whoever the test names. */
export async function startProvider(redirect: string, signedOut: string) {
  const next: Next = { sub: 'nobody' }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: 'balian', client_secret: 'a secret of the test', redirect_uris: [redirect], post_logout_redirect_uris: [signedOut] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/login/${interaction.uid}` },
    claims: { openid: ['sub', 'amr'], amr: null },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60, IdToken: 600, AccessToken: 600 },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    // The office's own system: nobody is asked for consent.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/login/')) return void answer(request, response)
    const login = { accountId: next.sub, ...(next.amr ? { amr: next.amr } : {}) }
    void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
  })
  return {
    issuer,
    /** Goes to the provider as a browser does, signs in there as `who`, and tells where it is sent back to. */
    visit: async (address: string, who: Next): Promise<URL> => {
      Object.assign(next, { amr: undefined }, who)
      const jar = new Map<string, string>()
      for (let at = address, hops = 0; hops < 10; hops++) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const reply = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const line of reply.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
          jar.set(name!, value!)
        }
        const to = reply.headers.get('location')
        if (!to) throw new Error(`The provider answered ${reply.status} at ${at}: ${(await reply.text()).slice(0, 300)}`)
        at = new URL(to, issuer).href
        if (!at.startsWith(issuer)) return new URL(at)
      }
      throw new Error('The provider sends the browser round in a circle.')
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}
