import { newId } from '@balian/contract/ids'
import { accessPolicy } from '@balian/contract/policy'
import { confirmTotp, mySessions, signIn, signOut, signOutEverywhere, startTotp, whoAmI } from '@balian/contract/session'
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
      'residents.enter',
      'residents.phoneCode',
      'session.signIn',
    ])
    const mediator = await w.officer('mediator', w.place.a.code)
    await expect(mediator.read(accessPolicy, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})
