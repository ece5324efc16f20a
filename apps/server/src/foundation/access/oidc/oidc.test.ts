import { accountPage } from '@balian/contract/accounts'
import { bindSubject, oidcFinish, oidcStart, signInSettings, signInWays } from '@balian/contract/oidc'
import { signOut, whoAmI } from '@balian/contract/session'
import { afterAll, describe, expect, it } from 'vitest'
import { As } from '../../../../test/as.ts'
import { startProvider } from '../../../../test/provider.ts'
import { world } from '../../../../test/world.ts'
import { readConfig } from '../../../platform/config.ts'
import { providerOf } from './provider.ts'
import { bindAccount } from './store.ts'

const provider = await startProvider('http://balian.test/sign-in/office', 'http://balian.test/sign-in')
const oidc = {
  BALIAN_OIDC_ISSUER: provider.issuer,
  BALIAN_OIDC_CLIENT_ID: 'balian',
  BALIAN_OIDC_CLIENT_SECRET: 'a secret of the test',
  BALIAN_ADDRESS: 'http://balian.test',
}
const w = await world(oidc)
afterAll(async () => {
  await w.close()
  await provider.close()
})
const { nobody } = w
const bind = async (account: string, subject: string | null) => (await w.officer('security-admin', w.county)).do(bindSubject, { id: account, subject })

/** Begins, visits the provider, and comes back with what it sent. */
async function comeBack(sub: string, amr?: string[]) {
  const { url, attempt } = await nobody.do(oidcStart, { goTo: '/disputes' })
  const back = await provider.visit(url, { sub, ...(amr ? { amr } : {}) })
  return { attempt, query: back.search.slice(1), url }
}

/** The raw reply, whose cookie signs in. */
const finish = (sent: { attempt: string; query: string }) => nobody.send(oidcFinish, sent)
const signedIn = async (sent: { attempt: string; query: string }): Promise<As> => {
  const reply = await finish(sent)
  expect(reply.statusCode).toBe(200)
  return new As(w.http, null, `${reply.cookies[0]!.name}=${reply.cookies[0]!.value}`)
}

describe('a sign-in at the office’s provider', () => {
  it('opens a session of the account that is bound to the subject, and ends at the provider too', async () => {
    expect(await nobody.read(signInWays, {})).toEqual({ oidc: { name: '统一身份认证' } })
    const officer = await w.officer('mediator', w.place.a.village1, { name: '李调解' })
    await bind(officer.login!.id, 'sub-li')
    const sent = await comeBack('sub-li')
    expect(sent.url).toMatch(/code_challenge_method=S256/)
    expect(sent.url).toMatch(/nonce=/)
    expect(sent.url).not.toContain(sent.attempt)
    const as = await signedIn({ attempt: sent.attempt, query: sent.query })
    expect(await as.read(whoAmI, {})).toMatchObject({ name: '李调解', posts: [{ role: 'mediator' }] })
    const { goTo } = await as.do(signOut, {})
    expect(goTo).toMatch(/\/session\/end\?.*id_token_hint=.*post_logout_redirect_uri=/)
    await expect(as.read(whoAmI, {})).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('makes no account for a stranger, and says which number the security administrator needs', async () => {
    const { attempt, query } = await comeBack('sub-stranger')
    const reply = await finish({ attempt, query })
    expect(reply.statusCode).toBe(403)
    expect(reply.json()).toMatchObject({ code: 'oidc-unknown', params: { subject: 'sub-stranger' } })
    expect(reply.cookies).toEqual([])
  })

  it('serves once, and only the browser that began it', async () => {
    const officer = await w.officer('mediator', w.place.a.village1)
    await bind(officer.login!.id, 'sub-once')
    const first = await comeBack('sub-once')
    const other = await comeBack('sub-once')
    const mixed = await finish({ attempt: other.attempt, query: first.query })
    expect(mixed.json()).toMatchObject({ code: 'oidc-expired' })
    await signedIn(other)
    expect((await finish(other)).json()).toMatchObject({ code: 'oidc-expired' })
    const late = await comeBack('sub-once')
    w.at('2026-11-24T02:11:00Z')
    expect((await finish(late)).json()).toMatchObject({ code: 'oidc-expired' })
    w.at('2026-11-24T02:00:00Z')
  })

  it('is refused when what came back was changed', async () => {
    const { attempt, query } = await comeBack('sub-once')
    const params = new URLSearchParams(query)
    params.set('code', 'another-code')
    expect((await finish({ attempt, query: params.toString() })).json()).toMatchObject({ code: 'oidc-refused' })
  })

  it('asks administrators for a second factor, which the provider vouches for', async () => {
    const strict = await world({ ...oidc, BALIAN_ADMIN_TOTP: '1' })
    const auditor = await strict.officer('auditor', strict.county)
    await strict.services.db.system(async (tx) => {
      await bindAccount(tx, {
        issuer: provider.issuer,
        subject: 'sub-audit',
        account: auditor.login!.id,
        bound_by: auditor.login!.id,
        bound_at: new Date().toISOString(),
      })
    })
    const visit = async (amr?: string[]) => {
      const { url, attempt } = await strict.nobody.do(oidcStart, {})
      const back = await provider.visit(url, { sub: 'sub-audit', ...(amr ? { amr } : {}) })
      return strict.nobody.send(oidcFinish, { attempt, query: back.search.slice(1) })
    }
    expect((await visit()).json()).toMatchObject({ code: 'oidc-weak' })
    const reply = await visit(['pwd', 'mfa'])
    const as = new As(strict.http, null, `${reply.cookies[0]!.name}=${reply.cookies[0]!.value}`)
    expect(await as.read(whoAmI, {})).toMatchObject({ posts: [{ role: 'auditor' }], factor: null })
    await strict.close()
  })
})

describe('binding', () => {
  it('is for the security administrator, never for the own account, one subject an account', async () => {
    const [security, system] = [await w.officer('security-admin', w.county), await w.officer('system-admin', w.county)]
    const [one, two] = [await w.officer('mediator', w.place.a.village1), await w.officer('mediator', w.place.a.village2)]
    await security.do(bindSubject, { id: one.login!.id, subject: 'sub-x' })
    expect(await security.read(accountPage, { id: one.login!.id })).toMatchObject({ oidc: true, subject: 'sub-x' })
    await expect(security.do(bindSubject, { id: two.login!.id, subject: 'sub-x' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(security.do(bindSubject, { id: security.login!.id, subject: 'sub-y' })).rejects.toMatchObject({ code: 'own-account' })
    await expect(system.do(bindSubject, { id: one.login!.id, subject: null })).rejects.toMatchObject({ code: 'forbidden' })
    await security.do(bindSubject, { id: one.login!.id, subject: null })
    const { attempt, query } = await comeBack('sub-x')
    expect((await finish({ attempt, query })).json()).toMatchObject({ code: 'oidc-unknown' })
    expect(await system.read(signInSettings, {})).toMatchObject({
      oidc: { issuer: provider.issuer, answers: true, redirect: 'http://balian.test/sign-in/office' },
    })
  })
})

it('says so when the provider cannot be reached, and refuses half a set-up', async () => {
  const { oidc: set } = readConfig({ ...oidc, BALIAN_OIDC_ISSUER: 'http://127.0.0.1:9' })
  await expect(providerOf(set!)).rejects.toMatchObject({ code: 'oidc-unreached' })
  expect(() => readConfig({ BALIAN_OIDC_ISSUER: provider.issuer })).toThrow('BALIAN_OIDC_CLIENT_ID and BALIAN_ADDRESS')
})
