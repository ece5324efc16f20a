import { accountPage } from '@balian/contract/accounts'
import { auditList } from '@balian/contract/audit'
import { newId } from '@balian/contract/ids'
import { changePost, coverage, duties, endPost, grantPost, officerCard, officerList, printCard } from '@balian/contract/officers'
import { mergePlace } from '@balian/contract/places'
import { whoAmI } from '@balian/contract/session'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'
import { officersAt } from './index.ts'

const w = await world()
afterAll(() => w.close())
const security = await w.officer('security-admin', w.place.county)
const { village1, village10 } = w.place.a
const today = '2026-11-24'

const post = (account: string, more: object = {}) => ({ id: newId(), account, role: 'mediator' as const, place: village1, fromDay: today, ...more })
const postless = async () => {
  const one = await w.account(null, '王秀英')
  await w.services.db.system((tx) => sql`update accounts set office = ${village1} where id = ${one.login!.id}`.execute(tx))
  return one
}
const postsOf = async (one: Awaited<ReturnType<typeof postless>>) => (await one.read(whoAmI, {})).posts.map((held) => held.role)

describe('posts', () => {
  it('open from their first day to their last, and shut the moment they are ended', async () => {
    const one = await postless()
    const granted = post(one.login!.id, { deployed: 'village' })
    await security.do(grantPost, granted)
    await security.do(grantPost, post(one.login!.id, { role: 'care-helper', fromDay: '2026-12-01' }))
    expect(await postsOf(one)).toEqual(['mediator'])
    await security.do(endPost, { id: granted.id, why: '换届' })
    expect(await postsOf(one)).toEqual([])
    await expect(security.do(endPost, { id: granted.id, why: '换届' })).rejects.toMatchObject({ code: 'wrong-step' })
  })

  it('are granted by the security administrator alone, within the own places, never to the own account', async () => {
    const one = await postless()
    for (const role of ['system-admin', 'auditor', 'manager', 'mediator'] as const) {
      const other = await w.officer(role, w.place.county)
      await expect(other.do(grantPost, post(one.login!.id))).rejects.toMatchObject({ code: 'forbidden' })
    }
    const inTown = await w.officer('security-admin', w.place.a.code)
    await expect(inTown.do(grantPost, post(one.login!.id, { place: w.place.b.village1 }))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(inTown.do(grantPost, post(one.login!.id, { role: 'security-admin', place: w.place.county }))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(security.do(grantPost, post(security.login!.id))).rejects.toMatchObject({ code: 'own-account' })
  })

  it('keep the three administrators apart, today and in days to come, as holder and as substitute', async () => {
    const one = await postless()
    const mediator = post(one.login!.id, { toDay: '2026-12-31' })
    await security.do(grantPost, mediator)
    const admin = (more: object) => security.do(grantPost, post(one.login!.id, { role: 'auditor', place: w.place.county, ...more }))
    await expect(admin({})).rejects.toMatchObject({ code: 'administrators-apart' })
    await admin({ fromDay: '2027-01-01' })
    await expect(security.do(grantPost, post(one.login!.id, { role: 'care-helper', fromDay: '2027-02-01' }))).rejects.toMatchObject({
      code: 'administrators-apart',
    })
    const longer = { id: mediator.id, version: 1, deployed: null, toDay: null, substitute: null, substituteUntil: null }
    await expect(security.do(changePost, longer)).rejects.toMatchObject({ code: 'administrators-apart' })
    const auditor = await w.officer('auditor', w.place.county)
    const standIn = { ...longer, toDay: '2026-12-31', substitute: auditor.login!.id }
    await expect(security.do(changePost, standIn)).rejects.toMatchObject({ code: 'administrators-apart' })
  })

  it('refuse what cannot be: the same post twice, a role at the wrong tier, days backward, an old version', async () => {
    const one = await postless()
    const granted = post(one.login!.id)
    await security.do(grantPost, granted)
    const refused = (more: object) => expect(security.do(grantPost, post(one.login!.id, more))).rejects
    await refused({}).toMatchObject({ body: { fields: [{ path: 'role', key: 'held' }] } })
    await refused({ role: 'manager' }).toMatchObject({ body: { fields: [{ path: 'role', key: 'tier' }] } })
    await refused({ role: 'care-helper', toDay: '2026-01-01' }).toMatchObject({ body: { fields: [{ path: 'toDay' }] } })
    await refused({ role: 'window-clerk', deployed: 'centre' }).toMatchObject({ body: { fields: [{ path: 'deployed' }] } })
    const change = { id: granted.id, deployed: null, toDay: '2027-06-30', substitute: null, substituteUntil: null }
    expect(await security.do(changePost, { ...change, version: 1 })).toEqual({ version: 2 })
    await expect(security.do(changePost, { ...change, version: 1 })).rejects.toMatchObject({ code: 'stale' })
    await expect(security.do(changePost, { ...change, version: 2, toDay: '2026-11-01' })).rejects.toMatchObject({ body: { fields: [{ path: 'toDay' }] } })
  })

  it('a substitute has the post until the day named, and goes with the post', async () => {
    const [one, other] = [await postless(), await postless()]
    const granted = post(one.login!.id)
    await security.do(grantPost, granted)
    const standIn = { id: granted.id, version: 1, deployed: null, toDay: null, substitute: other.login!.id, substituteUntil: '2026-11-25' }
    await security.do(changePost, standIn)
    expect(await postsOf(other)).toEqual(['mediator'])
    const { standsInFor } = await security.read(accountPage, { id: other.login!.id })
    expect(standsInFor).toMatchObject([{ account: one.login!.id, until: '2026-11-25' }])
    w.at('2026-11-26T02:00:00Z')
    expect(await postsOf(await As.signIn(w.http, other.login!))).toEqual([])
    w.at('2026-11-24T02:00:00Z')
    expect(await postsOf(other)).toEqual(['mediator'])
    await security.do(endPost, { id: granted.id, why: '换届' })
    expect(await postsOf(other)).toEqual([])
  })

  it('leave their trace in the log, and the last auditor stays until there is another', async () => {
    const auditor = await w.officer('auditor', w.place.b.code)
    const held = (await auditor.read(whoAmI, {})).posts[0]!
    const alone = await w.services.db.system((tx) =>
      sql`update posts set ended_at = now() where role = 'auditor' and place in (${w.place.county}) returning id`.execute(tx),
    )
    expect(alone.rows.length).toBeGreaterThan(0)
    await expect(security.do(endPost, { id: held.id, why: '轮岗' })).rejects.toMatchObject({ code: 'last-administrator' })
    const next = await w.officer('auditor', w.place.county)
    await security.do(endPost, { id: held.id, why: '轮岗' })
    await expect(auditor.read(auditList, {})).rejects.toMatchObject({ code: 'forbidden' })
    const { items } = await next.read(auditList, { subject: held.id })
    expect(items).toMatchObject([{ verb: 'officers.endPost', purpose: '轮岗', place: w.place.b.code }])
  })
})

describe('whom to ask', () => {
  it('the card names the nearest: the village’s own before the township’s, who stands in before who is away', async () => {
    const tutor = await w.officer('law-tutor', w.place.a.code, { name: '李镇东' })
    const helper = await w.officer('care-helper', village10, { name: '赵村秀' })
    await w.officer('care-helper', w.place.a.code, { name: '钱镇南' })
    const resident = await w.account(null)
    const card = await resident.read(officerCard, { place: village10 })
    const names = (role: string) => card.rows.find((row) => row.role === role)!.officers.map((one) => one.name)
    expect(card.rows).toHaveLength(8)
    expect(names('care-helper')).toEqual(['赵村秀'])
    expect(names('law-tutor')).toEqual(['李镇东'])
    expect(names('safety-officer')).toEqual([])
    const at = (place: string) => w.services.db.system((tx) => officersAt(tx, place, 'care-helper', today))
    expect(await at(`${village10}01`)).toEqual([helper.login!.id])
    expect(await w.services.db.system((tx) => officersAt(tx, village10, 'law-tutor', today))).toEqual([tutor.login!.id])
    await expect(resident.read(officerCard, { place: '621199999' })).rejects.toMatchObject({ code: 'not-found' })
    const pdf = await resident.download(printCard, { place: village10 })
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await resident.download(printCard, { place: village10, format: 'docx' })).bytes.subarray(0, 2).toString()).toBe('PK')
  })

  it('the matrix counts every village once a role, and finds those that lack it', async () => {
    await w.officer('errand-agent', w.place.b.village1)
    await w.officer('errand-agent', w.place.b.group2)
    await w.officer('errand-agent', w.place.b.village10, { to: '2026-11-23' })
    const manager = await w.officer('manager', w.place.b.code)
    const matrix = await manager.read(coverage, { place: w.place.b.code })
    expect(matrix.villages).toBe(3)
    expect(matrix.totals.find((one) => one.role === 'errand-agent')).toEqual({ role: 'errand-agent', here: 1, above: 0, none: 2 })
    const cell = matrix.items[0]!.cells.find((one) => one.role === 'errand-agent')
    expect(cell).toEqual({ role: 'errand-agent', here: 2, above: 0 })
    const lacking = await manager.read(coverage, { place: w.place.b.code, lacking: 'errand-agent' })
    expect(lacking.items.map((one) => one.place)).toEqual([w.place.b.village2, w.place.b.village10])
    await expect(manager.read(coverage, { place: w.place.a.code })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('the list shows live posts of the place and below, not those of a place whose code only starts alike', async () => {
    const mine = await w.officer('mediator', w.place.b.village1, { name: '孙在村' })
    await w.officer('mediator', w.place.b.village10, { name: '周邻村' })
    await w.officer('mediator', w.place.b.village1, { name: '吴已离', to: '2026-11-01' })
    const { items } = await mine.read(officerList, { place: w.place.b.village1, role: 'mediator' })
    expect(items.map((one) => one.name)).toEqual(['孙在村'])
    await expect(mine.read(officerList, { place: w.place.b.village10 })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await mine.read(duties, {})).items.map((one) => one.line)).toHaveLength(8)
  })
})

describe('divisions that change', () => {
  it('posts go on under the new code of a village that is merged', async () => {
    const one = await postless()
    const granted = post(one.login!.id, { place: w.place.b.village1 })
    await security.do(grantPost, granted)
    const manager = await w.officer('manager', w.place.county)
    await manager.do(mergePlace, { code: w.place.b.village2, into: w.place.b.village10, version: 1, day: today, note: '' })
    expect((await one.read(whoAmI, {})).posts.map((held) => held.place)).toEqual([w.place.b.village1])
    await manager.do(mergePlace, { code: w.place.b.village1, into: w.place.b.village10, version: 1, day: today, note: '' })
    expect((await one.read(whoAmI, {})).posts.map((held) => held.place)).toEqual([w.place.b.village10])
    await security.do(endPost, { id: granted.id, why: '换届' })
  })
})
