import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import {
  messageBrowsers,
  messageConfirmMail,
  messageSetMail,
  messageSetWay,
  messageStop,
  messageStopLook,
  messageSubscribe,
  messageUnsubscribe,
  messageWays,
} from '@balian/contract/ways'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { As } from '../../../test/as.ts'
import { mailServer } from '../../../test/peers/mail-server.ts'
import { pushService } from '../../../test/peers/push-service.ts'
import { world } from '../../../test/world.ts'
import { createApp } from '../../app.ts'
import { readConfig } from '../../platform/config.ts'
import { makeJobs } from '../../workers.ts'
import { closeChannels, notify, stopToken } from './index.ts'
import { tellBrowsers } from './ways/tell-browsers.ts'

const w = await world()
const [mail, push] = await Promise.all([mailServer(), pushService()])
const config = readConfig({
  BALIAN_DEMO: '0',
  BALIAN_MAIL: mail.url,
  BALIAN_MAIL_FROM: 'a@example.org',
  BALIAN_PUSH: 'mailto:a@example.org',
  BALIAN_PUSH_HOSTS: push.host,
})
const services = { ...w.services, config }
const http = await createApp(services)
afterAll(async () => {
  await closeChannels(services)
  await http.close()
  await Promise.all([mail.close(), push.close(), w.close()])
})
const registrar = await w.officer('population-registrar', w.place.a.village1)
const { id: person } = await registrar.do(peopleAdd, {
  id: newId(),
  place: w.place.a.village1,
  name: '群众',
  sex: '1',
  birth: '1960-01-01',
  phone: '13800000000',
})
const me = await As.signIn(http, (await w.account(person)).login!)
const wanted = async () => Object.fromEntries((await me.read(messageWays, {})).ways.map((one) => [one.channel, one.wanted]))

it('a resident switches ways off and on; an officer without a file has none', async () => {
  expect(await me.read(messageWays, {})).toMatchObject({ phone: '138****0000', mail: null })
  await me.do(messageSetWay, { channel: 'mail', wanted: false })
  expect(await wanted()).toEqual({ push: true, 'in-app': true, mail: false })
  await me.do(messageSetWay, { channel: 'mail', wanted: true })
  expect(await wanted()).toEqual({ push: true, 'in-app': true, mail: true })
  await expect(registrar.do(messageSetWay, { channel: 'mail', wanted: false })).rejects.toMatchObject({ code: 'forbidden' })
})

it('a mail address counts once its code came back; no job and no log holds it', async () => {
  await me.do(messageSetMail, { address: 'me@example.org' })
  await expect(me.do(messageSetMail, { address: 'me@example.org' })).rejects.toMatchObject({ code: 'too-many' })
  const { rows } = await services.db.system((tx) => sql<{ data: unknown }>`select data from jobs where name = 'messages.secret'`.execute(tx))
  expect(JSON.stringify(rows)).not.toContain('example')
  await makeJobs(services).settle()
  expect(mail.got[0]!.to).toBe('me@example.org')
  const subject = Buffer.from([...mail.got[0]!.text.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map((match) => match[1]).join(''), 'base64').toString()
  const code = /\d{6}/.exec(subject || mail.got[0]!.text)![0]
  expect(await me.do(messageConfirmMail, { code: code === '000000' ? '000001' : '000000' })).toEqual({ confirmed: false })
  expect(await me.do(messageConfirmMail, { code })).toEqual({ confirmed: true })
  expect((await me.read(messageWays, {})).mail).toEqual({ address: 'm****@example.org', confirmed: true })
  const left = await services.db.system((tx) => sql`select from outgoing_secrets`.execute(tx))
  expect(left.rows).toEqual([])
})

it('a link stops its way without a sign-in, and a forged one nothing', async () => {
  const token = stopToken(services.keys, person, 'sms')
  const nobody = new As(http, null)
  expect(await nobody.read(messageStopLook, { token })).toEqual({ channel: 'sms' })
  await expect(nobody.do(messageStop, { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` })).rejects.toMatchObject({ code: 'not-found' })
  await nobody.do(messageStop, { token })
  const { rows } = await services.db.system((tx) => sql`select channel, by_way from channel_refusals where person = ${person}`.execute(tx))
  expect(rows).toEqual([{ channel: 'sms', by_way: 'link' }])
})

it('a browser subscribes at a known service only, and hears how many notices are new, not what they say', async () => {
  const { key } = await me.read(messageBrowsers, {})
  expect(Buffer.from(key!, 'base64url')).toHaveLength(65)
  const id = newId()
  await expect(me.do(messageSubscribe, { id, ...push.browser, endpoint: 'http://10.0.0.1/x' })).rejects.toMatchObject({ code: 'invalid' })
  await me.do(messageSubscribe, { id, ...push.browser })
  await services.db.system((tx) => notify(tx, { key: 'cases.due', to: [me.login!.id], now: new Date(services.clock.now().getTime() + 1000) }))
  for (let n = 0; n < 2; n += 1) await tellBrowsers(services)
  expect(push.got.map((one) => one.text)).toEqual([{ title: '八联', body: '您有 1 条新消息 / 1 new notices', path: '/my/messages' }])
  await me.do(messageUnsubscribe, { id })
  expect((await me.read(messageBrowsers, {})).items).toEqual([])
})
