import { answerFileRequest, askAboutFile, fileRequestList, myFileRequests, takeBackFileRequest } from '@balian/contract/file-requests'
import { type Id, newId } from '@balian/contract/ids'
import { routeSaid, saidRoutes } from '@balian/contract/intake'
import { messageList } from '@balian/contract/messages'
import { peopleAdd, peopleOpen } from '@balian/contract/people'
import {
  askPhoneCode,
  enterResident,
  helpResident,
  invitationSlip,
  inviteResident,
  openingsSlip,
  residentAccess,
  residentMatter,
  residentMe,
} from '@balian/contract/residents'
import { doorHeader } from '@balian/contract/route'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village10 } = w.place.a
// The demo shows the code where a channel would send it.
const demo = w.services.config as { demo: boolean }
demo.demo = true

let registrar: As
let clerk: As
beforeAll(async () => {
  registrar = await w.officer('population-registrar', village1, { name: '登记员' })
  clerk = await w.officer('window-clerk', village1, { name: '窗口员' })
})

let phones = 0
const newPhone = () => `1389${String(process.pid % 1000).padStart(3, '0')}${String((phones += 1)).padStart(4, '0')}`
async function villager(name: string, phone: string | null = newPhone()): Promise<{ id: Id; phone: string }> {
  const id = newId()
  await registrar.do(peopleAdd, { id, place: village1, name, sex: '2', birth: '1958-02-01', ...(phone ? { phone } : {}) })
  return { id, phone: phone ?? '' }
}

/** Enters with a challenge; answers the one who is signed in at the resident's door. */
async function entered(challenge: Id, code: string, who?: Id): Promise<As> {
  const reply = await w.nobody.send(enterResident, { challenge, code, ...(who ? { who } : {}) })
  expect(reply.statusCode).toBe(200)
  return new As(w.http, null, `balian_my=${reply.cookies.find((one) => one.name === 'balian_my')!.value}`, 'my')
}

describe('the way in', () => {
  it('opens with invitation, phone and code, once, and later with the phone alone', async () => {
    const { id, phone } = await villager('马秀兰')
    const { id: invitation, code } = await clerk.do(inviteResident, { person: id, id: newId() })
    expect((await clerk.download(invitationSlip, { person: id, id: invitation, code })).bytes.subarray(0, 4).toString()).toBe('%PDF')
    const first = await w.nobody.do(askPhoneCode, { phone, invitation: code.toLowerCase() })
    const own = await entered(first.challenge, first.shown!)
    expect(await own.read(residentMe, {})).toMatchObject({ name: '马秀兰', person: id, village: village1, helper: null })
    expect(await clerk.read(residentAccess, { person: id })).toMatchObject({ account: { phone: `${phone.slice(0, 3)}****${phone.slice(-4)}` } })
    w.at('2026-11-24T02:05:00Z')
    const second = await w.nobody.do(askPhoneCode, { phone, invitation: code })
    expect(second.shown).toBeNull()
    w.at('2026-11-24T02:10:00Z')
    const later = await w.nobody.do(askPhoneCode, { phone })
    expect(await (await entered(later.challenge, later.shown!)).read(residentMe, {})).toMatchObject({ person: id })
    await expect(w.nobody.do(enterResident, { challenge: later.challenge, code: later.shown! })).rejects.toMatchObject({ code: 'wrong-phone-code' })
  })

  it('tells nobody whether a phone is known, and waits after five wrong codes', async () => {
    const { id, phone } = await villager('赵小云')
    const { code } = await clerk.do(inviteResident, { person: id, id: newId() })
    expect(Object.keys(await w.nobody.do(askPhoneCode, { phone: newPhone() }))).toEqual(['challenge', 'minutes', 'shown'])
    const right = await w.nobody.do(askPhoneCode, { phone, invitation: code })
    await expect(w.nobody.do(askPhoneCode, { phone, invitation: code })).rejects.toMatchObject({ code: 'too-many' })
    const wrong = right.shown === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i += 1)
      await expect(w.nobody.do(enterResident, { challenge: right.challenge, code: wrong })).rejects.toMatchObject({ code: 'wrong-phone-code' })
    await expect(w.nobody.do(enterResident, { challenge: right.challenge, code: right.shown! })).rejects.toMatchObject({ code: 'locked-out' })
  })

  it('asks who it is where two share a phone', async () => {
    const shared = newPhone()
    for (const [i, name] of ['王建国', '李秀英'].entries()) {
      w.at(`2026-11-24T03:${i}5:00Z`)
      const { id } = await villager(name, shared)
      const { code } = await clerk.do(inviteResident, { person: id, id: newId() })
      const asked = await w.nobody.do(askPhoneCode, { phone: shared, invitation: code })
      await entered(asked.challenge, asked.shown!)
    }
    w.at('2026-11-24T03:30:00Z')
    const { challenge, shown } = await w.nobody.do(askPhoneCode, { phone: shared })
    const { name, choose } = await w.nobody.do(enterResident, { challenge, code: shown! })
    expect([name, choose.map((one) => one.name)]).toEqual([null, ['李*英', '王*国']])
    expect(await (await entered(challenge, shown!, choose[1]!.account)).read(residentMe, {})).toMatchObject({ name: '王建国' })
  })

  it('needs a phone in the e-file, an officer of the place, and a channel outside the demo', async () => {
    const { id } = await villager('无电话', null)
    await expect(clerk.do(inviteResident, { person: id, id: newId() })).rejects.toMatchObject({ code: 'phone-needed' })
    const elsewhere = await w.officer('window-clerk', village10)
    await expect(elsewhere.do(inviteResident, { person: id, id: newId() })).rejects.toMatchObject({ code: 'forbidden' })
    await expect((await w.account(null)).read(residentMe, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('help at the office’s machine', () => {
  it('is a session of its own that names the helper, keeps what is sealed shut, and refuses what is done alone', async () => {
    const { id } = await villager('石老太')
    const help = await clerk.send(helpResident, { person: id, presence: 'identity-card', wish: '问低保' })
    const own = new As(w.http, null, `balian_my=${help.cookies[0]!.value}`, 'my')
    expect(await own.read(residentMe, {})).toMatchObject({ person: id, helper: { name: '窗口员' } })
    await own.do(askAboutFile, { id: newId(), kind: 'copy', words: '要一份' })
    const { rows } = await w.services.db.system((tx) =>
      sql<{
        n: number
      }>`select count(*)::int as n from audit where verb = 'file-requests.ask' and detail->>'helperName' = '窗口员' and name = '石老太'`.execute(tx),
    )
    expect(rows[0]!.n).toBe(1)
    const reply = await w.http.inject({
      method: 'GET',
      url: '/api/session/all',
      headers: { cookie: `balian_my=${help.cookies[0]!.value}`, [doorHeader]: 'my' },
    })
    expect(reply.json()).toMatchObject({ code: 'forbidden', params: { because: 'helped' } })
  })

  it('prints who opened the file, for who is present', async () => {
    const { id } = await villager('任老汉')
    await registrar.read(peopleOpen, { id })
    expect((await clerk.download(openingsSlip, { person: id, presence: 'known' })).type).toContain('pdf')
  })
})

describe('a request about the own file', () => {
  it('has a day, is refused only on a ground in law, and is nobody else’s to read', async () => {
    const [asker, other] = [await w.account((await villager('周改改')).id), await w.account((await villager('吴甲')).id)]
    const id = newId()
    expect((await asker.do(askAboutFile, { id, kind: 'correction', words: '出生日期错了' })).due).toBe('2026-12-24')
    const [row] = (await registrar.read(fileRequestList, {})).items.filter((one) => one.id === id)
    expect(row).toMatchObject({ personName: '周改改', state: 'waiting', overdue: false })
    await expect(registrar.do(answerFileRequest, { id, version: 1, state: 'refused', answer: '不改' })).rejects.toMatchObject({ code: 'invalid' })
    await registrar.do(answerFileRequest, { id, version: 1, state: 'refused', answer: '与身份证一致', ground: 'right' })
    expect((await asker.read(myFileRequests, {})).items[0]).toMatchObject({ state: 'refused', ground: 'right', answeredBy: '登记员' })
    expect((await asker.read(messageList, {})).items.map((one) => one.key)).toContain('file-requests.answered')
    expect((await other.read(myFileRequests, {})).items).toEqual([])
    await expect(other.do(takeBackFileRequest, { id, version: 2 })).rejects.toMatchObject({ code: 'not-found' })
    expect((await (await w.officer('manager', village10)).read(fileRequestList, {})).items.filter((one) => one.id === id)).toEqual([])
  })
})

describe('an own matter', () => {
  it('is asked from home, routed at the desk, told step by step, and seen by nobody else', async () => {
    const { id: person } = await villager('牛翠花')
    const [own, other] = [await w.account(person), await w.account((await villager('侯乙')).id)]
    const id = newId()
    const speaker = { id: newId(), kind: 'person' as const, person, role: 'speaker' }
    await own.do(saidRoutes.open, {
      id,
      place: village1,
      title: '冬天取暖有困难',
      parties: [speaker],
      values: { words: '煤不够', channel: 'online', topic: 'care' } as never,
    })
    expect(await own.read(residentMatter, { id })).toMatchObject({ said: '煤不够', head: { openedAs: 'resident' }, deadlines: [{ what: 'whole' }] })
    await expect(other.read(residentMatter, { id })).rejects.toMatchObject({ code: 'not-found' })
    const help = { id: newId(), module: 'care-requests', title: '取暖煤', values: { kind: 'goods', what: '一吨煤', basic: true } }
    await clerk.do(routeSaid, { id, version: 1, matters: [help] })
    const page = await own.read(residentMatter, { id })
    expect(page.follows).toMatchObject([{ title: '取暖煤' }])
    expect(page.can).toMatchObject({ rate: true, reopen: true })
    expect((await own.read(messageList, {})).items[0]).toMatchObject({ key: 'cases.step', params: { step: 'route', stepZh: '分流' } })
    expect((await other.read(messageList, {})).items).toEqual([])
    w.at('2027-01-04T04:00:00Z')
    const later = await w.account(null)
    await w.services.db.system((tx) => sql`update accounts set person = null where id = ${own.login!.id}`.execute(tx))
    await w.services.db.system((tx) => sql`update accounts set person = ${person} where id = ${later.login!.id}`.execute(tx))
    await expect(later.do(saidRoutes.reopen!, { id, version: page.head.version, note: '煤还没到' })).rejects.toMatchObject({ code: 'invalid' })
    w.at('2026-11-24T04:00:00Z')
  })
})
