import {
  accountList,
  accountPage,
  changeAccountFacts,
  closeAccount,
  cutAccount,
  makeAccount,
  newFirstPassword,
  reopenAccount,
  resetPassword,
  unlockAccount,
} from '@balian/contract/accounts'
import { newId } from '@balian/contract/ids'
import { changePassword, signIn, whoAmI } from '@balian/contract/session'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { As } from '../../../test/as.ts'
import { testPassword, world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const admin = await w.officer('system-admin', w.place.county)
const manager = await w.officer('manager', w.place.a.code)

const fresh = (office: string, login = `u${newId().slice(-10)}`) => ({
  id: newId(),
  login,
  name: '张晓梅',
  office,
  officePhone: '0932-8212345',
  password: newFirstPassword(),
})
const signedIn = (made: { id: string; login: string; password: string; name: string }) =>
  As.signIn(w.http, { id: made.id, account: made.login, password: made.password, name: made.name })

describe('making accounts', () => {
  it('the first password works until its holder chooses another, and no reply or log keeps it', async () => {
    const made = fresh(w.place.a.village1)
    await admin.do(makeAccount, made)
    const holder = await signedIn(made)
    expect(await holder.read(whoAmI, {})).toMatchObject({ firstPassword: true, posts: [] })
    await holder.do(changePassword, { old: made.password, new: 'my own long password' })
    expect(await holder.read(whoAmI, {})).toMatchObject({ firstPassword: false })
    const kept = await w.services.db.system((tx) =>
      sql`select from commands where reply::text like ${`%${made.password}%`} union all select from audit where detail::text like ${`%${made.password}%`}`.execute(
        tx,
      ),
    )
    expect(kept.rows).toHaveLength(0)
  })

  it('refuses a login that is taken, whatever its case, and a place that is none', async () => {
    const made = fresh(w.place.a.code)
    await admin.do(makeAccount, made)
    const again = admin.do(makeAccount, fresh(w.place.a.code, made.login.toUpperCase()))
    await expect(again).rejects.toMatchObject({ code: 'invalid', body: { fields: [{ path: 'login', key: 'taken' }] } })
    await expect(admin.do(makeAccount, fresh(`${w.county}999`))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('a manager makes them at the own place and below, an officer and the security administrator never', async () => {
    await manager.do(makeAccount, fresh(w.place.a.village10))
    await expect(manager.do(makeAccount, fresh(w.place.county))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(manager.do(makeAccount, fresh(w.place.b.village1))).rejects.toMatchObject({ code: 'forbidden' })
    const others = [await w.officer('mediator', w.place.a.code), await w.officer('security-admin', w.place.county), await w.officer('auditor', w.place.county)]
    for (const other of others) await expect(other.do(makeAccount, fresh(w.place.a.village1))).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('the same command twice makes one account', async () => {
    const made = fresh(w.place.a.village1)
    const command = newId()
    await admin.do(makeAccount, made, command)
    expect(await admin.do(makeAccount, made, command)).toEqual({ id: made.id })
  })
})

describe('managing accounts', () => {
  it('nobody comes upward by resetting a password', async () => {
    const security = await w.officer('security-admin', w.place.county)
    const above = await w.officer('mediator', w.place.county)
    const beside = await w.officer('manager', w.place.a.code)
    await w.services.db.system((tx) => sql`update accounts set office = ${w.place.a.village1}`.execute(tx))
    const reset = (id: string) => ({ id, password: newFirstPassword() })
    await expect(admin.do(resetPassword, reset(security.login!.id))).rejects.toMatchObject({ body: { params: { because: 'keeps-own-password' } } })
    await expect(manager.do(resetPassword, reset(above.login!.id))).rejects.toMatchObject({ body: { params: { because: 'above-you' } } })
    await expect(manager.do(resetPassword, reset(beside.login!.id))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(manager.do(resetPassword, reset(admin.login!.id))).rejects.toMatchObject({ code: 'forbidden' })
    const townAdmin = await w.officer('system-admin', w.place.a.code)
    await expect(townAdmin.do(resetPassword, reset(above.login!.id))).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('a reset ends the sessions and unlocks', async () => {
    const made = fresh(w.place.a.village1)
    await admin.do(makeAccount, made)
    const holder = await signedIn(made)
    for (let i = 0; i < 5; i++)
      await expect(w.nobody.do(signIn, { account: made.login, password: 'nonsense' })).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await admin.read(accountPage, { id: made.id })).toMatchObject({ state: 'locked', sessions: 1, can: { unlockAccount: true } })
    const password = newFirstPassword()
    expect(await manager.do(resetPassword, { id: made.id, password })).toEqual({ ended: 1 })
    await expect(holder.read(whoAmI, {})).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(signedIn({ ...made, password })).resolves.toBeInstanceOf(As)
  })

  it('unlocks, cuts off, closes at once and opens again without posts', async () => {
    const officer = await w.officer('care-helper', w.place.a.village2)
    const id = officer.login!.id
    await w.services.db.system((tx) => sql`update accounts set office = ${w.place.a.village2} where id = ${id}`.execute(tx))
    const security = await w.officer('security-admin', w.place.county)
    expect(await security.do(cutAccount, { id })).toEqual({ ended: 1 })
    await expect(officer.read(whoAmI, {})).rejects.toMatchObject({ code: 'not-signed-in' })
    await manager.do(unlockAccount, { id })
    const back = await As.signIn(w.http, officer.login!)
    await manager.do(closeAccount, { id, why: '调离' })
    await expect(back.read(whoAmI, {})).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(As.signIn(w.http, officer.login!)).rejects.toMatchObject({ code: 'wrong-password' })
    await expect(manager.do(closeAccount, { id, why: '调离' })).rejects.toMatchObject({ code: 'wrong-step' })
    await manager.do(reopenAccount, { id, password: testPassword })
    const again = await As.signIn(w.http, officer.login!)
    expect((await again.read(whoAmI, {})).posts).toEqual([])
    await expect(admin.do(closeAccount, { id: admin.login!.id, why: '调离' })).rejects.toMatchObject({ code: 'own-account' })
  })

  it('refuses a change based on an old version, and one that moves the account out of reach', async () => {
    const made = fresh(w.place.a.village1)
    await manager.do(makeAccount, made)
    const facts = { id: made.id, name: '张晓梅', office: w.place.a.village2, officePhone: null }
    expect(await manager.do(changeAccountFacts, { ...facts, version: 1 })).toEqual({ version: 2 })
    await expect(manager.do(changeAccountFacts, { ...facts, version: 1 })).rejects.toMatchObject({ code: 'stale' })
    await expect(manager.do(changeAccountFacts, { ...facts, version: 2, office: w.place.b.village1 })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('shows accounts of the own places only, found by name, pinyin, initials and login', async () => {
    const here = fresh(w.place.a.village10)
    const there = fresh(w.place.b.village1)
    await admin.do(makeAccount, here)
    await admin.do(makeAccount, there)
    const village = await w.officer('manager', w.place.a.code)
    for (const q of ['张晓', 'zhangxiao', 'zxm', here.login.slice(0, 6)]) {
      const { items } = await village.read(accountList, { q, size: 100 })
      expect(items.map((one) => one.id)).toContain(here.id)
      expect(items.map((one) => one.id)).not.toContain(there.id)
    }
    expect((await village.read(accountList, { place: w.place.a.village1, state: 'postless' })).items.map((one) => one.id)).not.toContain(here.id)
    await expect(village.read(accountPage, { id: there.id })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
