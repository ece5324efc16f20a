import { newId } from '@balian/contract/ids'
import { accessPolicy } from '@balian/contract/policy'
import { confirmTotp, mySessions, newRecovery, signIn, signOut, signOutEverywhere, startTotp, stopTotp, whoAmI } from '@balian/contract/session'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { afterAll, describe, expect, it } from 'vitest'
import { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())

describe('signing in', () => {
  it('tells who I am, my posts and what they open', async () => {
    const mediator = await w.officer('mediator', w.place.a.village1)
    const me = await mediator.read(whoAmI, {})
    expect(me.posts).toMatchObject([{ role: 'mediator', place: w.place.a.village1, placeName: '甲镇201村' }])
    expect(me.routes).toContain('session.signOut')
    expect(me.routes).not.toContain('audit.list')
  })

  it('refuses a reader who is nobody, and after signing out', async () => {
    await expect(w.nobody.read(whoAmI, {})).rejects.toMatchObject({ code: 'not-signed-in', status: 401 })
    const officer = await w.officer('mediator', w.place.a.code)
    await officer.do(signOut, {})
    await expect(officer.read(whoAmI, {})).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('asks for the one-time code, names a wrong one, and counts it as a wrong try', async () => {
    const officer = await w.officer('mediator', w.place.a.code)
    const { secret } = await officer.do(startTotp, {})
    const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: w.services.clock.now().getTime() })
    await expect(officer.do(confirmTotp, { code: '000000' })).rejects.toMatchObject({ code: 'wrong-code' })
    await officer.do(confirmTotp, { code: code() })
    const { account, password } = officer.login!
    const sign = (more: object) => w.http.inject({ method: 'POST', url: '/api/session', payload: { account, password, ...more } })
    expect((await sign({})).json()).toMatchObject({ code: 'code-needed' })
    expect((await sign({ code: code() })).statusCode).toBe(200)
    for (let i = 0; i < 5; i++) expect((await sign({ code: '000000' })).json()).toMatchObject({ code: 'wrong-code' })
    expect((await sign({ code: code() })).json()).toMatchObject({ code: 'locked-out' })
  })

  it('takes each recovery code once, however it is typed, and gives fresh ones for the password', async () => {
    const officer = await w.officer('mediator', w.place.a.code)
    const { secret } = await officer.do(startTotp, {})
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: w.services.clock.now().getTime() })
    const { codes } = await officer.do(confirmTotp, { code })
    expect(new Set(codes).size).toBe(10)
    const { account, password } = officer.login!
    const sign = (given: string) => w.http.inject({ method: 'POST', url: '/api/session', payload: { account, password, code: given } })
    expect((await sign(codes[0]!.toUpperCase().replace('-', ' '))).statusCode).toBe(200)
    expect((await sign(codes[0]!)).json()).toMatchObject({ code: 'wrong-code' })
    expect(await officer.read(whoAmI, {})).toMatchObject({ recoveryLeft: 9, totp: true, factor: null })
    const fresh = await officer.do(newRecovery, { password })
    expect((await sign(codes[1]!)).json()).toMatchObject({ code: 'wrong-code' })
    expect((await sign(fresh.codes[0]!)).statusCode).toBe(200)
    await officer.do(stopTotp, { password })
    const kept = await w.services.db.system((tx) => sql<{ reply: unknown }>`select reply from commands where account = ${officer.login!.id}`.execute(tx))
    expect(JSON.stringify(kept.rows)).not.toContain(secret)
  })

  it('keeps what a command answered for who sent it', async () => {
    const [one, other] = [await w.officer('mediator', w.place.a.code), await w.officer('mediator', w.place.a.code)]
    const id = newId()
    await one.do(signOutEverywhere, {}, id)
    await expect(one.do(signOutEverywhere, {}, id)).resolves.toEqual({ ended: 0 })
    await expect(other.do(signOutEverywhere, {}, id)).rejects.toMatchObject({ code: 'command-reused' })
    const seenBy = (account: string) =>
      w.services.db.as({ prefixes: [w.place.a.code], account, person: null, groups: [] }, async (tx) => {
        const { rows } = await sql`select id from commands where id = ${id}`.execute(tx)
        return rows.length
      })
    expect([await seenBy(one.login!.id), await seenBy(other.login!.id)]).toEqual([1, 0])
  })

  it('locks an account after five wrong passwords, although each try failed', async () => {
    const { login } = await w.officer('mediator', w.place.a.code)
    const wrong = () => w.nobody.do(signIn, { account: login!.account, password: 'nonsense' })
    for (let i = 0; i < 5; i++) await expect(wrong()).rejects.toMatchObject({ code: 'wrong-password' })
    await expect(As.signIn(w.http, login!)).rejects.toMatchObject({ code: 'locked-out' })
    w.at('2026-11-24T02:16:00Z')
    await expect(As.signIn(w.http, login!)).resolves.toBeInstanceOf(As)
  })

  it('refuses a command without its id, and one from another site', async () => {
    const officer = await w.officer('mediator', w.place.a.code)
    const cookie = `balian_session=${'x'}`
    const other = await w.http.inject({ method: 'POST', url: '/api/session', headers: { origin: 'https://elsewhere.example', cookie }, payload: {} })
    expect(other.json()).toMatchObject({ code: 'cross-site', status: 403 })
    expect((await officer.read(mySessions, {})).items).toHaveLength(1)
  })
})

describe('the rules, shown', () => {
  it('name every route and who may use it, to those who answer for them only', async () => {
    const auditor = await w.officer('auditor', w.place.county)
    const { items } = await auditor.read(accessPolicy, {})
    expect(items.find((rule) => rule.route === 'officers.grantPost')).toMatchObject({ kind: 'command', roles: ['security-admin'], public: false, own: false })
    expect(items.filter((rule) => rule.public && rule.kind === 'command').map((rule) => rule.route)).toEqual([
      'messages.stop',
      'residents.enter',
      'residents.phoneCode',
      'session.oidcFinish',
      'session.oidcStart',
      'session.signIn',
    ])
    const mediator = await w.officer('mediator', w.place.a.code)
    await expect(mediator.read(accessPolicy, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a second factor', () => {
  it('is set up by an administrator before anything opens, and cannot be turned off', async () => {
    const strict = await world({ BALIAN_ADMIN_TOTP: '1', BALIAN_LIMITS: '1' })
    const auditor = await strict.officer('auditor', strict.county)
    expect(await auditor.read(whoAmI, {})).toMatchObject({ factor: 'must', posts: [] })
    await expect(auditor.read(accessPolicy, {})).rejects.toMatchObject({ code: 'forbidden' })
    const { secret } = await auditor.do(startTotp, {})
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: strict.services.clock.now().getTime() })
    await auditor.do(confirmTotp, { code })
    expect(await auditor.read(whoAmI, {})).toMatchObject({ factor: null, posts: [{ role: 'auditor' }] })
    await expect(auditor.do(stopTotp, { password: auditor.login!.password })).rejects.toMatchObject({ code: 'factor-needed' })
    expect(await (await strict.officer('mediator', strict.county)).read(whoAmI, {})).toMatchObject({ factor: null })
    // Beside that: one address tries out receipts twenty times a minute, and no more.
    const track = () => strict.http.inject({ method: 'GET', url: '/api/track/ABCDEFGHJK' })
    for (let i = 0; i < 20; i++) expect((await track()).statusCode).toBe(404)
    expect((await track()).json()).toMatchObject({ code: 'too-many', status: 429 })
    await strict.close()
  })
})
