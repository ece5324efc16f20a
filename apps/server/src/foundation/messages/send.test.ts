import { type Id, newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { peopleAdd } from '@balian/contract/people'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { mailServer } from '../../../test/peers/mail-server.ts'
import { pushService } from '../../../test/peers/push-service.ts'
import { smsCentre } from '../../../test/peers/smsc.ts'
import { world } from '../../../test/world.ts'
import { readConfig } from '../../platform/config.ts'
import type { Services } from '../../platform/services.ts'
import { closeChannels, type Dispatch, deliverToAll, insertDispatch, liveNames, sendDue } from './index.ts'

const w = await world()
const { village1 } = w.place.a
const registrar = await w.officer('population-registrar', village1)
const refused = { to: '', status: 0 }
let said: string | null = 'DELIVRD'
const [centre, mail, push] = await Promise.all([
  smsCentre({ status: (to) => (to === refused.to ? refused.status : 0), report: () => said }),
  mailServer(),
  pushService(),
])
const services: Services = {
  ...w.services,
  config: readConfig({
    BALIAN_DEMO: '0',
    BALIAN_SMS: centre.url,
    BALIAN_MAIL: mail.url,
    BALIAN_MAIL_FROM: 'balian@example.org',
    BALIAN_PUSH: 'mailto:office@example.org',
    BALIAN_PUSH_HOSTS: push.host,
    BALIAN_ADDRESS: 'https://balian.example.org/',
  }),
}
afterAll(async () => {
  await closeChannels(services)
  await Promise.all([centre.close(), mail.close(), push.close(), w.close()])
})

let phones = 13_800_000_000
const person = async (phone: string | null = String((phones += 1))): Promise<Id> =>
  (await registrar.do(peopleAdd, { id: newId(), place: village1, name: '群众', sex: '1', birth: '1960-01-01', ...(phone ? { phone } : {}) })).id
const system = <T>(work: Parameters<typeof w.services.db.system<T>>[0]) => w.services.db.system(work)

const tell = async (people: readonly Id[], more: Partial<Dispatch> = {}): Promise<Id> => {
  const one: Dispatch = {
    id: newId(),
    place: village1,
    kind: 'farm',
    title: '良种补贴',
    body: '本月底截止',
    channels: ['sms'],
    urgent: false,
    account: null,
    name: '村',
    ...more,
  }
  await system(async (tx) => {
    await insertDispatch(tx, one, services.clock.now())
    await deliverToAll(tx, one, sql`p.id = any (${[...people]}::uuid[])`, liveNames(services), services.clock.now())
  })
  return one.id
}
interface Row {
  state: string
  channel: string | null
  tried: string[]
  error: string | null
  tries: number
}
const rowsOf = async (dispatch: Id): Promise<Row[]> =>
  (await system((tx) => sql<Row>`select state, channel, tried, error, tries from deliveries where dispatch = ${dispatch} order by person`.execute(tx))).rows
const mailAddress = (to: Id, address: string) =>
  system((tx) =>
    sql`insert into mail_addresses (county, person, place, address_sealed, confirmed_at)
    values (${w.county}, ${to}, ${village1}, ${services.keys.seal(address)}, now())`.execute(tx),
  )

let people: Id[] = []
beforeAll(async () => {
  people = await Promise.all([person(), person(), person()])
})

it('an SMS goes out once to each, in the words of an operator’s rules, and its report is written down', async () => {
  const id = await tell(people)
  await sendDue(services)
  await vi.waitFor(async () => expect((await rowsOf(id)).map((row) => row.state)).toEqual(['delivered', 'delivered', 'delivered']))
  await sendDue(services)
  expect(centre.got.map((one) => one.to).toSorted()).toEqual(['13800000001', '13800000002', '13800000003'])
  expect(centre.got[0]).toMatchObject({ from: '10690001', text: '【八联】良种补贴：本月底截止 拒收请回复T', replace: 0, reported: true })
  await vi.waitFor(() => expect(centre.owed.size).toBe(0))
})

it('a long text goes in parts, of which the last is reported on', async () => {
  centre.got.length = 0
  const id = await tell(people.slice(0, 1), { body: '请带身份证。'.repeat(20) })
  await sendDue(services)
  await vi.waitFor(async () => expect((await rowsOf(id))[0]).toMatchObject({ state: 'delivered' }))
  expect(centre.got.map((one) => one.reported)).toEqual([false, false, true])
  expect(centre.got.map((one) => one.text).join('')).toContain('请带身份证。'.repeat(20))
})

it('what the centre refuses for now comes again later; for good, the next way is tried; without any it is dead', async () => {
  const [busy, wrong, landline] = [await person(), await person(), await person('0932-8212345')]
  await mailAddress(wrong, 'someone@example.org')
  refused.to = '13800000004'
  refused.status = 0x58
  const throttled = await tell([busy])
  await sendDue(services)
  expect((await rowsOf(throttled))[0]).toMatchObject({ state: 'waiting', channel: 'sms', error: 'smpp-58', tries: 1 })
  await sendDue(services)
  expect((await rowsOf(throttled))[0]).toMatchObject({ tries: 1 })
  refused.to = ''
  w.at('2026-11-24T02:10:00Z')
  await sendDue(services)
  await vi.waitFor(async () => expect((await rowsOf(throttled))[0]).toMatchObject({ state: 'delivered', tries: 2 }))
  refused.to = '13800000005'
  refused.status = 0x0b
  const [fallen, dead] = [await tell([wrong], { channels: ['sms', 'mail'] }), await tell([landline])]
  for (let n = 0; n < 2; n += 1) await sendDue(services)
  expect((await rowsOf(fallen))[0]).toMatchObject({ state: 'sent', channel: 'mail', tried: ['sms'] })
  expect((await rowsOf(dead))[0]).toMatchObject({ state: 'dead', channel: null, error: 'landline' })
  expect(mail.got).toHaveLength(1)
  const [link] = /https:\/\/balian\.example\.org\/my\/stop\/[\w-]{39}/.exec(mail.got[0]!.text.replaceAll('=\r\n', '')) ?? []
  expect(link).toBeDefined()
  expect(mail.got[0]!.text).toMatch(/^List-Unsubscribe:/m)
})

it('mail that no mailbox takes is dead, and a report that it never arrived is too', async () => {
  const [gone, off] = [await person(null), await person()]
  await mailAddress(gone, 'no.body@example.org')
  said = 'UNDELIV'
  const [mailed, sent] = [await tell([gone], { channels: ['mail'] }), await tell([off])]
  await sendDue(services)
  expect((await rowsOf(mailed))[0]).toMatchObject({ state: 'dead', error: 'smtp-550' })
  await vi.waitFor(async () => {
    await sendDue(services)
    expect((await rowsOf(sent))[0]).toMatchObject({ state: 'dead', error: 'sms-undeliv' })
  })
  said = 'DELIVRD'
})

it('push is encrypted for the browser and vouched for; a browser that is gone is forgotten, and the notice is there', async () => {
  const reader = await person()
  const account = await w.account(reader)
  const { endpoint, p256dh, auth } = push.browser
  await system((tx) =>
    sql`insert into push_subscriptions values (${account.login!.id}, ${newId()}, ${services.keys.seal(endpoint)},
    'b', ${p256dh}, ${services.keys.seal(auth)}, 'test', now(), ${newId()})`.execute(tx),
  )
  const id = await tell([reader], { channels: ['push', 'in-app'] })
  await sendDue(services)
  expect((await rowsOf(id))[0]).toMatchObject({ state: 'sent', channel: 'push' })
  expect(push.got).toMatchObject([{ text: { title: '良种补贴', body: '本月底截止' }, by: { aud: `http://${push.host}`, sub: 'mailto:office@example.org' } }])
  push.answer(410)
  const next = await tell([reader], { channels: ['push', 'in-app'] })
  await sendDue(services)
  await sendDue(services)
  expect((await rowsOf(next))[0]).toMatchObject({ state: 'delivered', channel: 'in-app', tried: ['push'] })
  expect((await account.read(messageList, {})).items.map((one) => one.key)).toEqual(['messages.received', 'messages.received'])
})

it('in the quiet hours only what is urgent goes out; whoever answers T gets no more SMS', async () => {
  w.at('2026-11-24T15:00:00Z')
  const [calm, urgent] = [await tell(people.slice(0, 1)), await tell(people.slice(1, 2), { urgent: true })]
  await sendDue(services)
  await vi.waitFor(async () => expect((await rowsOf(urgent))[0]).toMatchObject({ state: 'delivered' }))
  expect((await rowsOf(calm))[0]).toMatchObject({ state: 'waiting', tries: 0 })
  w.at('2026-11-25T01:00:00Z')
  await sendDue(services)
  await vi.waitFor(async () => expect((await rowsOf(calm))[0]).toMatchObject({ state: 'delivered' }))
  centre.say('8613800000001', 't')
  await vi.waitFor(async () => {
    const { rows } = await system((tx) => sql`select from channel_refusals where person = ${people[0]!}`.execute(tx))
    expect(rows).toHaveLength(1)
  })
  expect((await rowsOf(await tell(people.slice(0, 1))))[0]).toMatchObject({ state: 'unreached', channel: null })
})

it('a broken line leaves what was under way untouched until its report comes or its lease ends', async () => {
  const lost = await tell(people.slice(1, 2))
  await system((tx) => sql`update deliveries set tries = 1, taken_until = '2026-11-25T01:03:00Z' where dispatch = ${lost}`.execute(tx))
  centre.got.length = 0
  centre.drop()
  await sendDue(services)
  expect(centre.got).toEqual([])
  w.at('2026-11-25T01:04:00Z')
  await vi.waitFor(async () => {
    await sendDue(services)
    expect((await rowsOf(lost))[0]).toMatchObject({ state: 'delivered', tries: 2 })
  }, 20_000)
  expect(centre.got).toMatchObject([{ replace: 1 }])
})
